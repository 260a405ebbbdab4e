"""One group of captives in several reports: *five Reed Front prisoners* here, and there the five with their names.

Joined only where both tell the same number and people, within a month, in reports that name others in common; and only if
one group fits. What is told of the group is then told of its members, in every report.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from onrecord.model.claim import Claim, Role
from onrecord.model.entity import Entity, EntityKind, Party
from onrecord.model.ids import EntityId, ReportId
from onrecord.model.reading import Reading
from onrecord.resolve.occurrence import is_of_person
from onrecord.resolve.profile import Key, Profile

_MONTH = timedelta(days=31)
_COMPANY = 2
"""Persons whom both reports name."""
Company = Mapping[ReportId, frozenset[EntityId]]
_Block = tuple[int, str, int]


@dataclass(frozen=True, slots=True)
class Known:
    """A group whose members are all named."""

    key: Key
    entity: Entity
    members: frozenset[EntityId]


def find_same_groups(profiles: Sequence[Profile], ids: Mapping[Key, EntityId], days: Mapping[ReportId, date | None]) -> dict[Key, Key]:
    """Local group → the group with all its members named, of another report, that it is."""
    company = _company_of(profiles, ids)
    groups = [p for p in profiles if p.entity.kind is EntityKind.GROUP and p.entity.peoples and p.entity.count]
    whole: dict[_Block, list[Known]] = {}
    for profile in groups:
        if len(profile.entity.members) == profile.entity.count:
            for block in _blocks(profile, days):
                whole.setdefault(block, []).append(_known(profile, ids))
    found: dict[Key, Key] = {}
    for profile in (p for p in groups if not p.entity.members):
        near = {k.key: k for block in _around(profile, days) for k in whole.get(block, ())}
        fitting = [k for k in near.values() if _may_be(profile, k, days, company)]
        if len({k.members for k in fitting}) == 1:
            found[profile.key] = min(k.key for k in fitting)
    return found


def _blocks(profile: Profile, days: Mapping[ReportId, date | None]) -> list["_Block"]:
    """Groups that share none of these are not compared, so that the cost grows with the record and no faster."""
    day, count = days.get(profile.key[0]), profile.entity.count
    if day is None or count is None:
        return []
    return [(count, people, day.toordinal() // _MONTH.days) for people in profile.entity.peoples]


def _around(profile: Profile, days: Mapping[ReportId, date | None]) -> list["_Block"]:
    return [(n, people, month + i) for n, people, month in _blocks(profile, days) for i in (-1, 0, 1)]


def _known(profile: Profile, ids: Mapping[Key, EntityId]) -> Known:
    report = profile.key[0]
    return Known(profile.key, profile.entity, frozenset(ids[report, m] for m in profile.entity.members))


def _may_be(profile: Profile, known: Known, days: Mapping[ReportId, date | None], company: Company) -> bool:
    if profile.key[0] == known.key[0] or profile.entity.count != known.entity.count:
        return False
    if not set(profile.entity.peoples) & set(known.entity.peoples):
        return False
    here, there = days.get(profile.key[0]), days.get(known.key[0])
    if here is None or there is None or abs(here - there) > _MONTH:
        return False
    return len(company.get(profile.key[0], frozenset()) & company.get(known.key[0], frozenset())) >= _COMPANY


def _company_of(profiles: Iterable[Profile], ids: Mapping[Key, EntityId]) -> Company:
    """The persons of each report, as the record knows them."""
    found: dict[ReportId, set[EntityId]] = {}
    for profile in profiles:
        if profile.entity.kind is EntityKind.PERSON and profile.full:
            found.setdefault(profile.key[0], set()).add(ids[profile.key])
    return {report: frozenset(who) for report, who in found.items()}


def spread(reading: Reading, members: Mapping[EntityId, Sequence[EntityId]]) -> Reading:
    """The reading with the members of groups, by the groups' ids on record, beside them in what happens to persons."""
    return replace(reading, claims=tuple(_spread(c, members) for c in reading.claims))


def _spread(claim: Claim, members: Mapping[EntityId, Sequence[EntityId]]) -> Claim:
    if not is_of_person(claim) or not any(p.entity in members for _, parties in claim.roles for p in parties):
        return claim
    return replace(claim, roles=tuple((role, _with(role, parties, members)) for role, parties in claim.roles))


def _with(role: Role, parties: Sequence[Party], members: Mapping[EntityId, Sequence[EntityId]]) -> tuple[Party, ...]:
    if role is not Role.PATIENT:
        return tuple(parties)
    there = {p.entity for p in parties}
    found: list[Party] = []
    for party in parties:
        own = members.get(party.entity, ()) if party.entity is not None else ()
        found += [Party(party.text, m, party.entity) for m in own if m not in there] or [party]
    return tuple(found)


def merge(entities: Sequence[Entity], same: Mapping[EntityId, EntityId]) -> tuple[Entity, ...]:
    """The entities, each group that is another taken into it."""
    taken: dict[EntityId, list[Entity]] = {}
    for entity in entities:
        if entity.id in same:
            taken.setdefault(same[entity.id], []).append(entity)
    return tuple(_joined(e, taken.get(e.id, ())) for e in entities if e.id not in same)


def _joined(entity: Entity, others: Sequence[Entity]) -> Entity:
    if not others:
        return entity
    names = dict.fromkeys((*entity.names, *(n for o in others for n in o.names)))
    evidence = dict.fromkeys((*entity.evidence, *(s for o in others for s in o.evidence)))
    return replace(entity, names=tuple(names), evidence=tuple(evidence))
