"""How claims of a fate mean a person: by name, as one of a named group, or by a word that may mean another.

The captive of the story is known by name. Of anybody else a pronoun alone tells no fate: *He was freed*, after a sentence
on a president, is read wrong too often.
"""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import partial

from onrecord.ledger.ground import DONE
from onrecord.ledger.namesakes import words_of
from onrecord.ledger.wording import is_pronoun
from onrecord.memo import FORGETFUL, Memory, Stage
from onrecord.model.claim import Claim, Polarity, Role
from onrecord.model.entity import Entity, EntityKind, Party, Property
from onrecord.model.ids import EntityId
from onrecord.model.kinds import BEFALLS, CAPTIVITY, DEATHS
from onrecord.model.reading import Reading

OF_FATE = CAPTIVITY | DEATHS


class Form(Enum):
    """By what the words mean the person, the surest first."""

    NAME = 0
    GROUP = 1
    DESCRIPTION = 2
    PRONOUN = 3


@dataclass(frozen=True, slots=True)
class Meant:
    """`names`: the words of each person's names; `known`: of whom something of the kind is told by name, in any report.

    `loud`: who says something or holds an office; a pronoun near them means somebody else too often.
    """

    names: Mapping[EntityId, frozenset[str]]
    known: Container[EntityId]
    loud: Container[EntityId] = frozenset()

    @classmethod
    def of(cls, entities: Iterable[Entity], readings: Sequence[Reading], memory: Memory = FORGETFUL) -> "Meant":
        names = {e.id: _name_words(e) for e in entities if e.kind is EntityKind.PERSON}
        stage = memory.stage("known by name")
        watched = stage.mapping("names", names)
        known: set[EntityId] = set()
        for reading in readings:
            known.update(stage.part(reading.report, reading.claims, partial(_known, reading.claims, watched)))
        loud = {e for reading in readings for e in _loud(reading)}
        return cls(names, frozenset(known), frozenset(loud))

    def watched(self, stage: Stage) -> "Meant":
        known, loud = stage.container("known", self.known), stage.container("loud", self.loud)
        return Meant(stage.mapping("name words", self.names), known, loud)

    def form(self, claim: Claim, person: EntityId) -> Form:
        """The surest form in which the claim means the person."""
        own = self.names.get(person, frozenset())
        forms = [_form(p, own) for p in undergoing(claim) if p.entity == person]
        return min(forms, key=lambda f: f.value, default=Form.PRONOUN)

    def is_sure(self, claim: Claim, person: EntityId) -> bool:
        """Told by name or of a named group; else of the captive of a story, or of somebody who only appears in it."""
        if self.form(claim, person) in (Form.NAME, Form.GROUP) or person in self.known:
            return True
        return person not in self.loud


def undergoing(claim: Claim) -> tuple[Party, ...]:
    """To whom it happens; who dies or gets away may stand as its agent."""
    found = claim.parties(Role.PATIENT)
    if not found and claim.kind in BEFALLS:
        return claim.parties(Role.AGENT)
    return found


def _loud(reading: Reading) -> Iterator[EntityId]:
    yield from (p.entity for s in reading.statements for p in s.sources if p.entity is not None)
    yield from (a.entity for a in reading.attributes if a.property is Property.ROLE)


def _known(claims: Iterable[Claim], names: Mapping[EntityId, frozenset[str]]) -> tuple[EntityId, ...]:
    return tuple(dict.fromkeys(e for c in claims if _tells(c) for e in _named(c, names)))


def _tells(claim: Claim) -> bool:
    """Of a death only what is done: whom somebody threatens to kill is no captive."""
    if claim.kind in DEATHS:
        return claim.modality in DONE and claim.polarity is Polarity.POSITIVE
    return claim.kind in CAPTIVITY


def _named(claim: Claim, names: Mapping[EntityId, frozenset[str]]) -> Iterator[EntityId]:
    for party in undergoing(claim):
        own = names.get(party.entity) if party.entity is not None else None
        if party.entity is not None and own and _form(party, own) in (Form.NAME, Form.GROUP):
            yield party.entity


def _form(party: Party, own: frozenset[str]) -> Form:
    if not own.isdisjoint(words_of(party.text)):
        return Form.NAME
    if is_pronoun(party):
        return Form.PRONOUN
    return Form.DESCRIPTION if party.group is None else Form.GROUP


def _name_words(person: Entity) -> frozenset[str]:
    """Capitalised words, so that a description among the names (*the doctor*) names nobody."""
    words = (w for name in person.names for part in name.split() if part[:1].isupper() for w in words_of(part))
    return frozenset(w for w in words if len(w) > 1)
