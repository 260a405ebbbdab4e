"""A slice of the record: some things, and all that must be there to show them. What is shown of it is what the whole would show."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Protocol, TypeVar

from onrecord.app.find import fold
from onrecord.app.record import sort_failures
from onrecord.model.claim import Claim
from onrecord.model.commitment import Commitment
from onrecord.model.conflict import Conflict
from onrecord.model.entity import Attribute, Entity, EntityKind, Party
from onrecord.model.event import Event
from onrecord.model.origin import Origin
from onrecord.model.record import Record
from onrecord.model.report import Failure, Report
from onrecord.model.statement import Statement
from onrecord.model.status import Status
from onrecord.model.thing import Placed, Thing
from onrecord.resolve.origins import find_reprints, sort_reports

T = TypeVar("T", bound=Thing)


class Derived(Protocol):
    """The record as it was kept when it was last derived."""

    def find(self, ids: Iterable[str], *, whole: bool = False) -> list[Placed]:
        """Those that are there. Entities without their mentions, unless `whole`."""

    def find_by(self, keys: Sequence[str]) -> list[Placed]:
        """What stands under all of the keys (see `keys_of`)."""

    def find_any(self, keys: Iterable[str], types: Sequence[str]) -> list[Placed]:
        """What stands under any of the keys, of these types."""

    def find_all(self, name: str) -> Iterator[Thing]:
        """All of one type, in the order of the record."""

    def page(self, listing: str, start: int, number: int) -> list[tuple[str, str | None]]:
        """Ids from that place on, and the rows that were kept ready."""

    def count(self, listing: str) -> int:
        """How many rows it has."""

    def changes(self) -> int:
        """Of the sources, when this was derived."""

    def all_reports(self) -> list[Report]:
        """In no order."""

    def reports(self, ids: Iterable[str]) -> list[Report]:
        """Those that are there."""

    def last_day(self) -> date | None:
        """The latest day of publication."""


def cut(kept: Derived, seeds: Iterable[Placed]) -> Record:
    """The seeds with everything that they refer to, in the order of the record."""
    found: dict[str, Placed] = {}
    fresh = list(seeds)
    while fresh:
        found.update((thing.id, (place, thing)) for place, thing in fresh)
        missing = {id_ for _, thing in fresh for id_ in references(thing)} - found.keys()
        fresh = kept.find(missing) if missing else []
    found |= _origins(kept, [id_ for _, thing in found.values() for id_ in _members(thing)])
    things = [thing for _, thing in sorted(found.values(), key=lambda placed: placed[0])]
    shown = (thing for thing in things if not isinstance(thing, Origin))  # the other members of an origin are not
    reports = sort_reports(kept.reports({id_ for thing in shown for id_ in reports_of(thing)}))
    return Record(
        tuple(reports), _all(things, Entity), _all(things, Attribute), _all(things, Statement), _all(things, Claim), _all(things, Event),
        _all(things, Commitment), _all(things, Status), _all(things, Conflict), _all(things, Origin),
    )  # fmt: skip


def _members(thing: Thing) -> Iterator[str]:
    """Under which an origin may stand. Nothing under an entity: there is all that is told of it."""
    if isinstance(thing, Statement):
        yield thing.id
    yield from reports_of(thing)


def _origins(kept: Derived, members: Iterable[str]) -> dict[str, Placed]:
    """Those of these statements and reports, and those that share a report with them: the statements behind them are not shown."""
    found: dict[str, Placed] = {}
    fresh, seen = set(members), set[str]()
    while fresh:
        seen |= fresh
        new: dict[str, Placed] = {thing.id: (place, thing) for place, thing in kept.find_any(fresh, ("origin",)) if thing.id not in found}
        fresh = {str(r) for _, thing in new.values() if isinstance(thing, Origin) and not thing.statements for r in thing.reports} - seen
        found |= new
    return found


def load(kept: Derived, failures: Iterable[Failure]) -> Record:
    """All of it, as it was derived."""

    def every(name: str, kind: type[T]) -> tuple[T, ...]:
        return _all(kept.find_all(name), kind)

    origins = every("origin", Origin)
    return Record(
        tuple(sort_reports(kept.all_reports())), every("entity", Entity), every("attribute", Attribute),
        every("statement", Statement), every("claim", Claim), every("event", Event), every("commitment", Commitment),
        every("status", Status), every("conflict", Conflict), origins, sort_failures(failures), find_reprints(origins),
    )  # fmt: skip


def _all(things: Iterable[Thing], kind: type[T]) -> tuple[T, ...]:
    return tuple(thing for thing in things if isinstance(thing, kind))


def references(thing: Thing) -> Iterator[str]:
    """Ids of the things that it speaks of."""
    match thing:
        case Entity():
            yield from thing.members
        case Attribute():
            yield from _known((thing.entity, thing.value_entity))
        case Statement():
            yield from _entities((*thing.sources, *thing.addressees))
            yield from _known((*(hop.entity for hop in thing.chain), *thing.about))
        case Claim():
            yield from _entities(p for _, parties in thing.roles for p in parties)
            yield from _known((thing.statement, thing.act))
        case Event():
            yield from (*_entities(p for _, parties in thing.roles for p in parties), *thing.claims)
        case Commitment():
            yield from (*thing.by, *thing.to, *thing.about, *thing.claims, *(step.claim for step in thing.history))
        case Status():
            yield from (thing.person, *thing.holder, *_entities(thing.place), *thing.claims)
        case Conflict():
            yield thing.about
        case Origin():
            yield from thing.statements


def reports_of(thing: Thing) -> Iterator[str]:
    """Ids of the reports that it was read from."""
    match thing:
        case Entity():
            yield from (span.report for span in thing.evidence)
        case Attribute():
            yield from (*thing.reports, *(span.report for span in thing.evidence))
        case Statement() | Claim():
            yield thing.report
        case Conflict():
            yield from (r for side in thing.sides for r in (*side.reports, *(span.report for span in side.evidence)))
        case Commitment():
            yield from (span.report for span in thing.condition)
        case Origin():
            yield from thing.reports


def keys_of(thing: Thing) -> Iterator[str]:
    """Under what it is looked up: the entities in whose dossier it stands; of a person the words of its names."""
    match thing:
        case Entity(kind=EntityKind.PERSON):
            yield from (f"name:{word}" for name in (thing.name, *thing.names) for word in fold(name).split())
        case Entity(kind=EntityKind.GROUP):
            yield from thing.members
        case Attribute():
            yield thing.entity
        case Statement():
            yield from (*_entities(thing.sources), *thing.about)
        case Event():
            yield from _entities(p for _, parties in thing.roles for p in parties)
        case Commitment():
            yield from (*thing.by, *thing.to, *thing.about)
        case Status():
            yield thing.person
        case Conflict():
            yield thing.about
        case Origin():
            yield from thing.statements or thing.reports


def _entities(parties: Iterable[Party]) -> Iterator[str]:
    return (p.entity for p in parties if p.entity is not None)


def _known(ids: Iterable[str | None]) -> Iterator[str]:
    return (id_ for id_ in ids if id_ is not None)
