"""Where two sides accuse one another: of breaking the truce, of firing first, of taking people.

An accusation is a word for one (*accused the army of shelling*), or what one side says that the other did (*the army broke
the truce, the Front said*). What others say of either is no part of it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from onrecord.ledger.doers import speaks_for
from onrecord.ledger.ground import DONE, Ground, Whole, entities_in
from onrecord.ledger.sides import make_conflict, make_side
from onrecord.model.claim import Aspect, Claim, ClaimKind, Polarity, Role
from onrecord.model.conflict import Conflict, Relation
from onrecord.model.ids import EntityId
from onrecord.model.kinds import THREATS
from onrecord.model.reading import Reading

_MONTH = timedelta(days=31)


@dataclass(frozen=True, slots=True)
class Accusation:
    """`by` says that `of` did it; both are the sides, not their spokesmen."""

    by: EntityId
    of: EntityId
    claim: Claim
    told: date | None

    def answers(self, other: "Accusation") -> bool:
        """The other way round, within a month."""
        if (self.by, self.of) != (other.of, other.by):
            return False
        return self.told is None or other.told is None or abs(self.told - other.told) <= _MONTH


def find_mutual(whole: Whole) -> Iterator[Conflict]:
    """One for each two sides, with all that each says of the other; in the order in which the first was told."""
    stage = whole.memory.stage("accusations")
    ground = whole.ground.watched(stage)
    found: list[Accusation] = []
    for reading in whole.readings:
        given = (reading.claims, reading.statements)
        found += stage.part(reading.report, given, partial(_of_report, reading, ground))
    by_pair: dict[frozenset[EntityId], list[Accusation]] = {}
    for accusation in found:
        by_pair.setdefault(frozenset({accusation.by, accusation.of}), []).append(accusation)
    for both in by_pair.values():
        first = next((a for a in both if any(b.answers(a) for b in both)), None)
        if first is not None:
            answers = [a for a in both if a.answers(first)]
            yield _conflict([a for a in both if any(a.answers(b) for b in answers)], answers)


def _conflict(ours: Sequence[Accusation], theirs: Sequence[Accusation]) -> Conflict:
    sides = tuple(make_side(_words(held), [a.claim for a in held]) for held in (ours, theirs))
    return make_conflict(Relation.CONTRADICTS, ours[0].by, ClaimKind.ACCUSE, sides)


def _words(held: Sequence[Accusation]) -> str:
    """What each is said to have done; of a word for accusing, the sentence, which says of what."""
    return "; ".join(dict.fromkeys(_said(a.claim) for a in held))


def _said(claim: Claim) -> str:
    return claim.evidence[0].quote if claim.kind is ClaimKind.ACCUSE or claim.words is None else claim.words


def _of_report(reading: Reading, ground: Ground) -> tuple[Accusation, ...]:
    return tuple(a for claim in reading.claims for a in _of_claim(claim, ground))


def _of_claim(claim: Claim, ground: Ground) -> Iterator[Accusation]:
    told = ground.told_day(claim)
    if claim.polarity is not Polarity.POSITIVE or claim.modality not in DONE:
        return
    if claim.kind is ClaimKind.ACCUSE:
        accused = entities_in(claim, Role.PATIENT) or entities_in(claim, Role.RECIPIENT)
        pairs = [(by, of) for by in entities_in(claim, Role.AGENT) for of in accused]
    elif claim.kind in THREATS or Aspect.BREAKING in claim.aspects:
        pairs = [(by, of) for by in ground.speakers(claim) for of in entities_in(claim, Role.AGENT)]
    else:
        return
    for by, of in pairs:
        if not speaks_for(ground, by, of):
            yield Accusation(ground.main_side(by), ground.main_side(of), claim, told)
