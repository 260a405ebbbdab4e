"""For which body or state words speak: *Qatari officials*, *North Korea's foreign minister*, *the Defense Ministry in Moscow*."""

from collections.abc import Iterable, Sequence

from spacy.tokens import Token

from onrecord.extract.cast.lexicon import demonyms, words
from onrecord.extract.context import Context
from onrecord.grammar.tree import children
from onrecord.model.entity import EntityKind
from onrecord.model.ids import EntityId

_BEFORE = ("amod", "compound", "nmod:poss", "nmod", "nmod:desc", "flat")
_HALVES = frozenset({"north", "south", "east", "west"})
_BODIES = (EntityKind.ORGANIZATION, EntityKind.PLACE)


def spoken_for(context: Context, head: Token) -> EntityId | None:
    """The one body that a noun for those who speak for one is told with; None for any other noun."""
    if head.lemma_.lower() not in words("speaking_for") | words("standing_for"):
        return None
    near = [t for c in children(head, *_BEFORE) for t in (c, *children(c, *_BEFORE))]
    return body_served(context, head, near)


def body_served(context: Context, head: Token, near: Sequence[Token]) -> EntityId | None:
    """The only organization named by the words about an office, else the only state: by name, or by its people's name.

    *Syrian rebels* and *the Russian opposition leader* speak for no state.
    """
    found = dict.fromkeys(e for t in near if not _is_half(t) and (e := _body(context, t)) is not None)
    for kind in _BODIES:
        own = [e for e in found if context.cast.entity(e).kind is kind]
        if own:
            return own[0] if len(own) == 1 and (kind is EntityKind.ORGANIZATION or _is_of_state(head, near)) else None
    return None


def _is_of_state(head: Token, near: Iterable[Token]) -> bool:
    against = any(w in words("against_state") for t in near for w in (t.lower_, t.lemma_.lower()))
    return head.lemma_.lower() in words("of_state") and not against


def _is_half(token: Token) -> bool:
    """The *North* of *North Korean leader*."""
    return token.lower_ in _HALVES and token.i + 1 < len(token.doc) and token.nbor(1).lower_ in demonyms()


def _body(context: Context, token: Token) -> EntityId | None:
    half = token.i > 0 and _is_half(token.nbor(-1))
    entity = None if half else context.cast.at(token)
    if entity is not None:
        return entity if context.cast.entity(entity).kind in _BODIES else None
    place = demonyms().get(token.lower_)
    place = f"{token.nbor(-1).text.capitalize()} {place}" if half and place else place
    if not place:
        return None
    named = (e.id for e in context.cast.entities if e.kind is EntityKind.PLACE and _is_called(e.names, place))
    return next(named, None)


def _is_called(names: Iterable[str], place: str) -> bool:
    same = {place, *(n for n in words("united_states") if place == "United States")}
    return any(n in same for n in names)
