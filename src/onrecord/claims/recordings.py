"""Videos, tapes and letters of people: what is released on Sunday may be the recording, not who is seen on it."""

from itertools import pairwise, takewhile

from spacy.tokens import Token

from onrecord.claims.lexicon import words
from onrecord.grammar.tree import ancestors, children, is_passive

_NOMINAL = frozenset({"nmod", "appos", "flat", "conj", "nmod:desc", "obl"})
_FILMED = frozenset({"killing", "beheading", "execution"})


def is_recorded(token: Token, found: tuple[Token, ...]) -> bool:
    """*a video of X released on Sunday*, *X found fault with the letter, released on Sunday*: the recording, or nobody can tell."""
    if token.dep_ not in {"acl", "acl:relcl", "advcl"} or not is_passive(token):
        return False
    if any(w.lower_ == "which" for w in children(token, "nsubj", "nsubj:pass")):
        return True
    hosts = [_word_before(token), *(h for t in found for h in _hosts(t))]
    return any(h.lemma_.lower() in words("publication") | _FILMED for h in hosts)


def _word_before(token: Token) -> Token:
    """Over a comma or a bracket; the token itself where there is none."""
    return next((t for t in reversed(token.doc[token.sent.start : token.i]) if not t.is_punct), token)


def _hosts(token: Token) -> list[Token]:
    """The nouns that the word hangs on: *the video of an interview with X*."""
    steps = [token, *ancestors(token)]
    linked = takewhile(lambda pair: pair[0].dep_ in _NOMINAL and pair[1].pos_ in {"NOUN", "PROPN", "VERB"}, pairwise(steps))
    return [above for _, above in linked]
