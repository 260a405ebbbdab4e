"""Plans told of several persons in one claim: a day given for one of them is the day of all."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from itertools import chain

from onrecord.ledger.ground import Ground, Whole, entities_in, is_plan
from onrecord.memo import Stage
from onrecord.model.claim import Claim, ClaimKind, Role
from onrecord.model.ids import EntityId
from onrecord.model.period import Period

_SAME_NEWS = timedelta(days=7)
_Key = tuple[ClaimKind, EntityId]
_Asked = tuple[_Key, date]
_Told = tuple[date, int, Period]


@dataclass(frozen=True, slots=True)
class JointPlans:
    """`of_that_week`: a kind of act, the person concerned, and a day → the days of what was planned, as told around that day."""

    of_that_week: Callable[[_Asked], tuple[Period, ...]]
    ground: Ground

    @classmethod
    def of(cls, whole: Whole) -> "JointPlans":
        stage = whole.memory.stage("dated plans")
        ground = whole.ground.watched(stage)
        found: dict[_Key, list[_Told]] = {}
        pages = (stage.part(r.report, (ground.frame, r.claims), partial(_dated, r.claims, ground)) for r in whole.readings)
        for place, (key, day, when) in enumerate(chain.from_iterable(pages)):
            found.setdefault(key, []).append((day, place, when))
        dated = {key: sorted(told, key=_day) for key, told in found.items()}
        return cls(partial(_of_that_week, dated), whole.ground)

    def watched(self, ground: Ground, stage: Stage) -> "JointPlans":
        return JointPlans(stage.function("of that week", self.of_that_week), ground)

    def due(self, claims: Iterable[Claim]) -> Period | None:
        """The day of those who share a claim with this plan, where all that was told that week agrees on one."""
        days = {(when.earliest, when.latest): when for claim in claims for when in self._companions(claim)}
        return next(iter(days.values())) if len(days) == 1 else None

    def _companions(self, claim: Claim) -> Sequence[Period]:
        persons, told = entities_in(claim, Role.PATIENT), self.ground.told_day(claim)
        if len(persons) < 2 or told is None:
            return ()
        near = (when for person in persons for when in self.of_that_week(((claim.kind, person), told)))
        return [when for when in near if when.latest is not None and when.latest >= told]


def _of_that_week(dated: Mapping[_Key, Sequence[_Told]], asked: _Asked) -> tuple[Period, ...]:
    """In the order of the record."""
    key, told = asked
    plans = dated.get(key, ())
    start, stop = bisect_left(plans, told - _SAME_NEWS, key=_day), bisect_right(plans, told + _SAME_NEWS, key=_day)
    return tuple(when for _, _, when in sorted(plans[start:stop], key=_place))


def _dated(claims: Iterable[Claim], ground: Ground) -> tuple[tuple[_Key, date, Period], ...]:
    told = ((c, ground.told_day(c), c.when) for c in claims if is_plan(c))
    kept = ((c, day, when) for c, day, when in told if day is not None and when is not None and when.is_day and ground.is_told(c))
    return tuple(((c.kind, person), day, when) for c, day, when in kept for person in entities_in(c, Role.PATIENT))


def _day(told: _Told) -> date:
    return told[0]


def _place(told: _Told) -> int:
    return told[1]
