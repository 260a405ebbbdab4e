"""Local entities of many readings → entities of the record. A wrong join is worse than a split: what is undecided stays apart."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from onrecord.memo import FORGETFUL, Memory
from onrecord.model.entity import Attribute, Entity, EntityKind
from onrecord.model.ids import AttributeId, EntityId, ReportId, content_id
from onrecord.model.reading import Reading
from onrecord.model.report import Report
from onrecord.resolve.body_names import is_naming
from onrecord.resolve.groups import find_same_groups, merge, spread
from onrecord.resolve.join_others import join_others
from onrecord.resolve.join_persons import join_persons
from onrecord.resolve.kinds import settle_kinds
from onrecord.resolve.names import fold, is_proper, without_article
from onrecord.resolve.offices import Office, Offices, office_of
from onrecord.resolve.profile import Key, Profile, profiles_of
from onrecord.resolve.relabel import Named, relabel


@dataclass(frozen=True, slots=True)
class Joined:
    """`ids` leads from a local entity to the record's; `readings` carry the record's ids."""

    ids: Mapping[Key, EntityId]
    entities: tuple[Entity, ...]
    attributes: tuple[Attribute, ...]
    readings: tuple[Reading, ...]


_Members = Mapping[EntityId, tuple[EntityId, ...]]
_Known = tuple[Mapping[Key, EntityId], _Members]
_AttributeKey = tuple[EntityId, str, str]
Regroup = Callable[[Sequence[tuple[Key, ...]], Mapping[Key, Profile]], list[tuple[Key, ...]]]
"""What judgements make of the groups that the rules found."""


def join_entities(
    readings: Sequence[Reading], reports: Sequence[Report], regroup: Regroup | None = None, memory: Memory = FORGETFUL
) -> Joined:
    """The earliest report comes first, so that names and ids do not depend on the order in which reports were added."""
    days = {report.id: _date(report) for report in reports}
    ranks = {id_: (_day(day), id_) for id_, day in days.items()}
    ordered = settle_kinds(sorted((r for r in readings if r.report in ranks), key=lambda r: ranks[r.report]), memory)
    found = profiles_of(ordered, memory)
    by_key = {p.key: p for profiles in found for p in profiles}
    groups = _groups(found, list(by_key.values()), days, memory)
    entities, ids = _entities(groups if regroup is None else regroup(groups, by_key), by_key, memory)
    entities, ids = _with_groups(entities, ids, list(by_key.values()), days)
    members = {e.id: e.members for e in entities if e.members}
    done = _relabelled(ordered, (ids, members), _offices(found, ids, days, memory), days, memory)
    return Joined(ids, entities, _merge_attributes(done, memory), done)


def _with_groups(
    entities: tuple[Entity, ...], ids: dict[Key, EntityId], profiles: Sequence[Profile], days: Mapping[ReportId, date | None]
) -> tuple[tuple[Entity, ...], dict[Key, EntityId]]:
    """One entity for a group of captives of several reports."""
    same = {key: ids[other] for key, other in find_same_groups(profiles, ids, days).items()}
    return merge(entities, {ids[key]: other for key, other in same.items()}), {**ids, **same}


def _groups(
    found: Sequence[tuple[Profile, ...]], profiles: Sequence[Profile], days: Mapping[ReportId, date | None], memory: Memory
) -> list[tuple[Key, ...]]:
    groups: list[tuple[Key, ...]] = [(p.key,) for p in profiles if not p.is_named]
    groups += join_persons(found, days, memory)
    named = [p for p in profiles if p.is_named]
    for kind in EntityKind:
        if kind is not EntityKind.PERSON:
            groups += join_others([p for p in named if p.entity.kind is kind], kind)
    order = {p.key: i for i, p in enumerate(profiles)}
    return sorted(groups, key=lambda group: order[group[0]])


def _entities(
    groups: Iterable[tuple[Key, ...]], by_key: Mapping[Key, Profile], memory: Memory
) -> tuple[tuple[Entity, ...], dict[Key, EntityId]]:
    """And which of them each local entity is."""
    entities: dict[EntityId, Entity] = {}
    ids: dict[Key, EntityId] = {}
    stage = memory.stage("entities")
    for group in groups:
        members = tuple(by_key[key] for key in group)
        entity, other = stage.part(group[0], members, partial(_entity, members))
        if entity.id in entities:
            entity = replace(entity, id=other)
        entities[entity.id] = entity
        ids.update(dict.fromkeys(group, entity.id))
    return tuple(_with_members(e, ids) for e in entities.values()), ids


def _with_members(entity: Entity, ids: Mapping[Key, EntityId]) -> Entity:
    """A group, which is of one report, with its members as the record knows them."""
    if not entity.members:
        return entity
    report = entity.evidence[0].report
    return replace(entity, members=tuple(dict.fromkeys(ids[report, m] for m in entity.members)))


def _entity(members: Sequence[Profile]) -> tuple[Entity, EntityId]:
    """And the id that it has where another before it has its own: from the report as well as the name."""
    first = members[0]
    counts: Counter[str] = Counter(name for p in members for name in {p.entity.name, *p.entity.names})
    quotes: Counter[str] = Counter(span.quote for p in members for span in p.entity.evidence)
    names = tuple(sorted(counts, key=lambda n: (-quotes[n], -counts[n], n)))
    evidence = tuple(dict.fromkeys(span for p in members for span in p.entity.evidence))
    kind = first.entity.kind
    name = fold(fullest(Counter((first.entity.name, *first.entity.names)), kind))
    plain, other = EntityId(content_id("entity", kind, name)), EntityId(content_id("entity", kind, name, *first.key))
    # From the name alone where it is one, so that the id stays when reports are added.
    identity, own = plain if first.is_named else other, first.entity
    return Entity(identity, kind, fullest(counts, kind), names, evidence, own.members, own.count, own.peoples), other


def _offices(
    found: Sequence[tuple[Profile, ...]], ids: Mapping[Key, EntityId], days: Mapping[ReportId, date | None], memory: Memory
) -> Offices:
    stage = memory.stage("offices")
    rows = (row for profiles in found if profiles for row in stage.part(profiles[0].key[0], profiles, partial(_held, profiles)))
    return Offices.of((office, day, ids[key]) for office, key in rows if (day := days[key[0]]) is not None)


def _held(profiles: Sequence[Profile]) -> tuple[tuple[Office, Key], ...]:
    """The offices that a report names, and in whom."""
    return tuple((office, p.key) for p in profiles for role in sorted(p.roles) if (office := office_of(role)) is not None)


def _relabelled(
    readings: Sequence[Reading], known: _Known, offices: Offices, days: Mapping[ReportId, date | None], memory: Memory
) -> tuple[Reading, ...]:
    (ids, members), stage = known, memory.stage("relabelled")
    holder = stage.function("office", offices.answer)
    done = []
    for reading in readings:
        local, day = {e.id: ids[reading.report, e.id] for e in reading.entities}, days[reading.report]
        named = partial(_in_office, holder, day)
        own = {e: members[e] for e in local.values() if e in members}
        given = reading, day, tuple(local.values()), tuple(own.items())
        done.append(stage.part(reading.report, given, partial(_relabel, reading, local, named, own)))
    return tuple(done)


def _relabel(reading: Reading, local: Mapping[EntityId, EntityId], named: Named, own: _Members) -> Reading:
    return spread(relabel(reading, local, named), own)


def _in_office(holder: Callable[[tuple[str, date | None]], EntityId | None], day: date | None, text: str) -> EntityId | None:
    return holder((text, day))


def _day(day: date | None) -> str:
    return "9999" if day is None else day.isoformat()


def _date(report: Report) -> date | None:
    return None if report.published is None else report.published.earliest or report.published.latest


def fullest(counts: Mapping[str, int], kind: EntityKind) -> str:
    """Of the proper names with more than one word the one in most reports, then the longest."""
    proper = [n for n in counts if is_proper(n)] or [n for n in counts if kind is EntityKind.ORGANIZATION and is_naming(n)] or list(counts)
    long = [n for n in proper if len(without_article(n).split()) > 1] if kind is not EntityKind.PLACE else []
    best = min(long or proper, key=lambda n: (-counts[n], -len(without_article(n)), n))
    return best if best != fold(best) else without_article(best)


def _merge_attributes(readings: Sequence[Reading], memory: Memory) -> tuple[Attribute, ...]:
    alike: dict[_AttributeKey, list[Attribute]] = {}
    keys, merged = memory.stage("keys of attributes"), memory.stage("attributes")
    for reading in readings:
        for key, attribute in keys.part(reading.report, reading.attributes, partial(_keyed, reading.attributes)):
            alike.setdefault(key, []).append(attribute)
    return tuple(merged.part(key, tuple(found), partial(_merge, key, found)) for key, found in alike.items())


def _keyed(attributes: Sequence[Attribute]) -> tuple[tuple[_AttributeKey, Attribute], ...]:
    return tuple(((a.entity, a.property, fold(a.value)), a) for a in attributes)


def _merge(key: _AttributeKey, alike: Sequence[Attribute]) -> Attribute:
    first = alike[0]
    evidence = tuple(dict.fromkeys(span for a in alike for span in a.evidence))
    reports: tuple[ReportId, ...] = tuple(dict.fromkeys(r for a in alike for r in a.reports))
    value_entity, period = next((a.value_entity for a in alike if a.value_entity), None), next((a.period for a in alike if a.period), None)
    return Attribute(
        AttributeId(content_id("attribute", *key)), first.entity, first.property, first.value, evidence, reports, value_entity, period
    )
