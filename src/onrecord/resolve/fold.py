"""Acts that reports tell in other words, folded into the one act that they can mean.

*Five prisoners were freed* here, and there the five by name; *decided to free them*, and then they were freed; *visited
the capital*, and there on which day. Where two acts could be meant, both stay apart.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from itertools import chain

from onrecord.memo import FORGETFUL, Memory
from onrecord.model.claim import Aspect, Claim, Role
from onrecord.model.entity import Party
from onrecord.model.event import Event, EventState
from onrecord.model.ids import EventId
from onrecord.model.period import Period
from onrecord.resolve.act import (
    MONTH,
    SEVERAL,
    STATED,
    WHITHER,
    Act,
    Scene,
    by_announcer,
    by_day,
    by_done_person,
    by_names,
    by_nobody_s_day,
    by_number,
    by_one_person,
    by_parties,
    by_party,
    by_person,
    by_planned_person,
    last_day,
)
from onrecord.resolve.names import fold
from onrecord.resolve.state import width

_WEEK = timedelta(days=7)
_NIGHT = timedelta(days=1)
"""By which reports of one act differ where one counts from the evening and one from the morning."""
_DONE = (EventState.HAPPENED, EventState.ONGOING)


Keys = Callable[[Act], Iterable[Hashable]]


@dataclass(frozen=True, slots=True)
class Rule:
    """`may`: whether the first, told in other words, may mean the second. Compared are only those of which the second `holds` a key
    that the first `asks` for, so that the cost grows with the record and no faster.
    """

    may: Callable[[Act, Act], bool]
    asks: Keys
    holds: Keys


def fold_acts(events: Sequence[Event], scene: Scene, memory: Memory = FORGETFUL) -> tuple[Event, ...]:
    """Rule by rule, each over what the rules before it left; in the order of the acts that stay."""
    stage = memory.stage("folded acts")
    watched = scene.watched(stage)
    acts = [stage.part(e.id, e, partial(Act.of, e, watched)) for e in events]
    for rule in RULES:
        taken = _taken(acts, rule)
        if taken:
            gone = {a.event.id for others in taken.values() for a in others}
            acts = [_with(a, taken.get(a.event.id, ()), scene) for a in acts if a.event.id not in gone]
    return tuple(a.event for a in acts)


def _taken(acts: Sequence[Act], rule: Rule) -> dict[EventId, list[Act]]:
    """Act → those that mean it and no other. Who takes another is taken by none in the same round."""
    held: dict[Hashable, list[Act]] = {}
    for act in acts:
        for key in rule.holds(act):
            held.setdefault(key, []).append(act)
    taken: dict[EventId, list[Act]] = {}
    gone: set[EventId] = set()
    for own in acts:
        if own.event.id in taken:
            continue
        near = {a.event.id: a for key in rule.asks(own) for a in held.get(key, ()) if a is not own and a.event.id not in gone}
        meant = [a for a in near.values() if rule.may(own, a)]
        if len(meant) == 1 or (meant := _nearest(own, meant)):
            taken.setdefault(meant[0].event.id, []).append(own)
            gone.add(own.event.id)
    return taken


def _nearest(own: Act, meant: Sequence[Act]) -> list[Act]:
    """Of several, the one to the same place; the one of the week before it was told, as reports tell news without a day."""
    there = own.whereto
    same = [a for a in meant if there & a.whereto]
    if len(same) == 1:
        return same
    if own.is_of_persons or own.told is None or own.event.when is not None:
        return []
    near = [a for a in meant if (when := last_day(a.event)) is not None and timedelta() <= own.told[0] - when <= _WEEK]
    return near if len(near) == 1 else []


def _is_listed(own: Act, other: Act) -> bool:
    """*A, B and C were taken to the clinic*, each for himself, and elsewhere *the three* were."""
    if not own.is_of_persons or len(own.named) != 1 or len(other.named) < SEVERAL or not own.named < other.named:
        return False
    together = {p.entity for c in own.claims for p in c.parties(Role.PATIENT) if p.entity is not None}
    return together == other.named and _stand_alike(own, other) and _at_one_time(own, other) and _whither(own, other)


def _is_same_group(own: Act, other: Act) -> bool:
    """*At least six soldiers died*, *six soldiers were killed*: as many, in words that they share, in other sentences."""
    if not own.is_of_persons or own.named or other.named or not _number_several(own, other):
        return False
    alike = _stand_alike(own, other) and not _words_of(own).isdisjoint(_words_of(other))
    return alike and _at_one_time(own, other) and _told_lately(own, other, _WEEK) and _whither(own, other)


def _is_group_of(own: Act, other: Act) -> bool:
    """*Five Reed Front prisoners*: the act in which five are named."""
    whole = len(other.named) >= SEVERAL and own.named < other.named and own.counts == {len(other.named)}
    if not own.is_of_persons or not whole or not _at_one_time(own, other) or not _told_lately(own, other, MONTH):
        return False
    groups = {w for c in other.claims for w in _words(c, [p for p in c.parties(Role.PATIENT) if p.group is not None])}
    alike = bool(own.named) or not _words_of(own).isdisjoint(groups)
    return alike and (_stand_alike(own, other) or own.event.state is EventState.PLANNED)


def _is_plan_of(own: Act, other: Act) -> bool:
    """*decided to free them*, *their planned release*, of whom it is told that they were freed."""
    if own.event.state is not EventState.PLANNED or other.event.state is not EventState.HAPPENED:
        return False
    if not own.is_of_persons or not own.named or not own.named <= other.named or not _whither(own, other):
        return False
    before = own.event.when is None or other.event.when is None or _gap(own.event.when, other.event.when) <= MONTH
    return before and _told_lately(own, other, MONTH)


def _is_said_again(own: Act, other: Act) -> bool:
    """*The president announced on Monday that …*, in two reports, in other words."""
    if own.event.kind not in STATED or own.event.state is not other.event.state:
        return False
    by = [{p.entity for p in a.event.parties(Role.AGENT) if p.entity is not None} for a in (own, other)]
    days = [a.event.when for a in (own, other)]
    return bool(by[0] & by[1]) and days[0] is not None and days[0].is_day and days[0] == days[1]


def _is_of_nobody(own: Act, other: Act) -> bool:
    """*The truce took effect on Tuesday*, and elsewhere between whom."""
    when = own.event.when
    same = when is not None and other.event.when is not None and when.overlaps(other.event.when) and width(when) <= _WEEK.days
    return same and _stand_alike(own, other) and _whither(own, other) and _told_lately(own, other, MONTH)


def _is_undated(own: Act, other: Act) -> bool:
    """*X visited Norland*, and elsewhere in which week; who else took part may be told by one of them only."""
    if own.is_of_persons or not _stand_alike(own, other) or other.event.when is None:
        return False
    if own.event.when is not None and not (other.event.when.within(own.event.when) and width(other.event.when) < width(own.event.when)):
        return False
    if any(Aspect.LONG_PAST in c.aspects or Aspect.OF_ONCE in c.aspects for c in own.claims):
        return False
    mine, theirs = own.known, other.known
    same = mine == theirs or (len(mine) >= SEVERAL and mine <= theirs)
    return same and bool(mine) and _told_lately(own, other, MONTH)


def _number_several(own: Act, other: Act) -> bool:
    return own.counts == other.counts and len(own.counts) == 1 and min(own.counts) >= SEVERAL


def _words_of(act: Act) -> frozenset[str]:
    return frozenset(w for c in act.claims for w in _words(c, c.parties(Role.PATIENT)))


def _words(claim: Claim, parties: Sequence[Party]) -> Iterator[str]:
    """What is counted, and the names with which it is told: *prisoner*, *Reed*, *Front*."""
    if claim.quantity is not None:
        yield fold(claim.quantity.unit)
    yield from (fold(w) for p in parties for w in p.text.split()[1:] if w[:1].isupper())


def _stand_alike(own: Act, other: Act) -> bool:
    return own.event.state is other.event.state or {own.event.state, other.event.state} <= set(_DONE)


def _whither(own: Act, other: Act) -> bool:
    """Not to different places, or people, by name."""
    for role in WHITHER:
        mine, theirs = ({p.entity for p in a.event.parties(role) if p.entity is not None} for a in (own, other))
        if mine and theirs and mine.isdisjoint(theirs):
            return False
    return True


def _at_one_time(own: Act, other: Act) -> bool:
    if own.event.when is None or other.event.when is None:
        return True
    return own.event.when.overlaps(other.event.when) or _gap(own.event.when, other.event.when) <= _NIGHT


def _gap(left: Period, right: Period) -> timedelta:
    ends = [d for d in (left.latest or left.earliest, right.earliest or right.latest) if d is not None]
    return abs(ends[-1] - ends[0]) if len(ends) == SEVERAL else timedelta.max


def _told_lately(own: Act, other: Act, most: timedelta) -> bool:
    """Told within so many days of the other's day, or of a telling of it."""
    if own.told is None or other.told is None:
        return own.reports == other.reports
    days = [*other.told, *(d for d in (last_day(other.event),) if d is not None)]
    return any(abs(mine - day) <= most for mine in own.told for day in days)


