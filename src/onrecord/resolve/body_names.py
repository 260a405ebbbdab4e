"""Which names of an organization say who it is in any report: proper names, and what names a state's or a leader's body."""

import re
from functools import lru_cache

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


@lru_cache(maxsize=65536)
def is_naming(name: str) -> bool:
    """`Red League`, `the Norlandic government`, `Moen's government`, `the Moen government`; not `the government`, `Emergency services`."""
    if is_proper(name):
        return True
    words = without_article(name).split()
    if len(words) < 2 or fold(words[-1]) not in institutions() or is_shared(name):
        return False
    return any(state_of(fold(word)) is not None for word in words[:-1]) or _is_led(words)


def _is_led(words: list[str]) -> bool:
    first = words[0]
    if not first[0].isupper() or words[-1] not in _RULE or fold(first) in _ANY | institutions():
        return False
    return len(words) == 2 or re.search(r"[’']s?$", words[-2]) is not None
