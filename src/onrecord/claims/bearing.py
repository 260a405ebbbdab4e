"""What the words of a sentence say of its act beyond kind and force: carried on the claim as its aspects.

Of what can not be taken back they have to bear out that it is done: a net below the reader's own verdict.
"""

import re
import tomllib
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from importlib.resources import files

from onrecord.claims.unconfirmed import is_unconfirmed
from onrecord.grammar.lexicon import words
from onrecord.model.claim import Aspect, Claim, Modality, Role
from onrecord.model.entity import Party
from onrecord.model.kinds import FINAL

_WORD = re.compile(r"[\w’'-]+|[,;:—–()]|--")
_BREAK = re.compile(r"[,;:—–()]|--")
_TERMS = re.compile(
    r"\b(?:under|according to|as part of|in line with|by|(?:in|during)\s+the\s+\w+\s+(?:phase|stage)\s+of)\s+"
    r"(?:the\s+terms\s+of\s+)?(?:the|this|that|their|its|an?)?\s*"
    r"(?:[\w’'-]+\s+){0,3}?"
    r"(?:deal|agreement|accord|truce|cease-?fire|pact|protocol|terms)\b",
    re.IGNORECASE,
)
_CALLS = re.compile(
    r"\b(?:deal|agreement|accord|truce|cease-?fire|pact|protocol|plan|proposal|framework|roadmap)\s+"
    r"(?:calls\s+for|requires|obliges|provides\s+for|stipulates|envisages|foresees|commits)\b",
    re.IGNORECASE,
)
_KEEPING = re.compile(
    r"\b(?:keep|keeping|honou?r|honou?ring|fulfil|fulfill|fulfilling|implement|implementing|respect|respecting|abide\s+by|stick\s+to|carry\s+out"
    r"|comply\s+with|make\s+good\s+on)\b[^.;]*?\b(?:promises?|pledges?|commitments?|vows?|word|undertakings?|obligations?)\b",
    re.IGNORECASE,
)
_BOAST = re.compile(r"\bclaim(?:s|ed|ing)? (?:to have|having)\b")
_CAPTIVITY = re.compile(
    r"\b(?:captiv\w*|captors?|custody|prison\w*|jail\w*|detention|detained|hostages?|kidnap\w*|abduct\w*|cells?|camps?|guards?|gunm[ae]n|militants?"
    r"|rebels?|held|chained|tied|hideouts?)\b",
    re.IGNORECASE,
)
_BRIEF = re.compile(r"^[^,;:.]*?\b(?:briefly|overnight|for\s+(?:[\w-]+\s+){1,3}(?:hours?|minutes?))\b", re.IGNORECASE)
_NEAR = 3
_CLOSE = 5
_CLAUSE = 12
"""Words before the act that are looked at for hedges; more belong to another clause."""


@cache
def _words() -> dict[str, frozenset[str]]:
    data = tomllib.loads(files("onrecord.claims").joinpath("data", "doubts.toml").read_text(encoding="utf-8"))
    return {name: frozenset(words) for name, words in data.items() if isinstance(words, list)}


def with_bearing(claim: Claim) -> Claim:
    """The claim with all that its sentence says of it; its parties with whether they are pronouns."""
    found = {aspect for aspect, says in _ASPECTS.items() if says(claim)}
    roles = tuple((role, tuple(map(_with_form, parties))) for role, parties in claim.roles)
    return replace(claim, aspects=tuple(sorted({*claim.aspects, *found})), roles=roles)


def _with_form(party: Party) -> Party:
    return replace(party, is_pronoun=True) if is_pronoun(party) else party


def may_be_done(claim: Claim) -> bool:
    """False for `would kill her`, `to be freed`, `is dying`, `pretending he was dead`."""
    if claim.kind not in FINAL:
        return True
    before = _clause(claim)
    if (
        is_under_way(claim)
        or any(word in _words()["modals"] for word in before[-_NEAR:])
        or any(word in _words()["near_misses"] for word in before[-1:])
    ):
        return False
    return not _is_infinitive(before, claim.trigger.quote) and not any(word in _words()["unreal"] for word in before)


def is_under_way(claim: Claim) -> bool:
    """`is releasing them`, `is dying`: not done yet."""
    going = claim.trigger.quote.lower().endswith("ing") or _clause(claim)[-1:] == ["being"]
    return claim.kind in FINAL and claim.modality is Modality.ONGOING and going


def is_by_agreement(claim: Claim) -> bool:
    """`Under the deal, the council will free …`, `the plan calls for …`: before the act, in its sentence."""
    return any(pattern.search(_before(claim)) is not None for pattern in (_TERMS, _CALLS))


def is_of_a_word(claim: Claim) -> bool:
    """`urged them to keep the promise to free …`: the act is what had been promised."""
    return _KEEPING.search(_BREAK.split(_before(claim))[-1]) is not None


def is_hedged(claim: Claim) -> bool:
    """`is feared dead`, `was reportedly freed`, `claimed to have shot her`: told, but vouched for by nobody else."""
    before = _clause(claim)
    boasts = " ".join(before[-_NEAR:])
    return claim.kind in FINAL and (any(word in _words()["hedges"] for word in before) or _BOAST.search(boasts) is not None)


