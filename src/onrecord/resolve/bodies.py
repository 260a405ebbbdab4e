"""Whether two organizations' names may be, or cannot be, names of one. A part is not the whole, and another number is another body."""

from functools import lru_cache

from onrecord.resolve.alignment import Alignment, Likeness, align
from onrecord.resolve.body_keys import is_acronym, is_institution, letters_of
from onrecord.resolve.body_words import BodyName, part_words
from onrecord.resolve.names import spelling
from onrecord.resolve.persons import Verdict
from onrecord.resolve.slips import edits
from onrecord.resolve.states import state_of

_LONG = 8
"""Letters from which a single wrong one is a slip, wherever the gaps are."""


@lru_cache(maxsize=65536)
def compare_bodies(left: BodyName, right: BodyName) -> Verdict:
    """SAME: the same words, in any order where one is a state's institution. Of slips and other legal forms a person decides."""
    if left.numbers != right.numbers or left.states != right.states:
        return Verdict.UNRELATED
    if letters_of(left.words) == letters_of(right.words) or letters_of(left.all) == letters_of(right.all):
        return Verdict.SAME if _may_have_forms(left, right) else Verdict.UNRELATED
    if is_acronym(left.words) or is_acronym(right.words):
        return Verdict.UNRELATED
    if len("".join(left.words)) >= _LONG and edits("".join(left.words), "".join(right.words)) == 1:
        return Verdict.UNSURE
    found = align(left.words, right.words, _likeness)
    if found.left_over or found.right_over or not _may_have_forms(left, right):
        return Verdict.UNRELATED
    if found.count(Likeness.SAME) == len(found.pairs):
        return Verdict.SAME if found.is_in_order or (is_institution(left) and is_institution(right)) else Verdict.UNSURE
    return Verdict.UNSURE if _is_slip(found) else Verdict.UNRELATED


def is_part_of(part: BodyName, whole: BodyName) -> bool:
    """`Red League political bureau` is part of the Red League: all its words, and a word for a part at an end."""
    n = len(whole.words)
    if len(part.words) <= n:
        return False
    if part.words[:n] == whole.words:
        rest = part.words[n:]
    elif part.words[-n:] == whole.words:
        rest = part.words[:-n]
    else:
        return False
    return rest[-1] in part_words() or rest[0] in part_words()


def _may_have_forms(left: BodyName, right: BodyName) -> bool:
    return not left.form or not right.form or left.form == right.form


def _likeness(left: str, right: str) -> Likeness:
    if left == right or spelling(left) == spelling(right):
        return Likeness.SAME
    if state_of(left) is not None or state_of(right) is not None:
        return Likeness.OTHER
    return Likeness.OTHER if edits(left, right) is None else Likeness.SLIP


def _is_slip(found: Alignment) -> bool:
    """One word of several, or a few letters of many."""
    slips = found.count(Likeness.SLIP)
    wrong = sum(edits(found.left[p.left], found.right[p.right]) or 0 for p in found.pairs if p.likeness is Likeness.SLIP)
    letters = sum(len(word) for word in found.left)
    return (slips == 1 and wrong == 1) or wrong * 5 <= letters
