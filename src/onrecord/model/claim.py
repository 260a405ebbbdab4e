"""One thing asserted, by a statement or in the report's own voice."""

from dataclasses import dataclass, field
from enum import StrEnum

from onrecord.model.entity import Party
from onrecord.model.ids import ClaimId, ReportId, StatementId
from onrecord.model.period import Period
from onrecord.model.span import Span
from onrecord.model.status import StatusValue


class ClaimKind(StrEnum):
    """What kind of thing is claimed; `other` carries its predicate."""

    ABDUCT = "abduct"  # somebody is taken by force
    HOLD = "hold"  # somebody is kept: captive, in prison, under arrest
    RELEASE = "release"  # somebody held is let go
    EXCHANGE = "exchange"  # those held by both sides are let go for one another
    KILL = "kill"  # somebody makes somebody die
    DIE = "die"  # somebody dies; by whom is not told
    INJURE = "injure"  # somebody is hurt
    ESCAPE = "escape"  # somebody held gets away
    TRANSFER = "transfer"  # somebody held, or a body, is moved or handed over
    PROOF_OF_LIFE = "proof_of_life"  # a sign that somebody held is alive
    MEET = "meet"  # people or bodies come together
    NEGOTIATE = "negotiate"  # they talk about terms
    AGREE = "agree"  # they come to terms
    APPROVE = "approve"  # an office says yes to a list, a deal, a plan
    REJECT = "reject"  # somebody says no to what was proposed
    REQUEST = "request"  # somebody asks for an act
    DEMAND = "demand"  # somebody asks for it as due, or else
    PROMISE = "promise"  # somebody undertakes an act
    OFFER = "offer"  # somebody would do it if it is wanted
    THREATEN = "threaten"  # somebody announces harm, or harm unless
    REFUSE = "refuse"  # somebody will not do what was asked
    DENY = "deny"  # somebody says that it is not so
    ANNOUNCE = "announce"  # somebody makes known what is none of the other kinds
    ACCUSE = "accuse"  # somebody says that another did wrong
    ATTACK = "attack"  # an act of war or violence
    WITHDRAW = "withdraw"  # forces, or somebody's part in something, are taken back
    CEASEFIRE = "ceasefire"  # arms rest
    AID = "aid"  # goods reach people in need
    MIGRATE = "migrate"  # somebody goes to live elsewhere
    APPOINT = "appoint"  # somebody is given an office
    PUBLISH = "publish"  # a list, a video, a text is made public
    TRAVEL = "travel"  # somebody goes somewhere
    DISAPPEAR = "disappear"  # somebody is nowhere to be found
    FLEE = "flee"  # somebody gets to safety, or out of reach
    PARDON = "pardon"  # somebody's punishment is taken off
    CHARGE = "charge"  # somebody is accused before a court
    SENTENCE = "sentence"  # a court says how somebody is punished
    GRANT = "grant"  # an office gives asylum, a permission, a status
    SPEAK = "speak"  # people talk with one another, by telephone as a rule
    CANCEL = "cancel"  # a plan is called off
    OTHER = "other"  # anything else; `predicate` has the verb


class Role(StrEnum):
    """The part that somebody or something plays in a claim."""

    AGENT = "agent"  # who does it
    PATIENT = "patient"  # to whom it is done; whom it is about
    RECIPIENT = "recipient"  # to whom something is said or given
    COUNTERPART = "counterpart"  # with whom: the other side of a meeting, talks, an exchange
    PLACE = "place"  # where
    ORIGIN = "origin"  # from where
    DESTINATION = "destination"  # to where
    OBJECT = "object"  # what it is done to: a list, a proposal, the other half of an exchange
    INSTRUMENT = "instrument"  # with what
    TOPIC = "topic"  # about what


class Modality(StrEnum):
    """With what force it is claimed."""

    HAPPENED = "happened"  # told as done
    ONGOING = "ongoing"  # told as going on
    PLANNED = "planned"  # announced, scheduled: “will”, “is to”
    EXPECTED = "expected"  # foreseen by others: “is expected to”
    CONSIDERED = "considered"  # thought about: “is considering”
    PROMISED = "promised"  # undertaken by who would do it
    OFFERED = "offered"  # proposed by who would do it
    REQUESTED = "requested"  # asked of who would do it
    DEMANDED = "demanded"  # asked of them as due
    REFUSED = "refused"  # asked of them, and turned down
    THREATENED = "threatened"  # announced as harm
    CONDITIONAL = "conditional"  # only if something else: `condition` has the words
    DENIED = "denied"  # said not to be so
    HYPOTHETICAL = "hypothetical"  # imagined, hoped, tried, or contrary to fact
    UNKNOWN = "unknown"  # said or asked, without a word on whether it is so


class Polarity(StrEnum):
    """Whether it is asserted or negated."""

    POSITIVE = "positive"  # asserted
    NEGATIVE = "negative"  # negated: “did not”


class Aspect(StrEnum):
    """What else the words say of the act, besides that it is done, planned or wished."""

    BREAKING = "breaking"  # of a truce: “violated the truce”
    BRIEF = "brief"  # over on the day on which it began: “held for six hours”
    BROKEN = "broken"  # a word that was not kept: “broke its promise to free X”
    BY_AGREEMENT = "by_agreement"  # what an agreement has somebody do: “under the deal”
    BY_HIMSELF = "by_himself"  # told of “he” or “she”, who may be telling it
    HEDGED = "hedged"  # told, and vouched for by nobody: “was reportedly freed”
    KEPT = "kept"  # a word that was kept: “kept its promise to free X”
    LONG_PAST = "long_past"  # before something else: “who had been abducted”
    NAMED = "named"  # by a noun, not told by a verb: “their release”
    NOT_DONE = "not_done"  # words that forbid to take it for done: “almost freed”, “pretended to be dead”
    OF_A_WORD = "of_a_word"  # what had been promised: “urged them to keep the promise to free X”
    OF_CAPTIVITY = "of_captivity"  # in a sentence with a word for it
    OF_NOW = "of_now"  # of a captivity that goes on as far as told: “was detained”, “is held”
    OF_ONCE = "of_once"  # over: “formerly imprisoned”
    REFUSING = "refusing"  # what was asked is not given: “denied him bail”
    TAKEN_BACK = "taken_back"  # “withdrew its approval”
    UNCONFIRMED = "unconfirmed"  # the report tells it and does not vouch for it: “is believed dead”
    UNDER_WAY = "under_way"  # not done yet: “is being freed”
    WARNED = "warned"  # announced as a warning by who would do it: “warned that he would destroy it”
    TALK = "talk"  # something is said or thought, no more: “likened”, “hailed”


@dataclass(frozen=True, slots=True)
class Quantity:
    """How many of what: three hostages."""

    n: int
    unit: str


@dataclass(frozen=True, slots=True)
class Claim:
    """`evidence[0]` is the clause that claims it; `trigger` is the word that names the kind.

    `act` is set on speech-act claims (request, promise, approve, …): the id of the claim of the act spoken of.
    `fate` is set where the words say more than the kind: *rescued* is a release, and how. `aspects` are in alphabetical order.
    `words` tell the act with its object (*free the three nurses*); None where the verb stands alone.
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
    fate: StatusValue | None = None
    aspects: tuple[Aspect, ...] = field(default=())
    words: str | None = None

    def parties(self, role: Role) -> tuple[Party, ...]:
        """Who or what fills the role; empty where nobody does."""
        return next((parties for name, parties in self.roles if name == role), ())
