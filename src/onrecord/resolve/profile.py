"""One entity of one report, as resolution compares it: its names, split into forms."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import partial

from onrecord.memo import FORGETFUL, Memory
from onrecord.model.entity import Attribute, Entity, EntityKind, Property
from onrecord.model.ids import EntityId, ReportId
from onrecord.model.reading import Reading
from onrecord.resolve.body_names import is_naming, whole_names
from onrecord.resolve.body_words import BodyName, is_local
from onrecord.resolve.names import fold, is_proper, is_shared, without_article
from onrecord.resolve.persons import PersonName
from onrecord.resolve.slips import edits
from onrecord.resolve.states import state_owning

Key = tuple[ReportId, EntityId]
"""A local entity: its report and its id there."""


@dataclass(frozen=True, slots=True)
class Profile:
    """`full` are person names with a given name, `bare` surnames alone; `plain` are folded names of anything else.

    `company` are the full names in the report, the person's own among them.
    """

    key: Key
    entity: Entity
    full: tuple[PersonName, ...] = ()
    bare: tuple[PersonName, ...] = ()
    plain: tuple[str, ...] = ()
    roles: frozenset[str] = frozenset()
    ages: tuple[str, ...] = ()
    company: frozenset[str] = frozenset()

    @property
    def is_named(self) -> bool:
        return bool(self.full or self.bare or self.plain)


def profiles_of(readings: Sequence[Reading], memory: Memory = FORGETFUL) -> list[tuple[Profile, ...]]:
    """The local entities of each reading, in the order of the text."""
    stage = memory.stage("profiles")
    return [stage.part(r.report, (r.entities, r.attributes), partial(_profiles, r)) for r in readings]


def _profiles(reading: Reading) -> tuple[Profile, ...]:
    said = _by_entity(reading.attributes)
    profiles = [_profile(reading.report, entity, said.get(entity.id, ())) for entity in reading.entities]
    company = frozenset(form.text for p in profiles for form in p.full)
    return tuple(replace(p, company=company) if p.full else p for p in profiles)


def share_company(left: AbstractSet[str], right: AbstractSet[str], own: AbstractSet[str]) -> bool:
    """Two others at least are named beside both, and a third of the smaller company."""
    common = len((left & right) - own)
    return common > 1 and common * 3 >= min(len(left) - len(left & own), len(right) - len(right & own))


def _by_entity(attributes: Sequence[Attribute]) -> Mapping[EntityId, list[Attribute]]:
    found: dict[EntityId, list[Attribute]] = {}
    for attribute in attributes:
        found.setdefault(attribute.entity, []).append(attribute)
    return found


def _profile(report: ReportId, entity: Entity, attributes: Sequence[Attribute]) -> Profile:
    names = [n for n in dict.fromkeys((entity.name, *entity.names)) if is_proper(n)]
    roles = frozenset(fold(a.value) for a in attributes if a.property in (Property.ROLE, Property.MEMBER_OF))
    aliases = [a.value for a in attributes if a.property is Property.ALIAS and is_proper(a.value)]
    if entity.kind is EntityKind.ORGANIZATION:
        names = [n for n in dict.fromkeys((entity.name, *entity.names)) if is_naming(n)]
    if entity.kind is EntityKind.GROUP:
        return Profile((report, entity.id), entity)
    if entity.kind is EntityKind.PERSON:
        full, bare = _person_forms(names, aliases)
        ages = tuple(a.value for a in attributes if a.property is Property.AGE)
        return Profile((report, entity.id), entity, full, bare, roles=roles, ages=ages)
    return Profile((report, entity.id), entity, plain=_plain_names(entity.kind, [*names, *aliases]), roles=roles)


def _plain_names(kind: EntityKind, names: Sequence[str]) -> tuple[str, ...]:
    """The names that say who it is in any report: not those that are part of a fuller one, nor those that many bear."""
    folded = [f for f in dict.fromkeys(fold(without_article(n)) for n in names) if f]
    if kind is EntityKind.PLACE:
        return tuple(folded)
    if kind is not EntityKind.ORGANIZATION:
        return tuple(f for f in folded if not any(f != other and f" {f} " in f" {other} " for other in folded))
    return tuple(f for f in whole_names(folded) if (not is_shared(f) or state_owning(f) is not None) and not _is_local(f))


def _is_local(folded: str) -> bool:
    body = BodyName.parse(folded)
    return body is not None and is_local(body)


def _person_forms(names: Sequence[str], aliases: Sequence[str]) -> tuple[tuple[PersonName, ...], tuple[PersonName, ...]]:
    parsed = [p for p in map(PersonName.parse, names) if p is not None]
    full = [p for p in parsed if not p.is_bare]
    surnames = [p.surname for p in full] or [p.surname for p in parsed]
    for alias in aliases:  # "Solano, known as Sash": the alias stands before the surname
        form = PersonName.parse(alias)
        if form is not None and surnames:
            full.append(form if form.given else PersonName((form.surname,), surnames[0], (form.surname, surnames[0])))
    bare = [p for p in parsed if p.is_bare]
    full += [_respelt(f, b) for f in list(full) for b in bare if edits(f.surname, b.surname) == 1]
    return tuple(dict.fromkeys(full)), tuple(dict.fromkeys(bare))


def _respelt(full: PersonName, bare: PersonName) -> PersonName:
    """`Bo Hadwell`, where the same report calls him `Hardwell` elsewhere: one of the two is a slip, and he may be found by either."""
    whole = (*full.whole[:-1], bare.surname)
    return PersonName(full.given, bare.surname, whole, full.written)
