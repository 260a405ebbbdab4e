"""C(by, to, act about whom, condition → consequent, due): who is bound to what, and how it stands."""

from dataclasses import dataclass, field
from enum import StrEnum

from onrecord.model.claim import ClaimKind, Quantity
from onrecord.model.ids import ClaimId, CommitmentId, EntityId
from onrecord.model.period import Period
from onrecord.model.span import Span


class CommitmentKind(StrEnum):
    """What binds somebody, or asks somebody."""

    PROMISE = "promise"  # the debtor's word that it will do it
    OFFER = "offer"  # a proposal that nobody has taken up
    REQUEST = "request"  # asked by the creditor
    DEMAND = "demand"  # asked as due
    THREAT = "threat"  # harm announced, or harm unless
    REFUSAL = "refusal"  # the debtor's word that it will not
    TERM = "term"  # what an agreement has a party do


class Life(StrEnum):
    """The state of a commitment, derived from its history."""

    PROPOSED = "proposed"  # an offer, request or demand; nothing is known to have come of it
    CONDITIONAL = "conditional"  # given, and its condition is not known to be met
    ACTIVE = "active"  # given, and its day has not passed
    FULFILLED = "fulfilled"  # somebody claims that the act happened; `basis` says who
    PARTLY_FULFILLED = "partly_fulfilled"  # some of it happened; no rule gives it yet
    LATE = "late"  # a promise or term whose day has passed, and no report tells of the act
    BREACHED = "breached"  # somebody claims that it was broken
    CANCELLED = "cancelled"  # called off by both; no rule gives it yet
    WITHDRAWN = "withdrawn"  # taken back by who gave it
    SUPERSEDED = "superseded"  # another one took its place; no rule gives it yet
    NO_LONGER_HEARD_OF = "no_longer_heard_of"  # asked or offered, and nobody repeated it for a year
    LAPSED = "lapsed"  # an offer, request, demand or threat whose day has passed


class LifeBasis(StrEnum):
    """Who says that it stands so."""

    SELF = "self"  # who is bound
    COUNTERPARTY = "counterparty"  # to whom they are bound
    MEDIATOR = "mediator"  # who stands between them; no rule gives it yet
    THIRD_PARTY = "third_party"  # anybody else, and a report in its own voice
    NONE = "none"  # nobody: it follows from the days


class Turn(StrEnum):
    """What a claim did to a commitment."""

    MADE = "made"  # the first word of it
    REPEATED = "repeated"  # said again
    AMENDED = "amended"  # another day than before
    DATED = "dated"  # a day, where there was none
    CONDITIONED = "conditioned"  # a condition, where there was none
    FULFILLED = "fulfilled"  # the act is claimed to have happened
    BREACHED = "breached"  # it is claimed to be broken
    DENIED = "denied"  # it is denied to have been given; no rule gives it yet
    WITHDRAWN = "withdrawn"  # taken back


@dataclass(frozen=True, slots=True)
class Step:
    """One entry of a commitment's history."""

    on: Period | None
    what: Turn
    claim: ClaimId


@dataclass(frozen=True, slots=True)
class Commitment:
    """`by_words` and `to_words` are parties that no report names (`the rebels`); who is named stands in `by` and `to`.

    `through`: who speaks for `by`. `act_text`: the act in the words of the report, with its object.
    """

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
    through: tuple[EntityId, ...] = ()
    act_text: str | None = None
