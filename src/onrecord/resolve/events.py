"""Claims of one occurrence, from any report → events."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from onrecord.memo import FORGETFUL, Memory
from onrecord.model.backing import OriginIndex
from onrecord.model.claim import Claim, ClaimKind, Role
from onrecord.model.entity import Party
from onrecord.model.event import Event
from onrecord.model.ids import EventId, ReportId, content_id
from onrecord.model.kinds import MUTUAL, TALKS, TELLING
from onrecord.model.origin import Origin
from onrecord.model.reading import Reading
from onrecord.resolve.clusters import Clusters
from onrecord.resolve.event_groups import Group, Groups
from onrecord.resolve.names import fold, words_of_text
from onrecord.resolve.occurrence import Occurrence, Told, is_of_person, occurrences_of
from onrecord.resolve.same_event import differ_in_company, keys_of, may_be_described
from onrecord.resolve.state import earlier_of, reasons_of, state_of, supporting_of, when_of

Regroup = Callable[[Sequence[tuple[str, ...]], Mapping[str, Occurrence]], list[tuple[str, ...]]]
"""What judgements make of the groups that the rules found."""


def join_events(
    readings: Sequence[Reading], origins: Sequence[Origin], told: Told, regroup: Regroup | None = None, memory: Memory = FORGETFUL
) -> tuple[Event, ...]:
    """`told` is the day on which each claim was made; readings come in the order of the record."""
    seen = {one.key: one for one in _seen(readings, told, memory)}
    keyed = {key: one.occurrence for key, one in seen.items()}
    clusters = Clusters(list(keyed))
    _join_near(seen.values(), keyed, clusters, memory)
    _join_sentences(seen.values(), clusters)
    _join_described(keyed, clusters)
    index, stage = OriginIndex.of(origins), memory.stage("events")
    found = [part for group in clusters.groups() for part in _of_one_company(group, keyed)]
    groups = found if regroup is None else regroup(found, keyed)
    events = []
    for group in groups:
        own = tuple(keyed[key] for key in group)
        backing = tuple(index.marks(o.claim) for o in own)
        events.append(stage.part(group[0], (own, backing), partial(_event, own, index)))
    return tuple(event for event in events if event is not None)


@dataclass(frozen=True, slots=True)
class _Seen:
    """An occurrence; `blocks`: keys under which it is compared, `sentence`: what it shares with the same words in another report."""

    key: str
    occurrence: Occurrence
    blocks: tuple[Hashable, ...]
    sentence: tuple[str, ...] | None

    @classmethod
    def of(cls, occurrence: Occurrence) -> "_Seen":
        return cls(_key(occurrence), occurrence, tuple(dict.fromkeys(keys_of(occurrence))), _sentence(occurrence))


def _seen(readings: Sequence[Reading], told: Told, memory: Memory) -> Iterator[_Seen]:
    stage = memory.stage("occurrences")
    days = stage.mapping("told", told)
    for reading in readings:
        yield from stage.part(reading.report, reading.claims, partial(_page, reading.claims, days))


def _page(claims: Sequence[Claim], told: Told) -> tuple[_Seen, ...]:
    return tuple(_Seen.of(o) for claim in claims for o in occurrences_of(claim, told))


def _key(occurrence: Occurrence) -> str:
    return f"{occurrence.claim.id} {' '.join(sorted(occurrence.who))}"


def _join_near(seen: Iterable[_Seen], keyed: Mapping[str, Occurrence], clusters: Clusters[str], memory: Memory) -> None:
    """Block by block."""
    blocks: dict[Hashable, list[str]] = {}
    for one in seen:
        for block in one.blocks:
            blocks.setdefault(block, []).append(one.key)
    stage = memory.stage("blocks of events")
    for name, keys in blocks.items():
        if len(keys) > 1:
            given = tuple(keyed[key] for key in keys)
            for head, key in stage.part(name, (tuple(keys), given), partial(_join_block, keys, given)):
                clusters.join(head, key)


def _join_block(keys: Sequence[str], block: Sequence[Occurrence]) -> tuple[tuple[str, str], ...]:
    """Dated ones first, so that an undated one finds the event that it belongs to; it joins one, and only if all of it agrees."""
    groups, joined = Groups(frozenset.intersection(*(o.who for o in block))), list[tuple[str, str]]()
    for key, own in sorted(zip(keys, block, strict=True), key=lambda row: row[1].when is None):
        fitting = groups.fitting(own, None if own.when is None else 1)
        meant = fitting if len(fitting) < 2 else _meant(own, fitting)
        if len(meant) == 1:
            groups.add(meant[0], own)
            joined.append((meant[0].head, key))
        else:
            groups.begin(key, own)
    return tuple(joined)


def _meant(own: Occurrence, fitting: Sequence[Group]) -> list[Group]:
    """Of several that an undated telling may mean: those told with its force; of captivities the last that had begun."""
    alike = [g for g in fitting if any(o.force == own.force for o in g.members.values())] or list(fitting)
    if own.claim.kind is not ClaimKind.HOLD or own.told is None or len(alike) < 2:
        return alike
    begun = [(day, g) for g in alike if (day := _begun(g)) is not None and day <= own.told]
    last = max((day for day, _ in begun), default=None)
    return [g for day, g in begun if day == last]


def _begun(group: Group) -> date | None:
    return min((o.when.latest for o in group.members.values() if o.when is not None and o.when.latest is not None), default=None)


def _join_sentences(seen: Iterable[_Seen], clusters: Clusters[str]) -> None:
    """One sentence that two reports carry tells one event, whoever could be resolved in it."""
    first: dict[tuple[str, ...], str] = {}
    for one in seen:
        if one.sentence is not None:
            clusters.join(first.setdefault(one.sentence, one.key), one.key)


def _sentence(occurrence: Occurrence) -> tuple[str, ...] | None:
    """The kind, the words and whom it happens to; a short sentence may be chance."""
    claim, patient = occurrence.claim, occurrence.patient
    words = words_of_text(claim.evidence[0].quote)
    if len(words) < 8:
        return None
    at = claim.trigger.start - claim.evidence[0].start
    return claim.kind, " ".join(words), str(at), fold(patient.text) if patient is not None else ""


def _join_described(keyed: Mapping[str, Occurrence], clusters: Clusters[str]) -> None:
    """`A minister met an official`, then `Ida Moen met Per Lund`: one meeting, if the report names no other that fits."""
    named: dict[ReportId, list[str]] = {}
    mutual = [key for key, o in keyed.items() if o.claim.kind in TALKS]
    for key in (k for k in mutual if keyed[k].is_entity):
        named.setdefault(keyed[key].claim.report, []).append(key)
    for key in (k for k in mutual if not keyed[k].is_entity):
        here = [k for k in named.get(keyed[key].claim.report, ()) if may_be_described(keyed[key], keyed[k])]
        if len({clusters.head(k) for k in here}) == 1:
            clusters.join(here[0], key)


def _of_one_company(group: tuple[str, ...], keyed: Mapping[str, Occurrence]) -> list[tuple[str, ...]]:
    """*X met A*, *X met B* are two meetings, though one report tells in one sentence that X met both."""
    if len(group) == 1 or keyed[group[0]].claim.kind not in MUTUAL:
        return [group]
    parts: list[tuple[list[str], set[frozenset[str]]]] = []
    for key in group:
        known = keyed[key].known
        fitting = next((p for p in parts if not any(differ_in_company(known, other) for other in p[1])), None)
        if fitting is None:
            parts.append(([key], {known}))
        else:
            fitting[0].append(key)
            fitting[1].add(known)
    return [tuple(keys) for keys, _ in parts]


def _is_worth_telling(group: Sequence[Occurrence]) -> bool:
    """Somebody unnamed counts only with a number, a day or a named doer: `three nurses were freed`, not `captive soldiers were freed`."""
    if not any(o.is_entity or o.when is not None or _is_counted(o.claim) for o in group):
        return False
    if all(o.force in ("denied", "cancelled") for o in group):
        return any(o.is_entity and o.claim.modality == "denied" for o in group)
    return any(o.is_entity or o.force in ("happened", "ongoing") or o.when is not None for o in group)


def _is_counted(claim: Claim) -> bool:
    """People with a number, at the hands of somebody named, or known as somebody's kin."""
    known = any(p.entity is not None for p in claim.parties(Role.AGENT)) or any(p.is_kin for p in claim.parties(Role.PATIENT))
    return is_of_person(claim) and (claim.quantity is not None or known)


