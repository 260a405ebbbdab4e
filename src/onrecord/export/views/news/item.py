"""One line of what is new, and what it is made of."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from onrecord.export.views.index import Cite
from onrecord.model.ids import ClaimId


class What(StrEnum):
    NEW = "new"
    CHANGED = "changed"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Shift:
    """One property from → to, in words; `was` is empty where there was none."""

    property: str
    was: str
    now: str


@dataclass(frozen=True, slots=True)
class NewsView:
    """`id` is what `onrecord why` takes: the thing's in the later record, of what is gone that of one of its claims; none of a failure.

    `of` is its type in the record format, `before` the ids that it had in the earlier record (several where things were joined).
    `claims` are those that made it so: none where only a day passed. `on`: since when it stands so.
    """

    of: str
    what: What
    id: str
    words: str
    shifts: tuple[Shift, ...] = ()
    before: tuple[str, ...] = ()
    claims: tuple[ClaimId, ...] = ()
    on: date | None = None
    cites: tuple[Cite, ...] = ()


def shift(name: str, was: Iterable[str], now: str) -> tuple[Shift, ...]:
    """None where all that it was says the same as what it is."""
    differing = dict.fromkeys(words for words in was if words != now)
    return (Shift(name, " / ".join(differing), now),) if differing else ()


def news_row(view: NewsView, before: Sequence[object], after: object) -> dict[str, object]:
    """The line as an object of type `news` (docs/reference/added-fields.md); `before`, `after`: the thing as it was and as it is."""
    return {
        "type": "news",
        "of": view.of,
        "what": view.what,
        "id": view.id or None,
        "words": view.words,
        "changes": [{"property": s.property, "from": s.was or None, "to": s.now or None} for s in view.shifts],
        "on": None if view.on is None else view.on.isoformat(),
        "claims": list(view.claims),
        "before": list(before),
        "after": None if view.what is What.GONE else after,
    }
