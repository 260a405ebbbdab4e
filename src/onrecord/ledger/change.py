"""One change of a person's status, and families of values."""

from dataclasses import dataclass
from datetime import date

from onrecord.model.claim import Claim
from onrecord.model.entity import Party
from onrecord.model.ids import ClaimId, EntityId, ReportId
from onrecord.model.kinds import STATUSES
from onrecord.model.status import StatusValue

LET_GO = frozenset({StatusValue.RELEASED, StatusValue.EXCHANGED, StatusValue.RESCUED})
"""One thing, told with more or less of how."""
FREE = LET_GO | {StatusValue.ESCAPED, StatusValue.AT_LIBERTY}
ENDED = frozenset({StatusValue.DEAD, StatusValue.BODY_HELD, StatusValue.BODY_RETURNED})
AHEAD = frozenset({StatusValue.TO_BE_RELEASED, StatusValue.ON_LIST})
KEPT = frozenset({StatusValue.HELD, StatusValue.MISSING})
FINAL = FREE | ENDED


@dataclass(frozen=True, slots=True)
class Change:
    """From `day` on (None: from some day unknown) the value holds; a plan until `until`.

    `is_dated`: the claims name the day. `unconfirmed`: the reports hedge, so that it gives way to what is told later.
    `contested`: others tell otherwise. `doubtful`: our reading may be wrong. `by_name`: a claim names the person.
    `by`: who let the person go. `is_news`: a report opens with it; further down it may be old.
    `is_rough`: of the time told (a month, a year) `day` is the last. `reports`: those that tell it.
    """

    day: date | None
    value: StatusValue
    claims: tuple[ClaimId, ...]
    is_dated: bool = False
    until: date | None = None
    is_cancelled: bool = False
    holder: tuple[EntityId, ...] = ()
    place: tuple[Party, ...] = ()
    contested: bool = False
    unconfirmed: bool = False
    doubtful: bool = False
    by_name: bool = True
    by: tuple[EntityId, ...] = ()
    is_news: bool = False
    origins: int = 1
    is_rough: bool = False
    reports: frozenset[ReportId] = frozenset()


def value_of(claim: Claim) -> StatusValue | None:
    """What a claim that this is done makes of the person; None where it bears on no fate."""
    return claim.fate or STATUSES.get(claim.kind)
