"""Claims about the same occurrence, from any report."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from onrecord.model.claim import ClaimKind, Role
from onrecord.model.entity import Party
from onrecord.model.ids import ClaimId, EventId
from onrecord.model.period import Period


class EventState(StrEnum):
    """How an event stands on the record, by rule from its claims."""

    HAPPENED = "happened"  # somebody claims that it happened, and nobody denies it
    ONGOING = "ongoing"  # it is claimed to go on
    PLANNED = "planned"  # only told as to come
    POSTPONED = "postponed"  # planned for a later day than before
    CANCELLED = "cancelled"  # planned, and later called off
    DENIED = "denied"  # only told as not so
    DISPUTED = "disputed"  # claimed and denied
    UNKNOWN = "unknown"  # told as done, but vouched for by nobody: "has reportedly been released"


@dataclass(frozen=True, slots=True)
class Reason:
    """What one claim says of an event, told on a day, for a time: that it is `what`.

    One of happened, ongoing, planned, cancelled, denied, unknown (told unconfirmed).
    """

    claim: ClaimId
    what: EventState
    told: date | None
    when: Period | None


@dataclass(frozen=True, slots=True)
class Event:
    """`origins` counts the independent origins behind `backed_by`: those of its claims that say what its state says.

    `parts`: what befell several people, seen from each of them; fates are derived from these.
    `earlier` are the times for which it was planned before `when`; `reasons` are all claims behind `state` and `when`, as they were told.
    """

    id: EventId
    kind: ClaimKind
    roles: tuple[tuple[Role, tuple[Party, ...]], ...]
    when: Period | None
    state: EventState
    claims: tuple[ClaimId, ...]
    origins: int = 1
    backed_by: tuple[ClaimId, ...] = ()
    earlier: tuple[Period, ...] = ()
    reasons: tuple[Reason, ...] = ()
    parts: tuple["Event", ...] = ()

    @property
    def each(self) -> tuple["Event", ...]:
        """The act as it befell each person; itself where it has no parts."""
        return self.parts or (self,)

    def parties(self, role: Role) -> tuple[Party, ...]:
        return next((parties for name, parties in self.roles if name == role), ())
