"""Two persons' names that their surnames keep apart, looked at word by word: a slip, another order, another script, names run together.

Nothing here joins by itself but names that are the same letters; the rest is a question for a person.
"""

from onrecord.resolve.alignment import Alignment, Likeness, Words, align
from onrecord.resolve.names import PARTICLES, is_unvowelled, same_word, skeleton, spelling
from onrecord.resolve.nicknames import share_family
from onrecord.resolve.slips import edits, is_cut, read

SON_OF = frozenset({"bin", "ibn", "ben", "bn", "bint", "ould"})
"""What follows is the father's name: Salman bin Muhammad is not Muhammad bin Salman."""


def is_run_together(left: Words, right: Words) -> bool:
    """`RamiMakhlouf`, `Kim Jongun`: the same letters with other gaps."""
    return len(left) != len(right) and len("".join(left)) >= 8 and spelling("".join(left)) == spelling("".join(right))


def may_be_one(left: Words, right: Words) -> bool:
    """Whether the words of two names may be those of one person, written with a slip, in another order or with parts left out."""
    plain_left, plain_right = without_particles(left), without_particles(right)
    if len("".join(plain_left)) >= 8 and edits("".join(plain_left), "".join(plain_right)) in (0, 1):
        return True
    found = align(plain_left, plain_right, likeness)
    if not found.is_in_order and any(word in SON_OF for word in (*left, *right)):
        return False
    return not (found.left_over and found.right_over) and _is_enough(found)


def without_particles(words: Words) -> Words:
    return tuple(word for word in words if word not in PARTICLES) or words


def likeness(left: str, right: str) -> Likeness:
    if same_word(left, right) or same_word(read(left), read(right)):
        return Likeness.SAME
    if share_family(left, right) or (min(len(left), len(right)) == 1 and left[0] == right[0]):
        return Likeness.FORM
    if edits(left, right) is not None or edits(spelling(left), spelling(right)) is not None:
        return Likeness.SLIP
    return Likeness.CUT if is_cut(left, right) or _is_servant(left, right) or _is_servant(right, left) else Likeness.OTHER


def _is_servant(full: str, short: str) -> bool:
    """`Abdul Hanif` written Hanif."""
    return full.startswith("abdul") and len(short) > 2 and same_word(full.removeprefix("abdul"), short)


def _is_enough(found: Alignment) -> bool:
    """Words that are the same must outweigh those that only may be, and what is left over."""
    sure, left_over = found.count(Likeness.SAME), len(found.left_over) + len(found.right_over)
    slips, forms = found.count(Likeness.SLIP, Likeness.CUT), found.count(Likeness.FORM)
    if not left_over:
        return sure >= slips or _is_small(found)
    return sure + forms >= 2 and slips <= sure and left_over <= len(found.pairs)


def _is_small(found: Alignment) -> bool:
    """Several slips in one name pass where they are few letters of many."""
    counts = [edits(found.left[p.left], found.right[p.right]) for p in found.pairs]
    letters = sum(len(found.left[p.left]) for p in found.pairs)
    return None not in counts and sum(n or 0 for n in counts) * 5 <= letters


def is_one_without_vowels(left: str, right: str, left_words: Words, right_words: Words) -> bool:
    """Names of which one is in Arabic or Hebrew letters: every consonant answers another, in order."""
    if not (is_unvowelled(left) or is_unvowelled(right)):
        return False
    a, b = ("".join(map(skeleton, without_particles(words))) for words in (left_words, right_words))
    return len(a) >= 3 and a == b
