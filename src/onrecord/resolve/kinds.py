"""The kind of a name: where one report takes for a place what all others take for an organization, the others are right."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from onrecord.model.entity import Entity, EntityKind
from onrecord.model.reading import Reading
from onrecord.resolve.body_words import usual_name
from onrecord.resolve.names import fold, is_proper, without_article

_PERSON = EntityKind.PERSON
_TIMES = 2
"""How much more often another kind must be found before it overrules: Jordan and Georgia stay persons and places."""


def settle_kinds(readings: Sequence[Reading]) -> list[Reading]:
    counts: dict[str, Counter[EntityKind]] = {}
    for entity in (e for reading in readings for e in reading.entities):
        if is_proper(entity.name):
            counts.setdefault(_key(entity), Counter())[entity.kind] += 1
    usual = {name: kind for name, found in counts.items() if (kind := _usual(found)) is not None}
    instead = {name: kind for name, found in counts.items() if (kind := _instead_of_person(found)) is not None}
    of_persons = {**instead, **usual}
    return [replace(r, entities=tuple(_settle(e, of_persons if e.kind is _PERSON else usual) for e in r.entities)) for r in readings]


def _key(entity: Entity) -> str:
    return usual_name(fold(without_article(entity.name)))


def _usual(found: Counter[EntityKind]) -> EntityKind | None:
    """The kind that outnumbers all others together; None where no other kind was found or none prevails."""
    kind, times = max(found.items(), key=lambda row: (row[1], row[0]))
    others = sum(found.values()) - times
    return kind if others > 0 and times >= _TIMES * others else None


def _instead_of_person(found: Counter[EntityKind]) -> EntityKind | None:
    """What a name is taken for where it is seldom taken for a person, though the others waver between body and place."""
    others = Counter({kind: times for kind, times in found.items() if kind is not _PERSON})
    if not found[_PERSON] or others.total() < _TIMES * found[_PERSON]:
        return None
    return max(others.items(), key=lambda row: (row[1], row[0]))[0]


def _settle(entity: Entity, usual: dict[str, EntityKind]) -> Entity:
    kind = usual.get(_key(entity)) if is_proper(entity.name) else None
    return entity if kind is None or kind is entity.kind else replace(entity, kind=kind)
