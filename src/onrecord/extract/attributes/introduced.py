"""Somebody told of first by office and then by name: "A deputy harbour minister met … . Ann Roe, who is also …, met …"."""

from collections.abc import Iterator

from spacy.tokens import Token

from onrecord.extract.attributes.draft import Draft, Scene
from onrecord.extract.attributes.lexicon import is_word
from onrecord.extract.cast.phrases import phrase_start
from onrecord.extract.statements.lexicon import cues
from onrecord.grammar.quotes import paragraph_ends
from onrecord.model.entity import Property
from onrecord.model.ids import EntityId

_FARTHEST = 120  # words between the office and the name
_FULL = 2


def introduced(scene: Scene) -> Iterator[Draft]:
    """The office of whoever is first named after it, in its paragraph or the next, as the subject of the same verb."""
    ends = paragraph_ends(scene.doc)
    for head in scene.doc:
        if head.tag_ != "NN" or not is_word(head, "role"):
            continue
        start = phrase_start(scene.doc, head.i)
        if is_indefinite(scene, head, start):
            entity = named_later(scene, head, ends)
            if entity is not None:
                value = " ".join(scene.doc[start + 1 : head.i + 1].text.split())
                yield Draft(entity, Property.ROLE, value, start, head.i + 1)


def is_indefinite(scene: Scene, head: Token, start: int) -> bool:
    """An office with an indefinite article, the subject of a verb that happens once; no name is set beside it."""
    article = scene.word(start) in ("a", "an") and head.i - start > 1
    alone = not {head.i + 1, head.i + 2} & scene.name_tokens
    return head.pos_ == "NOUN" and article and alone and bool(deeds_of(head))


def deeds_of(subject: Token) -> frozenset[str]:
    """What the subject did, in the active: its verb, the verb right after it, and those joined to them; no saying, no denial."""
    after = subject.nbor(1) if subject.i + 1 < len(subject.doc) else subject
    verbs = [v for v in (subject.head, after) if v.pos_ == "VERB" and subject.dep_ == "nsubj"]
    verbs += [c for v in verbs for c in v.children if c.dep_ == "conj" and c.pos_ == "VERB"]
    active = [v for v in verbs if not any(c.dep_ in ("aux:pass", "neg") for c in v.children)]
    return frozenset(v.lemma_ for v in active) - cues("say") - cues("act")


def named_later(scene: Scene, head: Token, ends: list[int]) -> EntityId | None:
    """The only person whose full name first stands here, as subject of the same verb."""
    breaks = [i for i in ends if i > head.i]
    stop = min(breaks[1] if len(breaks) > 1 else len(scene.doc), head.i + _FARTHEST)
    deeds = deeds_of(head)
    near = [(m, e) for m, e in scene.named if head.i < m.start < stop]
    found = {e for m, e in near if any(deeds & deeds_of(t) for t in scene.doc[m.start : m.stop])}
    entity = found.pop() if len(found) == 1 else None
    first = next((m for m, e in scene.named if e == entity), None)
    return entity if first is not None and first.start > head.i and first.stop - first.start >= _FULL else None
