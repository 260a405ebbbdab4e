"""Where somebody comes from, and lives."""

from collections.abc import Iterator

from spacy.tokens import Token

from onrecord.extract.attributes.citizenship import begins_nationality
from onrecord.extract.attributes.clauses import subject
from onrecord.extract.attributes.draft import Draft, Phrase, Scene
from onrecord.extract.attributes.lexicon import is_nationality, is_word, words
from onrecord.extract.attributes.runs import CLOSING, DASHES
from onrecord.extract.cast.lexicon import words as cast_words
from onrecord.model.entity import EntityKind, Property

_AREAS = ("area", "region", "province", "district", "city", "town", "village", "suburb", "state")
_AFTER = {"native": Property.ORIGIN, "resident": Property.RESIDENCE}
_JOINED = {"born": Property.ORIGIN, "raised": Property.ORIGIN, "based": Property.RESIDENCE}
Place = tuple[int, int]


def places(scene: Scene) -> Iterator[Draft]:
    """Origin and residence, by what stands before a name, beside it, and by verbs."""
    for phrase in scene.phrases:
        yield from _joined(scene, phrase)
        yield from _by_noun(scene, phrase)
        yield from _phrase_from(scene, phrase)
    for verb in scene.doc:
        yield from _by_verb(scene, verb)
    yield from _beside_name(scene)


def place_at(scene: Scene, at: int) -> Place | None:
    """The place named at a token, past `the`; with `area of` and `, Norland,` up to the larger one."""
    at += scene.word(at) in ("the", "a")
    stop = _places_stop(scene, at)
    if stop == at:
        return None
    onward = stop + (scene.word(stop) in _AREAS)
    inner = onward + 1 + (scene.word(onward + 1) == "the")
    if scene.word(onward) in ("of", "in") and (whole := _places_stop(scene, inner)) > inner:
        return at, whole
    larger = _places_stop(scene, stop + 1) if scene.word(stop) == "," else stop
    closed = larger > stop + 1 and scene.word(larger) in (",", ".", ";", ")")
    listed = scene.word(larger + 1) in ("and", "or") or _is_place(scene, larger + 1)
    return at, larger if closed and not listed else stop


def _places_stop(scene: Scene, at: int) -> int:
    while _is_place(scene, at):
        at += 1
    return at


def _is_place(scene: Scene, i: int) -> bool:
    if not 0 <= i < len(scene.doc):
        return False
    token = scene.doc[i]
    entity = scene.context.cast.at(token)
    named = entity is not None and scene.kinds.get(entity) is EntityKind.PLACE
    labelled = token.ent_type_ == "place" and token.lower_ not in cast_words("organization")
    return labelled or (named and token.pos_ not in ("PRON", "DET"))


def _place_before(scene: Scene, stop: int) -> Place | None:
    start = stop
    while _is_place(scene, start - 1):
        start -= 1
    return (start, stop) if start < stop else None


def _joined(scene: Scene, phrase: Phrase) -> Iterator[Draft]:
    """`Portville-born [doctor] NAME`, `a West Bank-based official`: no body stands between."""
    for at in range(phrase.start, phrase.head):
        stop = past_joined(scene, at)
        if stop is None or past_joined(scene, at - 1) == stop:
            continue
        if all(scene.body(scene.doc[i]) is None for i in range(stop, phrase.head)):
            found = _JOINED[scene.word(stop - 1)]
            yield Draft(phrase.entity, found, scene.text(at, stop - 2), *phrase.evidence)


def past_joined(scene: Scene, at: int) -> int | None:
    """Past `Portville-born`, `West Bank-based`, `Norlandic-born`, where it begins at a token."""
    stop = _places_stop(scene, at)
    if stop == at:
        at += begins_nationality(scene, at)
        stop = at + (at < len(scene.doc) and is_nationality(scene.doc[at]))
    dashed = stop > at and stop < len(scene.doc) and scene.doc[stop].text in DASHES
    return stop + 2 if dashed and scene.word(stop + 1) in _JOINED else None


def _by_noun(scene: Scene, phrase: Phrase) -> Iterator[Draft]:
    """`Portville native NAME`, `NAME, a resident of Portville`; what is over is no residence."""
    found = _AFTER.get(scene.word(phrase.head))
    if found is None or phrase.is_bare or scene.is_past(phrase):
        return
    links = scene.word(phrase.head + 1) in ("of", "in")
    of = place_at(scene, phrase.head + 2) if links else None
    place = of or _place_before(scene, phrase.head)
    if place is not None:
        start, stop = phrase.evidence
        yield Draft(phrase.entity, found, scene.text(*place), start, max(stop, place[1]))


def _phrase_from(scene: Scene, phrase: Phrase) -> Iterator[Draft]:
    """`a nurse from Portville`."""
    at = phrase.head + 1
    fits = is_word(scene.doc[phrase.head], "person", "occupation") and scene.word(at) == "from"
    place = place_at(scene, at + 1) if fits and not phrase.is_bare else None
    if place is not None:
        start, stop = phrase.evidence
        yield Draft(phrase.entity, Property.ORIGIN, scene.text(*place), start, max(stop, place[1]))


def _by_verb(scene: Scene, verb: Token) -> Iterator[Draft]:
    """`NAME lives in Norland`, `NAME, who was born in Norland`, `emigrated from Norland`."""
    if verb.pos_ != "VERB":
        return
    for link, property_ in _links(verb):
        case = next((t for t in verb.subtree if _is_case(t, verb, link)), None)
        place = None if case is None else place_at(scene, case.i + 1)
        told = None if place is None else subject(scene, verb)
        if place is not None and told is not None:
            yield Draft(told[0], property_, scene.text(*place), min(told[1], verb.i), place[1])


def _links(verb: Token) -> Iterator[tuple[str, Property]]:
    """The prepositions with which a verb tells a place, and what the place is."""
    particle = next((f" {c.lower_}" for c in verb.children if c.dep_ == "compound:prt"), "")
    told = verb.lemma_ + particle
    if told in words("come"):
        yield "from", Property.ORIGIN
    if verb.lower_ in ("born", "raised") or told in words("grow_up"):
        yield "in", Property.ORIGIN
    if told in words("live"):
        yield "in", Property.RESIDENCE


def _is_case(token: Token, verb: Token, link: str) -> bool:
    return token.i > verb.i and token.lower_ == link and token.head.head.i == verb.i


def _beside_name(scene: Scene) -> Iterator[Draft]:
    """`NAME, 36, from Portville,` · `NAME, 36, of Portville,`: closed, so that it goes with no verb."""
    for mention, entity in scene.named:
        at, aged = mention.stop, False
        if scene.word(at) == "," and scene.word(at + 1).isdecimal():
            at, aged = at + 2, True
        at += 1 + (scene.word(at + 1) == "originally")
        if scene.word(at - 1) not in (",", "originally"):
            continue
        property_ = _told_by(scene.word(at), aged)
        place = None if property_ is None else place_at(scene, at + 1)
        if property_ is not None and place is not None and scene.word(place[1]) in CLOSING:
            yield Draft(entity, property_, scene.text(*place), mention.start, place[1])


def _told_by(link: str, aged: bool) -> Property | None:
    """`of` a place is where somebody lives after an age; else it may be an office: `X, of Norland,`."""
    if link == "from":
        return Property.ORIGIN
    return Property.RESIDENCE if link == "of" and aged else None
