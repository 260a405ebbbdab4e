"""The kind of a name: where one report takes for a place what all others take for an organization, the others are right."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from onrecord.memo import FORGETFUL, Memory
from onrecord.model.entity import Entity, EntityKind
from onrecord.model.reading import Reading
from onrecord.resolve.body_words import usual_name
from onrecord.resolve.names import fold, is_proper, without_article

_PERSON = EntityKind.PERSON
_TIMES = 2
"""How much more often another kind must be found before it overrules: Jordan and Georgia stay persons and places."""


def settle_kinds(readings: Sequence[Reading], memory: Memory = FORGETFUL) -> list[Reading]:
    """A reading of which nothing changes is the same object."""
    stage, pairs = memory.stage("kinds"), Counter[tuple[str, EntityKind]]()
    named = [stage.part(r.report, r.entities, partial(_named, r.entities)) for r in readings]
    for found in named:
        pairs.update(pair for pair in found if pair is not None)
    counts: dict[str, Counter[EntityKind]] = {}
    for (name, kind), times in pairs.items():
        counts.setdefault(name, Counter())[kind] = times
    several = {name: found for name, found in counts.items() if len(found) > 1}
    usual = _decided(several, _usual)
    of_persons = {**_decided(several, _instead_of_person), **usual}
    wanted = ([None if p is None else (of_persons if p[1] is _PERSON else usual).get(p[0], p[1]) for p in found] for found in named)
    return [_settle(r, kinds) for r, kinds in zip(readings, wanted, strict=True)]


def _decided(
    counts: Mapping[str, Counter[EntityKind]], decide: Callable[[Counter[EntityKind]], EntityKind | None]
) -> dict[str, EntityKind]:
    return {name: kind for name, found in counts.items() if (kind := decide(found)) is not None}


def _named(entities: Sequence[Entity]) -> tuple[tuple[str, EntityKind] | None, ...]:
    """The name and kind of each; None where it has no name."""
    return tuple((_key(e), e.kind) if is_proper(e.name) else None for e in entities)


def _settle(reading: Reading, kinds: Sequence[EntityKind | None]) -> Reading:
    pairs = list(zip(reading.entities, kinds, strict=True))
    if all(kind is None or kind is e.kind for e, kind in pairs):
        return reading
    return replace(reading, entities=tuple(e if kind is None else replace(e, kind=kind) for e, kind in pairs))


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
