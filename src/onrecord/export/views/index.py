"""Look-ups over a record: by id, and the names by which things are shown."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from typing import TypeVar

from onrecord.export.views.naming import name_report, name_words
from onrecord.export.views.words import say_period
from onrecord.model.backing import Backing, OriginIndex
from onrecord.model.claim import Claim
from onrecord.model.commitment import Commitment
from onrecord.model.conflict import Conflict
from onrecord.model.entity import Attribute, Entity, Party
from onrecord.model.event import Event
from onrecord.model.ids import ClaimId, EntityId, ReportId, StatementId
from onrecord.model.record import Record
from onrecord.model.report import Report
from onrecord.model.span import Span
from onrecord.model.statement import Statement
from onrecord.model.status import Status

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Cite:
    """Where it was read: the report by its label, and the span."""

    label: str
    span: Span


@dataclass(frozen=True, slots=True)
class Index:
    record: Record
    entities: Mapping[EntityId, Entity]
    reports: Mapping[ReportId, Report]
    statements: Mapping[StatementId, Statement]
    claims: Mapping[ClaimId, Claim]
    attributes: Mapping[EntityId, tuple[Attribute, ...]]
    statuses: Mapping[EntityId, tuple[Status, ...]]
    events: Mapping[EntityId, Sequence[Event]]
    commitments: Mapping[EntityId, Sequence[Commitment]]
    disputed: Mapping[str, frozenset[str]]
    groups: Mapping[EntityId, Sequence[Entity]]
    """Member → the groups of it."""
    origins: OriginIndex
    _labels: dict[ReportId, str] = field(default_factory=dict, compare=False, repr=False)
    """As they were asked for."""

    def name(self, entity: EntityId) -> str:
        return self.entities[entity].name

    def names(self, entities: Iterable[EntityId]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self.name(entity) for entity in entities))

    def party(self, party: Party) -> str:
        """The entity's name, or the words of the report where nobody was found."""
        return name_words(party.text) if party.entity is None else self.name(party.entity)

    def parties(self, parties: Iterable[Party]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(map(self.party, parties)))

    def outlet(self, report: ReportId) -> str:
        return name_report(self.reports[report])

    def label(self, report: ReportId) -> str:
        """`Varda Post (VNA), 4 Feb 2025`."""
        known = self._labels.get(report)
        if known is None:
            known = self._labels[report] = self._label(self.reports[report])
        return known

    def _label(self, found: Report) -> str:
        agency = f" ({found.agency})" if found.agency else ""
        day = "" if found.published is None else f", {say_period(found.published)}"
        return f"{name_report(found)}{agency}{day}"

    def holders(self, claim: Claim) -> tuple[str, ...]:
        """Who claims it: the sources of the statement that holds it, else the outlet."""
        statement = None if claim.statement is None else self.statements.get(claim.statement)
        found = () if statement is None else self.parties(statement.sources)
        return found or (self.outlet(claim.report),)

    def cites(self, spans: Iterable[Span]) -> tuple[Cite, ...]:
        return tuple(Cite(self.label(span.report), span) for span in dict.fromkeys(spans))

    def cites_of(self, claims: Iterable[ClaimId]) -> tuple[Cite, ...]:
        """The clause of each claim."""
        return self.cites(span for id_ in claims if id_ in self.claims for span in self.claims[id_].evidence[:1])

    def behind(self, claims: Iterable[ClaimId]) -> tuple[Backing, ...]:
        """The independent origins of these claims."""
        return self.origins.behind(self.claims[c] for c in claims if c in self.claims)


def make_index(record: Record) -> Index:
    return Index(
        record,
        {e.id: e for e in record.entities},
        {r.id: r for r in record.reports},
        {s.id: s for s in record.statements},
        {c.id: c for c in record.claims},
        {entity: tuple(rows) for entity, rows in groupby(sorted(record.attributes, key=_entity), key=_entity)},
        {person: tuple(rows) for person, rows in groupby(sorted(record.statuses, key=_person), key=_person)},
        _by_entity(record.events, lambda e: (p.entity for _, parties in e.roles for p in parties)),
        _by_entity(record.commitments, lambda c: (*c.by, *c.to, *c.about)),
        _disputed(record.conflicts),
        _by_entity(record.entities, lambda e: e.members),
        OriginIndex.of(record.origins),
    )


def _by_entity(things: Iterable[T], entities: Callable[[T], Iterable[EntityId | None]]) -> Mapping[EntityId, Sequence[T]]:
    """Entity → what it has a part in, in the order of the record."""
    found: dict[EntityId, list[T]] = {}
    for thing in things:
        for entity in dict.fromkeys(entities(thing)):
            if entity is not None:
                found.setdefault(entity, []).append(thing)
    return found


def _disputed(conflicts: Iterable[Conflict]) -> Mapping[str, frozenset[str]]:
    """Entity → the properties over which there is a conflict."""
    found: dict[str, set[str]] = {}
    for conflict in conflicts:
        found.setdefault(conflict.about, set()).add(conflict.property)
    return {about: frozenset(properties) for about, properties in found.items()}


def _entity(attribute: Attribute) -> EntityId:
    return attribute.entity


def _person(status: Status) -> EntityId:
    return status.person


def last_day(reports: Iterable[Report]) -> date | None:
    """The latest day on which one of them was published: the day that questions are asked for by default."""
    days = [r.published.latest or r.published.earliest for r in reports if r.published is not None]
    return max((day for day in days if day is not None), default=None)