def tells_of_captivity(claim: Claim) -> bool:
    """Whether the sentence has a word for it."""
    return any(_CAPTIVITY.search(span.quote) is not None for span in claim.evidence)


def is_brief(claim: Claim) -> bool:
    """`was detained briefly`, `held for six hours`: over on the day on which it began, as far as told."""
    return "briefly" in _clause(claim)[-_NEAR:] or _BRIEF.search(_after(claim)) is not None


def is_long_past(claim: Claim) -> bool:
    """`who had been abducted`, `years after being abducted`: before something else, so that it says nothing of now."""
    before = _clause(claim)
    return "had" in before[-_NEAR:] or before[-2:] == ["after", "being"]


def is_of_once(claim: Claim) -> bool:
    """`formerly imprisoned`, `kidnapped twice`: over, and any day beside it is of something else."""
    after = _words_after(claim)[:2]
    repeated = after[:1] == ["twice"] or after[1:] == ["times"]
    return repeated or not _words()["once"].isdisjoint(_clause(claim)[-1:])


def is_of_now(claim: Claim) -> bool:
    """`was detained`, `has been held`, `is reportedly being held`: told of a captivity that goes on as far as is told.

    Not `was held`, `had been detained`, nor where its end or its length is told.
    """
    if is_long_past(claim) or not _words()["ended"].isdisjoint((*_clause(claim), *_words_after(claim))):
        return False
    before = [w for w in _clause(claim) if not w.endswith("ly")]
    if claim.trigger.quote.lower() in _words()["seizing"] and _is_told_of(claim, before):
        return True
    perfect = before[-2:] in (["has", "been"], ["have", "been"])
    return perfect or not _words()["now"].isdisjoint(before[-1:])


def _is_told_of(claim: Claim, before: list[str]) -> bool:
    """`was detained`, `police detained her`, `Ann Roe, detained in Kasra,`, `the detained leader`; not `one of the men arrested then`."""
    if any(claim.trigger.quote.lower() in p.text.lower().split() for p in claim.parties(Role.PATIENT)):
        return True
    is_active = bool(claim.parties(Role.AGENT)) and "by" not in _words_after(claim)
    return not before or is_active or before[-1] in _words()["passive"]


def is_taken_back(claim: Claim) -> bool:
    """`has withdrawn its approval`, `took back the approval`."""
    return not _words()["taking_back"].isdisjoint(_clause(claim)[-_CLOSE:])


def is_refusal(claim: Claim) -> bool:
    """`denied the request`, `denied him bail`: what was asked for is not given."""
    words = _words_after(claim)[:_CLOSE]
    that = next((i for i, w in enumerate(words) if w == "that" or _BREAK.fullmatch(w)), len(words))
    return not _words()["refused"].isdisjoint(words[:that])


def is_pronoun(party: Party) -> bool:
    return party.text.lower() in words("pronouns")


def is_said_by_himself(claim: Claim) -> bool:
    """Whether it is told of *he* or *she*, as in `Lund said that he was held`; not of *his capture*."""
    return any(p.text.lower() in _words()["subjects"] for p in claim.parties(Role.PATIENT))


def _is_infinitive(before: list[str], act: str) -> bool:
    """`to free`, `to be freed`; not `to have been freed`, `managed to free`, `confessed to killing`."""
    words = before[:-1] if before[-1:] == ["be"] else before
    return words[-1:] == ["to"] and not act.lower().endswith("ing") and not any(w in _words()["implicative"] for w in words[-2:-1])


def _before(claim: Claim) -> str:
    """Its sentence up to the act."""
    return claim.evidence[0].quote[: max(claim.trigger.start - claim.evidence[0].start, 0)]


def _after(claim: Claim) -> str:
    """Its sentence from the act on."""
    return claim.evidence[0].quote[max(claim.trigger.stop - claim.evidence[0].start, 0) :]


def _words_after(claim: Claim) -> list[str]:
    """The words after the act, lower-case, to the end of the sentence."""
    return [w.lower() for w in _WORD.findall(_after(claim))]


def _clause(claim: Claim) -> list[str]:
    """The words before the act, lower-case, from the last mark of punctuation on."""
    words = [w.lower() for w in _WORD.findall(_before(claim))]
    start = max((i + 1 for i, w in enumerate(words) if _BREAK.fullmatch(w)), default=0)
    return words[start:][-_CLAUSE:]


_ASPECTS: dict[Aspect, Callable[[Claim], bool]] = {
    Aspect.BRIEF: is_brief,
    Aspect.BY_AGREEMENT: is_by_agreement,
    Aspect.BY_HIMSELF: is_said_by_himself,
    Aspect.HEDGED: is_hedged,
    Aspect.LONG_PAST: is_long_past,
    Aspect.NOT_DONE: lambda claim: not may_be_done(claim),
    Aspect.OF_A_WORD: is_of_a_word,
    Aspect.OF_CAPTIVITY: tells_of_captivity,
    Aspect.OF_NOW: is_of_now,
    Aspect.OF_ONCE: is_of_once,
    Aspect.REFUSING: is_refusal,
    Aspect.TAKEN_BACK: is_taken_back,
    Aspect.UNCONFIRMED: is_unconfirmed,
    Aspect.UNDER_WAY: is_under_way,
}
