"""What the rules left undecided, as pairs of ids: who may be one person, what may be one event. Judges nothing."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

from onrecord.export.views.index import Index
from onrecord.model.claim import Role
from onrecord.model.entity import EntityKind
from onrecord.model.event import Event, EventState
from onrecord.model.ids import EntityId, EventId
from onrecord.model.kinds import OF_PERSONS, ONCE
from onrecord.model.period import Period
from onrecord.resolve.clusters import blocks
from onrecord.resolve.undecided import find_undecided

_NEAR = timedelta(days=60)
"""Two releases of one person further apart are two."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two of one kind that may be one, and why that is open. This is all that a review needs to know of an undecided pair."""

    left: EntityId | EventId
    right: EntityId | EventId
    why: str


def undecided_persons(index: Index) -> Iterator[Pair]:
    """Names that are alike and do not forbid it; a surname alone beside those who bear it."""
    return _undecided(index, EntityKind.PERSON)


def undecided_bodies(index: Index) -> Iterator[Pair]:
    """Organizations whose names differ by a slip or in order."""
    return _undecided(index, EntityKind.ORGANIZATION)


def _undecided(index: Index, kind: EntityKind) -> Iterator[Pair]:
    """Of a report that names both nobody is asked: it tells of two."""
    entities = [e for e in index.record.entities if e.kind is kind]
    for found in find_undecided(entities, index.record.attributes):
        yield from (Pair(left, right, found.words) for left, right in found.pairs if not found.apart)


def undecided_events(index: Index) -> Iterator[Pair]:
    """Of one kind, befalling one person, within two months of one another; a captivity goes on and is asked of nowhere."""
    parts = [
        (e, act.id) for act in index.record.events for e in act.each if e.kind in ONCE & OF_PERSONS and e.state is not EventState.DENIED
    ]
    happened, acts = {e.id: e for e, _ in parts}, {e.id: act for e, act in parts}
    asked: set[frozenset[EventId]] = set()
    for block in blocks(happened, lambda id_: [(happened[id_].kind, p.entity) for _, ps in happened[id_].roles for p in ps if p.entity]):
        for left, right in combinations(block, 2):
            pair = frozenset((acts[left], acts[right]))
            if len(pair) == 1 or pair in asked:
                continue
            if _is_near(happened[left], happened[right]) and _befall_one(happened[left], happened[right]):
                asked.add(pair)
                yield Pair(acts[left], acts[right], "the same happens to one person, on days that are near one another or not told")


def _befall_one(left: Event, right: Event) -> bool:
    return bool({p.entity for p in left.parties(Role.PATIENT) if p.entity} & {p.entity for p in right.parties(Role.PATIENT)})


def _is_near(left: Event, right: Event) -> bool:
    days = [_day(left.when), _day(right.when)]
    return days[0] is None or days[1] is None or abs(days[0] - days[1]) <= _NEAR


def _day(period: Period | None) -> date | None:
    return None if period is None else period.latest or period.earliest