def _event(group: Sequence[Occurrence], index: OriginIndex) -> Event | None:
    if not _is_worth_telling(group):
        return None
    first, state = group[0], state_of(group)
    claims = tuple(dict.fromkeys(o.claim.id for o in group))
    id = EventId(content_id("event", first.claim.kind, _key(first)))  # noqa: A001
    when, supporting = when_of(group, state), supporting_of(group, state)
    backed = tuple(dict.fromkeys(c.id for c in supporting))
    given = earlier_of(group, when), reasons_of(group)
    return Event(id, _kind(group), _roles(group), when, state, claims, index.count(supporting), backed, *given)


def _kind(group: Sequence[Occurrence]) -> ClaimKind:
    """The one that says most of how it was done, else the one of most claims, the first of several."""
    kinds = [o.claim.kind for o in group]
    counts = Counter(kinds)
    return next((k for k in TELLING if k in counts), max(counts, key=lambda k: (counts[k], -kinds.index(k))))


def _roles(group: Sequence[Occurrence]) -> tuple[tuple[Role, tuple[Party, ...]], ...]:
    found: dict[Role, list[Party]] = {}
    for occurrence in group:
        for role, parties in occurrence.claim.roles:
            own = [occurrence.patient] if role is Role.PATIENT and occurrence.patient is not None else list(parties)
            found.setdefault(role, []).extend(own)
        if occurrence.patient is not None and is_of_person(occurrence.claim):
            found.setdefault(Role.PATIENT, []).append(occurrence.patient)
    return tuple((role, _distinct(found[role])) for role in Role if found.get(role))


def _distinct(parties: Iterable[Party]) -> tuple[Party, ...]:
    """Each once; words without an entity are left out where an entity fills the role."""
    known = {p.entity or fold(p.text): p for p in reversed(list(parties))}
    kept = [p for p in reversed(known.values()) if p.entity is not None]
    return tuple(kept or reversed(known.values()))
