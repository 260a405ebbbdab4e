"""Claims that may be of another: `Moen`, where a father and his son are told of, or a name that looks nothing like the person's."""

from collections.abc import Container, Iterable
from dataclasses import dataclass
from functools import partial
from itertools import chain

from rapidfuzz.fuzz import ratio

from onrecord.memo import FORGETFUL, Memory, Stage
from onrecord.model.claim import Claim, Role
from onrecord.model.entity import Entity, EntityKind, Party
from onrecord.model.ids import EntityId, ReportId
from onrecord.model.kinds import FINAL, TAKING
from onrecord.model.reading import Reading

_ALIKE = 60
_TITLES = frozenset({"mr", "mrs", "ms", "miss", "dr", "sir", "lady", "madame", "monsieur"})


@dataclass(frozen=True, slots=True)
class Namesakes:
    """`shared`: surnames that two full names of a report end with; `told_of`: whom such claims name in full, in any report;
    `strange`: full names of somebody that have no word like those of the name, so that two persons may have been taken for one.
    """

    shared: Container[tuple[ReportId, str]]
    told_of: Container[EntityId]
    strange: Container[tuple[EntityId, str]] = frozenset()

    @classmethod
    def of(cls, entities: Iterable[Entity], readings: Iterable[Reading], memory: Memory = FORGETFUL) -> "Namesakes":
        bearers: dict[tuple[ReportId, str], set[EntityId]] = {}
        strange: set[tuple[EntityId, str]] = set()
        called, told = memory.stage("called"), memory.stage("told of by name")
        for entity in (e for e in entities if e.kind is EntityKind.PERSON):
            surnames, others = called.part(entity.id, entity, partial(_called, entity))
            for surname in surnames:
                bearers.setdefault(surname, set()).add(entity.id)
            strange.update((entity.id, name) for name in others)
        named = (told.part(r.report, r.claims, partial(_told_of, r.claims)) for r in readings)
        shared = frozenset(key for key, who in bearers.items() if len(who) > 1)
        return cls(shared, frozenset(chain.from_iterable(named)), frozenset(strange))

    def watched(self, stage: Stage) -> "Namesakes":
        shared, strange = stage.container("shared", self.shared), stage.container("strange", self.strange)
        return Namesakes(shared, stage.container("told of", self.told_of), strange)

    def may_be_another(self, claim: Claim, person: EntityId) -> bool:
        """A strange name, or a surname that two bear in this report, read as one of whom nothing of the kind is told by full name."""
        texts = [p for p in claim.parties(Role.PATIENT) if p.entity == person]
        if any((person, p.text) in self.strange for p in texts):
            return True
        return bool(texts) and person not in self.told_of and all(self._is_shared(claim, p) for p in texts)

    def _is_shared(self, claim: Claim, party: Party) -> bool:
        words = words_of(party.text)
        return len(words) == 1 and (claim.report, words[0]) in self.shared


def _called(person: Entity) -> tuple[tuple[tuple[ReportId, str], ...], tuple[str, ...]]:
    """The surnames with which each report names the person in full, and the strange names."""
    named = ((span.report, words[-1]) for span in person.evidence if len(words := words_of(span.quote)) > 1)
    return tuple(dict.fromkeys(named)), tuple(name for name in person.names if _is_strange(name, person.name))


def _told_of(claims: Iterable[Claim]) -> tuple[EntityId, ...]:
    parties = (p for c in claims if c.kind in FINAL | TAKING for p in c.parties(Role.PATIENT) if p.entity is not None)
    return tuple(p.entity for p in parties if p.entity is not None and len(words_of(p.text)) > 1)


def _is_strange(name: str, other: str) -> bool:
    """60 of 100: transliterations of a word are above, other names below."""
    words, own = words_of(name), words_of(other)
    return len(words) > 1 and len(own) > 1 and all(ratio(a, b) < _ALIKE for a in words for b in own)


def words_of(name: str) -> list[str]:
    """The words of a name as compared: lower case, without titles, marks and possessives."""
    words = [w.strip(".,’'\"“”").lower().removesuffix("'s").removesuffix("’s") for w in name.split()]
    return [w for w in words if w and w not in _TITLES]
