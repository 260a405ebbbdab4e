"""A few reports that share their people, and what the ledger stands on: for tests of one rule without the joining of names or events."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from onrecord.claims.bearing import with_bearing
from onrecord.ledger.ground import Ground, Whole, find_main, find_sides
from onrecord.model.claim import Claim, ClaimKind, Modality, Quantity, Role
from onrecord.model.entity import Entity, EntityKind, Party, Property
from onrecord.model.event import Event, EventState
from onrecord.model.ids import ClaimId, EntityId, EventId
from onrecord.model.period import Period
from tests.fakes.readings import Paper


def day(n: int) -> date:
    """Of March 2031."""
    return date(2031, 3, n)


def days(first: int, last: int, text: str | None = None) -> Period:
    return Period(day(first), day(last), text)


@dataclass
class Scene:
    """`cast`: everybody; a paper of any day knows them all by the same id."""

    as_of: date | None = None
    hindsight: date | None = None
    papers: list[Paper] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    cast: dict[str, EntityId] = field(default_factory=dict)
    _people: dict[str, Entity] = field(default_factory=dict)

    def paper(self, on: int | None = 3, outlet: str | None = None, name: str = "") -> Paper:
        paper = Paper(name or f"{len(self.papers)}", None if on is None else day(on), outlet=outlet, entities=self._people)
        self.papers.append(paper)
        return paper

    def _entity(self, kind: EntityKind, name: str) -> EntityId:
        if name not in self.cast:
            self.cast[name] = Paper("cast", entities=self._people).entity(kind, name)
        return self.cast[name]

    def person(self, name: str) -> EntityId:
        return self._entity(EntityKind.PERSON, name)

    def body(self, name: str) -> EntityId:
        return self._entity(EntityKind.ORGANIZATION, name)

    def place(self, name: str) -> EntityId:
        return self._entity(EntityKind.PLACE, name)

    def member(self, person: EntityId, *bodies: EntityId) -> EntityId:
        paper = self.papers[0] if self.papers else self.paper()
        for body in bodies:
            paper.attribute(person, Property.MEMBER_OF, self._people[body].name, body)
        return person

    def claims(self, *wanted: ClaimId) -> list[Claim]:
        """All, or those of these ids."""
        return [c for paper in self.papers for c in paper.claims if not wanted or c.id in wanted]

    def claim(self, id: ClaimId) -> Claim:  # noqa: A002
        return self.claims(id)[0]

    def amend(self, id: ClaimId, **changes: object) -> Claim:  # noqa: A002
        for paper in self.papers:
            for place, claim in enumerate(paper.claims):
                if claim.id == id:
                    paper.claims[place] = with_bearing(replace(claim, **changes))  # type: ignore[arg-type]
        return self.claim(id)

    def event(
        self, kind: ClaimKind, *claims: ClaimId, patient: EntityId | None = None, agent: EntityId | None = None,
        state: EventState = EventState.HAPPENED, when: int | Period | None = None,
    ) -> Event:  # fmt: skip
        who = ((Role.PATIENT, patient), (Role.AGENT, agent))
        roles = tuple((role, (Party(self._people[e].name, e),)) for role, e in who if e is not None)
        period = Period.day(day(when)) if isinstance(when, int) else when
        event = Event(EventId(f"event-{len(self.events)}"), kind, roles, period, state, claims, backed_by=claims)
        self.events.append(event)
        return event

    def ground(self) -> Ground:
        kinds = {e.id: e.kind for e in self._people.values()}
        sides = find_sides(a for p in self.papers for a in p.attributes)
        reports, statements = [p.report() for p in self.papers], {s.id: s for p in self.papers for s in p.statements}
        published = {r.id: r.published for r in reports}
        said = {s.id: s.said for s in statements.values() if s.said is not None}
        return Ground(
            claims={c.id: c for c in self.claims()},
            statements=statements,
            kinds=kinds,
            names={e.id: e.name for e in self._people.values()},
            told={c.id: said[c.statement] if c.statement in said else published[c.report] for c in self.claims()},
            published=published,
            sides=sides,
            main=find_main(sides, kinds),
            outlets={r.id: r.outlet for r in reports if r.outlet is not None},
            has_come=lambda d: self.as_of is None or d <= self.as_of,
            is_dated=self.as_of is not None,
            hindsight=self.hindsight,
        )

    def whole(self) -> Whole:
        attributes = tuple(a for p in self.papers for a in p.attributes)
        return Whole(tuple(p.reading() for p in self.papers), tuple(self._people.values()), attributes, tuple(self.events), self.ground())


def counted(n: int, unit: str = "hostages") -> Quantity:
    return Quantity(n, unit)


def texts(entities: Iterable[EntityId], scene: Scene) -> list[str]:
    """Names of the cast."""
    names = {id: name for name, id in scene.cast.items()}  # noqa: A001
    return [names[e] for e in entities]


DONE, PLANNED = Modality.HAPPENED, Modality.PLANNED
