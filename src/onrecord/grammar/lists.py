"""Who is coordinated with a filler: conjuncts as parsed, and the names of lists that the parser tore apart."""

from spacy.tokens import Span, Token

from onrecord.grammar.lexicon import words
from onrecord.grammar.nouns import given_names, people
from onrecord.grammar.own_subjects import antecedent
from onrecord.grammar.tree import child, conjuncts, prepositions

_LOOSE = frozenset({"nmod", "list", "parataxis", "dislocated", "nmod:unmarked", "obl:unmarked", "dep"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET"})
_TITLE = 6
"""Words that may stand before a name in a list: *former army colonel*."""


def parties(token: Token) -> list[Token]:
    """The conjuncts of a filler, without those that begin a clause of their own."""
    spread = [*conjuncts(token), *_after_title(token)]
    if token.ent_type_ == "person":
        spread += [*_listed(token), *_enumerated(token)]
    named = [c for c in spread if c.i == token.i or not _describes_name(c)] if token.ent_type_ == "person" else spread
    ordered = [token, *sorted((c for c in named if c.i != token.i and not is_ruled_out(c)), key=lambda t: t.i)]
    return [antecedent(c) for c in ordered if c.i == token.i or c.pos_ in _NOMINAL]


def is_ruled_out(word: Token) -> bool:
    """The *three* of *two teachers, not three, were taken*."""
    return any(c.lower_ == "not" and c.i < word.i for c in word.children)


def _listed(token: Token) -> list[Token]:
    """*Ann Roe, a nurse from X, Bo Lee, a cook, and Carl Poe*: a name in a list that the parser hung on what stands between."""
    last = max((c.i for c in conjuncts(token)), default=token.i)
    inside = [t for t in token.doc[token.i + 1 : last] if t.ent_type_ == "person" and t.ent_iob_ == "B" and _hangs_loosely(t)]
    return [t for t in inside if _opens_item(t) and not prepositions(t) and token.is_ancestor(t)]


def _enumerated(token: Token) -> list[Token]:
    """*reporter Ann Roe, former soldier Bo Lee and pastor Carl Poe*: name after name by the commas, however the parser hung them."""
    found: list[Token] = []
    at, closing = _end_of_name(token), False
    while not closing and at < token.sent.end - 1 and token.doc[at].lower_ in {",", "and"}:
        closing = "and" in {token.doc[at].lower_, token.doc[at + 1].lower_}
        start = at + 1 + (token.doc[at].text == "," and closing)
        name = _name_from(token.doc[start : min(start + _TITLE, token.sent.end)])
        if name is None or (name.dep_.startswith("nsubj") and not token.dep_.startswith("nsubj")):
            return []
        found.append(name)
        at = _end_of_name(name)
    return found if closing and len(found) > 1 else []


def _end_of_name(name: Token) -> int:
    stop = name.i + 1
    while stop < len(name.doc) and name.doc[stop].ent_iob_ == "I":
        stop += 1
    return stop


def _name_from(words: Span) -> Token | None:
    """The person's name that the words lead to over no more than a title."""
    for word in words:
        if word.ent_type_ == "person" or _is_called_somebody(word):
            return word if word.ent_iob_ == "B" else None
        if word.pos_ not in {"NOUN", "PROPN", "ADJ"}:
            return None
    return None


def _is_called_somebody(word: Token) -> bool:
    """*former marine Carl Poe*, with *Carl Poe* labelled as a body: a given name right after a noun for a person."""
    titled = word.doc[word.i - 1].lemma_.lower() in words("person") | people()
    return bool(word.ent_type_) and titled and word.lower_ in given_names()


def _opens_item(name: Token) -> bool:
    """Right after a comma, or with no more than a title between: *, former soldier Bo Lee,*."""
    before = name.i - 1
    while before > 0 and name.doc[before].pos_ in {"NOUN", "PROPN", "ADJ"} and name.doc[before].ent_type_ != "person":
        before -= 1
    return name.doc[before].text == ","


def _hangs_loosely(name: Token) -> bool:
    while name.dep_ == "flat" and name.head.ent_type_ != "person":
        name = name.head  # "Amir Hekmati", of which the reader saw the surname only
    behind = name.dep_ == "nmod:desc" and name.i > name.head.i  # a title stands before its name
    return behind or name.dep_ in _LOOSE or (name.dep_ == "conj" and name.head.ent_type_ == "place")


def _describes_name(word: Token) -> bool:
    """The *a nurse* of *Ann Roe, Bo Lee, a nurse, and Carl Poe*: no further person, wherever it hangs."""
    article = child(word, "det")
    if article is None or article.lower_ not in {"a", "an", "the"} or word.pos_ != "NOUN" or child(word, "cc") is not None:
        return False
    before = word.doc[max(article.i - 2, 0) : article.i]
    return len(before) == 2 and before[0].pos_ == "PROPN" and before[1].text == ","


def _after_title(token: Token) -> list[Token]:
    """*citizens Ann Roe and Bo Lee*: who is coordinated with the name that stands right after the noun."""
    name = token.doc[token.i + 1] if token.pos_ == "NOUN" and token.i + 1 < len(token.doc) else None
    if name is None or name.pos_ != "PROPN" or name.ent_type_ != "person" or name.head.i not in {token.i, token.head.i}:
        return []
    return [c for c in conjuncts(name)[1:] if c.ent_type_ == "person"]
