"""C(by, to, act about whom, condition → consequent, due): who is bound to what, and how it stands."""

from dataclasses import dataclass, field
from enum import StrEnum

from onrecord.model.claim import ClaimKind, Quantity
from onrecord.model.ids import ClaimId, CommitmentId, EntityId
from onrecord.model.period import Period
from onrecord.model.span import Span


class CommitmentKind(StrEnum):
    PROMISE = "promise"
    OFFER = "offer"
    REQUEST = "request"
    DEMAND = "demand"
    THREAT = "threat"
    REFUSAL = "refusal"
    TERM = "term"


class Life(StrEnum):
    """The state of a commitment, derived from its history."""

    PROPOSED = "proposed"
    CONDITIONAL = "conditional"
    ACTIVE = "active"
    FULFILLED = "fulfilled"
    PARTLY_FULFILLED = "partly_fulfilled"
    LATE = "late"
    BREACHED = "breached"
    CANCELLED = "cancelled"
    WITHDRAWN = "withdrawn"
    SUPERSEDED = "superseded"
    LAPSED = "lapsed"


class LifeBasis(StrEnum):
    """Who says that it stands so."""

    SELF = "self"
    COUNTERPARTY = "counterparty"
    MEDIATOR = "mediator"
    THIRD_PARTY = "third_party"
    NONE = "none"


class Turn(StrEnum):
    """What a claim did to a commitment."""

    MADE = "made"
    REPEATED = "repeated"
    AMENDED = "amended"
    DATED = "dated"
    CONDITIONED = "conditioned"
    FULFILLED = "fulfilled"
    BREACHED = "breached"
    DENIED = "denied"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Step:
    """One entry of a commitment's history."""

    on: Period | None
    what: Turn
    claim: ClaimId


@dataclass(frozen=True, slots=True)
class Commitment:
    """`by_words` and `to_words` are parties that no report names (`the rebels`); who is named stands in `by` and `to`."""

    id: CommitmentId
    kind: CommitmentKind
    by: tuple[EntityId, ...]
    to: tuple[EntityId, ...]
    about: tuple[EntityId, ...]
    act: ClaimKind | None
    life: Life
    basis: LifeBasis
    claims: tuple[ClaimId, ...]
    history: tuple[Step, ...] = field(default=())
    condition: tuple[Span, ...] = field(default=())
    stage: str | None = None
    due: Period | None = None
    quantity: Quantity | None = None
    by_words: tuple[str, ...] = ()
    to_words: tuple[str, ...] = ()
