"""What is known of one person over a period."""

from dataclasses import dataclass, field
from enum import StrEnum

from onrecord.model.entity import Party
from onrecord.model.ids import ClaimId, EntityId, StatusId
from onrecord.model.period import Period


class StatusValue(StrEnum):
    """What became of a person."""

    MISSING = "missing"  # nobody knows where; no rule gives it yet
    HELD = "held"  # abducted or kept
    ON_LIST = "on_list"  # named on a list; no rule gives it yet
    TO_BE_RELEASED = "to_be_released"  # a release is announced, and its day is not over
    RELEASED = "released"  # let go
    EXCHANGED = "exchanged"  # let go for somebody else
    ESCAPED = "escaped"  # got away
    RESCUED = "rescued"  # got out by others; no rule gives it yet
    DEAD = "dead"  # killed or died
    BODY_HELD = "body_held"  # dead, and the body is kept; no rule gives it yet
    BODY_RETURNED = "body_returned"  # dead, and the body was handed over
    AT_LIBERTY = "at_liberty"  # free, and never told to have been held; no rule gives it yet
    UNKNOWN = "unknown"  # disputed, or the announced day has passed without news


@dataclass(frozen=True, slots=True)
class Status:
    """`period` runs from the change to the next one; its latest end is None while nothing later is known."""

    id: StatusId
    person: EntityId
    value: StatusValue
    period: Period
    claims: tuple[ClaimId, ...]
    holder: tuple[EntityId, ...] = field(default=())
    place: tuple[Party, ...] = field(default=())
    contested: bool = False
    origins: int = 1
