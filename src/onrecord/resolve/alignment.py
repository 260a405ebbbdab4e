"""The words of two names side by side: which answer one another, how well, and what is left over."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import product

from onrecord.resolve.names import same_word, spelling

Words = tuple[str, ...]


class Likeness(IntEnum):
    """SLIP and CUT may be a mistake, FORM is another form of the name (an initial, a nickname)."""

    OTHER = 0
    CUT = 1
    SLIP = 2
    FORM = 3
    SAME = 4


@dataclass(frozen=True, slots=True)
class Pair:
    left: int
    right: int
    likeness: Likeness


@dataclass(frozen=True, slots=True)
class Alignment:
    left: Words
    right: Words
    pairs: tuple[Pair, ...]

    def count(self, *likenesses: Likeness) -> int:
        return sum(pair.likeness in likenesses for pair in self.pairs)

    @property
    def left_over(self) -> Words:
        taken = {pair.left for pair in self.pairs}
        return tuple(word for i, word in enumerate(self.left) if i not in taken)

    @property
    def right_over(self) -> Words:
        taken = {pair.right for pair in self.pairs}
        return tuple(word for i, word in enumerate(self.right) if i not in taken)

    @property
    def is_in_order(self) -> bool:
        rights = [pair.right for pair in sorted(self.pairs, key=lambda pair: pair.left)]
        return rights == sorted(rights)


def align(left: Words, right: Words, likeness: Callable[[str, str], Likeness]) -> Alignment:
    """Each word is paired once, the likest first, of equals those at the nearest places."""
    left, right = _merged(left, right), _merged(right, left)
    found = [Pair(i, j, likeness(left[i], right[j])) for i, j in product(range(len(left)), range(len(right)))]
    kept: list[Pair] = []
    for pair in sorted(found, key=lambda p: (-p.likeness, abs(p.left - p.right), p.left + p.right, p.left)):
        if pair.likeness is not Likeness.OTHER and not any(pair.left == k.left or pair.right == k.right for k in kept):
            kept.append(pair)
    return Alignment(left, right, tuple(kept))


def _merged(words: Words, other: Words) -> Words:
    """`van der berg` beside `vanderberg`: neighbours that are one word in the other name become one word."""
    done: list[str] = []
    at = 0
    while at < len(words):
        stop = next((stop for stop in range(len(words), at + 1, -1) if _is_one_of(words[at:stop], words, other)), at + 1)
        done.append("".join(words[at:stop]))
        at = stop
    return tuple(done)


def _is_one_of(parts: Sequence[str], words: Words, other: Words) -> bool:
    joined = "".join(parts)
    if len(joined) < 4 or not any(abs(len(word) - len(joined)) <= 2 for word in other):
        return False
    if any(spelling(part) in map(spelling, other) for part in parts):
        return False
    return any(same_word(joined, word) for word in other if word not in words)
