"""Of which state somebody is a citizen. A nationality before an office or a body is the body's, not the person's."""

from collections.abc import Iterator

from spacy.tokens import Token

from onrecord.extract.attributes.clauses import subject
from onrecord.extract.attributes.draft import Draft, Phrase, Scene
from onrecord.extract.attributes.lexicon import is_nationality, is_word, words
from onrecord.extract.attributes.runs import DASHES
from onrecord.model.entity import EntityKind, Property


def citizenships(scene: Scene) -> Iterator[Draft]:
    """`dual Norlandic-Sudlandic citizen NAME` · `NAME, a Norlander` · `citizen of Norland` · `gained Norlandic citizenship`."""
    for phrase in scene.phrases:
        yield from _before_name(scene, phrase) if phrase.is_bare else _in_phrase(scene, phrase)
    yield from _papers(scene)


def _before_name(scene: Scene, phrase: Phrase) -> Iterator[Draft]:
    run = nationality_before(scene, phrase.stop)
    if run is not None and not _is_state(scene, run[0]):
        value = _joined(scene, run)
        yield Draft(phrase.entity, Property.CITIZENSHIP, value, run[0], phrase.name[1])


def nationality_before(scene: Scene, stop: int) -> tuple[int, int] | None:
    """The nationality words that end right before `stop`: `Norlandic`, `Norlandic-Sudlandic`, `Norlandic and Sudlandic`."""
    start = stop
    while start > 0 and _continues(scene, start - 1, start < stop):
        start -= 1
    while start < stop and not is_nationality(scene.doc[start]):
        start += 1
    if start == stop or not is_nationality(scene.doc[stop - 1]):
        return None
    return start - begins_nationality(scene, start - 1), stop


def begins_nationality(scene: Scene, at: int) -> bool:
    """`South Norlandic`, `Sri Lankan`: the first of two words."""
    first = 0 <= at < len(scene.doc) - 1 and scene.word(at) in words("before_nationality")
    return first and is_nationality(scene.doc[at + 1])


def _is_state(scene: Scene, start: int) -> bool:
    """`ambassador to the U.S. NAME`: a state that an office is sent to, before a name that follows the whole."""
    token = scene.doc[start]
    return token.text.replace(".", "").isupper() and start > 0 and scene.word(start - 1) == "the"


def _continues(scene: Scene, i: int, inside: bool) -> bool:
    token = scene.doc[i]
    if inside and (token.text in DASHES or token.lower_ == "and"):
        return i > 0 and is_nationality(scene.doc[i - 1])
    return is_nationality(token) and (not inside or scene.doc[i + 1].text in DASHES or scene.word(i + 1) == "and")


def _in_phrase(scene: Scene, phrase: Phrase) -> Iterator[Draft]:
    head = scene.doc[phrase.head]
    if is_nationality(head):
        return
    of_state = _state_after(scene, phrase) if is_word(head, "citizen") else None
    if of_state is not None:
        yield Draft(phrase.entity, Property.CITIZENSHIP, of_state, *phrase.evidence)
    if not carries(head):
        return
    for stop in range(phrase.head, phrase.start, -1):
        run = nationality_before(scene, stop)
        if run is not None and run[0] >= phrase.start:
            if is_own(scene, run[1], phrase.head):
                yield Draft(phrase.entity, Property.CITIZENSHIP, _joined(scene, run), *phrase.evidence)
            return


def carries(head: Token) -> bool:
    """Whether a nationality before this noun is the person's own."""
    return is_word(head, "person") or (is_word(head, "occupation") and not is_word(head, "role", "service"))


def is_own(scene: Scene, start: int, head: int) -> bool:
    """Nothing stands between but adjectives, ages and common nouns: not the name of a body."""
    between = [scene.doc[i] for i in range(start, head)]
    if start < head and between[0].text in DASHES:  # Norlandic-born
        return False
    return all(t.pos_ != "PROPN" and t.tag_ != "POS" and scene.body(t) is None for t in between)


def _state_after(scene: Scene, phrase: Phrase) -> str | None:
    at = phrase.head + 1
    if scene.word(at) != "of":
        return None
    at += 2 if scene.word(at + 1) == "the" else 1
    entity = scene.context.cast.at(scene.doc[at]) if at < phrase.stop else None
    is_place = entity is not None and scene.kinds.get(entity) is EntityKind.PLACE
    return " ".join(t.text for t in scene.doc[at : phrase.stop] if scene.context.cast.at(t) == entity) if is_place else None


def _joined(scene: Scene, run: tuple[int, int]) -> str:
    """Canonical: `Norlandic-Sudlandic`, whichever dash or `and` was written, of one person."""
    found: list[str] = []
    for i in range(*run):
        if is_nationality(scene.doc[i]) and not begins_nationality(scene, i):
            first = f"{scene.doc[i - 1].text} " if begins_nationality(scene, i - 1) else ""
            found.append(first + _of_one(scene.doc[i]))
    return "-".join(found)


def _of_one(token: Token) -> str:
    """`the Norlanders NAME and NAME` makes each a Norlander."""
    return token.text.removesuffix("s") if token.tag_ in ("NNS", "NNPS") else token.text


def _papers(scene: Scene) -> Iterator[Draft]:
    """`gained Norlandic citizenship`, `holds a Norlandic passport`."""
    for noun in scene.doc:
        verb = noun.head
        gained = verb.lemma_ in words("gain") and noun.dep_ in ("obj", "nsubj:pass")
        if not is_word(noun, "papers") or not gained:
            continue
        run, holder = nationality_before(scene, noun.i), subject(scene, verb)
        if run is not None and holder is not None:
            start = min(verb.i, run[0])
            yield Draft(holder[0], Property.CITIZENSHIP, _joined(scene, run), start, noun.i + 1)
