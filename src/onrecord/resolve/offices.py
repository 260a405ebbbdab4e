"""Who is meant by an office alone: `the Norlandic prime minister`, where other reports of those days name the only one in that office.

Only offices that a state has once; of its several deputy ministers nobody is guessed.
"""

import tomllib
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache
from importlib.resources import files

from onrecord.model.ids import EntityId
from onrecord.resolve.body_words import BodyName
from onrecord.resolve.names import fold, without_article

Office = tuple[str, ...]
_MONTH = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Offices:
    """Office → the days on which reports name somebody in it, in order, and whom."""

    named: Mapping[Office, tuple[tuple[date, EntityId], ...]]

    @classmethod
    def of(cls, rows: Iterable[tuple[Office, date, EntityId]]) -> "Offices":
        """`rows`: an office, the day of a report that names somebody in it, the person of the record."""
        found: dict[Office, list[tuple[date, EntityId]]] = {}
        for office, day, person in rows:
            found.setdefault(office, []).append((day, person))
        return cls({office: tuple(sorted(named)) for office, named in found.items()})

    def answer(self, asked: tuple[str, date | None]) -> EntityId | None:
        return self.holder(*asked)

    def holder(self, text: str, day: date | None) -> EntityId | None:
        """The only person whom reports within a month name in the office that the words are; None for other words."""
        office = office_of(text) if day is not None else None
        named = self.named.get(office, ()) if office is not None else ()
        if day is None or not named:
            return None
        days = [d for d, _ in named]
        near = {person for _, person in named[bisect_left(days, day - _MONTH) : bisect_right(days, day + _MONTH)]}
        return next(iter(near)) if len(near) == 1 else None


@lru_cache(maxsize=65536)
def office_of(text: str) -> Office | None:
    """`Norlandic prime minister`, `prime minister of Norland` → the same words; None where it is no office of one state."""
    name = BodyName.parse(fold(without_article(text)))
    if name is None or len(name.states) != 1:
        return None
    rest = [word for word in name.words if word not in name.states]
    return (*sorted(rest), *name.states) if " ".join(rest) in _offices() else None


@cache
def _offices() -> frozenset[str]:
    found = tomllib.loads(files("onrecord.resolve").joinpath("data", "offices.toml").read_text(encoding="utf-8"))
    return frozenset(office.replace("defense", "defence") for office in found["offices"])
