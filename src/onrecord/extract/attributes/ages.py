"""How old somebody is."""

from collections.abc import Iterator

from onrecord.extract.attributes.draft import Draft, Phrase, Scene
from onrecord.extract.attributes.runs import CLOSING
from onrecord.model.entity import Property

OLDEST = 115


def ages(scene: Scene) -> Iterator[Draft]:
    """`NAME, 36,` · `NAME (36)` · `NAME, aged 36` · `36-year-old NAME` · `NAME, who is 36` · `he is 36 years old`."""
    for mention, entity in scene.named:
        at = _number_after(scene, mention.stop)
        if at is not None:
            yield Draft(entity, Property.AGE, scene.word(at), mention.start, at + 1)
    for phrase in scene.phrases:
        yield from _in_phrase(scene, phrase)
    yield from _predicates(scene)


def _is_age(scene: Scene, at: int) -> bool:
    word = scene.word(at)
    return word.isdecimal() and len(word) <= 3 and 0 < int(word) <= OLDEST


def _number_after(scene: Scene, at: int) -> int | None:
    """The age that follows a name, closed on both sides."""
    opening = scene.word(at)
    if opening not in (",", "("):
        return None
    at += 1
    if scene.word(at) == "who" and scene.word(at + 1) in ("is", "was"):
        at += 2
    at += scene.word(at) in ("aged", "age", "now")
    if not _is_age(scene, at) or year_old(scene, at) is not None:
        return None
    following = scene.word(at + 1)
    closed = following == ")" if opening == "(" else following in CLOSING or following in ("and", "who", "from", "of", "was", "is")
    return at if closed and not (following in ("-", ".") and scene.word(at + 2).isdecimal()) else None


def year_old(scene: Scene, at: int) -> int | None:
    """Past `36-year-old` or `36 years old`, where it begins at a token."""
    if not _is_age(scene, at):
        return None
    words = [scene.word(i) for i in range(at + 1, at + 5)]
    if words[0] in ("-", "‑", "–") and words[1] in ("year", "years") and words[3] == "old":
        return at + 5
    return at + 3 if words[0] in ("year", "years") and words[1] in ("old", "-old") else None


def _in_phrase(scene: Scene, phrase: Phrase) -> Iterator[Draft]:
    for at in range(phrase.start, phrase.head):
        stop = year_old(scene, at)
        if stop is not None and stop <= phrase.head + 1:
            yield Draft(phrase.entity, Property.AGE, scene.word(at), *phrase.evidence)


def _predicates(scene: Scene) -> Iterator[Draft]:
    """`Solano is 36 years old`, `she is 36.`"""
    for at in range(2, len(scene.doc)):
        if scene.word(at - 1) in ("is", "'s", "’s") and _is_age(scene, at):
            entity = scene.person(scene.doc[at - 2])
            if entity is not None and (year_old(scene, at) is not None or scene.word(at + 1) in (".", ";")):
                yield Draft(entity, Property.AGE, scene.word(at), at - 2, at + 1)
