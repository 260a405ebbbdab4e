"""Which names of an organization say who it is in any report: proper names, and what names a state's or a leader's body."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from onrecord.resolve.names import fold, institutions, is_proper, is_shared, without_article
from onrecord.resolve.states import state_of

_RULE = frozenset({"administration", "government", "regime"})
"""Bodies that are called by who leads them: the Moen government."""
_ANY = frozenset(
    {
        "armed",
        "caretaker",
        "communist",
        "current",
        "democratic",
        "emergency",
        "former",
        "interim",
        "islamist",
        "local",
        "military",
        "new",
        "next",
    }
    | {"old", "own", "previous", "provincial", "regional", "republican", "separatist", "socialist", "transitional", "whole"}
)
_WINGS = frozenset({"arm", "branch", "bureau", "leadership", "office", "wing"})
_WING_KINDS = frozenset({"armed", "media", "military", "political", "press"})
_PEOPLES = frozenset(
    {"african", "american", "arab", "asian", "christian", "druze", "european", "islamic", "kurdish", "muslim", "rebel", "sunni", "western"}
)


@lru_cache(maxsize=65536)
def is_naming(name: str) -> bool:
    """`Red League`, `the Norlandic government`, `Moen's government`, `the Moen government`; not `the government`, `Emergency services`."""
    if is_proper(name):
        return True
    words = without_article(name).split()
    if len(words) < 2 or is_shared(name):
        return False
    return _is_wing(words) or (fold(words[-1]) in institutions() and (_is_of_state(words[:-1]) or _is_led(words)))


def _is_of_state(words: list[str]) -> bool:
    pairs = (" ".join(pair) for pair in pairwise(words))
    return any(state_of(fold(part)) is not None for part in (*words, *pairs))


def _is_wing(words: list[str]) -> bool:
    """`Red League political bureau`, `Red League's armed wing`; not `Shiite armed wing`."""
    first, *_, kind, part = words if len(words) > 2 else ("", "", "")
    if part not in _WINGS or kind not in _WING_KINDS or not first[:1].isupper():
        return False
    return fold(first) not in _ANY | _PEOPLES | institutions() and re.search(r"(ist|ite|ish|ese)$", first) is None and not is_shared(first)


def whole_names(folded: Sequence[str]) -> list[str]:
    """The names that are not part of a fuller one: `us forces` beside `us special forces` is what one report calls these."""
    if len(folded) < 2:
        return list(folded)
    words = {name: frozenset(name.split()) for name in folded}
    return [name for name in folded if not any(words[name] < others for others in words.values())]


def _is_led(words: list[str]) -> bool:
    first = words[0]
    if not first[0].isupper() or words[-1] not in _RULE or fold(first) in _ANY | institutions():
        return False
    return len(words) == 2 or re.search(r"[’']s?$", words[-2]) is not None
