"""A claim or an event as a phrase: `release of Mira Solano by the Varda Guard`."""

from collections.abc import Callable

from onrecord.export.views.index import Index
from onrecord.export.views.words import join
from onrecord.model.claim import Claim, ClaimKind, Role
from onrecord.model.entity import Party
from onrecord.model.event import Event

NOUNS = {
    ClaimKind.ABDUCT: "abduction",
    ClaimKind.HOLD: "captivity",
    ClaimKind.RELEASE: "release",
    ClaimKind.EXCHANGE: "exchange",
    ClaimKind.KILL: "killing",
    ClaimKind.DIE: "death",
    ClaimKind.INJURE: "injury",
    ClaimKind.PROOF_OF_LIFE: "proof of life",
    ClaimKind.MEET: "meeting",
    ClaimKind.NEGOTIATE: "talks",
    ClaimKind.AGREE: "agreement",
    ClaimKind.APPROVE: "approval",
    ClaimKind.REJECT: "rejection",
    ClaimKind.THREATEN: "threat",
    ClaimKind.REFUSE: "refusal",
    ClaimKind.DENY: "denial",
    ClaimKind.ANNOUNCE: "announcement",
    ClaimKind.ACCUSE: "accusation",
    ClaimKind.WITHDRAW: "withdrawal",
    ClaimKind.MIGRATE: "migration",
    ClaimKind.APPOINT: "appointment",
    ClaimKind.PUBLISH: "publication",
}
"""Where the noun is not the kind itself."""

OWN = frozenset(
    {ClaimKind.MEET, ClaimKind.NEGOTIATE, ClaimKind.DIE, ClaimKind.ESCAPE, ClaimKind.WITHDRAW, ClaimKind.MIGRATE, ClaimKind.TRAVEL}
)
"""Kinds whose agent does it himself: `travel of X`, not `travel by X`."""

ON = frozenset({ClaimKind.ATTACK})
"""Kinds that are done on somebody: `attack on X`."""

WITH = ((Role.COUNTERPART, "with"), (Role.RECIPIENT, "to"), (Role.ORIGIN, "from"), (Role.DESTINATION, "to"), (Role.PLACE, "in"))
THEN = ((Role.OBJECT, "of"), (Role.INSTRUMENT, "with"), (Role.TOPIC, "about"))

Parties = Callable[[Role], tuple[Party, ...]]


def say_claim(index: Index, claim: Claim) -> str:
    return _say(index, claim.kind, claim.parties, claim.predicate or claim.trigger.quote)


def say_act(index: Index, claim: Claim) -> str:
    """Without who does it: for sentences that have said so already."""

    def parties(role: Role) -> tuple[Party, ...]:
        return () if role == Role.AGENT else claim.parties(role)

    return _say(index, claim.kind, parties, claim.predicate or claim.trigger.quote)


def say_event(index: Index, event: Event) -> str:
    first = next((index.claims[c] for c in event.claims if c in index.claims), None)
    return _say(index, event.kind, event.parties, "event" if first is None else first.predicate or first.trigger.quote)


def say_kind(kind: ClaimKind) -> str:
    return NOUNS.get(kind, kind.value)


def _say(index: Index, kind: ClaimKind, parties: Parties, other: str) -> str:
    noun = other if kind == ClaimKind.OTHER else say_kind(kind)
    agent = "of" if kind in OWN else "by"
    patient = "on" if kind in ON else "of"
    roles = ((Role.PATIENT, patient), *THEN[:1], (Role.AGENT, agent), *WITH, *THEN[1:])
    return " ".join([noun, *(f"{word} {join(index.parties(parties(role)))}" for role, word in roles if parties(role))])
