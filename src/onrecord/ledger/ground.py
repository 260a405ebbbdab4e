"""What the ledger stands on: the joined readings and events, indexed once. Values only; nothing here decides."""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from onrecord.ledger.wording import may_be_done
from onrecord.memo import FORGETFUL, Memory, Stage
from onrecord.model.claim import Claim, ClaimKind, Modality, Polarity, Role
from onrecord.model.entity import Attribute, Entity, EntityKind, Property
from onrecord.model.event import Event, EventState
from onrecord.model.ids import ClaimId, EntityId, ReportId, StatementId
from onrecord.model.period import Period
from onrecord.model.reading import Reading
from onrecord.model.statement import Statement

_BINDING = (EntityKind.ORGANIZATION, EntityKind.PLACE)
DONE = frozenset({Modality.HAPPENED, Modality.ONGOING})
PLANNED = frozenset({Modality.PLANNED, Modality.EXPECTED, Modality.PROMISED})


@dataclass(frozen=True, slots=True)
class Whole:
    """What is gone through from one end to the other, in the order of the record."""

    readings: tuple[Reading, ...]
    entities: tuple[Entity, ...]
    attributes: tuple[Attribute, ...]
    events: tuple[Event, ...]
    ground: "Ground"
    memory: Memory = FORGETFUL

    def claims(self) -> Iterator[Claim]:
        return (claim for reading in self.readings for claim in reading.claims)

    def statements(self) -> Iterator[Statement]:
        return (statement for reading in self.readings for statement in reading.statements)


@dataclass(frozen=True, slots=True)
class Ground:
    """What is looked up. `told` is the day on which each claim was made (said, else published); `main` the one body that each speaks for.

    `has_come`: whether a day is past or is the one that is asked for. `is_dated`: whether any day is asked for.
    `hindsight`: the day asked for where there are reports of later days. By the day of the last one all is told,
    also by reports of unknown day.
    """

    claims: Mapping[ClaimId, Claim]
    statements: Mapping[StatementId, Statement]
    kinds: Mapping[EntityId, EntityKind]
    names: Mapping[EntityId, str]
    told: Mapping[ClaimId, Period | None]
    published: Mapping[ReportId, Period | None]
    sides: Mapping[EntityId, frozenset[EntityId]]
    main: Mapping[EntityId, EntityId]
    outlets: Mapping[ReportId, str]
    has_come: Callable[[date], bool]
    is_dated: bool
    hindsight: date | None

    @property
    def frame(self) -> tuple[object, ...]:
        """What all that is derived depends on, and may look at freely."""
        return self.is_dated, self.hindsight

    def watched(self, stage: Stage) -> "Ground":
        """The same for the parts of a stage."""
        return Ground(
            claims=stage.mapping("claims", self.claims),
            statements=stage.mapping("statements", self.statements),
            kinds=stage.mapping("kinds", self.kinds),
            names=stage.mapping("names", self.names),
            told=stage.mapping("told", self.told),
            published=stage.mapping("published", self.published),
            sides=stage.mapping("sides", self.sides),
            main=stage.mapping("main", self.main),
            outlets=stage.mapping("outlets", self.outlets),
            has_come=stage.function("has_come", self.has_come),
            is_dated=self.is_dated,
            hindsight=self.hindsight,
        )

    def told_day(self, claim: Claim) -> date | None:
        return last_day(self.told.get(claim.id))

    def is_told(self, claim: Claim) -> bool:
        """Whether it had been told by the day asked for. Nothing is told after it was published, whatever a misread day claims."""
        if self.hindsight is None:
            return True
        days = self.told_day(claim), last_day(self.published.get(claim.report))
        return min((d for d in days if d is not None), default=self.hindsight) <= self.hindsight

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
        return self.main.get(entity, entity)

    def kind(self, entity: EntityId) -> EntityKind | None:
        return self.kinds.get(entity)

    def claims_of(self, event: Event) -> list[Claim]:
        return [self.claims[c] for c in event.claims if c in self.claims]


def find_sides(
    attributes: Iterable[Attribute], told: Container[Property] = (Property.MEMBER_OF, Property.ROLE)
) -> Mapping[EntityId, frozenset[EntityId]]:
    """Persons and the bodies that they belong to or hold an office in, or of these those that are `told` by."""
    found: dict[EntityId, set[EntityId]] = {}
    for attribute in attributes:
        if attribute.property in told and attribute.value_entity is not None:
            found.setdefault(attribute.entity, set()).add(attribute.value_entity)
    return {entity: frozenset(bodies) for entity, bodies in found.items()}


def find_main(
    sides: Mapping[EntityId, frozenset[EntityId]],
    kinds: Mapping[EntityId, EntityKind],
    offices: Mapping[EntityId, frozenset[EntityId]] = MappingProxyType({}),
) -> Mapping[EntityId, EntityId]:
    """The only body in which somebody holds an office; else the only organization that he belongs to, else the only state.

    Whoever is in the news for years has many. A president binds the state, whatever party he comes from.
    """
    found = {entity: next(iter(bodies)) for entity, bodies in offices.items() if len(bodies) == 1}
    for entity, bodies in ((e, b) for e, b in sides.items() if e not in found):
        own = next((b for kind in _BINDING if (b := [e for e in bodies if kinds.get(e) is kind])), [])
        if len(own) == 1:
            found[entity] = own[0]
    return found


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


def events_of(events: Iterable[Event]) -> Mapping[tuple[ClaimKind, EntityId], list[Event]]:
    """Events by kind and the person that they happened to."""
    found: dict[tuple[ClaimKind, EntityId], list[Event]] = {}
    for event in events:
        for party in event.parties(Role.PATIENT):
            if party.entity is not None:
                found.setdefault((event.kind, party.entity), []).append(event)
    return found
