"""What befell a group in one act is one event: each member's share of it, joined by the claims that tell of the group.

Who is only listed beside others has an event of his own, as in anybody's list of names.

Fates are told person by person, so that events are found so too (`events`); people read acts: *the three were freed on Sunday*.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from onrecord.model.backing import OriginIndex
from onrecord.model.claim import Claim, ClaimKind, Role
from onrecord.model.entity import Party
from onrecord.model.event import Event, Reason
from onrecord.model.ids import ClaimId, EntityId, EventId, ReportId
from onrecord.model.kinds import CAPTIVITY, OF_PERSONS
from onrecord.model.origin import Origin
from onrecord.model.period import Period
from onrecord.resolve.clusters import Clusters
from onrecord.resolve.occurrence import family
from onrecord.resolve.state import width

_OF_CAPTIVES = CAPTIVITY - {ClaimKind.DISAPPEAR}
_NIGHT = 1
"""Days by which reports of one act differ where one counts from the evening and one from the morning."""


def join_acts(events: Sequence[Event], claims: Mapping[ClaimId, Claim], origins: Sequence[Origin]) -> tuple[Event, ...]:
    """In the order of their first parts."""
    index = OriginIndex.of(origins)
    together = [(a, b) for a, b in _told_together(events, claims) if may_be_one_act(a, b)]
    return tuple(_with_described(_joined(events, together, claims, index), claims, index))


def _joined(
    events: Sequence[Event], together: Sequence[tuple[Event, Event]], claims: Mapping[ClaimId, Claim], index: OriginIndex
) -> list[Event]:
    """Each act in the place of its first part; most events are acts by themselves."""
    clusters = Clusters(list(dict.fromkeys(e.id for pair in together for e in pair)))
    for left, right in together:
        clusters.join(left.id, right.id)
    groups = clusters.groups()
    wanted = {id for group in groups for id in group}  # noqa: A001
    by_id = {e.id: e for e in events if e.id in wanted}
    order = {e.id: place for place, e in enumerate(events)} if groups else {}
    acts: dict[EventId, Event] = {}
    for group in groups:
        parts = sorted((by_id[id] for id in group), key=lambda e: order[e.id])  # noqa: A001
        acts[parts[0].id] = _act(parts, claims, index)
    return [acts.get(e.id, e) for e in events if e.id in acts or e.id not in wanted]


def _with_described(acts: Sequence[Event], claims: Mapping[ClaimId, Claim], index: OriginIndex) -> list[Event]:
    """`The Americans' release` is the one release by name that its report tells, if it tells one that this can be."""
    described = [a for a in acts if a.kind in _OF_CAPTIVES and not _is_named(a)]
    if not described:
        return list(acts)
    named: dict[tuple[str, ReportId], list[Event]] = {}
    for act in (a for a in acts if a.kind in _OF_CAPTIVES and _is_named(a)):
        for key in dict.fromkeys((family(act.kind), claims[c].report) for c in act.claims):
            named.setdefault(key, []).append(act)
    meant: dict[EventId, list[Event]] = {}
    for act in described:
        keys = dict.fromkeys((family(act.kind), claims[c].report) for c in act.claims)
        fitting = list({a.id: a for key in keys for a in named.get(key, ()) if may_be_meant(act, a, claims)}.values())
        if len(fitting) == 1:
            meant.setdefault(fitting[0].id, []).append(act)
    gone = {a.id for found in meant.values() for a in found}
    return [_told_more(a, meant.get(a.id, ()), claims, index) for a in acts if a.id not in gone]


def may_be_meant(described: Event, act: Event, claims: Mapping[ClaimId, Claim]) -> bool:
    """They stand alike, at one time as far as it is told, and the number, where it is told, is that of the named."""
    counts = {q.n for c in described.claims if (q := claims[c].quantity) is not None}
    if described.state is not act.state or counts - {len(act.parties(Role.PATIENT))}:
        return False
    if described.when is None or act.when is None:
        return True
    return described.when.overlaps(act.when) or _gap(described.when, act.when) <= _NIGHT


def _gap(left: Period, right: Period) -> int:
    ends = [(p.earliest, p.latest) for p in (left, right)]
    days = [abs((a - b).days) for a in ends[0] for b in ends[1] if a is not None and b is not None]
    return min(days, default=_NIGHT + 1)


def _is_named(event: Event) -> bool:
    return any(p.entity is not None for p in event.parties(Role.PATIENT))


def _told_more(act: Event, described: Sequence[Event], claims: Mapping[ClaimId, Claim], index: OriginIndex) -> Event:
    if not described:
        return act
    told = tuple(dict.fromkeys(c for e in (act, *described) for c in e.claims))
    backed = tuple(dict.fromkeys(c for e in (act, *described) for c in e.backed_by))
    return replace(
        act, claims=told, backed_by=backed, origins=index.count(claims[c] for c in backed), parts=(*act.each, *described),
        when=act.when or described[0].when, reasons=_reasons((act, *described)),
    )  # fmt: skip


def _told_together(events: Iterable[Event], claims: Mapping[ClaimId, Claim]) -> Iterable[tuple[Event, Event]]:
    """Each event with the first that shares a claim with it, told of a group to which both belong: *the three were freed*."""
    grouped = {c.id for c in claims.values() if any(p.group is not None for _, parties in c.roles for p in parties)}
    first: dict[tuple[str, ClaimId, EntityId], Event] = {}
    for event in events:
        if event.kind in OF_PERSONS:
            for claim, group in ((c, g) for c in event.claims if c in grouped for g in _groups(claims[c], event)):
                held = first.setdefault((family(event.kind), claim, group), event)
                if held is not event:
                    yield held, event


def _groups(claim: Claim, event: Event) -> Iterator[EntityId]:
    """As whose member the claim tells of the event's person."""
    people = {p.entity for p in event.parties(Role.PATIENT)}
    told = (p for role in (Role.PATIENT, Role.AGENT) for p in claim.parties(role))
    yield from dict.fromkeys(p.group for p in told if p.group is not None and p.entity in people)


