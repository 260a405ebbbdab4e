"""What is known of one person over a period."""

from dataclasses import dataclass, field
from enum import StrEnum

from onrecord.model.entity import Party
from onrecord.model.ids import ClaimId, EntityId, StatusId
from onrecord.model.period import Period


class StatusValue(StrEnum):
    """What became of a person."""

    MISSING = "missing"  # nobody knows where
    HELD = "held"  # abducted or kept
    ON_LIST = "on_list"  # named on a list of those to be freed
    TO_BE_RELEASED = "to_be_released"  # a release is announced, and its day is not over
    RELEASED = "released"  # let go
    EXCHANGED = "exchanged"  # let go for somebody else
    ESCAPED = "escaped"  # got away
    RESCUED = "rescued"  # got out by others
    DEAD = "dead"  # killed or died
    BODY_HELD = "body_held"  # dead, and the body is kept
    BODY_RETURNED = "body_returned"  # dead, and the body was handed over
    AT_LIBERTY = "at_liberty"  # free, where one might think otherwise: at large
    UNKNOWN = "unknown"  # disputed, or the announced day has passed without news


@dataclass(frozen=True, slots=True)
class Status:
    """`period` runs from the change to the next one; its latest end is None while nothing later is known.

    Three words for three things: `contested` where holders tell different fates, `unconfirmed` where the
    reports themselves hedge, `doubtful` where our reading may be wrong. What is doubtful is no fate.
    """

    id: StatusId
    person: EntityId
    value: StatusValue
    period: Period
    claims: tuple[ClaimId, ...]
    holder: tuple[EntityId, ...] = field(default=())
    place: tuple[Party, ...] = field(default=())
    contested: bool = False
    origins: int = 1
    unconfirmed: bool = False
    doubtful: bool = False
