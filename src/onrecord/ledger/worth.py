"""Which acts make a commitment: one that somebody can keep or break, upon somebody or something named, done by whoever is bound."""

from onrecord.ledger.doers import speaks_for
from onrecord.ledger.ground import Ground
from onrecord.ledger.wording import is_of_a_word, is_pronoun
from onrecord.model.claim import Claim, ClaimKind, Modality, Polarity, Role
from onrecord.model.commitment import CommitmentKind
from onrecord.model.entity import Party
from onrecord.model.ids import EntityId
from onrecord.model.kinds import BINDING, DEATHS, GOING, PLAIN, SPEECH, TAKING, TALKS, THREATS

HARM = THREATS | DEATHS | TAKING | {ClaimKind.ESCAPE}
"""Nobody promises or asks these of the other side: `attacks must end`, `promised to stop killing` speak of their end."""
_WORDS = SPEECH - frozenset(BINDING) | {ClaimKind.REJECT}
_UPON = (Role.PATIENT, Role.OBJECT, Role.TOPIC)
_ABOUT = {
    **dict.fromkeys(TALKS, (Role.COUNTERPART, Role.TOPIC)),
    **dict.fromkeys(GOING, (Role.DESTINATION, Role.PLACE)),
}
_SEVERAL = frozenset({"both", "two", "three", "sides", "parties"})
_ASKED = (CommitmentKind.REQUEST, CommitmentKind.DEMAND)
_BOUND = (CommitmentKind.PROMISE, CommitmentKind.OFFER)
_OTHERS = {
    CommitmentKind.REQUEST: frozenset({Modality.PROMISED, Modality.HAPPENED, Modality.ONGOING, Modality.REFUSED}),
    CommitmentKind.DEMAND: frozenset({Modality.PROMISED, Modality.HAPPENED, Modality.ONGOING, Modality.REFUSED}),
    CommitmentKind.PROMISE: frozenset({Modality.REQUESTED, Modality.DEMANDED, Modality.REFUSED, Modality.THREATENED}),
    CommitmentKind.OFFER: frozenset({Modality.REQUESTED, Modality.DEMANDED, Modality.REFUSED, Modality.THREATENED}),
}
"""An act with this force is another's: in `urged them to reject a commitment to withdraw` the withdrawal is not what is urged."""


def is_worth_keeping(kind: CommitmentKind, says: Claim, does: Claim) -> bool:
    negative = does.polarity is Polarity.NEGATIVE
    if does.kind in _WORDS or (does.kind in HARM and kind not in (CommitmentKind.THREAT, CommitmentKind.REFUSAL) and not negative):
        return False
    if negative and kind not in (CommitmentKind.PROMISE, CommitmentKind.REFUSAL) and (says is does or kind not in _ASKED):
        return False
    if says is not does and does.modality in _OTHERS.get(kind, frozenset()) and not is_of_a_word(does):
        return False
    return is_concrete(does) or (
        says is not does and kind in _BOUND and does.kind is not ClaimKind.OTHER and bool(does.parties(Role.PATIENT))
    )


def is_concrete(act: Claim) -> bool:
    """Whether it says whom or what it is about, or on what it depends: not `they`, not `talks`."""
    if act.kind in PLAIN or act.quantity is not None or act.condition:
        return True
    if act.kind in TALKS and (len(act.parties(Role.AGENT)) > 1 or any(_SEVERAL & set(p.text.split()) for p in act.parties(Role.AGENT))):
        return True
    return any(_is_named(p) for role in _ABOUT.get(act.kind, _UPON) for p in act.parties(role))


def _is_named(party: Party) -> bool:
    return party.entity is not None or not is_pronoun(party)


def may_bind(kind: CommitmentKind, debtor: EntityId, act: Claim, ground: Ground) -> bool:
    """Who promises or offers does it itself: where only another known body would do it, the word is misread."""
    if kind not in _BOUND:
        return True
    parties = (p.entity for role in (Role.AGENT, Role.COUNTERPART) for p in act.parties(role))
    agents = [e for e in parties if e is not None and e not in ground.hearers(act)]
    return not act.parties(Role.AGENT) or not agents or any(speaks_for(ground, debtor, agent) for agent in agents)


def words_of(act: Claim) -> str:
    """The words for what the act is about, so that it is known again: `the Tamil rebels` and `Tamil rebels` are one."""
    roles = (Role.PATIENT, Role.OBJECT, Role.COUNTERPART, Role.TOPIC)
    named = [p.entity or _plain(p.text) for role in roles for p in act.parties(role) if _is_named(p)]
    return " ".join([*([act.predicate] if act.predicate is not None else []), *sorted(named)])


def _plain(text: str) -> str:
    return " ".join(w for w in text.lower().split() if w not in ("the", "a", "an", "all", "some", "its", "their", "his", "her"))
