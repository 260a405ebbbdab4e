"""Videos, tapes and letters of people: what is released on Sunday may be the recording, not who is seen on it."""

from itertools import pairwise, takewhile

from spacy.tokens import Token

from onrecord.claims.lexicon import words
from onrecord.grammar.tree import ancestors, children, is_passive

_NOMINAL = frozenset({"nmod", "appos", "flat", "conj", "nmod:desc", "obl"})
_FILMED = frozenset({"killing", "beheading", "execution"})


def is_recorded(token: Token, found: tuple[Token, ...]) -> bool:
    """*a video of X released on Sunday*, *a tape of X, which was released*: the recording was released, or nobody can tell."""
    if token.dep_ not in {"acl", "acl:relcl"} or not is_passive(token):
        return False
    if any(w.lower_ == "which" for w in children(token, "nsubj", "nsubj:pass")):
        return True
    hosts = [token.doc[token.i - 1], *(h for t in found for h in _hosts(t))]
    return any(h.lemma_.lower() in words("publication") | _FILMED for h in hosts)


def _hosts(token: Token) -> list[Token]:
    """The nouns that the word hangs on: *the video of an interview with X*."""
    steps = [token, *ancestors(token)]
    linked = takewhile(lambda pair: pair[0].dep_ in _NOMINAL and pair[1].pos_ in {"NOUN", "PROPN", "VERB"}, pairwise(steps))
    return [above for _, above in linked]
