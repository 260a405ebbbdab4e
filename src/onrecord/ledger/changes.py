"""Events of one person → changes of status, each with its day. A plan never changes anything but to `to_be_released`."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from onrecord.ledger.doubts import Doubts
from onrecord.ledger.ground import Ground, entities_in, first_told, is_done, is_plan, last_day, unconfirmed_of
from onrecord.ledger.wording import is_brief, is_long_past, is_of_now, is_under_way
from onrecord.model.claim import Claim, ClaimKind, Modality, Polarity, Role
from onrecord.model.entity import Party
from onrecord.model.event import Event, EventState
from onrecord.model.ids import ClaimId, EntityId
from onrecord.model.status import StatusValue

VALUES = {
    ClaimKind.ABDUCT: StatusValue.HELD,
    ClaimKind.HOLD: StatusValue.HELD,
    ClaimKind.RELEASE: StatusValue.RELEASED,
    ClaimKind.EXCHANGE: StatusValue.EXCHANGED,
    ClaimKind.ESCAPE: StatusValue.ESCAPED,
    ClaimKind.KILL: StatusValue.DEAD,
    ClaimKind.DIE: StatusValue.DEAD,
}
_ENDS = frozenset({StatusValue.RELEASED, StatusValue.EXCHANGED, StatusValue.ESCAPED, StatusValue.DEAD})
_LATELY = timedelta(days=7)
_FREEING = (ClaimKind.RELEASE, ClaimKind.EXCHANGE)
_HAPPENED = (EventState.HAPPENED, EventState.ONGOING)


@dataclass(frozen=True, slots=True)
class Change:
    """From `day` on (None: from some day unknown) the value holds; a plan until `until`. `is_dated`: the claims name the day.

    `is_unconfirmed`: told, and vouched for by nobody, so that it gives way to what is told later.
    """

    day: date | None
    value: StatusValue
    claims: tuple[ClaimId, ...]
    is_dated: bool = False
    until: date | None = None
    is_cancelled: bool = False
    holder: tuple[EntityId, ...] = ()
    place: tuple[Party, ...] = ()
    contested: bool = False
    is_unconfirmed: bool = False
    origins: int = 1


def changes_of(person: EntityId, events: Sequence[Event], doubts: Doubts) -> list[Change]:
    found: list[Change] = []
    for event in events:
        claims = doubts.claims_of(event, person)
        done = [c for c in claims if is_done(c)]
        if event.kind in VALUES:
            hedged = [c for c in unconfirmed_of(doubts.ground, event) if c in claims]
            found += (
                replace(c, contested=c.contested or bool(hedged) or doubts.leaves_open(person, done, c.day), is_unconfirmed=bool(hedged))
                for c in _done(event, hedged or done, doubts.ground)
            )
        if event.kind in _FREEING:
            found += _planned(event, claims, doubts)
    return [c for c in found if not _is_overtaken(c, found, doubts.ground)]


def _is_overtaken(change: Change, found: Sequence[Change], ground: Ground) -> bool:
    """`Ida Moen, presumed dead for a year, was freed on Tuesday`: only presumed, without a day, in reports that know how it ended."""
    if not change.is_unconfirmed or change.is_dated or change.day is None:
        return False
    ends = [c for c in found if c.value in _ENDS and not c.is_unconfirmed and c.day is not None and c.day >= change.day - _LATELY]
    known = {ground.claims[claim].report for c in ends for claim in c.claims}
    return {ground.claims[claim].report for claim in change.claims} <= known


def _done(event: Event, claims: Sequence[Claim], ground: Ground) -> list[Change]:
    if event.state not in (*_HAPPENED, EventState.DISPUTED, EventState.UNKNOWN) or not claims:
        return []
    told, named = first_told(ground, claims), _named_day(event)
    day = min(named, told) if named is not None and told is not None else named or told
    disputed = event.state is EventState.DISPUTED
    value = StatusValue.UNKNOWN if disputed else VALUES[event.kind]
    if (named is None and _says_nothing_of_now(event, claims)) or (event.kind is ClaimKind.HOLD and all(map(is_brief, claims))):
        return []
    holder, place = _custody(event, claims) if value is StatusValue.HELD else ((), ())
    ids, open_day = tuple(c.id for c in claims), day is None and value is not StatusValue.HELD and ground.is_dated
    contested = disputed or open_day  # released on no known day would be so on every day that is asked for
    return [Change(day, value, ids, named is not None, holder=holder, place=place, contested=contested, origins=event.origins)]


def _named_day(event: Event) -> date | None:
    """The day by which it had happened, as far as the claims say: the last of a month or a year."""
    return None if event.when is None or event.when.earliest is None else last_day(event.when)


def _says_nothing_of_now(event: Event, claims: Sequence[Claim]) -> bool:
    """`was held for years`, `had been abducted`, without a day, is no word on who is held now."""
    if event.kind is ClaimKind.ABDUCT:
        return all(map(is_long_past, claims))
    return event.kind is ClaimKind.HOLD and not any(c.modality is Modality.ONGOING or is_of_now(c) for c in claims)


def _custody(event: Event, claims: Sequence[Claim]) -> tuple[tuple[EntityId, ...], tuple[Party, ...]]:
    """Who holds the person, and where, if the claim is of the holding."""
    holder = tuple(dict.fromkeys(e for c in claims for e in entities_in(c, Role.AGENT)))
    places = (p for c in claims for r in (Role.PLACE, Role.DESTINATION) for p in c.parties(r)) if event.kind is ClaimKind.HOLD else ()
    return holder, tuple(dict.fromkeys(places))


def _planned(event: Event, claims: Sequence[Claim], doubts: Doubts) -> list[Change]:
    ground = doubts.ground
    plans = [c for c in claims if is_plan(c) or (is_under_way(c) and not c.condition and c.polarity is Polarity.POSITIVE)]
    start = first_told(ground, plans)
    if start is None:
        return []
    ids, cancelled = tuple(c.id for c in plans), event.state is EventState.CANCELLED
    until = _end_of_plan(event, claims, ground) if cancelled else _due(plans, event, doubts)
    return [Change(start, StatusValue.TO_BE_RELEASED, ids, until=until, is_cancelled=cancelled, origins=event.origins)]


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


def sightings(events: Sequence[Event], ground: Ground) -> list[Change]:
    """Each claim that somebody is still held, on the day on which it was told."""
    holding = [(e, c) for e in events if e.kind is ClaimKind.HOLD for c in ground.claims_of(e)]
    present = [(e, c, d) for e, c in holding if is_done(c) and c.modality is Modality.ONGOING and (d := ground.told_day(c)) is not None]
    return [Change(day, StatusValue.HELD, (c.id,), holder=entities_in(c, Role.AGENT)) for _, c, day in present]
