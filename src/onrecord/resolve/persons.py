"""Whether two persons' names may be, or cannot be, names of one person. Undecided is an answer."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from onrecord.resolve.names import PARTICLES, is_one_syllable, same_word, sound_of, words_of_person
from onrecord.resolve.nicknames import share_family
from onrecord.resolve.second_look import is_one_without_vowels, is_run_together, may_be_one

_GIVEN_TOO = frozenset({"ben"})
"""Particles that are given names as well: Ben Carter, but Itai Ben Dor."""

_SYLLABLES = 3
_MANY = 3
"""So many names left out in the middle, and what remains is borne by many."""


class Verdict(IntEnum):
    """FORBIDDEN: one surname with other given names. UNSURE is a question for a person and never joins.
    POSSIBLE joins if no other candidate remains, SAME joins.
    """

    FORBIDDEN = -1
    UNRELATED = 0
    UNSURE = 1
    POSSIBLE = 2
    SAME = 3


@dataclass(frozen=True, slots=True)
class PersonName:
    """`given` are the words before the surname, particles left out; a bare surname has none."""

    given: tuple[str, ...]
    surname: str
    whole: tuple[str, ...]
    written: str = ""

    @classmethod
    def parse(cls, name: str) -> "PersonName | None":
        """None where there are no words. `Surname, Given` is turned round."""
        last, comma, first = name.partition(",")
        words = words_of_person(first) + words_of_person(last) if comma and first.strip() and last.strip() else words_of_person(name)
        if not words:
            return None
        given = tuple(w for w in words[:-1] if w not in PARTICLES)
        return cls(given or tuple(w for w in words[:1] if len(words) == 2 and w in _GIVEN_TOO), words[-1], words, name)

    @property
    def is_bare(self) -> bool:
        return not self.given

    @property
    def called(self) -> tuple[str, ...]:
        """What the person may be called by alone: the surname, which of three syllables may be the first: `Pak Min-ho`."""
        leads = len(self.whole) == _SYLLABLES and all(map(is_one_syllable, self.whole))
        return (self.surname, self.whole[0]) if leads else (self.surname,)

    @property
    def text(self) -> str:
        return " ".join(self.whole)

    @property
    def key(self) -> str:
        return sound_of(self.surname)


@lru_cache(maxsize=65536)
def compare(left: PersonName, right: PersonName) -> Verdict:
    """As `decide`, but what it keeps apart is looked at again: it may be a slip, another order, a part left out."""
    found = decide(left, right)
    if found >= Verdict.POSSIBLE or left.is_bare or right.is_bare:
        return found
    return Verdict.UNSURE if may_be_one(left.whole, right.whole) else found


def decide(left: PersonName, right: PersonName) -> Verdict:
    """Never UNSURE: the surname must be the same word; then the given names decide."""
    found = _compare(left, right)
    if found >= Verdict.POSSIBLE:
        return found
    if is_run_together(left.whole, right.whole) or is_one_without_vowels(left.written, right.written, left.whole, right.whole):
        return Verdict.SAME
    return found


def _compare(left: PersonName, right: PersonName) -> Verdict:
    if left.whole == right.whole and not left.is_bare:
        return Verdict.SAME
    if not same_word(left.surname, right.surname):
        return Verdict.UNRELATED
    if left.is_bare or right.is_bare or _ends_with(left.whole, right.whole) or _ends_with(right.whole, left.whole):
        return Verdict.POSSIBLE
    return _compare_given(*sorted((left.given, right.given), key=len))


def _ends_with(whole: tuple[str, ...], end: tuple[str, ...]) -> bool:
    """`Ben Dor` may be Itai Ben Dor."""
    return end[0] in _GIVEN_TOO and len(whole) > len(end) and whole[-len(end) :] == end


def _compare_given(short: tuple[str, ...], full: tuple[str, ...]) -> Verdict:
    if _same_given(short[0], full[0]) and _contains(full[1:], short[1:], _same_given):
        return Verdict.SAME if len(full) - len(short) < _MANY else Verdict.POSSIBLE
    if _contains(full, short, _same_given) or (_may_be_given(short[0], full[0]) and _contains(full[1:], short[1:], _may_be_given)):
        return Verdict.POSSIBLE
    return Verdict.FORBIDDEN


def _contains(full: tuple[str, ...], part: tuple[str, ...], is_one: Callable[[str, str], bool]) -> bool:
    """Whether the words of `part` stand in `full` in this order: middle names may be left out, never exchanged."""
    rest = iter(full)
    return all(any(is_one(word, other) for other in rest) for word in part)


def _same_given(left: str, right: str) -> bool:
    return same_word(left, right) or (min(len(left), len(right)) > 1 and share_family(left, right))


def _may_be_given(left: str, right: str) -> bool:
    """The same, or an initial and what it may stand for."""
    return _same_given(left, right) or (min(len(left), len(right)) == 1 and left[0] == right[0])


def compare_all(left: tuple[PersonName, ...], right: tuple[PersonName, ...]) -> Verdict:
    """The same if all forms of one are forms of the other (an alias may differ from the given name); else one contradiction forbids."""
    rows = [[decide(a, b) for b in right] for a in left]
    columns = [list(column) for column in zip(*rows, strict=True)]
    for side in (rows, columns):
        if side and all(Verdict.SAME in verdicts for verdicts in side):
            return Verdict.SAME
    found = [v for verdicts in rows for v in verdicts]
    return Verdict.FORBIDDEN if Verdict.FORBIDDEN in found else max(found, default=Verdict.UNRELATED)
