"""Listings page by page. A page is what the whole listing shows there, but that long lists of places are cut to the first few."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Generic, TypeVar

from pydantic import TypeAdapter

from onrecord.app.briefs import keep_briefs
from onrecord.app.slices import Derived, cut
from onrecord.export.views.brief import FEW, trim
from onrecord.export.views.disputes import ConflictView, show_conflicts
from onrecord.export.views.events import AgendaView, EventView, show_agenda, show_timeline
from onrecord.export.views.index import Index, make_index
from onrecord.export.views.people import PersonView, show_people
from onrecord.export.views.promises import PromiseView, show_promises
from onrecord.export.views.statements import StatementView, show_statements
from onrecord.model.thing import LAST_DAY

View = PersonView | StatementView | PromiseView | EventView | AgendaView | ConflictView
V = TypeVar("V", PersonView, StatementView, PromiseView, EventView, AgendaView, ConflictView)
Row = tuple[str, int, str, str | None]
"""Listing, place, id, and the row where it is kept ready."""

_OF_PERSON = ("attribute", "status", "conflict")


@dataclass(frozen=True, slots=True)
class Listing(Generic[V]):
    name: str
    adapter: TypeAdapter[V]
    show: Callable[[Index, date | None], Sequence[V]]
    newest_first: bool = False
    """Then its places are counted from the end, so that what is new moves nothing."""

    def rows(self, index: Index, as_of: date | None) -> "Iterator[Row]":
        """Each with itself as JSON where something in it is cut, since then it takes much to put together."""
        views = self.show(index, as_of)
        for place, view in enumerate(reversed(views) if self.newest_first else views):
            short = trim(view)
            yield self.name, place, view.id, None if short is view else self.adapter.dump_json(short).decode()

    def turn_to(self, kept: Derived, start: int, number: int) -> "Page[V]":
        """The rows from place `start` (from 0) on."""
        found = kept.count(self.name)
        if self.newest_first:
            start, number = max(0, found - start - number), min(number, max(0, found - start))
        places = kept.page(self.name, start, number)
        if self.newest_first:
            places.reverse()
        rows = {id_: self.adapter.validate_json(row) for id_, row in places if row is not None}
        left: list[str] = [id_ for id_, row in places if row is None]
        record = cut(kept, [*kept.find(left, whole=True), *kept.find_any(left, _OF_PERSON)])
        rows |= {view.id: view for view in self.show(make_index(record), kept.last_day()) if view.id in left}
        return Page(tuple(rows[id_] for id_, _ in places), found)


def _show_people(index: Index, as_of: date | None) -> tuple[PersonView, ...]:
    """With the last statuses only: a row tells the present one."""
    return tuple(replace(p, statuses=p.statuses[-FEW:]) for p in show_people(index, as_of))


PEOPLE = Listing("people", TypeAdapter(PersonView), _show_people)
STATEMENTS = Listing("statements", TypeAdapter(StatementView), show_statements, newest_first=True)
PROMISES = Listing("promises", TypeAdapter(PromiseView), lambda index, _: show_promises(index))
TIMELINE = Listing("timeline", TypeAdapter(EventView), lambda index, _: show_timeline(index))
AGENDA = Listing("agenda", TypeAdapter(AgendaView), show_agenda)
CONFLICTS = Listing("conflicts", TypeAdapter(ConflictView), lambda index, _: show_conflicts(index))
AnyListing = (
    Listing[PersonView] | Listing[StatementView] | Listing[PromiseView] | Listing[EventView] | Listing[AgendaView] | Listing[ConflictView]
)
LISTINGS: tuple[AnyListing, ...] = (PEOPLE, STATEMENTS, PROMISES, TIMELINE, AGENDA, CONFLICTS)


@dataclass(frozen=True, slots=True)
class Page(Generic[V]):
    """`found`: how many rows the whole listing has."""

    rows: tuple[V, ...]
    found: int


def rows_of(index: Index, as_of: date | None) -> Iterator[Row]:
    """Of every listing, the dossiers that are kept ready, and the day."""
    if as_of is not None:
        yield LAST_DAY, 0, as_of.isoformat(), None
    for listing in LISTINGS:
        yield from listing.rows(index, as_of)
    yield from keep_briefs(index, as_of)
