"""What else somebody is called."""

from collections.abc import Iterator

from onrecord.extract.attributes.draft import Draft, Scene
from onrecord.extract.attributes.lexicon import words
from onrecord.model.entity import Property

QUOTES = frozenset(('"', "“", "”", "'", "‘", "’", "''", "``"))
LONGEST = 5


def aliases(scene: Scene) -> Iterator[Draft]:
    """`NAME, known as Sasha,` · `NAME (aka Sasha)` · `Alexander "Sasha" NAME`."""
    for mention, entity in scene.named:
        stop = _cue_stop(scene, mention.stop)
        found = None if stop is None else _name(scene, stop)
        if found is not None:
            yield Draft(entity, Property.ALIAS, scene.doc[found[0] : found[1]].text, mention.start, found[1])
        quoted = _nickname(scene, mention.start, mention.stop)
        if quoted is not None:
            yield Draft(entity, Property.ALIAS, scene.doc[quoted[0] : quoted[1]].text, mention.start, mention.stop)


def _cue_stop(scene: Scene, at: int) -> int | None:
    """Past `known as` and its like, where they follow."""
    at += scene.word(at) in (",", "(", "–", "—")
    fitting = [c.split() for c in words("known_as")]
    lengths = [len(c) for c in fitting if [scene.word(at + i) for i in range(len(c))] == c]
    return at + max(lengths) if lengths else None


def _name(scene: Scene, at: int) -> tuple[int, int] | None:
    """The capitalized words that follow, past an opening quotation mark."""
    at += scene.word(at) in QUOTES
    stop = at
    while stop < len(scene.doc) and stop - at < LONGEST and (scene.doc[stop].text[:1].isupper() or scene.doc[stop].text == "-"):
        stop += 1
    return (at, stop) if stop > at else None


def _nickname(scene: Scene, start: int, stop: int) -> tuple[int, int] | None:
    marks = [i for i in range(start + 1, stop - 1) if scene.doc[i].text in QUOTES]
    return (marks[0] + 1, marks[1]) if len(marks) == 2 and marks[0] + 1 < marks[1] else None
