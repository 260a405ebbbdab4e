"""New people, people who turn out to be one or several, and what is newly told of those who were known."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import partial

from onrecord.export.views.index import Index
from onrecord.export.views.news.item import NewsView, Shift, What, shift
from onrecord.export.views.news.scene import Scene, pair
from onrecord.export.views.words import join, plain
from onrecord.model.entity import Attribute, Entity, EntityKind
from onrecord.model.ids import EntityId


@dataclass(frozen=True, slots=True)
class _Person:
    entity: Entity
    earlier: tuple[Entity, ...]


def compare_people(scene: Scene) -> Iterator[NewsView]:
    before, after = scene.before.index, scene.after.index
    for entity in people_of(after):
        earlier = earlier_people(scene, entity.id)
        if not earlier:
            yield NewsView("entity", What.NEW, entity.id, entity.name, cites=after.cites(entity.evidence[:1]))
        elif shifts := _shifts(scene, _Person(entity, earlier)):
            ids = tuple(e.id for e in earlier)
            yield NewsView("entity", What.CHANGED, entity.id, entity.name, shifts, ids, cites=after.cites(entity.evidence[:1]))
    for entity in people_of(before):
        if not any(after.entities[e].kind is EntityKind.PERSON for e in scene.links.later(entity.id)):
            yield from _gone(scene, entity)


def compare_facts(scene: Scene) -> Iterator[NewsView]:
    """Values that were not told of somebody known. Of a new person all are new, and the dossier has them."""
    index = scene.after.index
    known = [a for a in index.record.attributes if earlier_people(scene, a.entity) and _is_person(index, a.entity)]
    found, _ = pair(scene.before.index.record.attributes, known, lambda a: a.evidence, partial(_is_of, scene))
    for attribute, earlier in found:
        if not earlier:
            words = f"{index.name(attribute.entity)}: {plain(attribute.property)} {attribute.value}"
            yield NewsView("attribute", What.NEW, attribute.id, words, cites=index.cites(attribute.evidence[:1]))


def people_of(index: Index) -> list[Entity]:
    return [e for e in index.record.entities if e.kind is EntityKind.PERSON]


def earlier_people(scene: Scene, person: EntityId) -> tuple[Entity, ...]:
    """Who this person was in the earlier record, in its order."""
    return tuple(_among(scene.before.index, scene.links.earlier(person)))


def _among(index: Index, ids: Collection[EntityId]) -> list[Entity]:
    """The people among these, in the order of the record."""
    if len(ids) > 1:
        return [e for e in people_of(index) if e.id in ids]
    return [e for e in (index.entities[id_] for id_ in ids if id_ in index.entities) if e.kind is EntityKind.PERSON]


def _shifts(scene: Scene, person: _Person) -> tuple[Shift, ...]:
    """Another name; two who are one; one who is two."""
    if len(person.earlier) > 1:
        return (Shift("people", join(e.name for e in person.earlier), f"one person, {person.entity.name}"),)
    later = scene.links.later(person.earlier[0].id)
    parts = _among(scene.after.index, later)
    if len(parts) > 1:
        return (Shift("people", person.earlier[0].name, f"several people: {join(f'{e.name} ({e.id})' for e in parts)}"),)
    return shift("name", [e.name for e in person.earlier], person.entity.name)


def _gone(scene: Scene, entity: Entity) -> Iterator[NewsView]:
    """Taken for somebody, and now for a place or a body; or named nowhere any more."""
    later = [e for e in scene.after.index.record.entities if e.id in scene.links.later(entity.id)]
    id_ = next((str(e.id) for e in later), "")
    now = join(e.kind.value for e in later) or "not on the record"
    yield NewsView("entity", What.GONE, id_, entity.name, (Shift("kind", entity.kind.value, now),), (entity.id,))


def _is_of(scene: Scene, before: Attribute, after: Attribute) -> bool:
    return before.property is after.property and before.entity in scene.links.earlier(after.entity)


def _is_person(index: Index, entity: EntityId) -> bool:
    return index.entities[entity].kind is EntityKind.PERSON
