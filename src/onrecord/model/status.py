"""What is known of one person over a period."""

from dataclasses import dataclass, field
from enum import StrEnum

from onrecord.model.entity import Party
from onrecord.model.ids import ClaimId, EntityId, StatusId
from onrecord.model.period import Period


class StatusValue(StrEnum):
    MISSING = "missing"
    HELD = "held"
    ON_LIST = "on_list"
    TO_BE_RELEASED = "to_be_released"
    RELEASED = "released"
    EXCHANGED = "exchanged"
    ESCAPED = "escaped"
    RESCUED = "rescued"
    DEAD = "dead"
    BODY_HELD = "body_held"
    BODY_RETURNED = "body_returned"
    AT_LIBERTY = "at_liberty"
    UNKNOWN = "unknown"


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
