"""An act as it is compared with others: whom it names, how many it counts, when and where it was told, under which keys it is found."""

from collections.abc import Container, Hashable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.memo import Stage
from onrecord.model.backing import OriginIndex
from onrecord.model.claim import Claim, ClaimKind, Role
from onrecord.model.event import Event, EventState
from onrecord.model.ids import ClaimId, EntityId, ReportId
from onrecord.model.kinds import OF_PERSONS
from onrecord.model.period import Period
from onrecord.resolve.occurrence import OF_NOBODY, Told, family

MONTH = timedelta(days=30)
SEVERAL = 2
STATED = (ClaimKind.ANNOUNCE,)
"""Whoever announces announces once a day, in whatever words."""
WHITHER = (Role.PLACE, Role.DESTINATION, Role.RECIPIENT)


@dataclass(frozen=True, slots=True)
class Scene:
    """`groups`: entities that are several people, of whom some may have no name."""

    claims: Mapping[ClaimId, Claim]
    told: Told
    groups: Container[EntityId]
    index: OriginIndex

    def watched(self, stage: Stage) -> "Scene":
        claims, told = stage.mapping("claims", self.claims), stage.mapping("told", self.told)
        return Scene(claims, told, stage.container("groups", self.groups), self.index)


@dataclass(frozen=True, slots=True)
class Act:
    """An event, and what it is compared by. `told`: the first and last day on which it was told.

    `known`: who takes part, by name; `named`: to whom it is done; `whereto`: to which places and people.
    `spots`: the months in which it was done or told, and the reports; `around`: those in which others may have told it.
    """

    event: Event
    claims: tuple[Claim, ...]
    family: str
    is_of_persons: bool
    told: tuple[date, date] | None
    named: frozenset[EntityId]
    known: frozenset[EntityId]
    whereto: frozenset[EntityId]
    counts: frozenset[int]
    reports: frozenset[ReportId]
    spots: frozenset[str]
    around: frozenset[str]

    @classmethod
    def of(cls, event: Event, scene: Scene) -> "Act":
        own = tuple(scene.claims[c] for c in event.claims)
        days = [day for c in own if (day := _day(scene.told.get(c.id))) is not None]
        told, reports = (min(days), max(days)) if days else None, frozenset(c.report for c in own)
        done = last_day(event)
        near = [date.fromordinal(max(1, d.toordinal() + n)) for d in told or () for n in (-MONTH.days, 0, MONTH.days)]
        return cls(
            event=event,
            claims=own,
            family=family(event.kind, own[0].predicate),
            is_of_persons=event.kind in OF_PERSONS,
            told=told,
            named=frozenset(e for e in _entities(event, Role.PATIENT) if e not in scene.groups),
            known=frozenset(_entities(event, *Role)),
            whereto=frozenset(_entities(event, *WHITHER)),
            counts=frozenset(c.quantity.n for c in own if c.quantity is not None),
            reports=reports,
            spots=frozenset({_month(d) for d in (*(told or ()), *((done,) if done is not None else ()))} | reports),
            around=frozenset(map(_month, near)) or reports,
        )


def _entities(event: Event, *roles: Role) -> Iterator[EntityId]:
    yield from (p.entity for role, parties in event.roles if role in roles for p in parties if p.entity is not None)


def last_day(event: Event) -> date | None:
    return None if event.when is None else event.when.latest or event.when.earliest


def _day(period: Period | None) -> date | None:
    return None if period is None else period.latest or period.earliest


def _month(day: date) -> str:
    return f"{day.year}-{day.month}"


def by_person(act: Act) -> Iterator[Hashable]:
    if act.is_of_persons:
        yield from ((act.family, person) for person in act.named)


def by_one_person(act: Act) -> Iterator[Hashable]:
    if len(act.named) == 1:
        yield from by_person(act)


def by_number(act: Act) -> Iterator[Hashable]:
    """How many are told of."""
    if act.is_of_persons and len(act.counts) == 1:
        yield from ((act.family, n) for n in act.counts)


def by_names(act: Act) -> Iterator[Hashable]:
    """How many are named."""
    if act.is_of_persons and len(act.named) >= SEVERAL:
        yield act.family, len(act.named)


def by_planned_person(act: Act) -> Iterator[Hashable]:
    if act.event.state is EventState.PLANNED and act.named:
        yield from ((act.family, min(act.named), spot) for spot in act.around) if act.is_of_persons else ()


def by_done_person(act: Act) -> Iterator[Hashable]:
    if act.event.state is EventState.HAPPENED and act.is_of_persons:
        yield from ((act.family, person, spot) for person in act.named for spot in act.spots)


def by_announcer(act: Act) -> Iterator[Hashable]:
    when = act.event.when
    if act.event.kind in STATED and when is not None and when.is_day:
        yield from ((act.event.kind, p.entity, when.latest) for p in act.event.parties(Role.AGENT) if p.entity is not None)


def by_day(act: Act) -> Iterator[Hashable]:
    if act.event.kind in OF_NOBODY and act.event.when is not None:
        yield from ((act.event.kind, _month(d)) for d in (act.event.when.earliest, act.event.when.latest) if d is not None)


def by_nobody_s_day(act: Act) -> Iterator[Hashable]:
    """Of what nobody is known to have done."""
    if act.event.kind in OF_NOBODY and not act.known - act.whereto:
        yield from by_day(act)


def by_party(act: Act) -> Iterator[Hashable]:
    """One of those who are known: who means another act knows no more than it."""
    known = () if act.is_of_persons else act.known
    if known:
        yield from ((act.family, min(known), spot) for spot in act.around)


def by_parties(act: Act) -> Iterator[Hashable]:
    if not act.is_of_persons and act.event.when is not None:
        yield from ((act.family, party, spot) for party in act.known for spot in act.spots)
