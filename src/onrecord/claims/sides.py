"""The side that somebody speaks for: themselves, or the organization that the report says they belong to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from onrecord.claims.lexicon import words
from onrecord.claims.parties import make_party
from onrecord.extract.context import Context
from onrecord.grammar.tree import child, children, is_noun
from onrecord.model.entity import Attribute, Entity, EntityKind, Party, Property
from onrecord.model.ids import EntityId
from onrecord.model.statement import Statement

_SELF = frozenset({"i"})
_OURS = frozenset({"we"})
_THEIRS = frozenset({"it", "they", "he", "she"})


@dataclass(frozen=True, slots=True)
class Speaker:
    """A source and the organization behind it, where the report names one."""

    source: Party
    side: EntityId | None

    @property
    def known(self) -> frozenset[EntityId]:
        return frozenset(e for e in (self.source.entity, self.side) if e is not None)


def speakers(context: Context, statement: Statement, attributes: Sequence[Attribute]) -> tuple[Speaker, ...]:
    return tuple(Speaker(s, _side(context, s, attributes)) for s in statement.sources)


def _side(context: Context, source: Party, attributes: Sequence[Attribute]) -> EntityId | None:
    """The one organization in the source's own words, role or membership; the source itself if it is an organization."""
    own = next((e for e in context.cast.entities if e.id == source.entity), None)
    if own is not None and own.kind is not EntityKind.PERSON:
        return own.id
    told = [a for a in attributes if a.entity == source.entity and a.property in {Property.MEMBER_OF, Property.ROLE}]
    named = {a.value_entity for a in told if a.value_entity is not None and _is_organization(context, a.value_entity)}
    texts = [source.text, *(a.value for a in told)]
    found = named | {e.id for e in _organizations(context) if any(_names(e, text) for text in texts)}
    return next(iter(found)) if len(found) == 1 else None


def _organizations(context: Context) -> Iterator[Entity]:
    return (e for e in context.cast.entities if e.kind is EntityKind.ORGANIZATION)


def _is_organization(context: Context, id: EntityId) -> bool:  # noqa: A002
    return any(e.id == id for e in _organizations(context))


def _names(entity: Entity, text: str) -> bool:
    """Whether one of its names stands in the text as words of their own."""
    told = text.lower().replace("’", "'").replace("'s", " ")
    return any(f" {name.lower()} " in f" {told} " for name in entity.names)


def doer(context: Context, subject: Token, speaker: Speaker) -> Party | None:
    """Who would do it, if that is the speaker's side: *we*, *it*, *the movement*, *Front officials*; None where it is not, or unclear."""
    word = subject.lower_
    if word in _SELF:
        return Party(speaker.source.text, speaker.source.entity)
    if word in _OURS:
        return Party(speaker.source.text, speaker.side or speaker.source.entity)
    found = context.cast.at(subject)
    if found is not None:
        return Party(make_party(context, subject).text, found) if found in speaker.known else None
    if word in _THEIRS:
        return _pronoun(context, word, speaker)
    return _nominal(context, subject, speaker) if is_noun(subject) else None


def _pronoun(context: Context, word: str, speaker: Speaker) -> Party | None:
    """An *it* or *they* that nobody resolved is the speaker where the speaker is no single person."""
    person = any(e.id == speaker.source.entity and e.kind is EntityKind.PERSON for e in context.cast.entities)
    return None if person or word in {"he", "she"} else speaker.source


def _nominal(context: Context, subject: Token, speaker: Speaker) -> Party | None:
    """*Front officials*, *officials of the Front*; *the movement*, said by one of its people."""
    text = make_party(context, subject).text
    names = [context.cast.at(c) for c in children(subject, "compound", "nmod", "nmod:poss", "nmod:desc", "amod")]
    if speaker.side is not None and speaker.side in names:
        return Party(text, speaker.side)
    definite = child(subject, "det", "nmod:poss")
    own = definite is not None and definite.lower_ in {"the", "our", "his", "her", "their"} and not any(names)
    return Party(text, speaker.side) if own and speaker.side is not None and subject.lemma_.lower() in words("own_side") else None
