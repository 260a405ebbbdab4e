"""A claim as an occurrence: who takes part, when, and with what force. What is only wished or weighed is no occurrence."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from onrecord.model.claim import Aspect, Claim, ClaimKind, Modality, Polarity, Role
from onrecord.model.entity import Party
from onrecord.model.ids import ClaimId, EntityId
from onrecord.model.kinds import BEFALLS, IF_DATED, MUTUAL, OF_PERSONS, ONCE, SPEECH, TALKS, act_of
from onrecord.model.period import Period
from onrecord.model.status import StatusValue
from onrecord.resolve.names import fold

Told = Mapping[ClaimId, Period | None]
"""On which day each claim was made: said, or published."""

_LET_GO = (None, StatusValue.RELEASED, StatusValue.EXCHANGED, StatusValue.RESCUED)
"""Fates that only say how somebody was let go."""
OF_NOBODY = TALKS | {ClaimKind.CEASEFIRE, ClaimKind.AGREE}
"""Events of a day whoever takes part: *the truce took effect on Tuesday*, *talks will be held in Eastport*."""
_PLANNED = frozenset({Modality.PLANNED, Modality.EXPECTED, Modality.PROMISED})
_FORCES = {Modality.HAPPENED: "happened", Modality.ONGOING: "ongoing", Modality.DENIED: "denied"}


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One claim, seen from one person where its kind affects persons. `who` are the participants that must agree."""

    claim: Claim
    who: frozenset[str]
    force: str
    told: date | None
    when: Period | None
    patient: Party | None = None

    @property
    def what(self) -> str:
        """What is compared as one kind: a body's return is not its owner's death, a sentence is no visit."""
        claim = self.claim
        if claim.fate in _LET_GO:
            freed = claim.kind is ClaimKind.TRANSFER and claim.fate is not None
            return "release" if freed else family(claim.kind, claim.predicate)
        return f"{family(claim.kind)} {claim.fate}"

    @property
    def is_once(self) -> bool:
        """Whether such a thing happens to one person rarely enough that undated tellings are one."""
        return self.claim.kind in ONCE or self.claim.fate is not None

    @property
    def known(self) -> frozenset[str]:
        """Who in it is known across reports, not only by the words of one."""
        return frozenset(w for w in self.who if not w.startswith("text:"))

    @property
    def is_entity(self) -> bool:
        return any(not w.startswith("text:") for w in self.who)


def family(kind: ClaimKind, predicate: str | None = None) -> str:
    """What is compared as one: kinds that tell one act; of `other`, one verb."""
    return f"{kind} {predicate}" if kind is ClaimKind.OTHER else act_of(kind)


def is_of_person(claim: Claim) -> bool:
    """Whether it happens to a person, by its kind or by what its words say of one."""
    return claim.kind in OF_PERSONS or claim.fate is not None


def occurrences_of(claim: Claim, told: Told) -> list[Occurrence]:
    """None for speech acts and for what is requested, considered, conditional or unknown (but see `unconfirmed`)."""
    force = force_of(claim)
    if force is None or not _makes_event(claim):
        return []
    period = told.get(claim.id)
    day = None if period is None else period.latest or period.earliest
    when = None if claim.when is None or claim.when.is_open else claim.when
    if is_of_person(claim):
        return [Occurrence(claim, frozenset({_name(claim, p)}), force, day, when, p) for p in _patients(claim)]
    who = frozenset(_name(claim, p) for role in _roles(claim) for p in claim.parties(role))
    if not who and when is not None and claim.kind in OF_NOBODY:
        who = frozenset({f"text:{claim.report}:"})
    return [Occurrence(claim, who, force, day, when)] if who else []


def _makes_event(claim: Claim) -> bool:
    """Not what is only said; but what somebody named announced, offered or did on a day."""
    if claim.kind not in SPEECH | {ClaimKind.OTHER} or claim.fate is not None:
        return True
    dated = claim.when is not None and not claim.when.is_open
    named = any(p.entity is not None for _, parties in claim.roles for p in parties)
    return claim.kind in IF_DATED and dated and named and Aspect.TALK not in claim.aspects


def force_of(claim: Claim) -> str | None:
    """happened, ongoing, planned, cancelled or denied; unknown where it is told unconfirmed; None where it is none of these."""
    if claim.condition or claim.modality is Modality.CONDITIONAL:
        return None
    negative = claim.polarity is Polarity.NEGATIVE
    if claim.modality in _PLANNED:
        if claim.modality is Modality.PROMISED and (claim.when is None or claim.when.is_open):
            return None
        return "cancelled" if negative else "planned"
    if Aspect.UNCONFIRMED in claim.aspects:
        return "unknown"
    force = _FORCES.get(claim.modality)
    return "denied" if force is not None and negative else force


def _patients(claim: Claim) -> tuple[Party, ...]:
    found = claim.parties(Role.PATIENT)
    if not found and (claim.fate is not None or claim.kind in BEFALLS):
        found = claim.parties(Role.AGENT)
    if claim.kind is ClaimKind.PROOF_OF_LIFE:
        found = found or claim.parties(Role.AGENT)
    return found


def _roles(claim: Claim) -> tuple[Role, ...]:
    if claim.kind in MUTUAL:
        return (Role.AGENT, Role.COUNTERPART, Role.PATIENT)
    return (Role.AGENT, Role.PATIENT, Role.OBJECT, Role.RECIPIENT)


def _name(claim: Claim, party: Party) -> str:
    """Somebody known by words only is nobody outside the report."""
    return f"{party.entity}" if party.entity is not None else f"text:{claim.report}:{fold(party.text)}"


def places(claim: Claim) -> frozenset[EntityId]:
    return frozenset(p.entity for r in (Role.PLACE, Role.DESTINATION) for p in claim.parties(r) if p.entity is not None)
