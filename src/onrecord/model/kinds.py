"""What each kind of claim is: one table, a row a kind, and the questions that are asked of it.

Nobody else lists kinds by hand: a new kind is a member of
`ClaimKind`, a row here, its triggers and a test.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, Flag, auto

from onrecord.model.claim import ClaimKind
from onrecord.model.commitment import CommitmentKind
from onrecord.model.status import StatusValue


class Group(Enum):
    """What a kind is, first of all; each is of one group."""

    TAKING = auto()  # somebody is no longer free
    FREEING = auto()  # somebody is let go
    CAPTIVITY = auto()  # what else happens to captives
    DEATH = auto()  # a life ends
    VIOLENCE = auto()  # somebody or something is hurt
    GOING = auto()  # somebody goes elsewhere by himself
    TALKS = auto()  # sides come together
    ANSWER = auto()  # yes or no to what was proposed: said, and done by saying so
    SPEECH = auto()  # said, not done: makes commitments and statements
    DEED = auto()  # any other act
    OTHER = auto()  # whatever its predicate says


class Trait(Flag):
    """What else holds of a kind, for those that ask."""

    NONE = 0
    OF_PERSON = auto()  # it happens to a person: one event for each
    BEFALLS = auto()  # who undergoes it may stand as its agent: “she escaped”
    ONCE = auto()  # rare enough in one life that two undated claims tell one occurrence
    OFTEN = auto()  # done by one party again and again: undated, two reports may mean two
    IF_DATED = auto()  # an event only with a day and somebody named
    MUTUAL = auto()  # each side does it with the other
    OCCASION = auto()  # it was held, and ends because of that
    PRESUMES = auto()  # what it is said of had been asked or proposed
    THREAT = auto()  # whoever promises it threatens
    PASSIVE = auto()  # reports tell it in the passive: “he will be released”
    PERSONAL = auto()  # an official says that he will do it himself; else it is his side's
    PLAIN = auto()  # says enough without an object
    BARE = auto()  # a noun may name it without its doer: a ceasefire
    ONE_SIDED = auto()  # of one party, and looked for without a day too: a decision
    LOCATED = auto()  # the place may hang on the noun beside it: “met officials in X”
    COMPANIED = auto()  # done to who stands beside, too: “was taken with his wife”


@dataclass(frozen=True, slots=True)
class Row:
    """`noun`: for people; `by`, `to`: how agent and patient are joined to it.

    `status`: what it makes of the person, where the words do not say more (`Claim.fate`).
    `commitment`: what its speaker makes by it. `act`: the kind under which it is
    one act with others. `detail`: which of several told of one act says most of how.
    `counts`: as what its numbers are compared.
    """

    kind: ClaimKind
    group: Group
    noun: str
    traits: Trait = Trait.NONE
    status: StatusValue | None = None
    commitment: CommitmentKind | None = None
    act: ClaimKind | None = None
    detail: int = 0
    counts: ClaimKind | None = None
    by: str = "by"
    to: str = "of"


_K, _G, _T, _S, _C = ClaimKind, Group, Trait, StatusValue, CommitmentKind
_FATE = _T.OF_PERSON | _T.ONCE

# fmt: off
TABLE = (
    Row(_K.ABDUCT, _G.TAKING, "abduction", _FATE | _T.THREAT | _T.LOCATED | _T.COMPANIED, _S.HELD,
        counts=_K.ABDUCT),
    Row(_K.HOLD, _G.TAKING, "captivity", _FATE | _T.COMPANIED, _S.HELD),
    Row(_K.RELEASE, _G.FREEING, "release", _FATE | _T.PASSIVE | _T.COMPANIED, _S.RELEASED,
        detail=1, counts=_K.RELEASE),
    Row(_K.EXCHANGE, _G.FREEING, "exchange", _FATE | _T.PASSIVE, _S.EXCHANGED,
        act=_K.RELEASE, detail=2, counts=_K.EXCHANGE),
    Row(_K.KILL, _G.DEATH, "killing", _FATE | _T.THREAT | _T.LOCATED | _T.COMPANIED, _S.DEAD,
        detail=1, counts=_K.KILL),
    Row(_K.DIE, _G.DEATH, "death", _FATE | _T.BEFALLS, _S.DEAD,
        act=_K.KILL, counts=_K.KILL, by="of"),
    Row(_K.INJURE, _G.VIOLENCE, "injury", _T.OF_PERSON | _T.OFTEN | _T.THREAT, counts=_K.INJURE),
    Row(_K.ESCAPE, _G.CAPTIVITY, "escape", _FATE | _T.BEFALLS, _S.ESCAPED, by="of"),
    Row(_K.TRANSFER, _G.CAPTIVITY, "transfer",
        _T.OF_PERSON | _T.OFTEN | _T.PASSIVE | _T.COMPANIED),
    Row(_K.PROOF_OF_LIFE, _G.DEED, "proof of life", _T.OF_PERSON | _T.PLAIN),
    Row(_K.MEET, _G.TALKS, "meeting", _T.MUTUAL | _T.OCCASION | _T.PERSONAL | _T.LOCATED,
        by="of", to="with"),
    Row(_K.NEGOTIATE, _G.TALKS, "talks", _T.MUTUAL | _T.OCCASION, act=_K.MEET, by="of", to="with"),
    Row(_K.AGREE, _G.ANSWER, "agreement", _T.MUTUAL, commitment=_C.PROMISE, to="concerning"),
    Row(_K.APPROVE, _G.ANSWER, "approval", _T.PRESUMES | _T.ONE_SIDED, to="concerning"),
    Row(_K.REJECT, _G.ANSWER, "rejection", _T.PRESUMES | _T.ONE_SIDED, to="concerning"),
    Row(_K.REQUEST, _G.SPEECH, "request", commitment=_C.REQUEST, to="concerning"),
    Row(_K.DEMAND, _G.SPEECH, "demand", commitment=_C.DEMAND, to="concerning"),
    Row(_K.PROMISE, _G.SPEECH, "promise", commitment=_C.PROMISE, to="concerning"),
    Row(_K.OFFER, _G.SPEECH, "offer", _T.IF_DATED, commitment=_C.OFFER, to="concerning"),
    Row(_K.THREATEN, _G.SPEECH, "threat", commitment=_C.THREAT, to="concerning"),
    Row(_K.REFUSE, _G.SPEECH, "refusal", _T.PRESUMES, commitment=_C.REFUSAL, to="concerning"),
    Row(_K.DENY, _G.SPEECH, "denial", to="concerning"),
    Row(_K.ANNOUNCE, _G.SPEECH, "announcement", _T.IF_DATED | _T.OFTEN | _T.PRESUMES,
        to="concerning"),
    Row(_K.ACCUSE, _G.SPEECH, "accusation", to="against"),
    Row(_K.ATTACK, _G.VIOLENCE, "attack", _T.OFTEN | _T.THREAT | _T.BARE | _T.LOCATED, to="on"),
    Row(_K.WITHDRAW, _G.DEED, "withdrawal", _T.PASSIVE | _T.PLAIN | _T.BARE | _T.ONE_SIDED, by="of"),
    Row(_K.CEASEFIRE, _G.DEED, "ceasefire", _T.OCCASION | _T.PLAIN | _T.BARE | _T.ONE_SIDED),
    Row(_K.AID, _G.DEED, "aid", _T.OFTEN | _T.PASSIVE | _T.PLAIN | _T.BARE),
    Row(_K.MIGRATE, _G.GOING, "migration", _T.ONCE, by="of"),
    Row(_K.APPOINT, _G.DEED, "appointment", _T.ONE_SIDED),
    Row(_K.PUBLISH, _G.DEED, "publication", _T.OFTEN, to="concerning"),
    Row(_K.TRAVEL, _G.GOING, "travel", _T.OCCASION | _T.PERSONAL | _T.BARE, by="of"),
    Row(_K.DISAPPEAR, _G.CAPTIVITY, "disappearance", _FATE | _T.BEFALLS, _S.MISSING),
    Row(_K.FLEE, _G.DEED, "flight", _T.ONE_SIDED, by="of"),
    Row(_K.PARDON, _G.DEED, "pardon", _FATE),
    Row(_K.CHARGE, _G.DEED, "charge", _FATE, to="against"),
    Row(_K.SENTENCE, _G.DEED, "sentence", _FATE),
    Row(_K.GRANT, _G.DEED, "grant", _T.ONE_SIDED),
    Row(_K.SPEAK, _G.TALKS, "conversation", _T.MUTUAL, by="of", to="with"),
    Row(_K.CANCEL, _G.DEED, "cancellation", _T.ONE_SIDED),
    Row(_K.OTHER, _G.OTHER, "other", _T.IF_DATED | _T.OFTEN | _T.PERSONAL),
)
# fmt: on
ROWS = {row.kind: row for row in TABLE}


def _where(holds: Callable[[Row], bool]) -> frozenset[ClaimKind]:
    return frozenset(row.kind for row in TABLE if holds(row))


def of_group(*groups: Group) -> frozenset[ClaimKind]:
    return _where(lambda row: row.group in groups)


def having(trait: Trait) -> frozenset[ClaimKind]:
    return _where(lambda row: trait in row.traits)


TAKING, FREEING, DEATHS = of_group(Group.TAKING), of_group(Group.FREEING), of_group(Group.DEATH)
TALKS, ANSWERS, SPEECH = of_group(Group.TALKS), of_group(Group.ANSWER), of_group(Group.SPEECH)
GOING = of_group(Group.GOING)
CAPTIVITY = TAKING | FREEING | of_group(Group.CAPTIVITY)
FINAL = FREEING | DEATHS | {ClaimKind.ESCAPE}
"""Acts that end somebody's captivity or life."""
BARTERED = FREEING | {ClaimKind.TRANSFER}
"""The object is what is given for it."""
OF_PERSONS, ONCE, OFTEN = having(Trait.OF_PERSON), having(Trait.ONCE), having(Trait.OFTEN)
BEFALLS, MUTUAL, IF_DATED = having(Trait.BEFALLS), having(Trait.MUTUAL), having(Trait.IF_DATED)
OCCASIONS, THREATS, PRESUMING = having(Trait.OCCASION), having(Trait.THREAT), having(Trait.PRESUMES)
PASSIVE, PERSONAL, PLAIN = having(Trait.PASSIVE), having(Trait.PERSONAL), having(Trait.PLAIN)
BARE, LOCATED, COMPANIED = having(Trait.BARE), having(Trait.LOCATED), having(Trait.COMPANIED)
ONE_SIDED = having(Trait.ONE_SIDED)
BINDING = {row.kind: row.commitment for row in TABLE if row.commitment is not None}
"""Speech acts, and what is made by them."""
ASKING = _where(lambda row: row.commitment in (CommitmentKind.REQUEST, CommitmentKind.DEMAND))
TOLD_OF = _where(lambda row: row.to == "concerning")
"""The patient is only spoken of: `approval by X, concerning Y`, never `approval of Y`."""
STATUSES = {row.kind: row.status for row in TABLE if row.status is not None}
COUNTED = {row.kind: row.counts for row in TABLE if row.counts is not None}
TELLING = tuple(row.kind for row in sorted(TABLE, key=lambda r: -r.detail) if row.detail)
"""Of several kinds told of one act the one that says most of how it was done, best first."""


def act_of(kind: ClaimKind) -> ClaimKind:
    """The kind under which acts are one, told with more or less of how: exchanged is released."""
    return ROWS[kind].act or kind
