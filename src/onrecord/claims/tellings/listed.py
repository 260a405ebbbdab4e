"""Who is named on a list of those to be freed."""

from spacy.tokens import Token

from onrecord.claims.parties import is_named
from onrecord.claims.tellings.telling import Telling, state_subject, subject_of
from onrecord.extract.context import Context
from onrecord.grammar.lists import parties
from onrecord.grammar.tree import child, children, is_negated, is_passive, marks, preposition

_FREEING = frozenset({"free", "release", "exchange", "swap"})
_NAMES = frozenset({"name", "include", "mention", "put", "place"})
_NEAR = 12
"""Words after the list within which it is said that they are to be freed."""
_BACK = 3
"""Sentences before, in which the list may have been told of."""


def is_on_list(context: Context, token: Token) -> Telling | None:
    """*X is on a list of those to be freed*, *X is named on it*, *X's name is on it*, *the list includes X*."""
    if token.lemma_.lower() in {"include", "name"} and not is_passive(token):
        subject, found = child(token, "nsubj"), child(token, "obj")
        listed = subject is not None and found is not None and subject.lemma_.lower() == "list" and frees(subject)
        return _telling(context, found if listed else None)
    if token.lemma_.lower() != "list" or preposition(token) not in {"on", "among"} or not frees(token):
        return None
    return _telling(context, _owner(_placed(token)), None if child(token, "cop") else token.head)


def _placed(noun: Token) -> Token | None:
    """Who or what is on the list."""
    verb = noun.head
    if noun.dep_ == "obl" and verb.lemma_.lower() in _NAMES and is_passive(verb) and not is_negated(verb):
        return subject_of(verb)
    if noun.dep_ == "obl" and verb.lemma_.lower() in {"appear", "figure"} and not is_negated(verb):
        return subject_of(verb)
    return None if is_negated(noun) else state_subject(noun)


def _owner(placed: Token | None) -> Token | None:
    """The X of *X's name*."""
    if placed is None or placed.lemma_.lower() != "name":
        return placed
    return child(placed, "nmod:poss", "nmod")


def _telling(context: Context, person: Token | None, carrier: Token | None = None) -> Telling | None:
    if person is None or not any(is_named(context, p) for p in parties(person)):
        return None
    return Telling("is_on_list", (person,), (), carrier)


def frees(noun: Token) -> bool:
    """Whether the words after it say that who is on it is to be freed; *the list* may mean one of the sentences before."""
    if _says_freeing(noun):
        return True
    definite = any(d.lower_ in {"the", "this", "that"} for d in children(noun, "det")) and not children(noun, "nmod", "acl", "compound")
    if not definite:
        return False
    starts = [s.start for s in noun.doc.sents if s.start <= noun.i][-_BACK - 1 :]
    earlier = [t for t in noun.doc[starts[0] : noun.sent.start] if t.lemma_.lower() == "list" and t.pos_ == "NOUN"]
    return bool(earlier) and _says_freeing(earlier[-1])


def _says_freeing(noun: Token) -> bool:
    after = noun.doc[noun.i + 1 : min(noun.i + _NEAR, noun.sent.end)]
    stop = next((t.i for t in after if t.text in {",", ";"} or t.tag_ in {"VBD", "VBZ", "VBP"}), after.end)
    to_come = (t for t in after if t.i < stop and t.lemma_.lower() in _FREEING and t.pos_ in {"VERB", "ADJ"})
    return any("to" in marks(t) or any(a.tag_ == "MD" for a in children(t, "aux")) for t in to_come)
