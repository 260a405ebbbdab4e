"""Plans whose day one holder moved or made narrower, or which two gave differently on one day. A plan that others tell later with another
day is history: the world moved on.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from onrecord.ledger.ground import Ground, Whole, is_plan
from onrecord.ledger.sides import holder_of, make_conflict, make_side, of_events, whom_about
from onrecord.model.claim import Claim
from onrecord.model.conflict import Conflict, Relation
from onrecord.model.event import Event
from onrecord.model.ids import EntityId
from onrecord.model.period import Period


@dataclass(frozen=True, slots=True)
class _Plan:
    """A claim of what is planned, for which days, and when it was told."""

    claim: Claim
    when: Period
    told: date


def find_revisions(whole: Whole) -> Iterator[Conflict]:
    """At most one of each relation for an event."""
    return of_events(whole, "revisions", _of_event)


def _of_event(event: Event, ground: Ground) -> tuple[Conflict, ...]:
    about, plans = whom_about(event), sorted(_plans(event, ground), key=lambda plan: plan.told)
    return () if about is None else tuple(_of_plans(about, event, plans, ground))


def _plans(event: Event, ground: Ground) -> Iterator[_Plan]:
    """Those for days of which both ends are known."""
    for claim in ground.claims_of(event):
        told, when = ground.told_day(claim), claim.when
        if told is not None and is_plan(claim) and when is not None and when.earliest is not None and when.latest is not None:
            yield _Plan(claim, when, told)


def _of_plans(about: EntityId, event: Event, plans: Sequence[_Plan], ground: Ground) -> Iterator[Conflict]:
    found: dict[Relation, set[int]] = {}
    for pair in combinations(range(len(plans)), 2):
        relation = _relate(plans[pair[0]], plans[pair[1]], ground)
        if relation is not None:
            found.setdefault(relation, set()).update(pair)
    for relation, places in found.items():
        by_value: dict[str, list[Claim]] = {}
        for plan in (plans[i] for i in sorted(places)):
            by_value.setdefault(_say(plan.when), []).append(plan.claim)
        yield make_conflict(relation, about, f"{event.kind}.when", tuple(make_side(value, held) for value, held in by_value.items()))


def _relate(first: _Plan, second: _Plan, ground: Ground) -> Relation | None:
    """`first` was told no later."""
    if first.claim.report == second.claim.report:
        return None
    apart = not first.when.overlaps(second.when)
    if first.told == second.told:
        return Relation.CONTRADICTS if apart else None
    holder = holder_of(first.claim, ground)
    if holder is None or holder != holder_of(second.claim, ground):
        return None
    if apart:
        return Relation.REVISES
    return Relation.NARROWS if second.when.within(first.when) and not first.when.within(second.when) else None


def _say(when: Period) -> str:
    """The day, or its ends."""
    return str(when.earliest) if when.is_day else f"{when.earliest}/{when.latest}"
