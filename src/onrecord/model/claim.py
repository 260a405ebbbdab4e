"""One thing asserted, by a statement or in the report's own voice."""

from dataclasses import dataclass, field
from enum import StrEnum

from onrecord.model.entity import Party
from onrecord.model.ids import ClaimId, ReportId, StatementId
from onrecord.model.period import Period
from onrecord.model.span import Span


class ClaimKind(StrEnum):
    """What kind of thing is claimed; `other` carries its predicate."""

    ABDUCT = "abduct"
    HOLD = "hold"
    RELEASE = "release"
    EXCHANGE = "exchange"
    KILL = "kill"
    DIE = "die"
    INJURE = "injure"
    ESCAPE = "escape"
    TRANSFER = "transfer"
    PROOF_OF_LIFE = "proof_of_life"
    MEET = "meet"
    NEGOTIATE = "negotiate"
    AGREE = "agree"
    APPROVE = "approve"
    REJECT = "reject"
    REQUEST = "request"
    DEMAND = "demand"
    PROMISE = "promise"
    OFFER = "offer"
    THREATEN = "threaten"
    REFUSE = "refuse"
    DENY = "deny"
    ANNOUNCE = "announce"
    ACCUSE = "accuse"
    ATTACK = "attack"
    WITHDRAW = "withdraw"
    CEASEFIRE = "ceasefire"
    AID = "aid"
    MIGRATE = "migrate"
    APPOINT = "appoint"
    PUBLISH = "publish"
    TRAVEL = "travel"
    OTHER = "other"


class Role(StrEnum):
    """The part that somebody or something plays in a claim."""

    AGENT = "agent"
    PATIENT = "patient"
    RECIPIENT = "recipient"
    COUNTERPART = "counterpart"
    PLACE = "place"
    ORIGIN = "origin"
    DESTINATION = "destination"
    OBJECT = "object"
    INSTRUMENT = "instrument"
    TOPIC = "topic"


class Modality(StrEnum):
    """With what force it is claimed."""

    HAPPENED = "happened"
    ONGOING = "ongoing"
    PLANNED = "planned"
    EXPECTED = "expected"
    CONSIDERED = "considered"
    PROMISED = "promised"
    OFFERED = "offered"
    REQUESTED = "requested"
    DEMANDED = "demanded"
    REFUSED = "refused"
    THREATENED = "threatened"
    CONDITIONAL = "conditional"
    DENIED = "denied"
    HYPOTHETICAL = "hypothetical"
    UNKNOWN = "unknown"


class Polarity(StrEnum):
    POSITIVE = "positive"
    NEGATIVE = "negative"


@dataclass(frozen=True, slots=True)
class Quantity:
    """How many of what: three hostages."""

    n: int
    unit: str


@dataclass(frozen=True, slots=True)
class Claim:
    """`evidence[0]` is the clause that claims it; `trigger` is the word that names the kind.

    `act` is set on speech-act claims (request, promise, approve, …): the id of the claim of the act spoken of.
    """

    id: ClaimId
    kind: ClaimKind
    report: ReportId
    evidence: tuple[Span, ...]
    trigger: Span
    roles: tuple[tuple[Role, tuple[Party, ...]], ...] = field(default=())
    modality: Modality = Modality.UNKNOWN
    polarity: Polarity = Polarity.POSITIVE
    when: Period | None = None
    stage: str | None = None
    condition: tuple[Span, ...] = field(default=())
    statement: StatementId | None = None
    predicate: str | None = None
    quantity: Quantity | None = None
    act: ClaimId | None = None

    def parties(self, role: Role) -> tuple[Party, ...]:
        """Who or what fills the role; empty where nobody does."""
        return next((parties for name, parties in self.roles if name == role), ())