def may_be_one_act(left: Event, right: Event) -> bool:
    """They stand alike, at one time as far as it is told, and are told by the same sentences for the most part."""
    if left.state is not right.state:
        return False
    if left.when is not None and right.when is not None and not left.when.overlaps(right.when):
        return False
    shared = set(left.claims) & set(right.claims)
    return 2 * len(shared) >= min(len(left.claims), len(right.claims))


def _act(parts: Sequence[Event], claims: Mapping[ClaimId, Claim], index: OriginIndex) -> Event:
    if len(parts) == 1:
        return parts[0]
    told = tuple(dict.fromkeys(c for e in parts for c in e.claims))
    backed = tuple(dict.fromkeys(c for e in parts for c in e.backed_by))
    return replace(
        parts[0],
        kind=_kind(parts),
        roles=_roles(parts),
        when=_when(parts),
        claims=told,
        origins=index.count(claims[c] for c in backed),
        backed_by=backed,
        earlier=tuple(dict.fromkeys(p for e in parts for p in e.earlier)),
        reasons=_reasons(parts),
        parts=tuple(parts),
    )


def _kind(parts: Sequence[Event]) -> ClaimKind:
    """The one of most of them, the first of several."""
    counts = Counter(e.kind for e in parts)
    return max(counts, key=lambda k: counts[k])


def _when(parts: Sequence[Event]) -> Period | None:
    """The one of most of them, the narrowest of several."""
    counts = Counter(e.when for e in parts if e.when is not None)
    return min(counts, key=lambda p: (-counts[p], width(p)), default=None)


def _roles(parts: Sequence[Event]) -> tuple[tuple[Role, tuple[Party, ...]], ...]:
    found = ((role, [p for e in parts for p in e.parties(role)]) for role in Role)
    return tuple((role, _distinct(parties)) for role, parties in found if parties)


def _distinct(parties: Iterable[Party]) -> tuple[Party, ...]:
    held: dict[str, Party] = {}
    for party in parties:
        held.setdefault(party.entity or party.text, party)
    return tuple(held.values())


def _reasons(parts: Sequence[Event]) -> tuple[Reason, ...]:
    return tuple({r.claim: r for e in parts for r in e.reasons}.values())
