"""What else the words say of an act: that a word was kept, or broken."""

from spacy.tokens import Token

from onrecord.claims.lexicon import words
from onrecord.claims.senses import Use
from onrecord.grammar.tense import own_force
from onrecord.grammar.tree import is_noun
from onrecord.model.claim import Aspect

_CARRIED = frozenset({"obj", "nsubj:pass"})


def find_aspects(use: Use) -> tuple[Aspect, ...]:
    """In alphabetical order."""
    named = [Aspect.NAMED] if is_noun(use.token) else []
    return tuple(sorted([*named, *(_of_word(use.token) if use.entry.imposes is not None else [])]))


def _of_word(noun: Token) -> list[Aspect]:
    """*kept its promise*, *the pledge was broken*: told as done."""
    verb = noun.head
    if noun.pos_ != "NOUN" or noun.dep_ not in _CARRIED:
        return []
    force = own_force(verb)
    if not force.happens:
        return [Aspect.BROKEN] if force.negative and verb.lemma_.lower() in words("word_kept") else []
    kept, broken = verb.lemma_.lower() in words("word_kept"), verb.lemma_.lower() in words("word_broken")
    return [Aspect.KEPT] if kept else [Aspect.BROKEN] if broken else []
