"""Plans told of several persons in one claim: a day given for one of them is the day of all."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.ledger.ground import Ground, entities_in, is_plan
from onrecord.model.claim import Claim, ClaimKind, Role
from onrecord.model.ids import EntityId
from onrecord.model.period import Period

_SAME_NEWS = timedelta(days=7)
_Key = tuple[ClaimKind, EntityId]


@dataclass(frozen=True, slots=True)
class JointPlans:
    """`dated`: plans with a day, by kind of act and person concerned."""

    dated: Mapping[_Key, tuple[Claim, ...]]
    ground: Ground

    @classmethod
    def of(cls, ground: Ground) -> "JointPlans":
        found: dict[_Key, tuple[Claim, ...]] = {}
        for claim in ground.claims.values():
            if is_plan(claim) and claim.when is not None and claim.when.is_day and ground.is_told(claim):
                for person in entities_in(claim, Role.PATIENT):
                    found[claim.kind, person] = (*found.get((claim.kind, person), ()), claim)
        return cls(found, ground)

    def due(self, claims: Iterable[Claim]) -> Period | None:
        """The day of those who share a claim with this plan, where all that was told that week agrees on one."""
        days = {(when.earliest, when.latest): when for claim in claims for when in self._companions(claim)}
        return next(iter(days.values())) if len(days) == 1 else None

    def _companions(self, claim: Claim) -> Sequence[Period]:
        persons, told = entities_in(claim, Role.PATIENT), self.ground.told_day(claim)
        if len(persons) < 2 or told is None:
            return ()
        others = (c for person in persons for c in self.dated.get((claim.kind, person), ()))
        near = (c.when for c in others if self._is_of_that_week(c, told))
        return [when for when in near if when is not None and when.latest is not None and when.latest >= told]

    def _is_of_that_week(self, claim: Claim, told: date) -> bool:
        day = self.ground.told_day(claim)
        return day is not None and abs(day - told) <= _SAME_NEWS