def _with(act: Act, others: Sequence[Act], scene: Scene) -> Act:
    """With what the others tell of it: their claims, and who or where is told by them only."""
    if not others:
        return act
    event, folded = act.event, [a.event for a in others]
    alike = [e for e in folded if e.state is event.state or e.state in _DONE]
    backed = tuple(dict.fromkeys(c for e in (event, *alike) for c in e.backed_by))
    made = replace(
        event,
        roles=tuple((role, parties) for role in Role if (parties := _parties(role, event, folded))),
        when=event.when or next((e.when for e in alike if e.when is not None), None),
        claims=tuple(dict.fromkeys(c for e in (event, *folded) for c in e.claims)),
        backed_by=backed,
        origins=scene.index.count(scene.claims[c] for c in backed),
        reasons=tuple({r.claim: r for e in (event, *folded) for r in e.reasons}.values()),
        parts=(*event.each, *chain.from_iterable(e.each for e in folded)),
    )
    return Act.of(made, scene)


def _parties(role: Role, event: Event, folded: Sequence[Event]) -> tuple[Party, ...]:
    """Its own; where it names nobody, those of the others who are known. Who else a group's words named is of the group."""
    own = event.parties(role)
    if own and (role is Role.PATIENT or any(p.entity is not None for p in own)):
        return own
    return tuple(dict.fromkeys(_named(role, folded))) or own


def _named(role: Role, events: Sequence[Event]) -> Iterator[Party]:
    yield from (p for e in events for p in e.parties(role) if p.entity is not None)


RULES = (
    Rule(_is_listed, by_one_person, by_person),
    Rule(_is_same_group, by_number, by_number),
    Rule(_is_group_of, by_number, by_names),
    Rule(_is_plan_of, by_planned_person, by_done_person),
    Rule(_is_said_again, by_announcer, by_announcer),
    Rule(_is_of_nobody, by_nobody_s_day, by_day),
    Rule(_is_undated, by_party, by_parties),
)
"""In this order: who is listed is told of as one, before another may mean them."""
