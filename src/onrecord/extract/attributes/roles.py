"""Offices, and what people do."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from onrecord.extract.attributes.ages import year_old
from onrecord.extract.attributes.citizenship import carries, is_own
from onrecord.extract.attributes.clauses import subject
from onrecord.extract.attributes.draft import Draft, Phrase, Scene
from onrecord.extract.attributes.lexicon import is_nationality, is_word, words
from onrecord.extract.attributes.phrases import is_unreal
from onrecord.extract.attributes.places import past_joined
from onrecord.extract.attributes.runs import is_joined, run_start
from onrecord.extract.cast.lexicon import words as speaking_words
from onrecord.extract.cast.spoken_for import body_served
from onrecord.extract.context import Form
from onrecord.model.entity import EntityKind, Property
from onrecord.model.ids import EntityId


def roles(scene: Scene) -> Iterator[Draft]:
    """`NAME, the president's envoy on migration`, `deputy harbour minister NAME`."""
    told = [p for p in scene.phrases if _is_office(scene, p)]
    known = {p.entity for p in told}
    for phrase in (*told, *(p for p in _descriptions(scene) if p.entity not in known)):
        value = _value(scene, phrase, _bare(scene, phrase), phrase.stop)
        marked = scene.is_past(replace(phrase, was=False))
        value = f"former {value}" if phrase.was and not marked else value
        (start, stop), after = phrase.evidence, _after_name(scene, phrase)
        if after is not None:
            value, stop = f"{value} of {scene.text(*after)}", after[1]
        yield Draft(phrase.entity, Property.ROLE, value, start, stop, _served(scene, phrase, after))


def _after_name(scene: Scene, phrase: Phrase) -> tuple[int, int] | None:
    """`President NAME of Norland`: the state or body that is told after the name."""
    at = phrase.name[1]
    if phrase.stop != phrase.name[0] or scene.word(at) != "of":
        return None
    at += 2 if scene.word(at + 1) == "the" else 1
    bodies = (EntityKind.ORGANIZATION, EntityKind.PLACE)
    named = ((m, e) for m, e in scene.context.cast.mentions if m.start == at and m.form is Form.NAME)
    return next(((at, m.stop) for m, e in named if scene.kinds.get(e) in bodies), None)


def _served(scene: Scene, phrase: Phrase, after: tuple[int, int] | None) -> EntityId | None:
    """The body or state for which an office of today speaks; `after`: where it is told after the name."""
    head = scene.doc[phrase.head]
    if scene.is_past(phrase) or head.lemma_.lower() not in speaking_words("speaking_for"):
        return None
    told = scene.doc[after[0] : after[1]] if after is not None else ()
    return body_served(scene.context, head, [t for t in (*scene.doc[phrase.start : phrase.stop], *told) if t.i != phrase.head])


def _is_office(scene: Scene, phrase: Phrase) -> bool:
    return not phrase.is_bare and is_word(scene.doc[phrase.head], "role")


def occupations(scene: Scene) -> Iterator[Draft]:
    """`taxi driver`, `former private contractor`; a nationality or age is told elsewhere."""
    for phrase in scene.phrases:
        head = scene.doc[phrase.head]
        if phrase.is_bare or not is_word(head, "occupation") or is_word(head, "role"):
            continue
        value = _value(scene, phrase, _past_nationality(scene, phrase), phrase.head + 1)
        yield Draft(phrase.entity, Property.OCCUPATION, value, *phrase.evidence)
    yield from _practised(scene)


def _practised(scene: Scene) -> Iterator[Draft]:
    """`NAME taught accounting`."""
    for verb in scene.doc:
        if verb.pos_ != "VERB" or verb.lemma_ not in words("practise"):
            continue
        what = next((c for c in verb.children if _is_subject_matter(scene, c)), None)
        told = None if what is None else subject(scene, verb)
        if what is not None and told is not None:
            value = scene.text(verb.i, what.i + 1)
            yield Draft(told[0], Property.OCCUPATION, value, told[1], what.i + 1)


def _is_subject_matter(scene: Scene, token: Token) -> bool:
    """`accounting`; not `a lesson`, `students`, `him`."""
    bare = not any(c.dep_ in ("det", "nmod:poss") for c in token.children)
    thing = token.pos_ in ("NOUN", "PROPN") and token.tag_ not in ("NNS", "NNPS")
    after = token.dep_ == "obj" and token.i > token.head.i
    return after and bare and thing and scene.context.cast.at(token) is None


def _descriptions(scene: Scene) -> Iterator[Phrase]:
    """`the senior Reed Front official` for somebody of whom no office is told beside the name.

    On news 5 of 21 of these were of somebody else, 4 of them of people with another office.
    """
    for mention, entity in scene.context.cast.mentions:
        if mention.form is Form.NOMINAL and scene.kinds.get(entity) is EntityKind.PERSON:
            name, head = (mention.start, mention.stop), mention.head
            phrase = Phrase(entity, mention.start, head, head + 1, name)
            described = run_start(scene, head) < head
            if described and _is_office(scene, phrase) and not is_unreal(scene.doc[head]):
                yield phrase


def _bare(scene: Scene, phrase: Phrase) -> int:
    """Past the determiner, an adverb, and what is told elsewhere: age, `Portville-born`."""
    start = phrase.start
    while start < phrase.head:
        told = year_old(scene, start) or past_joined(scene, start)
        outside = _is_outside(scene.doc[start]) and not is_joined(scene, start + 1)
        if told is None and not outside:
            return start
        start = told or start + 1
    return start


def _is_outside(token: Token) -> bool:
    outside = token.pos_ in ("DET", "PRON", "PUNCT", "ADV") or token.tag_ in ("PRP$", "CD")
    return outside and token.lower_ not in words("past")


def _past_nationality(scene: Scene, phrase: Phrase) -> int:
    """Where what is left begins, if the nationality is the person's own."""
    start = _bare(scene, phrase)
    if not carries(scene.doc[phrase.head]):
        return start
    known = [i for i in range(start, phrase.head) if is_nationality(scene.doc[i])]
    own = known and is_own(scene, known[-1] + 1, phrase.head)
    return known[-1] + 1 if own and not scene.is_past(phrase) else start


def _value(scene: Scene, phrase: Phrase, start: int, stop: int) -> str:
    """As written; `top leaders NAME and NAME` makes each a top leader."""
    noun = scene.doc[phrase.head]
    if scene.word(start) == "then" and _is_outside(scene.doc[start + 1]):  # then the envoy
        return f"then {scene.text(start + 2, stop)}"
    if noun.tag_ not in ("NNS", "NNPS"):
        return scene.text(start, stop)
    before = scene.doc[start : noun.i].text_with_ws if noun.i > start else ""
    after = scene.doc[noun.i + 1 : stop].text if stop > noun.i + 1 else ""
    return " ".join(f"{before}{noun.lemma_} {after}".split())
