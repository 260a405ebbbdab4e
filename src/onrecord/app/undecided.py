"""What the rules left undecided, as pairs of ids: who may be one person, what may be one event. Judges nothing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

from onrecord.export.views.index import Index
from onrecord.model.claim import Role
from onrecord.model.entity import Entity, EntityKind
from onrecord.model.event import Event, EventState
from onrecord.model.ids import EntityId, EventId, ReportId
from onrecord.model.period import Period
from onrecord.resolve.clusters import blocks, pairs
from onrecord.resolve.names import is_proper
from onrecord.resolve.occurrence import OF_PERSONS, ONCE
from onrecord.resolve.persons import PersonName, Verdict, compare, compare_all

_NEAR = timedelta(days=60)
"""Two releases of one person further apart are two."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two of one kind that may be one, and why that is open. This is all that a review needs to know of an undecided pair."""

    left: EntityId | EventId
    right: EntityId | EventId
    why: str


def undecided_persons(index: Index) -> Iterator[Pair]:
    """One surname, and given names that do not forbid it; a surname alone beside those who bear it."""
    forms = {e.id: _forms(e) for e in index.record.entities if e.kind is EntityKind.PERSON}
    for left, right in pairs(forms, lambda id_: [f.key for f in forms[id_]]):
        verdict = _compare(forms[left], forms[right])
        if verdict >= Verdict.POSSIBLE and not _named_beside(index.entities[left], index.entities[right]):
            why = "a surname alone, and somebody who bears it" if _bare(forms[left]) or _bare(forms[right]) else "names that may be one"
            yield Pair(left, right, why)


def undecided_events(index: Index) -> Iterator[Pair]:
    """Of one kind, befalling one person, within two months of one another; a captivity goes on and is asked of nowhere."""
    asked = [e for e in index.record.events if e.kind in ONCE & OF_PERSONS and e.state is not EventState.DENIED]
    happened = {e.id: e for e in asked}
    for block in blocks(happened, lambda id_: [(happened[id_].kind, p.entity) for _, ps in happened[id_].roles for p in ps if p.entity]):
        for left, right in combinations(block, 2):
            if _is_near(happened[left], happened[right]) and _befall_one(happened[left], happened[right]):
                yield Pair(left, right, "the same happens to one person, on days that are near one another or not told")


def _forms(entity: Entity) -> tuple[PersonName, ...]:
    parsed = [PersonName.parse(name) for name in (entity.name, *entity.names) if is_proper(name)]
    return tuple(dict.fromkeys(p for p in parsed if p is not None))


def _bare(forms: Sequence[PersonName]) -> bool:
    return all(f.is_bare for f in forms)


def _compare(left: Sequence[PersonName], right: Sequence[PersonName]) -> Verdict:
    if not left or not right:
        return Verdict.UNRELATED
    full = [tuple(f for f in forms if not f.is_bare) for forms in (left, right)]
    if all(full):
        return compare_all(full[0], full[1])
    return max(compare(a, b) for a in left for b in right)


def _named_beside(left: Entity, right: Entity) -> bool:
    """A report that gives both a full name tells of two."""
    return bool(_full_in(left) & _full_in(right))


def _full_in(entity: Entity) -> set[ReportId]:
    return {s.report for s in entity.evidence if " " in s.quote.strip()}


def _befall_one(left: Event, right: Event) -> bool:
    return bool({p.entity for p in left.parties(Role.PATIENT) if p.entity} & {p.entity for p in right.parties(Role.PATIENT)})


def _is_near(left: Event, right: Event) -> bool:
    days = [_day(left.when), _day(right.when)]
    return days[0] is None or days[1] is None or abs(days[0] - days[1]) <= _NEAR


def _day(period: Period | None) -> date | None:
    return None if period is None else period.latest or period.earliest
