"""A record with everything that is shown of it, each made once at first use: for faces that are asked again and again."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property

from onrecord.app.ask import Asked
from onrecord.app.events import EventFilter, EventLookup
from onrecord.app.find import find_person, find_report, find_thing
from onrecord.app.lookup import Names, StatementLookup
from onrecord.export.jsonl import Row, make_row
from onrecord.export.views.ahead import PastAgenda, show_past_agenda
from onrecord.export.views.disputes import ConflictView, OriginView, show_conflicts, show_origins
from onrecord.export.views.events import AgendaView, EventView, show_agenda, show_timeline
from onrecord.export.views.index import Index, make_index
from onrecord.export.views.layers import Evidences
from onrecord.export.views.news.item import NewsView
from onrecord.export.views.news.scene import Moment
from onrecord.export.views.news.show import show_news
from onrecord.export.views.people import (
    Dossier,
    PersonView,
    show_groups,
    show_people,
    show_spellings,
)
from onrecord.export.views.promises import PromiseView, show_promises
from onrecord.export.views.statements import StatementView, show_statements
from onrecord.export.views.statuses import StatusView
from onrecord.export.views.why import Thing, things
from onrecord.export.views.words import order
from onrecord.model.claim import Claim
from onrecord.model.commitment import Commitment
from onrecord.model.conflict import Conflict
from onrecord.model.entity import Attribute, Entity, EntityKind
from onrecord.model.event import Event
from onrecord.model.ids import EntityId, EventId, OriginId, ReportId
from onrecord.model.record import Record
from onrecord.model.report import Failure, Report
from onrecord.model.statement import Statement
from onrecord.model.status import Status
from onrecord.stores.search import TextIndex


class Shown:
    """`revision`: of the store that it was built from."""

    SHARED = (
        "people", "timeline", "happened", "statements", "said", "promises", "agenda", "past_agenda", "conflicts", "origins", "newest",
        "things", "by_report", "texts", "claims_of", "persons", "person_views", "event_views", "status_views", "statement_views",
        "promise_views", "origin_of", "row",
    )  # fmt: skip
    """What pages need, in the order in which it is made before they ask."""

    def __init__(self, asked: Asked, revision: str, readers: Mapping[ReportId, str] | None = None) -> None:
        """`readers`: which one read each report."""
        self.asked = asked
        self.revision = revision
        self.readers = {} if readers is None else readers
        self._news: tuple[Shown, tuple[NewsView, ...]] | None = None

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
        return {v.id: v for person in self.people for v in (*person.statuses, *person.doubtful)}

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

    @cached_property
    def names(self) -> Names:
        return Names(self.record.entities)

    @cached_property
    def persons(self) -> Names:
        return Names([e for e in self.record.entities if e.kind == EntityKind.PERSON])

    @cached_property
    def said(self) -> StatementLookup:
        return StatementLookup(self.index, self.statements, self.names)

    @cached_property
    def happened(self) -> EventLookup:
        by_id = {e.id: e for e in self.record.events}
        return EventLookup([by_id[EventId(view.id)] for view in self.timeline], self.timeline, self.names)

    @cached_property
    def person_views(self) -> Mapping[EntityId, PersonView]:
        return {view.id: view for view in self.people}

    @cached_property
    def newest(self) -> tuple[Report, ...]:
        """The reports, the newest first."""
        return tuple(sorted(self.record.reports, key=lambda r: order(r.published), reverse=True))

    @cached_property
    def origin_of(self) -> Mapping[ReportId, OriginId]:
        """Report → the origin that joins it with others."""
        return {report: origin.id for origin in self.record.origins if len(origin.reports) > 1 for report in origin.reports}

    def promises_of(self, entities: Iterable[EntityId]) -> tuple[PromiseView, ...]:
        """Which bind one of them, or are made to or about one."""
        wanted = {c.id for entity in entities for c in self.index.commitments.get(entity, ())}
        return tuple(self.promises[n] for n in sorted(self._promise_places[id_] for id_ in wanted))

    @cached_property
    def _promise_places(self) -> Mapping[str, int]:
        return {view.id: n for n, view in enumerate(self.promises)}

    def dossier(self, person: Entity) -> Dossier:
        own = self.said.by(person.id)
        by = {view.id for view in own}
        about = tuple(view for view in self.said.about(person.id) if view.id not in by)
        view, names = self.person_views[person.id], show_spellings(self.index, person)
        groups, promises = show_groups(self.index, person.id), self.promises_of([person.id])
        return Dossier(view, names, groups, own, about, promises, self.happened.of(person.id))

    def news_since(self, before: "Shown") -> tuple[NewsView, ...]:
        """Kept until another day is asked about."""
        kept = self._news
        if kept is None or kept[0] is not before:
            kept = self._news = before, show_news(Moment(before.index, before.as_of), Moment(self.index, self.as_of))
        return kept[1]

    def find_person(self, name: str) -> Entity:
        """As `find_person`, but among those only who have these words in their names. Raises `NoSuchRecord` or `AmbiguousName`."""
        known = self.index.entities.get(EntityId(name))
        if known is not None and known.kind == EntityKind.PERSON:
            return known
        fits = self.persons.find(name) if name.strip() else ()
        return find_person(make_index(Record(entities=fits)) if fits else self.index, name)

    def find_report(self, name: str) -> Report:
        """By id, else as `find_report`. Raises `NoSuchRecord` or `AmbiguousName`."""
        return self.index.reports.get(ReportId(name)) or find_report(self.index, name)

    def find_thing(self, prefix: str) -> Thing:
        """By id, else as `find_thing`. Raises `NoSuchRecord` or `AmbiguousName`."""
        return self.things.get(prefix) or find_thing(self.index, prefix)

    def events(self, wanted: EventFilter) -> tuple[EventView, ...]:
        return self.timeline if wanted == EventFilter() else self.happened.find(wanted)


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
