"""Definite noun phrases that refer back: "the official", "the Norland ministry". The one entity that they fit, or nobody."""

from collections.abc import Iterable

from spacy.tokens import Doc

from onrecord.extract.cast.lexicon import broader, words
from onrecord.extract.cast.phrases import Description, describe, head_lemma, hung_on, is_body_noun, is_person_noun, phrase_start
from onrecord.extract.cast.story import Story
from onrecord.extract.context import Form, Mention
from onrecord.model.entity import EntityKind

_NEAR = 2
_DEFINITE = ("the", "this", "that")
_ANY = ("a", "an", "another", "one", "some")


def nominal_at(doc: Doc, head: int, named: set[int]) -> Mention | None:
    """The definite phrase headed by this token, unless it is part of, or stands before, a name."""
    token = doc[head]
    kind = noun_kind(doc, head)
    if kind is None or head in named or token.pos_ not in ("NOUN", "PROPN") or token.tag_ in ("NNS", "NNPS"):
        return None
    after = next((t for t in doc[head + 1 : head + 3] if t.text not in ("]", ")")), None)
    if after is not None and (after.i in named or after.pos_ in ("NOUN", "PROPN")):
        return None
    start = phrase_start(doc, head)
    if doc[start].lower_ not in _DEFINITE:
        return None
    return Mention(start, head + 1, head, Form.NOMINAL, kind)


def noun_kind(doc: Doc, head: int) -> EntityKind | None:
    token, lemma = doc[head], head_lemma(doc[head])
    if is_person_noun(token) or lemma in broader():
        return EntityKind.PERSON
    if is_body_noun(token) or lemma in words("generic_body"):
        return EntityKind.ORGANIZATION
    if lemma in words("occasion"):
        return EntityKind.OCCASION
    return EntityKind.AGREEMENT if lemma in words("agreement") else None


def resolve_nominal(story: Story, mention: Mention) -> int | None:
    """The only entity whose descriptions allow the phrase; nobody after somebody unnamed of the same description."""
    doc = story.doc
    phrase = describe(doc, mention.start, mention.stop, mention.head, hung_on(doc, mention.stop))
    allowed = {c for c in range(len(story.clusters)) if story.kind(c) == mention.kind and allows(story.described[c], phrase)}
    earlier = story.mentioned(mention.start, allowed)
    found = {s.cluster for s in earlier}
    if len(found) > 1:
        found = {s.cluster for s in earlier if story.sentence_of(mention.start) - story.sentence_of(s.at) <= _NEAR}
    if len(found) == 1 and not stranger_since(story, phrase, max(s.at for s in earlier if s.cluster in found), mention.start):
        return found.pop()
    if not allowed:
        return generic_body(story, mention, phrase)
    named_later = not earlier and len(allowed) == 1 and mention.kind == EntityKind.ORGANIZATION
    return allowed.pop() if named_later else None


def allows(descriptions: Iterable[Description], phrase: Description) -> bool:
    return any(_allows(d, phrase) for d in descriptions)


def _allows(known: Description, phrase: Description) -> bool:
    same = known.head == phrase.head or known.head in broader().get(phrase.head, ())
    if "former" in known.modifiers and "former" not in phrase.modifiers:
        return False  # "the senior administration official" is in office
    return same and phrase.modifiers <= known.modifiers


def stranger_since(story: Story, phrase: Description, since: int, before: int) -> bool:
    """Whether somebody unnamed fits the phrase as well and came later: "another official"."""
    doc = story.doc
    for i in range(since + 1, before):
        if head_lemma(doc[i]) == phrase.head and doc[phrase_start(doc, i)].lower_ in _ANY and not introduces_name(story, i):
            return True
    return False


def introduces_name(story: Story, head: int) -> bool:
    """An indefinite phrase that only describes a name: "Oren Dalim, an official", "an official, Oren Dalim"."""
    doc = story.doc
    start = phrase_start(doc, head)
    around = {start - 2, head + 1, head + 2}
    return any(i in story.names for i in around)


def generic_body(story: Story, mention: Mention, phrase: Description) -> int | None:
    """For "the group", the only body named in this or the sentence before, where none was called a group."""
    if phrase.head not in words("generic_body") or phrase.modifiers:
        return None
    near = [s for s in story.mentioned_near(mention.start, 1) if story.kind(s.cluster) == EntityKind.ORGANIZATION]
    found = {s.cluster for s in near}
    return found.pop() if len(found) == 1 else None
