"""Readings written by hand, so that resolve and ledger are tested without the reader. All people and events are invented."""

import hashlib
from dataclasses import dataclass, field, replace
from datetime import date

from onrecord.app.record import build_record
from onrecord.claims.bearing import with_bearing
from onrecord.model.claim import Claim, ClaimKind, Modality, Polarity, Quantity, Role
from onrecord.model.entity import Attribute, Entity, EntityKind, Party, Property
from onrecord.model.ids import AttributeId, ClaimId, EntityId, ReportId, StatementId
from onrecord.model.period import Period
from onrecord.model.reading import Reading
from onrecord.model.record import Record
from onrecord.model.report import Report
from onrecord.model.span import Span
from onrecord.model.statement import Hop, HopRole, Manner, Statement


@dataclass
class Paper:
    """One report under way. Its text grows by a sentence with each thing that is put on it."""

    name: str
    published: date | None = None
    agency: str | None = None
    outlet: str | None = None
    text: str = ""
    entities: dict[str, Entity] = field(default_factory=dict)
    attributes: list[Attribute] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)

    @property
    def id(self) -> ReportId:
        return ReportId(f"report-{self.name}")

    def write(self, sentence: str) -> Span:
        start = len(self.text)
        self.text += sentence + " "
        return Span(self.id, start, start + len(sentence), sentence)

    def entity(self, kind: EntityKind, *names: str) -> EntityId:
        id = EntityId(f"local-{len(self.entities)}")  # noqa: A001
        self.entities[id] = Entity(id, kind, names[0], names, tuple(self.write(n) for n in names))
        return id

    def person(self, *names: str) -> EntityId:
        return self.entity(EntityKind.PERSON, *names)

    def body(self, *names: str) -> EntityId:
        return self.entity(EntityKind.ORGANIZATION, *names)

    def place(self, *names: str) -> EntityId:
        return self.entity(EntityKind.PLACE, *names)

    def group(self, name: str, *, members: tuple[EntityId, ...] = (), count: int | None = None, peoples: tuple[str, ...] = ()) -> EntityId:
        id = self.entity(EntityKind.GROUP, name)  # noqa: A001
        self.entities[id] = replace(self.entities[id], members=members, count=count, peoples=peoples)
        return id

    def attribute(self, entity: EntityId, prop: Property, value: str, value_entity: EntityId | None = None) -> None:
        id = AttributeId(f"{self.name}-attribute-{len(self.attributes)}")  # noqa: A001
        self.attributes.append(Attribute(id, entity, prop, value, (self.write(value),), (self.id,), value_entity))

    def says(
        self, speaker: EntityId, words: str, *, said: date | None = None, via: str | None = None, manner: Manner = Manner.DIRECT
    ) -> StatementId:
        id = StatementId(f"{self.name}-statement-{len(self.statements)}")  # noqa: A001
        content = self.write(words)
        hops = () if via is None else (Hop(via, HopRole.AGENCY, self.write(via)),)
        when = None if said is None else Period.day(said)
        source = Party(self.entities[speaker].name, speaker)
        self.statements.append(Statement(id, self.id, (source,), None, (content,), manner, hops, said=when))
        return id

    def claim(
        self,
        kind: ClaimKind,
        modality: Modality = Modality.HAPPENED,
        *,
        agent: EntityId | str | tuple[EntityId, ...] | None = None,
        patient: EntityId | str | tuple[EntityId, ...] | None = None,
        counterpart: EntityId | None = None,
        recipient: EntityId | str | None = None,
        place: EntityId | None = None,
        when: date | Period | None = None,
        by: StatementId | None = None,
        act: ClaimId | None = None,
        condition: str | None = None,
        negative: bool = False,
        words: str | None = None,
        trigger: str | None = None,
        predicate: str | None = None,
        quantity: Quantity | None = None,
    ) -> ClaimId:
        id = ClaimId(f"{self.name}-claim-{len(self.claims)}")  # noqa: A001
        fillers = {Role.AGENT: agent, Role.PATIENT: patient, Role.RECIPIENT: recipient, Role.COUNTERPART: counterpart, Role.PLACE: place}
        roles = tuple((role, self._parties(f)) for role, f in fillers.items() if f is not None)
        evidence = self.write(words or f"Somebody would {kind}.")
        act_word = evidence if trigger is None else self._within(evidence, trigger)
        polarity = Polarity.NEGATIVE if negative else Polarity.POSITIVE
        spans = () if condition is None else (self.write(condition),)
        period = Period.day(when) if isinstance(when, date) else when
        read = Claim(
            id, kind, self.id, (evidence,), act_word, roles, modality, polarity, period, None, spans, by, predicate, quantity, act,
            words=f"{predicate or kind} them",
        )  # fmt: skip
        self.claims.append(with_bearing(read))
        return id

    def _within(self, span: Span, words: str) -> Span:
        start = span.start + span.quote.index(words)
        return Span(self.id, start, start + len(words), words)

    def _parties(self, fillers: EntityId | str | tuple[EntityId, ...]) -> tuple[Party, ...]:
        return tuple(self._party(f) for f in (fillers if isinstance(fillers, tuple) else (fillers,)))

    def _party(self, filler: EntityId | str) -> Party:
        entity = self.entities.get(EntityId(filler))
        return Party(filler) if entity is None else Party(entity.name, entity.id)

    def report(self) -> Report:
        period = None if self.published is None else Period.day(self.published)
        sha256 = hashlib.sha256(self.text.encode()).hexdigest()
        return Report(self.id, f"{self.name}.txt", self.text, sha256, published=period, agency=self.agency, outlet=self.outlet)

    def reading(self) -> Reading:
        parts = tuple(self.attributes), tuple(self.statements), tuple(self.claims)
        return Reading(self.id, "hand", tuple(self.entities.values()), *parts)


def record_of(*papers: Paper, as_of: date | None = None, known_at: date | None = None) -> Record:
    return build_record([p.report() for p in papers], [p.reading() for p in papers], (), as_of=as_of, known_at=known_at)


def named(record: Record, name: str) -> EntityId:
    """The one entity that goes by this name."""
    found = [e.id for e in record.entities if name in e.names]
    assert len(found) == 1, (name, [e.names for e in record.entities])
    return found[0]
