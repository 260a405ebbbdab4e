"""Events of one person → changes of status, each with its day. A plan never changes anything but to `to_be_released`."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from onrecord.ledger.change import FINAL, Change, value_of
from onrecord.ledger.doubts import Doubts
from onrecord.ledger.ground import (
    Ground,
    entities_in,
    first_told,
    is_done,
    is_plan,
    last_day,
    unconfirmed_of,
)
from onrecord.ledger.wording import is_brief, is_hedged, is_long_past, is_of_now, is_of_once, is_under_way
from onrecord.model.claim import Claim, ClaimKind, Modality, Polarity, Role
from onrecord.model.entity import Party
from onrecord.model.event import Event, EventState
from onrecord.model.ids import EntityId
from onrecord.model.kinds import FREEING
from onrecord.model.status import StatusValue

_LATELY = timedelta(days=7)
_OPENING = 1500
"""Characters of a report in which its news stands."""
_HAPPENED = (EventState.HAPPENED, EventState.ONGOING)
_TOLD = (*_HAPPENED, EventState.DISPUTED, EventState.UNKNOWN)


def changes_of(person: EntityId, events: Sequence[Event], doubts: Doubts) -> list[Change]:
    """In no order. What can only be meant of another, or may be, is among them as doubtful."""
    done = [(event, change) for event in events for change in _done(person, event, doubts)]
    found = _taken_then(done)
    for event in events:
        if event.kind in FREEING:
            found += _planned(person, event, doubts)
    return [c for c in found if not _is_overtaken(c, found, doubts.ground)]


def _taken_then(done: Sequence[tuple[Event, Change]]) -> list[Change]:
    """`Vanished in May 2012`, and elsewhere, without a day, that he was abducted: he was taken then, and has been held since."""
    changes = [c for _, c in done]
    gone = [c for c in changes if c.value is StatusValue.MISSING and c.is_dated and not c.doubtful]
    days = {c.day for c in gone}
    taken = [c for e, c in done if e.kind is ClaimKind.ABDUCT and c.value is StatusValue.HELD and not (c.is_dated or c.doubtful)]
    known = any(c.value is StatusValue.HELD and c.is_dated and c.day is not None and c.day >= day for c in changes for day in days if day)
    if len(days) != 1 or not taken or known:
        return changes
    claims = tuple(dict.fromkeys(id_ for c in (*taken, *gone) for id_ in c.claims))
    then = replace(taken[0], day=gone[0].day, is_dated=True, is_rough=gone[0].is_rough, claims=claims)
    return [then, *(c for c in changes if c not in taken and c not in gone)]


def _is_overtaken(change: Change, found: Sequence[Change], ground: Ground) -> bool:
    """`Ida Moen, presumed dead for a year, was freed on Tuesday`: only presumed, without a day, in reports that know how it ended."""
    if not change.unconfirmed or change.is_dated or change.day is None:
        return False
    ends = [c for c in found if _is_later_end(c, change.day)]
    known = {ground.claims[claim].report for c in ends for claim in c.claims}
    return {ground.claims[claim].report for claim in change.claims} <= known


def _is_later_end(change: Change, day: date) -> bool:
    plain = change.value in FINAL and not (change.unconfirmed or change.doubtful)
    return plain and change.day is not None and change.day >= day - _LATELY


def _done(person: EntityId, event: Event, doubts: Doubts) -> list[Change]:
    """What is told as done, or told unconfirmed where nobody vouches for it."""
    ground, state = doubts.ground, event.state
    if state not in _TOLD:
        return []
    hedged = unconfirmed_of(ground, event)
    told = hedged or [c for c in ground.claims_of(event) if is_done(c)]
    sure = [c for c in told if doubts.is_sure(c, person)]
    claims = [c for c in sure or told if value_of(c) is not None]
    if not claims or _says_nothing(event, claims):
        return []
    return [_change(person, event, claims, doubts, sure=bool(sure), hedged=bool(hedged))]


def _change(person: EntityId, event: Event, claims: Sequence[Claim], doubts: Doubts, *, sure: bool, hedged: bool) -> Change:
    ground, disputed = doubts.ground, event.state is EventState.DISPUTED
    named, told = _named_day(event, claims), first_told(ground, claims)
    day = min((d for d in (named, told) if d is not None), default=None)
    value = StatusValue.UNKNOWN if disputed else _value(claims)
    holder, place = _custody(event, claims) if value is StatusValue.HELD else ((), ())
    return Change(
        day,
        value,
        tuple(c.id for c in claims),
        is_dated=named is not None,
        holder=holder,
        place=place,
        contested=disputed,
        unconfirmed=hedged or all(map(is_hedged, claims)),
        doubtful=not sure or doubts.outlives(person, event, day),
        by_name=doubts.is_by_name(claims, person),
        by=_let_go_by(claims),
        is_news=any(map(_is_news, claims)),
        origins=event.origins,
        is_rough=named is not None and not any(c.when is not None and c.when.is_day for c in claims),
        reports=frozenset(c.report for c in claims),
    )


def _is_news(claim: Claim) -> bool:
    """Told where a report opens, and not only taken for granted: *the freed engineers*."""
    granted = any(claim.trigger.quote in p.text.split() for p in claim.parties(Role.PATIENT))
    return claim.trigger.start < _OPENING and not granted


def _let_go_by(claims: Sequence[Claim]) -> tuple[EntityId, ...]:
    """Who frees by giving up; not who rescues."""
    giving = (c for c in claims if c.kind in FREEING and c.fate is None)
    return tuple(dict.fromkeys(e for c in giving for e in entities_in(c, Role.AGENT)))


def _value(claims: Sequence[Claim]) -> StatusValue:
    """The one that says more than the kind does, if there is one: *rescued* before *released*."""
    best = next((c for c in claims if c.fate is not None), claims[0])
    value = value_of(best)
    assert value is not None
    return value


def _says_nothing(event: Event, claims: Sequence[Claim]) -> bool:
    """Custody of hours, or told without a day as long over."""
    if event.kind is ClaimKind.HOLD and all(is_brief(c) or is_of_once(c) for c in claims):
        return True
    return _named_day(event, claims) is None and _says_nothing_of_now(event, claims)


def _named_day(event: Event, claims: Sequence[Claim]) -> date | None:
    """The day by which it had happened, as far as these claims say: the last of a month or a year."""
    days = [d for c in claims if c.when is not None and c.when.earliest is not None and (d := last_day(c.when)) is not None]
    common = last_day(event.when)
    return common if common in days else min(days, default=None)


def _says_nothing_of_now(event: Event, claims: Sequence[Claim]) -> bool:
    """`was held for years`, `had been abducted`, without a day, is no word on who is held now."""
    if event.kind is ClaimKind.ABDUCT:
        return all(is_long_past(c) or is_of_once(c) for c in claims)
    return event.kind is ClaimKind.HOLD and not any(c.modality is Modality.ONGOING or is_of_now(c) for c in claims)


def _custody(event: Event, claims: Sequence[Claim]) -> tuple[tuple[EntityId, ...], tuple[Party, ...]]:
    """Who holds the person, and where, if the claim is of the holding."""
    holder = tuple(dict.fromkeys(e for c in claims for e in entities_in(c, Role.AGENT)))
    places = (p for c in claims for r in (Role.PLACE, Role.DESTINATION) for p in c.parties(r)) if event.kind is ClaimKind.HOLD else ()
    return holder, tuple(dict.fromkeys(places))


def _planned(person: EntityId, event: Event, doubts: Doubts) -> list[Change]:
    ground = doubts.ground
    claims = [c for c in ground.claims_of(event) if doubts.is_sure(c, person)]
    plans = [c for c in claims if is_plan(c) or (is_under_way(c) and not c.condition and c.polarity is Polarity.POSITIVE)]
    start = first_told(ground, plans)
    if start is None:
        return []
    ids, cancelled = tuple(c.id for c in plans), event.state is EventState.CANCELLED
    until = _end_of_plan(event, claims, ground) if cancelled else _due(plans, event, doubts)
    listed = all(c.fate is StatusValue.ON_LIST for c in plans)
    value = StatusValue.ON_LIST if listed else StatusValue.TO_BE_RELEASED
    return [Change(start, value, ids, until=until, is_cancelled=cancelled, origins=event.origins)]


def _due(plans: Sequence[Claim], event: Event, doubts: Doubts) -> date | None:
    """The latest day that was named: of plans told on one day the event's, or a later plan's own; else that of others in one plan.

    A plan told without a day when that day is over is a new one.
    """
    day = _named_due(plans, event, doubts)
    renewed = day is not None and any(c.when is None and (told := doubts.ground.told_day(c)) is not None and told > day for c in plans)
    return None if renewed else day


def _named_due(plans: Sequence[Claim], event: Event, doubts: Doubts) -> date | None:
    ground = doubts.ground
    if event.state in (EventState.PLANNED, EventState.POSTPONED) and event.when is not None:
        return event.when.latest
    dated = [(ground.told_day(c) or date.min, c.when.latest) for c in plans if c.when is not None and c.when.latest is not None]
    return max(dated)[1] if dated else last_day(doubts.joint.due(plans))


def _end_of_plan(event: Event, claims: Sequence[Claim], ground: Ground) -> date | None:
    """The day on which it was last said that it is off."""
    return max((d for c in claims if not is_plan(c) and (d := ground.told_day(c)) is not None), default=last_day(event.when))


def sightings(person: EntityId, events: Sequence[Event], doubts: Doubts) -> list[Change]:
    """Each claim that somebody is still held, told by name, on the day on which it was told.

    A report that tells the end as well speaks of before.
    """
    ground = doubts.ground
    holding = [c for e in events if e.kind is ClaimKind.HOLD for c in ground.claims_of(e)]
    present = [c for c in holding if is_done(c) and c.modality is Modality.ONGOING and doubts.is_sure(c, person)]
    ended = {c.report for e in events for c in ground.claims_of(e) if value_of(c) in FINAL and is_done(c)}
    named = [c for c in present if c.report not in ended and doubts.is_by_name([c], person)]
    days = ((c, ground.told_day(c)) for c in named)
    return [_sighting(c, day) for c, day in days if day is not None]


def _sighting(claim: Claim, day: date) -> Change:
    return Change(day, StatusValue.HELD, (claim.id,), holder=entities_in(claim, Role.AGENT))
