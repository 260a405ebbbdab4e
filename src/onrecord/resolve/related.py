"""Entities that are related and yet not one: a seat and its state, a part and its whole. Reports put the one for the other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from onrecord.model.entity import Entity, EntityKind
from onrecord.model.ids import EntityId
from onrecord.resolve.bodies import is_part_of
from onrecord.resolve.body_names import is_naming, whole_names
from onrecord.resolve.body_words import BodyName
from onrecord.resolve.names import fold, institutions, without_article
from onrecord.resolve.states import state_named, state_of, state_seated


class Relation(StrEnum):
    """SEAT: Moscow, the Kremlin → Russia. OF_STATE: a state's body → the state. PART: a body's bureau, wing or office → the body."""

    SEAT = "seat"
    OF_STATE = "of_state"
    PART = "part"


@dataclass(frozen=True, slots=True, order=True)
class Related:
    """`part` belongs to `whole`. A statement of the one may be told as the other's; they stay two holders."""

    part: EntityId
    whole: EntityId
    relation: Relation


def find_related(entities: Sequence[Entity]) -> tuple[Related, ...]:
    states = _states(entities)
    found = {*_seats(entities, states), *_bodies(entities, states)}
    return tuple(sorted(found))


def _folded(entity: Entity) -> list[str]:
    found = [fold(without_article(name)) for name in entity.names]
    return whole_names(found) if entity.kind is EntityKind.ORGANIZATION else found


def _states(entities: Sequence[Entity]) -> dict[str, EntityId]:
    """State → the entity that it is, a place before a body."""
    found: dict[str, EntityId] = {}
    for kind in (EntityKind.PLACE, EntityKind.ORGANIZATION):
        for entity in (e for e in entities if e.kind is kind):
            for state in filter(None, map(state_named, _folded(entity))):
                found.setdefault(state, entity.id)
    return found


def _seats(entities: Sequence[Entity], states: dict[str, EntityId]) -> Iterator[Related]:
    for entity in entities:
        if entity.kind in (EntityKind.PLACE, EntityKind.ORGANIZATION):
            for state in filter(None, map(state_seated, _folded(entity))):
                if state in states and states[state] != entity.id:
                    yield Related(entity.id, states[state], Relation.SEAT)


def _bodies(entities: Sequence[Entity], states: dict[str, EntityId]) -> Iterator[Related]:
    """By the words of the names, so that the cost grows with the names: the whole of a part is sought by its first and last words."""
    bodies = ((e.id, [n for n in e.names if is_naming(n)]) for e in entities if e.kind is EntityKind.ORGANIZATION)
    names = [(id_, b) for id_, ns in bodies for n in whole_names([fold(without_article(n)) for n in ns]) if (b := BodyName.parse(n))]
    by_words: dict[tuple[str, ...], EntityId] = {}
    for id, body in names:  # noqa: A001
        by_words.setdefault(body.words, id)
    for id, body in names:  # noqa: A001
        if len(body.words) > len(body.states) and all(word in institutions() for word in body.words if word not in body.states):
            yield from (Related(id, states[state], Relation.OF_STATE) for state in body.states if state in states)
        for words in _ends(body.words):
            whole = by_words.get(words)
            if whole is not None and whole != id and is_part_of(body, BodyName(words, "", words)) and state_of(" ".join(words)) is None:
                yield Related(id, whole, Relation.PART)


def _ends(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for n in range(1, len(words)):
        yield words[:n]
        yield words[n:]
