"""A record with everything that is shown of it, each made once at first use: for faces that are asked again and again."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from onrecord.app.ask import Asked, is_between
from onrecord.app.find import fold, has_words, is_named
from onrecord.export.jsonl import Row, make_row
from onrecord.export.views.ahead import PastAgenda, show_past_agenda
from onrecord.export.views.disputes import ConflictView, OriginView, show_conflicts, show_origins
from onrecord.export.views.events import AgendaView, EventView, show_agenda, show_timeline
from onrecord.export.views.index import Index
from onrecord.export.views.layers import Evidences
from onrecord.export.views.people import Dossier, PersonView, make_dossier, show_people
from onrecord.export.views.promises import PromiseView, show_promises
from onrecord.export.views.statements import StatementView, show_statements
from onrecord.export.views.statuses import StatusView
from onrecord.export.views.why import Thing, things
from onrecord.model.claim import Claim, ClaimKind, Role
from onrecord.model.commitment import Commitment
from onrecord.model.conflict import Conflict
from onrecord.model.entity import Attribute, Entity
from onrecord.model.event import Event, EventState
from onrecord.model.ids import EntityId, ReportId
from onrecord.model.record import Record
from onrecord.model.report import Failure
from onrecord.model.statement import Statement
from onrecord.model.status import Status
from onrecord.stores.search import TextIndex

PLACES = (Role.PLACE, Role.ORIGIN, Role.DESTINATION)


@dataclass(frozen=True, slots=True)
class EventFilter:
    """None lets everything through; `place` is a name or a part of one."""

    person: EntityId | None = None
    kind: ClaimKind | None = None
    state: EventState | None = None
    place: str | None = None
    since: date | None = None
    until: date | None = None


class Shown:
    """`revision`: of the store that it was built from."""

    def __init__(self, asked: Asked, revision: str, readers: Mapping[ReportId, str] | None = None) -> None:
        """`readers`: which one read each report."""
        self.asked = asked
        self.revision = revision
        self.readers = {} if readers is None else readers

    @property
    def index(self) -> Index:
        return self.asked.index

    @property
    def record(self) -> Record:
        return self.asked.record

    @property
    def as_of(self) -> date | None:
        return self.asked.as_of

    @cached_property
    def people(self) -> tuple[PersonView, ...]:
        return show_people(self.index, self.as_of)

    @cached_property
    def statements(self) -> tuple[StatementView, ...]:
        return show_statements(self.index, self.as_of)

    @cached_property
    def promises(self) -> tuple[PromiseView, ...]:
        return show_promises(self.index)

    @cached_property
    def timeline(self) -> tuple[EventView, ...]:
        return show_timeline(self.index)

    @cached_property
    def agenda(self) -> tuple[AgendaView, ...]:
        return show_agenda(self.index, self.as_of)

    @cached_property
    def past_agenda(self) -> PastAgenda | None:
        return show_past_agenda(self.index, self.as_of)

    @cached_property
    def conflicts(self) -> tuple[ConflictView, ...]:
        return show_conflicts(self.index)

    @cached_property
    def origins(self) -> tuple[OriginView, ...]:
        return show_origins(self.index)

    @cached_property
    def things(self) -> Mapping[str, Thing]:
        """Everything with an id."""
        return things(self.record)

    @cached_property
    def row(self) -> Callable[[Thing | Failure], Row]:
        """Thing → its object in the record format."""
        return make_row(self.record)

    @cached_property
    def texts(self) -> TextIndex:
        """The words of every statement, with who said them and where."""
        return TextIndex((s.id, s.words, f"{' '.join(s.who)} {s.label}") for s in self.statements)

    @cached_property
    def statement_views(self) -> Mapping[str, StatementView]:
        """All of them, also those made after the day asked for."""
        return {view.id: view for view in show_statements(self.index)}

    @cached_property
    def promise_views(self) -> Mapping[str, PromiseView]:
        return {view.id: view for view in self.promises}

    @cached_property
    def event_views(self) -> Mapping[str, EventView]:
        return {view.id: view for view in self.timeline}

    @cached_property
    def status_views(self) -> Mapping[str, StatusView]:
        return {view.id: view for person in self.people for view in person.statuses}

    @cached_property
    def by_report(self) -> Mapping[ReportId, tuple[Thing, ...]]:
        """Everything that rests on a report, in the order of the record."""
        found: dict[ReportId, dict[str, Thing]] = {}
        for thing in self.things.values():
            for report in _reports(self.index, thing):
                found.setdefault(report, {})[thing.id] = thing
        return {report: tuple(rows.values()) for report, rows in found.items()}

    @cached_property
    def claims_of(self) -> Mapping[EntityId, tuple[Claim, ...]]:
        """The claims in which somebody has a role."""
        found: dict[EntityId, dict[str, Claim]] = {}
        for claim in self.record.claims:
            for _, parties in claim.roles:
                for party in parties:
                    if party.entity is not None:
                        found.setdefault(party.entity, {})[claim.id] = claim
        return {entity: tuple(rows.values()) for entity, rows in found.items()}

    def evidences(self, report: ReportId) -> Evidences:
        rows = self.by_report.get(report, ())
        return Evidences(
            tuple(r for r in rows if isinstance(r, Statement)),
            tuple(r for r in rows if isinstance(r, Claim)),
            tuple(r for r in rows if isinstance(r, Entity)),
        )

    def dossier(self, person: Entity) -> Dossier:
        view = next(p for p in self.people if p.id == person.id)
        return make_dossier(self.index, view, self.statements, self.promises)

    def events(self, wanted: EventFilter) -> tuple[EventView, ...]:
        if wanted == EventFilter():
            return self.timeline
        kept = {e.id for e in self.record.events if _fits(self.index, e, wanted)}
        return tuple(view for view in self.timeline if view.id in kept)


def _fits(index: Index, event: Event, wanted: EventFilter) -> bool:
    first, last = (None, None) if event.when is None else (event.when.earliest, event.when.latest)
    return (
        (wanted.kind is None or event.kind == wanted.kind)
        and (wanted.state is None or event.state == wanted.state)
        and (wanted.person is None or any(party.entity == wanted.person for _, parties in event.roles for party in parties))
        and (wanted.place is None or _is_at(index, event, fold(wanted.place)))
        and is_between(first, last, wanted.since, wanted.until)
    )


def _reports(index: Index, thing: Thing) -> Iterator[ReportId]:
    match thing:
        case Statement(report=report) | Claim(report=report):
            yield report
        case Event(claims=claims) | Commitment(claims=claims) | Status(claims=claims):
            yield from (index.claims[c].report for c in claims if c in index.claims)
        case Entity(evidence=evidence) | Attribute(evidence=evidence):
            yield from (span.report for span in evidence)
        case Conflict(sides=sides):
            yield from (report for side in sides for report in side.reports)
        case _:
            return


def _is_at(index: Index, event: Event, wanted: str) -> bool:
    parties = [party for role in PLACES for party in event.parties(role)]
    named: Iterable[Entity] = (index.entities[p.entity] for p in parties if p.entity is not None)
    return any(has_words(p.text, wanted) for p in parties) or any(is_named(entity, wanted) for entity in named)
