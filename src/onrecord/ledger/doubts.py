"""What speaks against a change of somebody's status: another of the same name, words that nobody vouches for, a later sign of life."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from onrecord.ledger.ground import Ground, Whole
from onrecord.ledger.joint import JointPlans
from onrecord.ledger.life_signs import last_signs
from onrecord.ledger.namesakes import Namesakes
from onrecord.ledger.wording import is_hedged, names_nobody
from onrecord.memo import Stage
from onrecord.model.claim import Claim, ClaimKind
from onrecord.model.event import Event
from onrecord.model.ids import ClaimId, EntityId

_DEATHS = (ClaimKind.KILL, ClaimKind.DIE)


@dataclass(frozen=True, slots=True)
class Doubts:
    ground: Ground
    namesakes: Namesakes
    signs: Mapping[EntityId, date]
    joint: JointPlans
    unsure: frozenset[ClaimId] = frozenset()
    """Claims of the death of somebody who is quoted as living."""

    @classmethod
    def of(cls, whole: Whole, joint: JointPlans) -> "Doubts":
        namesakes = Namesakes.of(whole.entities, whole.readings, whole.memory)
        return cls(whole.ground, namesakes, last_signs(whole), joint)

    def watched(self, stage: Stage) -> "Doubts":
        ground = self.ground.watched(stage)
        return Doubts(ground, self.namesakes.watched(stage), stage.mapping("signs", self.signs), self.joint.watched(ground, stage))

    def claims_of(self, event: Event, person: EntityId) -> list[Claim]:
        """Without those that may be told of another of the same surname."""
        return [c for c in self.ground.claims_of(event) if not self.namesakes.may_be_another(c, person)]

    def leaves_open(self, person: EntityId, claims: Sequence[Claim], day: date | None) -> bool:
        """Whether it is shown as contested: told on hedged words or of pronouns alone, or a death against a later sign of life."""
        if not claims:
            return False
        if all(c.id in self.unsure for c in claims):
            return True
        return all(is_hedged(c) or names_nobody(c) for c in claims) or (claims[0].kind in _DEATHS and self._lives_after(person, day))

    def _lives_after(self, person: EntityId, day: date | None) -> bool:
        sign = self.signs.get(person)
        return sign is not None and day is not None and day < sign
