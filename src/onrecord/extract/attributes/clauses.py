"""Of whom a verb is told: its own subject, that of the verb before it, or the name it hangs on."""

from spacy.tokens import Token

from onrecord.extract.attributes.draft import Scene
from onrecord.extract.attributes.lexicon import words
from onrecord.model.ids import EntityId

SUBJECTS = ("nsubj", "nsubj:pass")
RELATIVE = ("who", "that")


def subject(scene: Scene, verb: Token) -> tuple[EntityId, int] | None:
    """The person whom an affirmed, real verb is told of, and where the words that name them begin.

    `NAME was born` · `NAME left and lives` · `NAME, who was born` · `NAME, [a nurse] born`.
    """
    if is_unreal(verb):
        return None
    own = _own(verb)
    if own is None and verb.dep_ == "conj" and not is_unreal(verb.head):
        return subject(scene, verb.head)
    if own is None or own.lower_ in RELATIVE:
        return _described(scene, verb.head)
    return _told(scene, own, own.left_edge.i)


def is_unreal(verb: Token) -> bool:
    """Denied, supposed or only wished."""
    return any(c.tag_ in ("MD", "TO") or c.lower_ in words("unreal") for c in verb.children)


def _own(verb: Token) -> Token | None:
    return next((c for c in verb.children if c.dep_ in SUBJECTS), None)


def _described(scene: Scene, noun: Token) -> tuple[EntityId, int] | None:
    """The name that a clause hangs on, or whose bearer the noun says something of."""
    phrase = scene.described.get(noun.i)
    if phrase is not None:
        return phrase.entity, phrase.evidence[0]
    return _told(scene, noun, noun.i)


def _told(scene: Scene, token: Token, start: int) -> tuple[EntityId, int] | None:
    entity = scene.person(token)
    return None if entity is None else (entity, min(start, token.i))
