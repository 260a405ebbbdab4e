"""Listings page by page. A page is what the whole listing shows there, but that long lists of places are cut to the first few."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from functools import cache
from operator import is_
from typing import Generic, TypeVar

from pydantic import TypeAdapter

from onrecord.app.slices import Derived, cut
from onrecord.export.views.disputes import ConflictView, show_conflicts
from onrecord.export.views.events import AgendaView, EventView, show_agenda, show_timeline
from onrecord.export.views.index import Cite, Index, make_index
from onrecord.export.views.people import PersonView, show_people
from onrecord.export.views.promises import PromiseView, show_promises
from onrecord.export.views.statements import StatementView, show_statements
from onrecord.model.period import Period

View = PersonView | StatementView | PromiseView | EventView | AgendaView | ConflictView
V = TypeVar("V", PersonView, StatementView, PromiseView, EventView, AgendaView, ConflictView)
T = TypeVar("T")

Row = tuple[str, int, str, str | None]
"""Listing, place, id, and the row where it is kept ready."""

FEW = 5
"""Places of a kind that a row keeps; a dossier has all of them."""
_LONG = frozenset({"cites", "reports", "labels", "history", "condition"})
_LEAVES = Cite | Period
_OF_PERSON = ("attribute", "status", "conflict")


@dataclass(frozen=True, slots=True)
class Listing(Generic[V]):
    name: str
    adapter: TypeAdapter[V]
    show: Callable[[Index, date | None], Sequence[V]]

    def rows(self, index: Index, as_of: date | None) -> "Iterator[Row]":
        """Each with itself as JSON where something in it is cut, since then it takes much to put together."""
        for place, view in enumerate(self.show(index, as_of)):
            short = trim(view)
            yield self.name, place, view.id, None if short is view else self.adapter.dump_json(short).decode()

    def turn_to(self, kept: Derived, start: int, number: int) -> "Page[V]":
        """The rows from place `start` (from 0) on."""
        places = kept.page(self.name, start, number)
        rows = {id_: self.adapter.validate_json(row) for id_, row in places if row is not None}
        left: list[str] = [id_ for id_, row in places if row is None]
        record = cut(kept, [*kept.find(left, whole=True), *kept.find_any(left, _OF_PERSON)])
        rows |= {view.id: view for view in self.show(make_index(record), kept.last_day()) if view.id in left}
        return Page(tuple(rows[id_] for id_, _ in places), kept.count(self.name), len(left) == len(places))


PEOPLE = Listing("people", TypeAdapter(PersonView), show_people)
STATEMENTS = Listing("statements", TypeAdapter(StatementView), show_statements)
PROMISES = Listing("promises", TypeAdapter(PromiseView), lambda index, _: show_promises(index))
TIMELINE = Listing("timeline", TypeAdapter(EventView), lambda index, _: show_timeline(index))
AGENDA = Listing("agenda", TypeAdapter(AgendaView), show_agenda)
CONFLICTS = Listing("conflicts", TypeAdapter(ConflictView), lambda index, _: show_conflicts(index))
_Any = (
    Listing[PersonView] | Listing[StatementView] | Listing[PromiseView] | Listing[EventView] | Listing[AgendaView] | Listing[ConflictView]
)
LISTINGS: tuple[_Any, ...] = (PEOPLE, STATEMENTS, PROMISES, TIMELINE, AGENDA, CONFLICTS)


@dataclass(frozen=True, slots=True)
class Page(Generic[V]):
    """`found`: how many rows the whole listing has. `is_whole`: whether nothing in these was cut."""

    rows: tuple[V, ...]
    found: int
    is_whole: bool


def rows_of(index: Index, as_of: date | None) -> Iterator[Row]:
    """Of every listing."""
    for listing in LISTINGS:
        yield from listing.rows(index, as_of)


def trim(value: T) -> T:
    """With the first few of each long list of places where it was read; itself where none is long."""
    if isinstance(value, tuple):
        items = tuple(map(trim, value))
        return value if all(map(is_, items, value)) else items  # type: ignore[return-value]
    if not is_dataclass(value) or isinstance(value, type | _LEAVES):
        return value
    parts = {name: getattr(value, name) for name in _names(type(value))}
    short = {name: trim(part[:FEW] if name in _LONG else part) for name, part in parts.items()}
    return value if all(map(is_, short.values(), parts.values())) else replace(value, **short)


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))
