"""Plans whose day one holder moved or made narrower, or which two gave differently on one day. A plan that others tell later with another
day is history: the world moved on.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

from onrecord.ledger.ground import Ground, Whole, is_plan
from onrecord.ledger.sides import holder_of, make_conflict, make_side, of_events
from onrecord.model.claim import Claim, Role
from onrecord.model.conflict import Conflict, Relation
from onrecord.model.event import Event
from onrecord.model.ids import EntityId
from onrecord.model.period import Period


def find_revisions(whole: Whole) -> Iterator[Conflict]:
    """At most one of each relation for an event."""
    return of_events(whole, "revisions", _of_event)


def _about(event: Event) -> EntityId | None:
    return next((p.entity for role in (Role.PATIENT, Role.AGENT) for p in event.parties(role) if p.entity is not None), None)


def _is_closed(when: Period | None) -> bool:
    return when is not None and when.earliest is not None and when.latest is not None


def _of_event(event: Event, ground: Ground) -> tuple[Conflict, ...]:
    about, plans = _about(event), [c for c in ground.claims_of(event) if is_plan(c) and _is_closed(c.when)]
    return () if about is None else tuple(_of_plans(about, event, plans, ground))


def _of_plans(about: EntityId, event: Event, plans: Sequence[Claim], ground: Ground) -> Iterator[Conflict]:
    found: dict[Relation, list[Claim]] = {}
    for pair in combinations(plans, 2):
        relation, told = _relate(*pair, ground)
        if relation is not None:
            found.setdefault(relation, []).extend(told)
    for relation, claims in found.items():
        by_value: dict[str, list[Claim]] = {}
        for claim in sorted(dict.fromkeys(claims), key=lambda c: (str(ground.told_day(c)), plans.index(c))):
            by_value.setdefault(_say(claim.when), []).append(claim)
        yield make_conflict(relation, about, f"{event.kind}.when", tuple(make_side(value, held) for value, held in by_value.items()))


def _relate(left: Claim, right: Claim, ground: Ground) -> tuple[Relation | None, tuple[Claim, ...]]:
    told = ground.told_day(left), ground.told_day(right)
    if left.when is None or right.when is None or told[0] is None or told[1] is None or left.report == right.report:
        return None, ()
    first, second = (left, right) if told[0] <= told[1] else (right, left)
    apart = not left.when.overlaps(right.when)
    if told[0] == told[1]:
        return (Relation.CONTRADICTS, (left, right)) if apart else (None, ())
    holder = holder_of(first, ground)
    if holder is None or holder != holder_of(second, ground):
        return None, ()
    if apart:
        return Relation.REVISES, (first, second)
    narrower = second.when is not None and first.when is not None and second.when.within(first.when) and not first.when.within(second.when)
    return (Relation.NARROWS, (first, second)) if narrower else (None, ())


def _say(when: Period | None) -> str:
    """The day, or its ends."""
    if when is None:
        return ""
    return str(when.earliest) if when.is_day else f"{when.earliest}/{when.latest}"
