"""In which order a name has its parts: *Kim Jong Un*, *Pak Min-ho* and *Xi Jinping* have the surname first."""

import re
from functools import cache

from onrecord.extract.cast.lexicon import words
from onrecord.extract.cast.spelling import name_parts
from onrecord.grammar.nouns import given_names

_SYLLABLE = re.compile(r"[^aeiouyw]{0,4}[aeiouyw]{1,3}[^aeiouyw]{0,3}")
_SYLLABLES = re.compile(r"(?:[^aeiou]{0,3}[aeiou]{1,3}(?:ng|n)?){1,2}")
_THREE = 3


@cache
def is_family_first(name: str) -> bool:
    """True when the first part is a surname of East Asia and what follows is spelt as its given names are."""
    parts = name_parts(name)
    if len(parts) < _THREE - 1 or parts[0] not in words("family_first") or "-" in name.split(maxsplit=1)[0]:
        return False
    if len(parts) == _THREE:
        return all(_SYLLABLE.fullmatch(p) for p in parts[1:])
    return len(parts) < _THREE and parts[0] not in given_names() and _SYLLABLES.fullmatch(parts[1]) is not None


@cache
def surnames_of(name: str) -> tuple[str, ...]:
    """What somebody of this full name may be called by alone: the last part; the first, where the surname stands first.

    Only a hyphen tells that for sure (Pak *Min-ho*): Lee Ann Smith may be called Smith.
    """
    parts = name_parts(name)
    if not is_family_first(name):
        return parts[-1:]
    return parts[:1] if "-" in name else (parts[0], parts[-1])


@cache
def given_of(name: str) -> str:
    """The first of the given names."""
    return name_parts(name)[int(is_family_first(name))]
