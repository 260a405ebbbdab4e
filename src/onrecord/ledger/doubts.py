"""Where our reading of a fate may be wrong: another of the same name, a bare pronoun, a single death of somebody who goes on.

A doubtful reading is kept and shown apart; it is never a fate. What the reports themselves leave open is another matter.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from onrecord.ledger.ground import Ground, Whole
from onrecord.ledger.joint import JointPlans
from onrecord.ledger.life_signs import last_signs
from onrecord.ledger.meant import Form, Meant
from onrecord.ledger.namesakes import Namesakes
from onrecord.ledger.wording import is_said_by_himself
from onrecord.memo import Stage
from onrecord.model.claim import Claim
from onrecord.model.event import Event
from onrecord.model.ids import EntityId
from onrecord.model.kinds import DEATHS
from onrecord.model.statement import Manner


@dataclass(frozen=True, slots=True)
class Doubts:
    """What claims of a fate are held against. `signs`: the last day on which each person is dated to have been alive."""

    ground: Ground
    namesakes: Namesakes
    meant: Meant
    signs: Mapping[EntityId, date]
    joint: JointPlans

    @classmethod
    def of(cls, whole: Whole, joint: JointPlans) -> "Doubts":
        namesakes = Namesakes.of(whole.entities, whole.readings, whole.memory)
        meant = Meant.of(whole.entities, whole.readings, whole.memory)
        return cls(whole.ground, namesakes, meant, last_signs(whole), joint)

    def watched(self, stage: Stage) -> "Doubts":
        ground = self.ground.watched(stage)
        namesakes, meant = self.namesakes.watched(stage), self.meant.watched(stage)
        signs = stage.mapping("signs", self.signs)
        return Doubts(ground, namesakes, meant, signs, self.joint.watched(ground, stage))

    def is_sure(self, claim: Claim, person: EntityId) -> bool:
        """Whether the claim can only mean this person, as far as words tell; what one says of himself means him."""
        sure = self.meant.is_sure(claim, person) or self._is_own_word(claim, person)
        return sure and not self.namesakes.may_be_another(claim, person)

    def _is_own_word(self, claim: Claim, person: EntityId) -> bool:
        statement = self.ground.statements.get(claim.statement) if claim.statement is not None else None
        if statement is None or statement.manner is not Manner.INDIRECT or not is_said_by_himself(claim):
            return False
        return any(source.entity == person for source in statement.sources)

    def is_by_name(self, claims: Sequence[Claim], person: EntityId) -> bool:
        """Whether one of them names the person, or a group that he is named of."""
        return any(self.meant.form(c, person) in (Form.NAME, Form.GROUP) for c in claims)

    def outlives(self, person: EntityId, event: Event, day: date | None) -> bool:
        """A death of one origin, told of somebody who is dated to have lived after it."""
        sign = self.signs.get(person)
        if event.kind not in DEATHS or event.origins > 1:
            return False
        return sign is not None and day is not None and day < sign
