"""One meeting or journey that two reports date differently, so that it stands as two events: *met late last month*, *met this month*.

Only between known parties, within a week of one another, and by reports of which neither tells both.
"""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import combinations

from onrecord.ledger.ground import Whole
from onrecord.ledger.sides import make_conflict, make_side, say_when
from onrecord.model.claim import ClaimKind, Role
from onrecord.model.conflict import Conflict, Relation
from onrecord.model.event import Event, EventState
from onrecord.model.ids import EntityId
from onrecord.model.kinds import OCCASIONS

_KINDS = OCCASIONS | {ClaimKind.AGREE}
_NEAR = timedelta(days=7)
_BOTH = 2
_PARTIES = (Role.AGENT, Role.COUNTERPART, Role.PATIENT, Role.DESTINATION)
_Key = tuple[ClaimKind, frozenset[EntityId]]


def find_near_days(whole: Whole) -> Iterator[Conflict]:
    """In the order of the events."""
    by_parties: dict[_Key, list[Event]] = {}
    for event in whole.events:
        if event.kind not in _KINDS or event.state is not EventState.HAPPENED or event.when is None:
            continue
        parties = frozenset(p.entity for role in _PARTIES for p in event.parties(role) if p.entity is not None)
        if len(parties) >= _BOTH:
            by_parties.setdefault((event.kind, parties), []).append(event)
    for events in by_parties.values():
        for left, right in combinations(events, 2):
            if _are_near(left, right) and not _tells_both(left, right, events, whole):
                yield _conflict(left, right, whole)


def _are_near(left: Event, right: Event) -> bool:
    """They do not overlap, and at most a week lies between."""
    if left.when is None or right.when is None or left.when.overlaps(right.when):
        return False
    first, second = sorted((left.when, right.when), key=lambda p: (p.latest is None, p.latest))
    return first.latest is not None and second.earliest is not None and second.earliest - first.latest <= _NEAR


def _tells_both(left: Event, right: Event, events: Sequence[Event], whole: Whole) -> bool:
    """Whether a report that tells one of the days tells the other too."""
    told = [{c.report for e in events if _overlap(e, one) for c in whole.ground.claims_of(e)} for one in (left, right)]
    return not told[0].isdisjoint(told[1])


def _overlap(left: Event, right: Event) -> bool:
    return left.when is not None and right.when is not None and left.when.overlaps(right.when)


def _conflict(left: Event, right: Event, whole: Whole) -> Conflict:
    about = next(p.entity for role in _PARTIES for p in left.parties(role) if p.entity is not None)
    sides = tuple(make_side(say_when(e.when), whole.ground.claims_of(e)) for e in (left, right))
    return make_conflict(Relation.CONTRADICTS, about, f"{left.kind}.when", sides)
