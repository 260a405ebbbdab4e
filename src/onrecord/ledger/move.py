"""One word that binds, asks or refuses: who, to whom, about whom."""

from dataclasses import dataclass

from onrecord.ledger.ground import Ground
from onrecord.model.claim import Aspect, Claim, Polarity
from onrecord.model.commitment import CommitmentKind
from onrecord.model.ids import EntityId
from onrecord.model.period import Period
from onrecord.model.span import Span

_MAY_BE_NOT_TO = (CommitmentKind.PROMISE, CommitmentKind.REQUEST, CommitmentKind.DEMAND)


@dataclass(frozen=True, slots=True)
class Move:
    """`says` is the claim that makes the move, `does` the claim of the act that it is about (the same for a planned act).

    `through`: the persons who gave the word for `by`.
    """

    kind: CommitmentKind
    by: EntityId
    to: tuple[EntityId, ...]
    about: EntityId | None
    says: Claim
    does: Claim
    is_withdrawal: bool
    through: tuple[EntityId, ...] = ()

    @property
    def is_to_refrain(self) -> bool:
        """`Promised not to free her`, `urged them not to`: kept by not doing it. A promise that was broken was one to do it."""
        spoken = self.kind in _MAY_BE_NOT_TO and self.says is not self.does and not self.is_withdrawal
        return spoken and self.does.polarity is Polarity.NEGATIVE and Aspect.BROKEN not in self.says.aspects

    @property
    def condition(self) -> tuple[Span, ...]:
        return tuple(dict.fromkeys((*self.does.condition, *self.says.condition)))

    @property
    def stage(self) -> str | None:
        return self.does.stage or self.says.stage

    def made_on(self, ground: Ground) -> Period | None:
        """When it was made: the day that the report gives for the promise or request, else the day on which it was told."""
        named = self.says.when if self.says is not self.does else None
        return ground.told.get(self.says.id) if named is None or named.is_open else named

    @property
    def due(self) -> Period | None:
        return self.does.when if self.does.when is not None and not self.does.when.is_open else None
