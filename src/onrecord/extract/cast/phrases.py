"""Noun phrases as written, around a head noun or a name. Surface patterns, so that they stand when the parse does not."""

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from onrecord.extract.cast.lexicon import demonyms, is_demonym, ranks_written, words
from onrecord.extract.cast.spelling import fold
from onrecord.extract.cast.trim import POSSESSIVE, is_capital

_INSIDE = ("ADJ", "NOUN", "PROPN", "NUM", "ADV")
_DETERMINERS = ("the", "a", "an", "this", "that", "another", "his", "her", "its", "their", "one")
_LINKS = ("of", "for", "to", "from", "in", "with", "at", "on")
_EMPTY = frozenset(
    ("senior", "top", "same", "then", "late", "new", "current", "longtime", "chief", "leading", "key", "other", "unnamed", "also")
)


@dataclass(frozen=True, slots=True)
class Description:
    """What a phrase says of somebody: the head noun, and the words that narrow it (nationalities as places)."""

    head: str
    modifiers: frozenset[str]
    naming: frozenset[str]


def head_lemma(token: Token) -> str:
    """The noun as compared, a shortened rank written out: *Gov.* is a governor."""
    lemma = (token.lemma_ or token.text).lower()
    return ranks_written().get(lemma.rstrip("."), lemma)


def keys_of(token: Token) -> tuple[str, ...]:
    """The word as compared: nationality as its place."""
    word = fold(token.text)
    return tuple((demonyms().get(p) or p).lower() for p in word.split("-")) if is_demonym(word) else (word,)


def describe(doc: Doc, start: int, stop: int, head: int, more: tuple[int, int] | None = None) -> Description:
    """The phrase `[start, stop)` headed by `head`; `more` are words of a phrase hung on it ("of the council")."""
    tokens = [t for t in doc[start:stop] if t.i != head] + (list(doc[slice(*more)]) if more else [])
    tokens = [t for t in tokens if _counts(t)]
    keys = frozenset(k for t in tokens for k in keys_of(t)) - _EMPTY
    naming = frozenset(k for t in tokens if is_capital(t) or is_demonym(t.text) for k in keys_of(t))
    return Description(head_lemma(doc[head]), keys, naming - _EMPTY - {"former"})


def _counts(token: Token) -> bool:
    return token.pos_ in ("ADJ", "NOUN", "PROPN", "NUM") and token.text not in POSSESSIVE and token.lower_ not in _DETERMINERS


def phrase_start(doc: Doc, head: int) -> int:
    """Where the noun phrase that ends in `head` begins, article included."""
    i = head
    while i > 0 and _within(doc[i - 1]):
        i -= 1
        if doc[i].lower_ in _DETERMINERS:
            break
    return i


def _within(token: Token) -> bool:
    return token.pos_ in _INSIDE or token.text in POSSESSIVE or token.text == "-" or token.lower_ in _DETERMINERS


def phrase_stop(doc: Doc, start: int) -> int:
    """Where the noun phrase that begins at `start` ends, before any preposition, mark or verb."""
    i = start
    while i < len(doc) and _within(doc[i]) and not (i > start and doc[i].lower_ in _DETERMINERS):
        i += 1
    while i > start and doc[i - 1].pos_ not in ("NOUN", "PROPN"):
        i -= 1
    return i


def hung_on(doc: Doc, stop: int) -> tuple[int, int] | None:
    """The words of prepositional phrases right after: "of the council in Norland"."""
    i, first = stop, None
    while i < len(doc) - 1 and doc[i].lower_ in _LINKS:
        first = i + 1 if first is None else first
        i = max(phrase_stop(doc, i + 1), i + 1)
    return None if first is None else (first, i)


def is_person_noun(token: Token) -> bool:
    return head_lemma(token) in words("role") | words("partisans") and token.tag_ not in ("NNS", "NNPS")


def is_body_noun(token: Token) -> bool:
    return head_lemma(token) in words("organization") and token.tag_ != "NNPS"
