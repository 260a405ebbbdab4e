"""Named bodies that a model may miss, built from the noun that heads them: the Norland Foreign Ministry, the Mayor's office."""

from functools import cache

from spacy.tokens import Doc, Token

from onrecord.extract.cast.lexicon import is_demonym, words
from onrecord.extract.cast.names import name_mention
from onrecord.extract.cast.trim import POSSESSIVE, is_capital
from onrecord.extract.context import Mention
from onrecord.model.entity import EntityKind

_LONGEST = 8
_NEVER_FIRST = ("and", "senior", "former", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.")


def find_bodies(doc: Doc) -> list[Mention]:
    """Noun phrases that name a body, and seats of power."""
    found = []
    for token in doc:
        if token.pos_ in ("NOUN", "PROPN") and token.lower_ in words("organization"):
            mention = read_body(doc, token.i)
            found += [mention] if mention is not None else []
        elif is_capital(token) and token.lower_ in _seat_openings():
            found += read_seat(doc, token.i)
    return found


def read_body(doc: Doc, head: int) -> Mention | None:
    """The phrase up to `head`, if something in it names which one: a capital, a nationality, an owner."""
    start = head
    while start > 0 and head - start < _LONGEST and may_precede(doc, start - 1, head):
        start -= 1
    start = drop_leading(doc, start, head)
    naming = [t for t in doc[start:head] if is_naming(t)]
    stop = body_stop(doc, head)
    if is_capital(doc[head]) and stop > head + 1:
        naming.append(doc[stop - 1])
    if not naming or (start == head and stop == head + 1):
        return None
    return name_mention(doc, (start, stop), EntityKind.ORGANIZATION)


def may_precede(doc: Doc, i: int, head: int) -> bool:
    """Whether the word can be part of the body's name before its head."""
    token = doc[i]
    if token.text in POSSESSIVE:
        return i > 0 and is_capital(doc[i - 1])
    if token.lower_ == "and":
        return is_capital(doc[head]) and i > 0 and is_capital(doc[i - 1]) and is_capital(doc[i + 1])
    if token.text == "-":
        return i > 0 and not doc[i - 1].whitespace_ and not token.whitespace_
    return token.pos_ in ("PROPN", "NOUN", "ADJ") and (is_capital(token) or token.lower_ in words("body_modifiers")) and not is_role(token)


def is_role(token: Token) -> bool:
    """Whether the word is an office that could own the body only with a possessive: "minister" in "the minister office"."""
    after = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else token
    return token.lower_ in words("role") and after.text not in POSSESSIVE and not is_capital(after)


def drop_leading(doc: Doc, start: int, head: int) -> int:
    """Past marks, possessives and words that cannot begin a name."""
    while start < head and (doc[start].text in POSSESSIVE or doc[start].is_punct or doc[start].lower_ in _NEVER_FIRST):
        start += 1
    return start


def is_naming(token: Token) -> bool:
    if token.text in POSSESSIVE or token.is_punct:
        return False
    starts = token.is_sent_start or (token.i > 0 and token.nbor(-1).is_space)
    return is_demonym(token.text) if token.pos_ == "ADJ" and starts else is_capital(token)


def body_stop(doc: Doc, head: int) -> int:
    """A capitalised head takes "of Health", "for Refugees and Returns" with it."""
    stop = head + 1
    if not is_capital(doc[head]) or stop >= len(doc) or doc[stop].lower_ not in ("of", "for"):
        return head + 1
    i = stop + 1
    while i < len(doc) and (is_capital(doc[i]) or (doc[i].lower_ in ("and", "of", "the") and i + 1 < len(doc) and is_capital(doc[i + 1]))):
        i += 1
    return i if i > stop + 1 else head + 1


@cache
def _seat_openings() -> frozenset[str]:
    """First words of the seats, so that the longer comparison is made for few words."""
    return frozenset(seat.split()[0] for seat in words("seats"))


def read_seat(doc: Doc, i: int) -> list[Mention]:
    """A seat that stands for who sits there, of one, two or three words."""
    for length in (3, 2, 1):
        if i + length <= len(doc) and doc[i : i + length].text.lower() in words("seats"):
            return [name_mention(doc, (i, i + length), EntityKind.ORGANIZATION)]
    return []
