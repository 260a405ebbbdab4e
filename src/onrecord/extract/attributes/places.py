"""Where somebody comes from, and lives."""

from collections.abc import Iterator

from spacy.tokens import Token

from onrecord.extract.attributes.draft import Draft, Phrase, Scene
from onrecord.extract.attributes.lexicon import is_word, words
from onrecord.extract.attributes.phrases import CLOSING, DASHES
from onrecord.model.entity import EntityKind, Property
from onrecord.model.ids import EntityId


def origins(scene: Scene) -> Iterator[Draft]:
    """`a man from the Examplia area of Norland` · `emigrated from Norland` · `Portville-born NAME`."""
    for phrase in scene.phrases:
        yield from _phrase_from(scene, phrase)
    for verb in scene.doc:
        preposition = _origin_preposition(verb)
        if preposition is not None:
            yield from _verb_place(scene, verb, preposition, Property.ORIGIN)
    yield from _born(scene)
    yield from _beside_name(scene)


def residences(scene: Scene) -> Iterator[Draft]:
    """`NAME lives in Norland`, `NAME, a resident of Portville`."""
    for verb in scene.doc:
        if verb.pos_ == "VERB" and verb.lemma_ in words("live"):
            yield from _verb_place(scene, verb, "in", Property.RESIDENCE)
    for phrase in scene.phrases:
        if scene.word(phrase.head) == "resident" and scene.word(phrase.head + 1) in ("of", "in"):
            place = place_at(scene, phrase.head + 2)
            if place is not None:
                yield Draft(phrase.entity, Property.RESIDENCE, _text(scene, *place), *phrase.evidence)


def place_at(scene: Scene, at: int) -> tuple[int, int] | None:
    """The place named at a token, past `the`; with `area of` and the like it runs on to the larger one."""
    at += scene.word(at) in ("the", "a")
    stop = at
    while stop < len(scene.doc) and _is_place(scene, stop):
        stop += 1
    if stop == at:
        return None
    onward = stop + (scene.word(stop) in ("area", "region", "province", "district", "city", "town", "village", "suburb", "state"))
    inner = onward + 1 + (scene.word(onward + 1) == "the")
    if scene.word(onward) in ("of", "in") and inner < len(scene.doc) and _is_place(scene, inner):
        while inner < len(scene.doc) and _is_place(scene, inner):
            inner += 1
        return at, inner
    return at, stop


def _is_place(scene: Scene, i: int) -> bool:
    entity = scene.context.cast.at(scene.doc[i])
    named = entity is not None and scene.kinds.get(entity) is EntityKind.PLACE and scene.doc[i].pos_ not in ("PRON", "DET")
    return named or scene.doc[i].ent_type_ == "place"


def _text(scene: Scene, start: int, stop: int) -> str:
    return " ".join(scene.doc[start:stop].text.split())


def _phrase_from(scene: Scene, phrase: Phrase) -> Iterator[Draft]:
    at = phrase.head + 1
    if is_word(scene.doc[phrase.head], "person", "occupation") and scene.word(at) == "from":
        place = place_at(scene, at + 1)
        if place is not None:
            yield Draft(phrase.entity, Property.ORIGIN, _text(scene, *place), phrase.evidence[0], max(phrase.evidence[1], place[1]))
    if scene.word(phrase.head) == "native" and scene.word(at) == "of":
        place = place_at(scene, at + 1)
        if place is not None:
            yield Draft(phrase.entity, Property.ORIGIN, _text(scene, *place), *phrase.evidence)


def _origin_preposition(verb: Token) -> str | None:
    if verb.pos_ == "VERB" and verb.lemma_ in words("come"):
        return "from"
    return "in" if verb.lower_ == "born" else None


def _verb_place(scene: Scene, verb: Token, preposition: str, property_: Property) -> Iterator[Draft]:
    """The place after the verb's own preposition, for a person who is its subject."""
    entity = _subject(scene, verb)
    case = next((t for t in verb.subtree if t.i > verb.i and t.lower_ == preposition and t.head.head.i == verb.i), None)
    place = None if case is None else place_at(scene, case.i + 1)
    if entity is not None and place is not None:
        yield Draft(entity, property_, _text(scene, *place), _subject_start(verb), place[1])


def _subject(scene: Scene, verb: Token) -> EntityId | None:
    """Of an affirmed verb that is no plan; a verb coordinated with another may share its subject."""
    if any(c.tag_ in ("MD", "TO") or c.lower_ in ("not", "n't", "n’t", "never", "if") for c in verb.children):
        return None
    own = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubj:pass")), None)
    if own is None and verb.dep_ == "conj":
        own = next((c for c in verb.head.children if c.dep_ in ("nsubj", "nsubj:pass")), None)
    return scene.person(own)


def _subject_start(verb: Token) -> int:
    own = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubj:pass")), verb)
    return min(own.left_edge.i, verb.i)


def _born(scene: Scene) -> Iterator[Draft]:
    """`Portville-born [doctor] NAME`."""
    for mention, entity in scene.named:
        for at in range(max(2, mention.start - 4), mention.start):
            bare = all(scene.doc[i].pos_ in ("NOUN", "ADJ") for i in range(at + 1, mention.start))
            if bare and scene.word(at) == "born" and scene.doc[at - 1].text in DASHES and _is_place(scene, at - 2):
                yield Draft(entity, Property.ORIGIN, scene.doc[at - 2].text, at - 2, mention.stop)


def _beside_name(scene: Scene) -> Iterator[Draft]:
    """`NAME, 36, from Portville,`: closed by commas, so that it goes with no verb."""
    for mention, entity in scene.named:
        at = mention.stop
        at += 2 if scene.word(at) == "," and scene.word(at + 1).isdecimal() else 0
        at += 1 + (scene.word(at + 1) == "originally")
        if scene.word(at) != "from" or scene.word(at - 1) not in (",", "originally"):
            continue
        place = place_at(scene, at + 1)
        if place is not None and scene.word(place[1]) in CLOSING:
            yield Draft(entity, Property.ORIGIN, _text(scene, *place), mention.start, place[1])
