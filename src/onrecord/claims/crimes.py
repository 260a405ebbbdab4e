"""Crimes that somebody is charged with, or said to have ordered: whoever did it, it was done (*charged with the murder of X*)."""

from spacy.tokens import Token

from onrecord.claims.lexicon import words
from onrecord.grammar.tense import own_force
from onrecord.grammar.tree import is_noun, is_root, preposition

_DENYING = frozenset({"deny", "admit", "confess", "acquit", "clear"})
_DOING = frozenset({"mastermind", "oversee", "orchestrate", "direct"})


def is_crime_done(noun: Token) -> bool:
    """*accused of ordering the killing of X*, *directed X's murder*; not *ordered the killing of X*, *plotted his murder*."""
    if not is_noun(noun) or noun.lemma_.lower() not in words("done_crime") or is_root(noun):
        return False
    above = noun.head
    lemma = above.lemma_.lower()
    if noun.dep_ in {"obl", "nmod"}:
        return lemma in words("charging") | {"try", "acquit"} and preposition(noun) in {"with", "of", "for", "in", "over"}
    if noun.dep_ != "obj" or lemma not in words("commanding"):
        return False
    charged = above.tag_ == "VBG" and above.head.lemma_.lower() in words("charging") | _DENYING
    done = lemma in _DOING or noun.lemma_.lower() == "murder"
    return charged or (done and own_force(above).happens)
