"""Offices, occupations, and the bodies that somebody belongs to."""

from collections.abc import Iterator

from onrecord.extract.attributes.draft import Draft, Phrase, Scene
from onrecord.extract.attributes.lexicon import is_nationality, is_word
from onrecord.extract.attributes.phrases import is_unreal, run_start
from onrecord.extract.context import Form
from onrecord.model.entity import EntityKind, Property


def roles(scene: Scene) -> Iterator[Draft]:
    """`NAME, the president's envoy on migration`, `deputy harbour minister NAME`."""
    for phrase in (*scene.phrases, *_descriptions(scene)):
        if is_word(scene.doc[phrase.head], "role"):
            yield Draft(phrase.entity, Property.ROLE, _value(scene, _bare(scene, phrase), phrase.head, phrase.stop), *phrase.evidence)


def occupations(scene: Scene) -> Iterator[Draft]:
    """The noun with the nouns that belong to it: `taxi driver`; a nationality or age before it is told elsewhere."""
    for phrase in scene.phrases:
        head = scene.doc[phrase.head]
        if is_word(head, "occupation") and not is_word(head, "role"):
            yield Draft(
                phrase.entity, Property.OCCUPATION, _value(scene, _compound(scene, phrase), phrase.head, phrase.head + 1), *phrase.evidence
            )


def memberships(scene: Scene) -> Iterator[Draft]:
    """`member of Example Front's council`, `Example Front official`: only in bodies that are named."""
    for phrase in scene.phrases:
        if is_word(scene.doc[phrase.head], "belonging"):
            draft = _premodified(scene, phrase) or _completed(scene, phrase)
            if draft is not None:
                yield draft


def _descriptions(scene: Scene) -> Iterator[Phrase]:
    """`the senior Example Front official` for somebody who is named elsewhere."""
    for mention, entity in scene.context.cast.mentions:
        if mention.form is Form.NOMINAL and scene.kinds.get(entity) is EntityKind.PERSON:
            phrase = Phrase(entity, mention.start, mention.head, mention.head + 1, (mention.start, mention.stop))
            if not is_unreal(scene.doc[mention.head]) and run_start(scene, mention.head) < mention.head:
                yield phrase


def _bare(scene: Scene, phrase: Phrase) -> int:
    """Past the determiner or possessive pronoun, and an age."""
    start = phrase.start
    while start < phrase.head and (scene.doc[start].pos_ in ("DET", "PRON", "PUNCT", "ADV") or scene.doc[start].tag_ == "PRP$"):
        start += 1
    return start


def _text(scene: Scene, start: int, stop: int) -> str:
    return " ".join(scene.doc[start:stop].text.split())


def _value(scene: Scene, start: int, head: int, stop: int) -> str:
    """As written; `top leaders NAME and NAME` makes each a top leader."""
    noun = scene.doc[head]
    if noun.tag_ not in ("NNS", "NNPS"):
        return _text(scene, start, stop)
    before = scene.doc[start:head].text_with_ws if head > start else ""
    after = scene.doc[head + 1 : stop].text if stop > head + 1 else ""
    return " ".join(f"{before}{noun.lemma_} {after}".split())


def _compound(scene: Scene, phrase: Phrase) -> int:
    start = phrase.head
    while start > phrase.start and scene.doc[start - 1].pos_ == "NOUN" and scene.doc[start - 1].text.islower():
        start -= 1
    return start


def _completed(scene: Scene, phrase: Phrase) -> Draft | None:
    """The body after `of`, `for`, `with` or `at`; the value is as written, the entity the first body in it."""
    at = phrase.head + 1
    if scene.word(at) not in ("of", "for", "with", "at"):
        return None
    at += 2 if scene.word(at + 1) in ("the", "a", "an", "its") else 1
    stop = _np_stop(scene, at, phrase.stop)
    body = next((e for i in range(at, stop) if (e := scene.body(scene.doc[i])) is not None), None)
    return None if body is None else Draft(phrase.entity, Property.MEMBER_OF, _text(scene, at, stop), *phrase.evidence, body)


def _np_stop(scene: Scene, at: int, stop: int) -> int:
    """The end of the noun run at a token."""
    end = at
    while end < stop and (
        scene.doc[end].pos_ in ("NOUN", "PROPN", "ADJ") or scene.doc[end].tag_ == "POS" or scene.body(scene.doc[end]) is not None
    ):
        end += 1
    return max(end, at + 1)


def _premodified(scene: Scene, phrase: Phrase) -> Draft | None:
    inside = [i for i in range(phrase.start, phrase.head) if scene.body(scene.doc[i]) is not None and not is_nationality(scene.doc[i])]
    bodies = dict.fromkeys(e for i in inside if (e := scene.body(scene.doc[i])) is not None)
    if len(bodies) != 1:
        return None
    body = next(iter(bodies))
    tokens = [i for i in range(phrase.start, phrase.head) if scene.body(scene.doc[i]) == body]
    pronoun = all(scene.doc[i].pos_ == "PRON" or scene.doc[i].tag_ == "PRP$" for i in tokens)
    value = scene.context.cast.entity(body).name if pronoun else _text(scene, tokens[0], tokens[-1] + 1)
    return Draft(phrase.entity, Property.MEMBER_OF, value, *phrase.evidence, body)
