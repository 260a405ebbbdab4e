"""Local entities of many readings → entities of the record. A wrong join is worse than a split: what is undecided stays apart."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date

from onrecord.model.entity import Attribute, Entity, EntityKind
from onrecord.model.ids import AttributeId, EntityId, ReportId, content_id
from onrecord.model.reading import Reading
from onrecord.model.report import Report
from onrecord.resolve.body_names import is_naming
from onrecord.resolve.join_others import join_others
from onrecord.resolve.join_persons import join_persons
from onrecord.resolve.kinds import settle_kinds
from onrecord.resolve.names import fold, is_proper, without_article
from onrecord.resolve.offices import Offices
from onrecord.resolve.profile import Key, Profile, profiles_of
from onrecord.resolve.relabel import relabel


@dataclass(frozen=True, slots=True)
class Joined:
    """`ids` leads from a local entity to the record's; `readings` carry the record's ids."""

    ids: Mapping[Key, EntityId]
    entities: tuple[Entity, ...]
    attributes: tuple[Attribute, ...]
    readings: tuple[Reading, ...]


Regroup = Callable[[Sequence[tuple[Key, ...]], Mapping[Key, Profile]], list[tuple[Key, ...]]]
"""What judgements make of the groups that the rules found."""


def join_entities(readings: Sequence[Reading], reports: Sequence[Report], regroup: Regroup | None = None) -> Joined:
    """The earliest report comes first, so that names and ids do not depend on the order in which reports were added."""
    ranks = {report.id: (_day(report), report.id) for report in reports}
    ordered = settle_kinds(sorted((r for r in readings if r.report in ranks), key=lambda r: ranks[r.report]))
    profiles = profiles_of(ordered)
    by_key = {p.key: p for p in profiles}
    ids: dict[Key, EntityId] = {}
    entities: list[Entity] = []
    taken: set[EntityId] = set()
    days = {report.id: _date(report) for report in reports}
    groups = _groups(profiles, days)
    for group in groups if regroup is None else regroup(groups, by_key):
        entity = _entity([by_key[key] for key in group], taken)
        entities.append(entity)
        taken.add(entity.id)
        ids.update(dict.fromkeys(group, entity.id))
    offices = Offices.of((role, day, ids[p.key]) for p in profiles for role in sorted(p.roles) if (day := days[p.key[0]]) is not None)
    done = tuple(_relabelled(r, ids, offices, days[r.report]) for r in ordered)
    return Joined(ids, tuple(entities), _merge_attributes(done), done)


def _relabelled(reading: Reading, ids: Mapping[Key, EntityId], offices: Offices, day: date | None) -> Reading:
    local = {e.id: ids[reading.report, e.id] for e in reading.entities}
    return relabel(reading, local, lambda text: offices.holder(text, day))


def _day(report: Report) -> str:
    day = _date(report)
    return "9999" if day is None else day.isoformat()


def _date(report: Report) -> date | None:
    return None if report.published is None else report.published.earliest or report.published.latest


def _groups(profiles: Sequence[Profile], days: Mapping[ReportId, date | None]) -> list[tuple[Key, ...]]:
    groups: list[tuple[Key, ...]] = [(p.key,) for p in profiles if not p.is_named]
    for kind in EntityKind:
        alike = [p for p in profiles if p.entity.kind is kind and p.is_named]
        groups += join_persons(alike, days) if kind is EntityKind.PERSON else join_others(alike, kind)
    order = {p.key: i for i, p in enumerate(profiles)}
    return sorted(groups, key=lambda group: order[group[0]])


def _entity(members: Sequence[Profile], taken: Set[EntityId]) -> Entity:
    first = members[0]
    counts: Counter[str] = Counter(name for p in members for name in {p.entity.name, *p.entity.names})
    quotes: Counter[str] = Counter(span.quote for p in members for span in p.entity.evidence)
    names = tuple(sorted(counts, key=lambda n: (-quotes[n], -counts[n], n)))
    evidence = tuple(dict.fromkeys(span for p in members for span in p.entity.evidence))
    return Entity(_new_id(first, taken), first.entity.kind, fullest(counts, first.entity.kind), names, evidence)


def _new_id(first: Profile, taken: Set[EntityId]) -> EntityId:
    """From the name alone where it is one, so that it stays when reports are added; else from the report as well."""
    kind, name = first.entity.kind, fold(fullest(Counter((first.entity.name, *first.entity.names)), first.entity.kind))
    plain = EntityId(content_id("entity", kind, name))
    if first.is_named and plain not in taken:
        return plain
    return EntityId(content_id("entity", kind, name, *first.key))


def fullest(counts: Mapping[str, int], kind: EntityKind) -> str:
    """Of the proper names with more than one word the one in most reports, then the longest."""
    proper = [n for n in counts if is_proper(n)] or [n for n in counts if kind is EntityKind.ORGANIZATION and is_naming(n)] or list(counts)
    long = [n for n in proper if len(without_article(n).split()) > 1] if kind is not EntityKind.PLACE else []
    best = min(long or proper, key=lambda n: (-counts[n], -len(without_article(n)), n))
    return best if best != fold(best) else without_article(best)


def _merge_attributes(readings: Sequence[Reading]) -> tuple[Attribute, ...]:
    alike: dict[tuple[EntityId, str, str], list[Attribute]] = {}
    for attribute in (a for reading in readings for a in reading.attributes):
        alike.setdefault((attribute.entity, attribute.property, fold(attribute.value)), []).append(attribute)
    return tuple(_merge(AttributeId(content_id("attribute", *key)), found) for key, found in alike.items())


def _merge(id: AttributeId, alike: Sequence[Attribute]) -> Attribute:  # noqa: A002
    first = alike[0]
    evidence = tuple(dict.fromkeys(span for a in alike for span in a.evidence))
    reports: tuple[ReportId, ...] = tuple(dict.fromkeys(r for a in alike for r in a.reports))
    value_entity, period = next((a.value_entity for a in alike if a.value_entity), None), next((a.period for a in alike if a.period), None)
    return Attribute(id, first.entity, first.property, first.value, evidence, reports, value_entity, period)
