"""Words that differ by a slip of the pen. A slip is never a reason to join, only to ask."""

from functools import lru_cache

from rapidfuzz.distance import OSA

_LOOKALIKE = str.maketrans("01359", "oiesg")
"""Digits that stand for letters inside a word."""


@lru_cache(maxsize=65536)
def edits(left: str, right: str) -> int | None:
    """How many letters are wrong, missing or exchanged with their neighbours; None where it is too many for a slip.

    One of four to five letters, two of six and more; of three letters one, which only a longer name around it can excuse.
    """
    if left == right:
        return 0
    shorter = min(len(left), len(right))
    if shorter < 3 or left.isdigit() or right.isdigit():
        return None
    allowed = 1 if shorter < 6 else 2
    found = OSA.distance(read(left), read(right), score_cutoff=allowed)
    return found if found <= allowed else None


def is_cut(left: str, right: str) -> bool:
    """Whether one word is the beginning of the other: `Abiy`, `Abiyot`."""
    short, long = sorted((left, right), key=len)
    return 2 <= len(short) < len(long) and long.startswith(short)


def read(word: str) -> str:
    """`sech1n` → sechin; numbers stay."""
    return word if word.isdigit() else word.translate(_LOOKALIKE)
