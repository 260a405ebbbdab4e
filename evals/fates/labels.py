"""Labelled fates, one file a story: no text, only names, values, days, and where the sentences stand.

A story's file is a JSON list of people: `person`, `names`, `core` (whom a reader of the story looks up first) and `fates`
in order of time: `value` of the vocabulary of statuses, `from` and `to` (ISO days, months or years; null where not told),
`from_by` (by which day, where only that is known), `holder`, `sure` (plain, hedged, disputed) and `evidence`, as offsets
into the raw text of the report with that SHA-256. Labelled before anything was run.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from onrecord.model.period import Period

FOLDER = Path(__file__).parent / "labels"
SECOND = FOLDER / "second"
ASIDE = "cuba_gross_2014-12"
"""Put aside unread on 1 December 2026; labelled and measured once, at the end of issue 13."""
_FREED = frozenset({"released", "exchanged", "rescued"})
_ENDED = frozenset({"dead", "body_held", "body_returned"})


@dataclass(frozen=True, slots=True)
class Fate:
    """One value of one person; `start` and `end` are the first and last day as far as told."""

    person: str
    names: frozenset[str]
    value: str
    start: Period
    end: Period
    sure: str
    core: bool

    @property
    def is_plain(self) -> bool:
        return self.sure == "plain"


def read_fates(path: Path) -> list[Fate]:
    people: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    return [fate for row in people for fate in _fates(row)]


def _fates(row: dict[str, Any]) -> Iterable[Fate]:
    names = frozenset(fold(n) for n in (row["person"], *row["names"]))
    for fate in row["fates"]:
        start = stretch(fate["from"])
        if fate["from"] is None and fate.get("from_by"):
            start = Period(None, stretch(fate["from_by"]).latest)
        yield Fate(row["person"], names, fate["value"], start, stretch(fate["to"]), fate["sure"], row["core"])


def stretch(day: str | None) -> Period:
    """`2014`, `2014-05`, `2014-05-31` as a period; an open one for None."""
    if day is None:
        return Period(None, None)
    parts = [int(p) for p in day.split("-")]
    if len(parts) == 3:
        return Period.day(date(*parts))
    year, month = parts[0], parts[1] if len(parts) > 1 else None
    first = date(year, month or 1, 1)
    following = date(year + (month in (None, 12)), 1 if month in (None, 12) else (month or 0) + 1, 1)
    return Period(first, following - timedelta(days=1))


def fold(name: str) -> str:
    """Lower case, without marks, titles' dots or hyphens: as names are compared."""
    return " ".join("".join(c if c.isalnum() else " " for c in name.lower()).split())


def same_value(one: str, other: str) -> bool:
    """Freed in whatever way is freed; what becomes of a body is of the dead. *Escaped* is neither."""
    return one == other or any({one, other} <= kin for kin in (_FREED, _ENDED))


def same_person(names: Iterable[str], wanted: frozenset[str]) -> bool:
    """One of the names is the same, or has the same last word and all words of the shorter one."""
    return any(_agree(fold(a).split(), b.split()) for a in names for b in wanted)


def _agree(one: list[str], other: list[str]) -> bool:
    if not one or not other:
        return False
    shorter, longer = sorted((one, other), key=len)
    return one == other or (len(shorter) > 1 and shorter[-1] == longer[-1] and set(shorter) <= set(longer))
