"""An attribute before it has its id, and the people of a report in order."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Doc, Token

from onrecord.extract.attributes.lexicon import words
from onrecord.extract.context import Context, Form, Mention, TimeKind
from onrecord.model.entity import Attribute, EntityKind, Property
from onrecord.model.ids import AttributeId, EntityId, content_id
from onrecord.model.period import Period


@dataclass(frozen=True, slots=True)
class Draft:
    """`entity` has `value`; tokens `[start, stop)` say so."""

    entity: EntityId
    property: Property
    value: str
    start: int
    stop: int
    value_entity: EntityId | None = None


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens `[start, stop)` that say what `entity` is; `head` is the noun, the determiner is inside.

    Evidence has the name too. Words right before a name with no such noun have `head` at `stop`.
    What somebody `was` need not hold any more.
    """

    entity: EntityId
    start: int
    head: int
    stop: int
    name: tuple[int, int]
    was: bool = False

    @property
    def is_bare(self) -> bool:
        """`Norland-born NAME`: nothing but words before a name."""
        return self.head == self.stop

    @property
    def evidence(self) -> tuple[int, int]:
        return min(self.start, self.name[0]), max(self.stop, self.name[1])


@dataclass(frozen=True)
class Scene:
    """The report as the rules of this package see it; `phrases` say what its people are."""

    context: Context
    phrases: tuple[Phrase, ...] = ()

    @property
    def doc(self) -> Doc:
        return self.context.doc

    @cached_property
    def kinds(self) -> dict[EntityId, EntityKind]:
        return {e.id: e.kind for e in self.context.cast.entities}

    @cached_property
    def named(self) -> tuple[tuple[Mention, EntityId], ...]:
        """Where people are called by name, in order."""
        people = [(m, e) for m, e in self.context.cast.mentions if m.form is Form.NAME and self.kinds.get(e) is EntityKind.PERSON]
        return tuple(sorted(people, key=lambda p: p[0].start))

    @cached_property
    def name_at(self) -> dict[int, tuple[Mention, EntityId]]:
        """The named person whose name begins at a token."""
        return {m.start: (m, e) for m, e in self.named}

    @cached_property
    def name_tokens(self) -> frozenset[int]:
        return frozenset(i for m, _ in self.named for i in range(m.start, m.stop))

    @cached_property
    def days(self) -> frozenset[int]:
        """Names of days and months that tell when: `said on Saturday | Norland's president`."""
        dates = (t for t in self.context.times if t.kind is TimeKind.DATE)
        found = (i for t in dates for i in range(t.start, t.stop))
        return frozenset(i for i in found if self.doc[i].text[:1].isupper())

    def person(self, token: Token | None) -> EntityId | None:
        """The person that a token refers to."""
        return self._of_kind(token, EntityKind.PERSON)

    def body(self, token: Token | None) -> EntityId | None:
        """The organization that a token refers to."""
        return self._of_kind(token, EntityKind.ORGANIZATION)

    def _of_kind(self, token: Token | None, kind: EntityKind) -> EntityId | None:
        entity = None if token is None else self.context.cast.at(token)
        return entity if entity is not None and self.kinds.get(entity) is kind else None

    def word(self, i: int) -> str:
        """The lower-case word at a place, or nothing beyond the text."""
        return self.doc[i].lower_ if 0 <= i < len(self.doc) else ""

    def pos(self, i: int) -> str:
        """The part of speech at a place, or nothing beyond the text."""
        return self.doc[i].pos_ if 0 <= i < len(self.doc) else ""

    def text(self, start: int, stop: int) -> str:
        """The words as written, on one line."""
        return " ".join(self.doc[start:stop].text.split())

    @cached_property
    def described(self) -> dict[int, Phrase]:
        """The phrase that a noun heads."""
        return {p.head: p for p in self.phrases if not p.is_bare}

    def is_past(self, phrase: Phrase) -> bool:
        """`was`, `former`, `ex-`, `then`: an office or membership that is over."""
        return phrase.was or any(self.word(i) in words("past") for i in range(phrase.start, phrase.head))


Rule = Callable[[Scene], Iterator[Draft]]


def finish(context: Context, draft: Draft) -> Attribute:
    """With evidence and id. An age holds on the day of writing."""
    evidence = context.span(draft.start, draft.stop)
    identity = AttributeId(content_id("attribute", context.report.id, draft.entity, draft.property, draft.value, evidence.start))
    period: Period | None = context.report.published if draft.property is Property.AGE else None
    return Attribute(identity, draft.entity, draft.property, draft.value, (evidence,), (context.report.id,), draft.value_entity, period)
