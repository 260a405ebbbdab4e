"""Word lists of the attributes, read once from the package's data file."""

import tomllib
from functools import cache
from importlib.resources import files

from spacy.tokens import Token

from onrecord.extract.cast.lexicon import demonyms, is_demonym


@cache
def words(name: str) -> frozenset[str]:
    """The word list of this name, lower case."""
    table = tomllib.loads((files("onrecord.extract.attributes") / "data" / "words.toml").read_text("utf-8"))
    return frozenset(word.lower() for word in table[name])


def is_word(token: Token, *lists: str) -> bool:
    """Whether a noun is in one of the lists, by its lemma or as written."""
    known = _joined(lists)
    return token.lower_ in known or token.lemma_.lower() in known


@cache
def _joined(lists: tuple[str, ...]) -> frozenset[str]:
    return frozenset().union(*map(words, lists))


def is_nationality(token: Token) -> bool:
    """Whether the word names the people of a state: no party, faith or people without one."""
    word = token.lower_
    if not token.text[:1].isupper() or word in words("no_state"):
        return False
    return word in words("abbreviations") or (is_demonym(word) and all(map(_has_place, word.split("-"))))


def _has_place(part: str) -> bool:
    place = demonyms().get(part) or demonyms().get(part.removesuffix("s"))
    return bool(place) or part in words("second_of_nationality")
