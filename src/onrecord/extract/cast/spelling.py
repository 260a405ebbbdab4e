"""When two spellings may be one name. Pure string work; the words come from the report."""

import unicodedata
from functools import cache

from rapidfuzz.fuzz import ratio

from onrecord.extract.cast.lexicon import words

_SIMILAR = 85  # of 100: about one letter in seven; one in five (80) makes another name
_LONG_ENOUGH = 5
_MARKS = str.maketrans(dict.fromkeys("\"'“”‘’«»„‹›`´.,()[]", " "))


@cache
def fold(text: str) -> str:
    """Lower case without accents, marks or a leading article."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(plain.translate(_MARKS).lower().split()).removeprefix("the ")


@cache
def name_parts(name: str) -> tuple[str, ...]:
    """The parts of a person's name, particles joined to what they belong to: ("musa", "abu tarik")."""
    parts: list[str] = []
    pending = ""
    for word in fold(name).replace("-", " - ").split():
        if word == "-":
            continue
        if word in words("suffixes") or (word + ".") in words("suffixes"):
            continue
        if word in words("particles"):
            pending += word + " "
        else:
            parts.append(pending + word)
            pending = ""
    return tuple([*parts, pending.strip()] if pending.strip() else parts)


def same_word(one: str, other: str) -> bool:
    """Equal, or so alike that within one report they are one name spelled twice."""
    if " " in one and " " not in other:
        one = _bare(one)
    elif " " in other and " " not in one:
        other = _bare(other)
    if one == other:
        return True
    return min(len(one), len(other)) >= _LONG_ENOUGH and one[0] == other[0] and ratio(one, other) >= _SIMILAR


def _bare(part: str) -> str:
    """The part without its particles."""
    return part.rsplit(" ", 1)[-1]


def same_given(one: str, other: str) -> bool:
    """The same given name, or its initial."""
    return same_word(one, other) or (min(len(one), len(other)) == 1 and one[0] == other[0])


def full_names_agree(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names of two or more parts may be one person's: same surname, and given names that do not differ."""
    if same_word(one[-1], other[-1]):
        return same_given(one[0], other[0]) or (len(one) != len(other) and shares_given(one[:-1], other[:-1]))
    shorter, longer = sorted((one, other), key=len)
    return (
        len(shorter) < len(longer)
        and same_given(shorter[0], longer[0])
        and all(any(same_word(s, w) for w in longer[1:]) for s in shorter[1:])
    )


def shares_given(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether all given names of the shorter are among the longer's: Sasha / Alexander Sasha."""
    shorter, longer = sorted((one, other), key=len)
    return all(any(same_given(s, w) for w in longer) for s in shorter)


def initials_of(name: str) -> str:
    """The acronym that a name would have: *Norland Defense Forces* → ndf."""
    return "".join(w[0] for w in fold(name).replace("-", " ").split() if w not in ("of", "and", "the", "for", "in", "on", "to", "&"))


def is_ordered_subset(shorter: list[str], longer: list[str]) -> bool:
    rest = iter(longer)
    return all(word in rest for word in shorter)
