"""Views cut to what a page has room for: the newest of each section of a dossier, and of every long list the first few."""

from dataclasses import dataclass, fields, is_dataclass, replace
from functools import cache
from operator import is_
from typing import TypeVar

from onrecord.export.views.index import Cite
from onrecord.export.views.people import Dossier, FactValue
from onrecord.export.views.words import MORE
from onrecord.model.period import Period

T = TypeVar("T")
FEW = 5
"""Places, names and values of a kind that are kept."""
NEWEST = 25
"""Rows of a section."""
_WORDS = frozenset({"labels", "said_by", "names", "members"})
_LONG = _WORDS | {"cites", "values", "reports", "history"}
_LEAVES = Cite | Period


@dataclass(frozen=True, slots=True)
class Sizes:
    """How many rows each section has in full."""

    statuses: int
    doubtful: int
    said: int
    said_of: int
    promises: int
    events: int

    @classmethod
    def of(cls, dossier: Dossier) -> "Sizes":
        person = dossier.person
        spoken = dossier.said, dossier.said_of, dossier.promises, dossier.events
        return cls(*map(len, (person.statuses, person.doubtful, *spoken)))

    @property
    def most(self) -> int:
        told = self.statuses, self.doubtful, self.said, self.said_of, self.promises, self.events
        return max(told)


@dataclass(frozen=True, slots=True)
class Brief:
    """A dossier of which sections may have been cut."""

    dossier: Dossier
    sizes: Sizes


def make_brief(dossier: Dossier) -> Brief:
    """Whole where no section is long."""
    sizes = Sizes.of(dossier)
    if sizes.most <= NEWEST:
        return Brief(dossier, sizes)
    person = dossier.person
    short = Dossier(
        replace(person, statuses=person.statuses[-NEWEST:], doubtful=person.doubtful[-NEWEST:]),
        dossier.spellings,
        dossier.groups,
        dossier.said[:NEWEST],
        dossier.said_of[:NEWEST],
        _latest(dossier.promises, sum(p.due is not None for p in dossier.promises)),
        _latest(dossier.events, sum(e.period is not None for e in dossier.events)),
    )
    return Brief(trim(short), sizes)


def _latest(rows: tuple[T, ...], dated: int) -> tuple[T, ...]:
    """The last of those with a day, which come first; then of the others as many as there is room for."""
    start = max(0, dated - NEWEST)
    return rows[start : start + NEWEST]


def trim(value: T) -> T:
    """With the first few of each long list, and a sign that there are more; itself where none is long."""
    if isinstance(value, tuple):
        items = tuple(map(trim, value))
        return value if all(map(is_, items, value)) else items  # type: ignore[return-value]
    if not is_dataclass(value) or isinstance(value, type | _LEAVES):
        return value
    parts = {name: getattr(value, name) for name in _names(type(value))}
    short = {name: trim(_cut(name, part) if name in _LONG and len(part) > FEW + 1 else part) for name, part in parts.items()}
    return value if all(map(is_, short.values(), parts.values())) else replace(value, **short)


def _cut(name: str, items: tuple[object, ...]) -> tuple[object, ...]:
    """What is shown by its words ends with a sign; ids and steps do not."""
    kept, following = items[:FEW], items[FEW]
    if isinstance(following, Cite):
        return (*kept, Cite(MORE, following.span))
    if isinstance(following, FactValue):
        return (*kept, replace(following, value=MORE, labels=(), cites=()))
    return (*kept, MORE) if name in _WORDS else kept


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))
