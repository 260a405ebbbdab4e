"""Claims about the same occurrence, from any report."""

from dataclasses import dataclass
from enum import StrEnum

from onrecord.model.claim import ClaimKind, Role
from onrecord.model.entity import Party
from onrecord.model.ids import ClaimId, EventId
from onrecord.model.period import Period


class EventState(StrEnum):
    """How an event stands on the record, by rule from its claims."""

    HAPPENED = "happened"
    ONGOING = "ongoing"
    PLANNED = "planned"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    DENIED = "denied"
    DISPUTED = "disputed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Event:
    """`origins` counts the independent origins behind `backed_by`: those of its claims that say what its state says."""

    id: EventId
    kind: ClaimKind
    roles: tuple[tuple[Role, tuple[Party, ...]], ...]
    when: Period | None
    state: EventState
    claims: tuple[ClaimId, ...]
    origins: int = 1
    backed_by: tuple[ClaimId, ...] = ()

    def parties(self, role: Role) -> tuple[Party, ...]:
        return next((parties for name, parties in self.roles if name == role), ())
