"""A claim or an event as a phrase: `release of Mira Solano by the Varda Guard`."""

from collections.abc import Callable

from onrecord.export.views.index import Index
from onrecord.export.views.words import join, plain, say_period
from onrecord.model.claim import Claim, ClaimKind, Polarity, Role
from onrecord.model.entity import Entity, Party
from onrecord.model.event import Event
from onrecord.model.kinds import BARTERED, ROWS, TOLD_OF

BEFORE = ((Role.COUNTERPART, "with"), (Role.RECIPIENT, "to"), (Role.ORIGIN, "from"), (Role.DESTINATION, "to"), (Role.PLACE, "in"))
AFTER = ((Role.INSTRUMENT, "with"), (Role.TOPIC, "about"))

Parties = Callable[[Role], tuple[Party, ...]]


def say_claim(index: Index, claim: Claim) -> str:
    """`release of X by Y`; of a speech act whose act was read, that act: `request by X to Y: release of Z`."""
    act = index.claims.get(claim.act) if claim.act is not None else None
    if act is None or claim.kind not in TOLD_OF:
        return _say(index, claim.kind, claim.parties, claim.predicate or claim.trigger.quote)

    def speakers(role: Role) -> tuple[Party, ...]:
        return claim.parties(role) if role in (Role.AGENT, Role.RECIPIENT) else ()

    return f"{_say(index, claim.kind, speakers, claim.trigger.quote)}: {say_act(index, act)}"


def say_held(index: Index, claim: Claim) -> str:
    """`not: release of X, planned, 15 Feb 2025 — claimed by Y`."""
    negative = "not: " if claim.polarity == Polarity.NEGATIVE else ""
    when = "" if claim.when is None else f", {say_period(claim.when)}"
    return f"{negative}{say_claim(index, claim)}, {plain(claim.modality)}{when} — claimed by {join(index.holders(claim))}"


def say_act(index: Index, claim: Claim) -> str:
    """Without who does it: for sentences that have said so already."""

    def parties(role: Role) -> tuple[Party, ...]:
        return () if role == Role.AGENT else claim.parties(role)

    said = _say(index, claim.kind, parties, claim.predicate or claim.trigger.quote)
    return f"to {said}" if claim.kind == ClaimKind.OTHER and claim.predicate is not None else said


def say_event(index: Index, event: Event) -> str:
    first = next((index.claims[c] for c in event.claims if c in index.claims), None)
    return _say(index, event.kind, event.parties, "event" if first is None else first.predicate or first.trigger.quote)


def say_kind(kind: ClaimKind) -> str:
    return ROWS[kind].noun


def _say(index: Index, kind: ClaimKind, parties: Parties, other: str) -> str:
    if kind == ClaimKind.OTHER:
        return _say_other(index, parties, other)
    noun = say_kind(kind)
    row, bartered = ROWS[kind], kind in BARTERED
    beside = kind in TOLD_OF or (row.to == "of" and bool(parties(Role.OBJECT)) and not bartered)
    roles = (
        *(() if beside else ((Role.PATIENT, row.to),)), (Role.OBJECT, "in exchange for" if bartered else "of"), (Role.AGENT, row.by),
        *BEFORE, *AFTER,
        *(((Role.PATIENT, "concerning"),) if beside else ()),
    )  # fmt: skip
    fillers = dict.fromkeys((word, join(index.parties(parties(role)))) for role, word in roles if parties(role))
    return " ".join([noun, *(f"{word} {filler}" for word, filler in fillers)])


def _say_other(index: Index, parties: Parties, predicate: str) -> str:
    """`carry out suicide attacks with X, by Y`: a verb, as the vocabulary has no noun for it."""
    to_what = [join(index.parties(parties(role))) for role in (Role.PATIENT, Role.OBJECT) if parties(role)]
    beside = [(word, join(index.parties(parties(role)))) for role, word in (*BEFORE, *AFTER) if parties(role)]
    around = [f"{word} {filler}" for word, filler in beside if filler not in predicate]
    by = f", by {join(index.parties(parties(Role.AGENT)))}" if parties(Role.AGENT) else ""
    return " ".join([predicate, *(w for w in to_what if w not in predicate), *around]) + by


def say_entity(index: Index, entity: Entity) -> str:
    """`Ida Moen (person)`, `the two engineers (group: Ida Moen and Per Lund)`."""
    members = join(index.names(entity.members))
    return f"{entity.name} ({entity.kind.value}{f': {members}' if members else ''})"
