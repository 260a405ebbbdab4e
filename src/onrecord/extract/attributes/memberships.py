"""The bodies that somebody belongs to. An office or service that is over binds nobody to its body."""

from collections.abc import Iterator

from spacy.tokens import Token

from onrecord.extract.attributes.clauses import subject
from onrecord.extract.attributes.draft import Draft, Phrase, Scene
from onrecord.extract.attributes.lexicon import is_nationality, is_word, words
from onrecord.extract.attributes.runs import is_premodifier
from onrecord.model.entity import Property
from onrecord.model.ids import EntityId


def memberships(scene: Scene) -> Iterator[Draft]:
    """`member of Reed Front's council`, `Reed Front official`, `who served in his platoon`."""
    for phrase in scene.phrases:
        belongs = not phrase.is_bare and is_word(scene.doc[phrase.head], "belonging")
        if belongs and not scene.is_past(phrase):
            draft = _premodified(scene, phrase) or _completed(scene, phrase)
            if draft is not None:
                yield draft
    for noun in scene.doc:
        yield from _serving(scene, noun)


def _completed(scene: Scene, phrase: Phrase) -> Draft | None:
    """The body after `of`, `for`, `with` or `at`, as written; the entity is the first body in it."""
    at = phrase.head + 1
    if scene.word(at) not in ("of", "for", "with", "at") or scene.word(at + 1) == "state":
        return None
    at += 2 if scene.word(at + 1) in ("the", "a", "an", "its") else 1
    stop = _np_stop(scene, at, phrase.stop)
    body = _first_body(scene, at, stop)
    if body is None:
        return None
    value = scene.text(at, stop)
    return Draft(phrase.entity, Property.MEMBER_OF, value, *phrase.evidence, body)


def _first_body(scene: Scene, start: int, stop: int) -> EntityId | None:
    return next((e for i in range(start, stop) if (e := scene.body(scene.doc[i])) is not None), None)


def _np_stop(scene: Scene, at: int, stop: int) -> int:
    """The end of the noun run at a token."""
    end = at
    while end < stop and _in_run(scene, scene.doc[end]):
        end += 1
    return max(end, at + 1)


def _in_run(scene: Scene, token: Token) -> bool:
    nominal = token.pos_ in ("NOUN", "PROPN", "ADJ") or token.tag_ == "POS"
    return nominal or is_premodifier(token) or scene.body(token) is not None


def _premodified(scene: Scene, phrase: Phrase) -> Draft | None:
    """`Reed Front official`, `its leader`: the one body before the noun."""
    inside = [scene.doc[i] for i in range(phrase.start, phrase.head)]
    bodies = {scene.body(t) for t in inside if not is_nationality(t)} - {None}
    body = bodies.pop() if len(bodies) == 1 else None
    if body is None:
        return None
    tokens = [t.i for t in inside if scene.body(t) == body and t.tag_ != "POS"]
    pronoun = all(scene.doc[i].pos_ == "PRON" or scene.doc[i].tag_ == "PRP$" for i in tokens)
    named = scene.context.cast.entity(body).name
    value = named if pronoun else scene.text(tokens[0], tokens[-1] + 1)
    return Draft(phrase.entity, Property.MEMBER_OF, value, *phrase.evidence, body)


def _serving(scene: Scene, noun: Token) -> Iterator[Draft]:
    """`NAME, who served in his platoon` · `who was in the same platoon` · `joined the legal team`."""
    if not is_word(noun, "unit") and scene.body(noun) is None:
        return
    case = next((c for c in noun.children if c.dep_ == "case"), None)
    verb = _membership_verb(noun, case)
    told = None if verb is None else subject(scene, verb)
    if verb is None or told is None:
        return
    start = noun.left_edge.i if case is None else case.i + 1
    stop = _past_company(scene, noun.i + 1)
    over = verb.tag_ == "VBD" and verb.lemma_ != "join"
    body = None if over else scene.body(noun)
    value = _own_value(scene, told[0], start, stop)
    if scene.pos(start) == "DET" and stop == start + 2 and body is None:  # the committee
        return
    yield Draft(told[0], Property.MEMBER_OF, value, min(told[1], start), stop, body)


def _membership_verb(noun: Token, case: Token | None) -> Token | None:
    """The verb that makes its subject a member of this body; the noun itself after `was in`."""
    verb, link = noun.head, "" if case is None else case.lower_
    if any(c.dep_ == "cop" for c in noun.children):
        return noun if link == "in" and is_word(noun, "unit") else None
    if noun.dep_ == "obj" and verb.lemma_ == "join":
        return None if any(c.dep_ == "advcl" for c in verb.children) else verb
    return verb if f"{verb.lemma_} {link}" in words("serve") else None


def _past_company(scene: Scene, at: int) -> int:
    """`the same platoon [as NAME]`."""
    known = scene.name_at.get(at + 1) if scene.word(at) == "as" else None
    return at if known is None else known[0].stop


def _own_value(scene: Scene, entity: EntityId, start: int, stop: int) -> str:
    """Without the article; `his platoon` is called by the name of whose it is."""
    owner = scene.doc[start]
    if owner.tag_ != "PRP$":
        return scene.text(start + (owner.pos_ == "DET"), stop)
    whose = scene.person(owner)
    plain = scene.text(start + 1, stop)
    told = whose is not None and whose != entity
    return f"{scene.context.cast.entity(whose).name}'s {plain}" if told and whose else plain
