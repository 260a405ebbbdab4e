"""What the words of a claim say beyond its kind and force, as the reading carries it (`Claim.aspects`). Nothing is read here."""

from onrecord.model.claim import Aspect, Claim
from onrecord.model.entity import Party


def may_be_done(claim: Claim) -> bool:
    return Aspect.NOT_DONE not in claim.aspects


def is_under_way(claim: Claim) -> bool:
    return Aspect.UNDER_WAY in claim.aspects


def is_by_agreement(claim: Claim) -> bool:
    return Aspect.BY_AGREEMENT in claim.aspects


def is_of_a_word(claim: Claim) -> bool:
    return Aspect.OF_A_WORD in claim.aspects


def is_hedged(claim: Claim) -> bool:
    return Aspect.HEDGED in claim.aspects


def tells_of_captivity(claim: Claim) -> bool:
    return Aspect.OF_CAPTIVITY in claim.aspects


def is_brief(claim: Claim) -> bool:
    return Aspect.BRIEF in claim.aspects


def is_long_past(claim: Claim) -> bool:
    return Aspect.LONG_PAST in claim.aspects


def is_of_once(claim: Claim) -> bool:
    return Aspect.OF_ONCE in claim.aspects


def is_of_now(claim: Claim) -> bool:
    return Aspect.OF_NOW in claim.aspects


def is_taken_back(claim: Claim) -> bool:
    return Aspect.TAKEN_BACK in claim.aspects


def is_refusal(claim: Claim) -> bool:
    return Aspect.REFUSING in claim.aspects


def is_said_by_himself(claim: Claim) -> bool:
    return Aspect.BY_HIMSELF in claim.aspects


def is_pronoun(party: Party) -> bool:
    return party.is_pronoun
