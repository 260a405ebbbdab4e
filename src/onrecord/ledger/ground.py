"""What the ledger stands on: the joined readings and events, indexed once. Values only; nothing here decides."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from onrecord.ledger.wording import may_be_done
from onrecord.model.claim import Claim, ClaimKind, Modality, Polarity, Role
from onrecord.model.entity import Attribute, Entity, EntityKind, Property
from onrecord.model.event import Event, EventState
from onrecord.model.ids import ClaimId, EntityId, ReportId, StatementId
from onrecord.model.period import Period
from onrecord.model.statement import Statement

DONE = frozenset({Modality.HAPPENED, Modality.ONGOING})
PLANNED = frozenset({Modality.PLANNED, Modality.EXPECTED, Modality.PROMISED})


@dataclass(frozen=True, slots=True)
class Ground:
    """`told` is the day on which each claim was made (said, else published); `as_of` the day that is asked for.

    `is_hindsight`: there are reports of later days. By the day of the last one all is told, also by reports of unknown day.
    """

    claims: Mapping[ClaimId, Claim]
    statements: Mapping[StatementId, Statement]
    entities: Mapping[EntityId, Entity]
    attributes: tuple[Attribute, ...]
    events: tuple[Event, ...]
    told: Mapping[ClaimId, Period | None]
    published: Mapping[ReportId, Period | None]
    as_of: date | None = None
    is_hindsight: bool = False
    sides: Mapping[EntityId, frozenset[EntityId]] = field(default_factory=dict)
    bodies: Mapping[str, tuple[EntityId, ...]] = field(default_factory=dict)
    outlets: Mapping[ReportId, str] = field(default_factory=dict)
    _main: Mapping[EntityId, EntityId] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Whoever is in the news for years speaks for hundreds of bodies, and is asked for at each claim."""
        object.__setattr__(self, "_main", {entity: self._find_main(entity) for entity in self.sides})

    def told_day(self, claim: Claim) -> date | None:
        return last_day(self.told.get(claim.id))

    def is_told(self, claim: Claim) -> bool:
        """Whether it had been told by the day asked for. Nothing is told after it was published, whatever a misread day claims."""
        if not self.is_hindsight or self.as_of is None:
            return True
        days = self.told_day(claim), last_day(self.published.get(claim.report))
        return min((d for d in days if d is not None), default=self.as_of) <= self.as_of

    def speakers(self, claim: Claim) -> tuple[EntityId, ...]:
        """Who said so; nobody in the report's own voice."""
        statement = self.statements.get(claim.statement) if claim.statement is not None else None
        return () if statement is None else tuple(p.entity for p in statement.sources if p.entity is not None)

    def hearers(self, claim: Claim) -> frozenset[EntityId]:
        """To whom, and through whom, it was said."""
        statement = self.statements.get(claim.statement) if claim.statement is not None else None
        if statement is None:
            return frozenset()
        reached = (*(p.entity for p in statement.addressees), *(h.entity for h in statement.chain))
        return frozenset(e for e in reached if e is not None)

    def side(self, entity: EntityId) -> frozenset[EntityId]:
        """The entity, and what it speaks for as a member or official."""
        return frozenset({entity}) | self.sides.get(entity, frozenset())

    def is_of_side(self, entity: EntityId, body: EntityId) -> bool:
        """Whether it is that, or speaks for it."""
        return entity == body or body in self.sides.get(entity, ())

    def main_side(self, entity: EntityId) -> EntityId:
        """The one organization that it speaks for; else itself."""
        return self._main.get(entity, entity)

    def _find_main(self, entity: EntityId) -> EntityId:
        bodies = [e for e in self.sides.get(entity, frozenset()) if self.kind(e) is EntityKind.ORGANIZATION]
        return bodies[0] if len(bodies) == 1 else entity

    def kind(self, entity: EntityId) -> EntityKind | None:
        found = self.entities.get(entity)
        return None if found is None else found.kind

    def claims_of(self, event: Event) -> list[Claim]:
        return [self.claims[c] for c in event.claims if c in self.claims]


def find_sides(attributes: Iterable[Attribute]) -> Mapping[EntityId, frozenset[EntityId]]:
    """Persons and the bodies that they belong to or hold an office in."""
    found: dict[EntityId, set[EntityId]] = {}
    for attribute in attributes:
        if attribute.property in (Property.MEMBER_OF, Property.ROLE) and attribute.value_entity is not None:
            found.setdefault(attribute.entity, set()).add(attribute.value_entity)
    return {entity: frozenset(bodies) for entity, bodies in found.items()}


def name_bodies(entities: Iterable[Entity]) -> Mapping[str, tuple[EntityId, ...]]:
    """Organizations and places by each of their names."""
    found: dict[str, list[EntityId]] = {}
    for entity in entities:
        if entity.kind in (EntityKind.ORGANIZATION, EntityKind.PLACE):
            for name in entity.names:
                found.setdefault(name, []).append(entity.id)
    return {name: tuple(ids) for name, ids in found.items()}


def entities_in(claim: Claim, *roles: Role) -> tuple[EntityId, ...]:
    return tuple(dict.fromkeys(p.entity for role in roles for p in claim.parties(role) if p.entity is not None))


def is_done(claim: Claim) -> bool:
    """Claimed to have happened, plainly: not denied, not conditional, and in words that bear it out."""
    return claim.modality in DONE and claim.polarity is Polarity.POSITIVE and not claim.condition and may_be_done(claim)


def unconfirmed_of(ground: Ground, event: Event) -> list[Claim]:
    """The claims of an event that is only told unconfirmed, where their words bear it out."""
    if event.state is not EventState.UNKNOWN:
        return []
    return [c for c in ground.claims_of(event) if c.id in event.backed_by and may_be_done(c)]


def is_plan(claim: Claim) -> bool:
    return claim.modality in PLANNED and claim.polarity is Polarity.POSITIVE and not claim.condition


def last_day(period: Period | None) -> date | None:
    return None if period is None else period.latest or period.earliest


def first_told(ground: Ground, claims: Sequence[Claim]) -> date | None:
    return min((d for c in claims if (d := ground.told_day(c)) is not None), default=None)


def events_of(ground: Ground) -> Mapping[tuple[ClaimKind, EntityId], list[Event]]:
    """Events by kind and the person that they happened to."""
    found: dict[tuple[ClaimKind, EntityId], list[Event]] = {}
    for event in ground.events:
        for party in event.parties(Role.PATIENT):
            if party.entity is not None:
                found.setdefault((event.kind, party.entity), []).append(event)
    return found
