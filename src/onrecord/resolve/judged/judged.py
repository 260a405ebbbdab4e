"""Judgements over the readings of today: what of them is in force, and the steps at which the record follows them."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from onrecord.model.conflict import Conflict
from onrecord.model.entity import Entity
from onrecord.model.ids import ClaimId, EntityId, JudgementId
from onrecord.model.judgement import Judgement, JudgementKind, Standing, Target, TargetType
from onrecord.model.reading import Reading
from onrecord.model.status import Status
from onrecord.resolve.judged.find import Finder, Happening
from onrecord.resolve.judged.links import Links, make_links
from onrecord.resolve.judged.mend import make_mending, mend
from onrecord.resolve.judged.part import part_readings
from onrecord.resolve.judged.regroup import regroup
from onrecord.resolve.judged.standing import find_undone, mark, sift, sort_judgements
from onrecord.resolve.names import fold
from onrecord.resolve.occurrence import Occurrence
from onrecord.resolve.profile import Key, Profile

K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Judged:
    """`standings` of every judgement; `readings` with what they say of single ones; the rest is of those in force."""

    standings: Mapping[JudgementId, Standing] = field(default_factory=dict)
    readings: tuple[Reading, ...] = ()
    entities: Links[Key] = field(default_factory=Links)
    events: Links[Happening] = field(default_factory=Links)
    names: tuple[tuple[Key, str], ...] = ()
    unreal: tuple[tuple[Target, ...], ...] = ()
    """Sides of conflicts that are none."""
    accepted: frozenset[ClaimId] = frozenset()
    """Claims that somebody has said are read right."""

    def regroup_entities(self, groups: Sequence[tuple[Key, ...]], profiles: Mapping[Key, Profile]) -> list[tuple[Key, ...]]:
        return regroup(groups, profiles, self.entities, lambda a, b: _alike(profiles[a], profiles[b]))

    def regroup_events(self, groups: Sequence[tuple[str, ...]], keyed: Mapping[str, Occurrence]) -> list[tuple[str, ...]]:
        seats = _Seats(keyed)
        links = Links(seats.pairs(self.events.same), seats.pairs(self.events.different))
        return regroup(groups, keyed, links, lambda a, b: _coincide(keyed[a], keyed[b]))

    def rename(self, entities: Iterable[Entity], ids: Mapping[Key, EntityId]) -> tuple[Entity, ...]:
        """Only what an entity is called; its id, and what follows from its names, stay."""
        names = {ids[key]: name for key, name in self.names if key in ids}
        return tuple(replace(e, name=names[e.id]) if e.id in names else e for e in entities)

    def keep_conflicts(self, conflicts: Iterable[Conflict]) -> tuple[Conflict, ...]:
        """Without those all of whose sides were judged to be no conflict."""
        return tuple(c for c in conflicts if not any(is_of(c, sides) for sides in self.unreal))

    def accept(self, statuses: Sequence[Status]) -> tuple[Status, ...]:
        """What somebody has said is read right is no doubtful reading any more."""
        right = self.accepted
        return tuple(replace(s, doubtful=False) if right & {*s.claims} else s for s in statuses)


def judge(judgements: Iterable[Judgement], readings: Sequence[Reading]) -> Judged:
    """The same whatever the order in which judgements, or reports, were added."""
    ordered = sort_judgements(judgements)
    undone = find_undone(ordered)
    parted = part_readings((j for j in ordered if j.id not in undone), readings)
    finder = Finder(parted)
    left, marks = sift(ordered, undone, finder)
    entities, loose = _link([j for j in left if _is_of(j, TargetType.ENTITY)], finder.entity)
    events, loose_too = _link([j for j in left if _is_of(j, TargetType.EVENT)], finder.event)
    mending = make_mending((j, finder.find_all(j)) for j in left)
    return Judged(
        mark(ordered, {**marks, Standing.BLOCKED: loose | loose_too}),
        tuple(mend(reading, mending) for reading in parted),
        entities,
        events,
        tuple((key, j.name) for j in left if j.name is not None and (key := finder.entity(j.targets[0])) is not None),
        tuple(j.targets for j in left if j.kind is JudgementKind.REJECT and _is_of(j, TargetType.CONFLICT)),
        _accepted(left, finder),
    )


def _accepted(judgements: Iterable[Judgement], finder: Finder) -> frozenset[ClaimId]:
    accepts = (j for j in judgements if j.kind is JudgementKind.ACCEPT)
    found = (finder.claim(t) for j in accepts for t in j.targets if t.type is TargetType.CLAIM)
    return frozenset(claim for claim in found if claim is not None)


def is_of(conflict: Conflict, sides: Sequence[Target]) -> bool:
    """Whether every side of the conflict is one of these."""
    return all(t.kind == conflict.property for t in sides) and all(
        any(t.span.overlaps(span) for t in sides for span in side.evidence) for side in conflict.sides
    )


def _is_of(judgement: Judgement, type_: TargetType) -> bool:
    return bool(judgement.targets) and judgement.targets[0].type is type_


def _link(judgements: Sequence[Judgement], find: Callable[[Target], K | None]) -> tuple[Links[K], frozenset[JudgementId]]:
    """What is to be joined and kept apart, and the judgements that do not hold."""
    judged = [j for j in judgements if j.kind in (JudgementKind.SAME, JudgementKind.DIFFERENT)]
    found = [(j, find(j.targets[0]), find(j.targets[1])) for j in judged]
    pairs = [(j, a, b) for j, a, b in found if a is not None and b is not None]
    same, different = ([p for p in pairs if p[0].kind is kind] for kind in (JudgementKind.SAME, JudgementKind.DIFFERENT))
    links, blocked, within = make_links([(a, b) for _, a, b in same], [(a, b) for _, a, b in different])
    return links, frozenset([*(same[n][0].id for n in blocked), *(different[n][0].id for n in within)])


def _alike(left: Profile, right: Profile) -> tuple[int, ...]:
    """Forms of the name that both have, then roles."""
    names = [{fold(n) for n in (p.entity.name, *p.entity.names)} for p in (left, right)]
    return len(names[0] & names[1]), len(left.roles & right.roles)


def _coincide(left: Occurrence, right: Occurrence) -> tuple[int, ...]:
    """The same day, then the same report."""
    days = [None if o.when is None else (o.when.earliest, o.when.latest) for o in (left, right)]
    return int(days[0] is not None and days[0] == days[1]), int(left.claim.report == right.claim.report)


class _Seats:
    """Where the events that were judged are found today: by claim and the person whom it befalls; by claim where it has one only."""

    def __init__(self, keyed: Mapping[str, Occurrence]) -> None:
        self._of_claim: dict[str, dict[str, str]] = {}
        for key, o in keyed.items():
            self._of_claim.setdefault(o.claim.id, {}).setdefault("" if o.patient is None else fold(o.patient.text), key)

    def find(self, happening: Happening) -> str | None:
        claim, who = happening
        seats = self._of_claim.get(claim, {})
        return seats.get(who, next(iter(seats.values())) if len(seats) == 1 else None)

    def pairs(self, links: Iterable[tuple[Happening, Happening]]) -> tuple[tuple[str, str], ...]:
        found = [(self.find(a), self.find(b)) for a, b in links]
        return tuple((a, b) for a, b in found if a is not None and b is not None and a != b)
