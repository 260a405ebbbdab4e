"""Phrases set beside a name that say who it is: *Ida Moen, a nurse who was held for a year*, *his colleague Per Lund*."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from spacy.tokens import Doc, Token

from onrecord.extract.cast.phrases import is_person_noun, phrase_start
from onrecord.extract.context import Form, Mention
from onrecord.grammar.nouns import people
from onrecord.grammar.tree import children
from onrecord.model.entity import EntityKind

K = TypeVar("K")
_FARTHEST = 4
"""Words between the name and the phrase: the comma, *then*, *now*."""


def find_appositions(doc: Doc, referring: Sequence[tuple[Mention, K]]) -> Iterator[tuple[Mention, K]]:
    """A mention of the named person for each singular noun of a person right behind the name, or right before it."""
    taken = {m.head for m, _ in referring} | {i for m, _ in referring if m.form == Form.NAME for i in range(m.start, m.stop)}
    for mention, who in referring:
        if mention.form != Form.NAME or mention.kind != EntityKind.PERSON:
            continue
        for noun in _beside(doc, mention):
            if noun.i not in taken:
                taken.add(noun.i)
                yield Mention(phrase_start(doc, noun.i), noun.i + 1, noun.i, Form.NOMINAL, EntityKind.PERSON), who


def _beside(doc: Doc, name: Mention) -> Iterator[Token]:
    for token in doc[name.start : name.stop]:
        for noun in children(token, "appos", "nmod:desc"):
            near = 0 <= phrase_start(doc, noun.i) - name.stop <= _FARTHEST
            if near and doc[name.stop].text in {",", "("} and _is_somebody(noun):
                yield noun
        before = token.head.i == name.start - 1 and token.dep_ in {"appos", "flat", "nmod:desc"}
        if before and _is_somebody(token.head):
            yield token.head


def _is_somebody(noun: Token) -> bool:
    one = noun.pos_ == "NOUN" and noun.tag_ == "NN"
    return one and (is_person_noun(noun) or noun.lemma_.lower() in people())
