"""What a report tells as done without vouching for it: *has reportedly been released*, *is believed dead*, *is said to have been freed*.

By the words of the sentence, and only where the reader left open whether it is so. A bare noun (*the attack on X*), an accusation
(*allegedly killed X*), a rumour that is denied, and what is not told as done are none of it.
"""

import re
import tomllib
from functools import cache
from importlib.resources import files

from onrecord.model.claim import Claim, ClaimKind, Modality, Polarity, Role
from onrecord.model.kinds import FINAL, TAKING

_OF_DOERS = TAKING | {ClaimKind.KILL}
"""Deeds that are laid at somebody's door: what is alleged or believed is often who did them."""
_LASTING = TAKING | {ClaimKind.DIE}
"""*is believed to be held*, *to be dead*: so now; *is said to be freed* is a plan."""
_WORD = re.compile(r"[\w’'-]+|[,;:—–()]|--")
_BREAK = re.compile(r"[,;:—–()]|--")
_SAID_TO = re.compile(r"\b(?:is|are|was|were|been)\s+(?:also\s+)?said\s+to\s+(?:have|be)\b[^,;:—–()]*$", re.IGNORECASE)
_FIRST = re.compile(r"^\W*(?:reportedly|apparently)\b", re.IGNORECASE)
_REPORTS = r"(?:unconfirmed|unverified)\s+(?:[\w-]+\s+){0,2}reports?"
_ACCORDING = re.compile(rf"\baccording\s+to\s+(?:some\s+)?{_REPORTS}", re.IGNORECASE)
_UNVERIFIED = re.compile(rf"\b{_REPORTS}\s+(?:\w+\s+)?(?:that|say|says|said|claim(?:ed|s)?|indicate[ds]?)\b[^,;:—–()]*$", re.IGNORECASE)
_EMERGED = re.compile(r"\bthere\s+(?:are|were|have\s+been)\s+(?:\w+\s+){0,2}reports?\s+that\b[^,;:—–()]*$", re.IGNORECASE)
_DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied)|dismissed|rejected|refuted)\s+(?:it|this|that|the\s+(?:reports?|claims?|news|rumou?rs?))\b", re.IGNORECASE
)
_RELATIVE = frozenset({"who", "whom", "which", "that"})
"""*Carl Poe, who was believed dead, …*: the clause goes on to say how it came out."""
_WAS = frozenset({"was", "were", "been"})
_CLAUSE = 14
"""Words before the act that are looked at; more belong to another clause."""


@cache
def _words() -> dict[str, frozenset[str]]:
    data = tomllib.loads(files("onrecord.claims").joinpath("data", "unconfirmed.toml").read_text(encoding="utf-8"))
    return {name: frozenset(words) for name, words in data.items() if isinstance(words, list)}


def is_unconfirmed(claim: Claim) -> bool:
    """Whether it tells an act that bears on somebody's freedom or life as done, though nobody in it vouches for it."""
    is_open = claim.modality is Modality.UNKNOWN and claim.polarity is Polarity.POSITIVE
    if claim.kind not in FINAL | TAKING or not is_open or claim.condition or not claim.evidence:
        return False
    sentence, start = claim.evidence[0], claim.trigger.start - claim.evidence[0].start
    before, after = sentence.quote[:start], sentence.quote[start + len(claim.trigger.quote) :]
    clause = _clause(before)
    if not _is_past(claim, clause) or not _words()["undoing"].isdisjoint(clause):
        return False
    if _DENIED.search(after) or (_is_of_then(clause, before) and (_is_overtaken(after) or clause[0] in _RELATIVE)):
        return False
    return _is_hedged(claim, clause, before)


def _is_hedged(claim: Claim, clause: list[str], before: str) -> bool:
    said = set(clause)
    if _words()["charging"] & said and (claim.parties(Role.AGENT) and claim.kind in _OF_DOERS | {ClaimKind.RELEASE}):
        return False
    if _words()["telling"] & said or any(p.search(before) for p in (_FIRST, _ACCORDING, _UNVERIFIED, _EMERGED, _SAID_TO)):
        return True
    if clause[-1:] == ["being"]:
        return False  # "feared being killed"
    return bool((_words()["believing"] | _words()["charging"]) & said) and not (claim.kind in _OF_DOERS and _is_active(clause))


def _is_active(clause: list[str]) -> bool:
    """*is believed to have killed*, *allegedly seized*: no form of *be* before the act; nor is it bare, as in *feared killed*."""
    near = [w for w in clause if not w.endswith("ly")][-2:]
    return not {"be", "been", "being", "is", "are", "was", "were"} & set(near) and not (near and near[-1] in _words()["before_participle"])


def _is_past(claim: Claim, clause: list[str]) -> bool:
    """A verb told as done, *dead*, or *be holding*; not *release*, *killing*, *to be released*."""
    act, lasting = claim.trigger.quote.lower(), claim.kind in _LASTING
    if clause[-1:] == ["to"] and not _words()["managing"].isdisjoint(clause[-2:-1]):
        return True
    if clause[-1:] == ["to"] or (clause[-2:] == ["to", "be"] and not lasting):
        return False
    return act.endswith("ed") or act in _words()["past"] or (act.endswith("ing") and lasting and clause[-1:] == ["be"])


def _is_of_then(clause: list[str], before: str) -> bool:
    """*was believed dead*, *reports that he was dead*: what was held or told then."""
    hedges = [i for i, w in enumerate(clause) if w in _words()["believing"] | {"reported"}]
    return (
        any(i > 0 and clause[i - 1] in _WAS for i in hedges)
        or _UNVERIFIED.search(before) is not None
        or _EMERGED.search(before) is not None
    )


def _is_overtaken(after: str) -> bool:
    return not _words()["overtaken"].isdisjoint(w.lower() for w in _WORD.findall(after))


def _clause(before: str) -> list[str]:
    """The words before the act, lower-case, from the last mark of punctuation on."""
    words = [w.lower() for w in _WORD.findall(before)]
    start = max((i + 1 for i, w in enumerate(words) if _BREAK.fullmatch(w)), default=0)
    return words[start:][-_CLAUSE:]
