"""What the parts of extraction hand to one another about one report. Values only; nothing here decides anything.

Conventions of the Doc (filled by `language`): whole stored text, `token.idx` is the code point offset;
`pos_` (UPOS), `tag_` (Penn), `morph` (UD features), `lemma_`, `head`, `dep_` (UD), sentence starts, `ents` with labels
person, organization, place, group (nationality, religion, party), occasion (war, feast, summit, election), other;
`doc.user_data`: `attributions` (tuple[Attribution, ...]), `mentions` with antecedents (tuple[model.mention.Mention, ...]),
`events` (tuple[EventMention, ...]), `factuality` (one float a token, NaN where unread).
Words in skipped ranges have no annotation.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from spacy.tokens import Doc, Token

from onrecord.grammar.lexicon import words
from onrecord.model.entity import Entity, EntityKind, Party
from onrecord.model.ids import EntityId
from onrecord.model.period import Period
from onrecord.model.report import Report
from onrecord.model.span import Span

_WIDEST = 40  # tokens of the longest mention


class Form(StrEnum):
    """How a mention names its entity."""

    NAME = "name"
    NOMINAL = "nominal"
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True)
class Mention:
    """Tokens `[start, stop)` that refer to somebody or something; `head` is its syntactic head token."""

    start: int
    stop: int
    head: int
    form: Form
    kind: EntityKind | None


@dataclass(frozen=True, slots=True)
class Group:
    """Several people told of as one; `is_whole`: the members are all of them."""

    id: EntityId
    members: tuple[EntityId, ...] = ()
    is_whole: bool = False


@dataclass(frozen=True, slots=True)
class Cast:
    """The entities of one report (local ids), and which tokens refer to them.

    `mentions` are in order of the text: names by their first token, others by their head.
    `by_token` has every token of a name mention and the head token of every other resolved mention.
    `groups`: by the head of a word for several people, the group that it means.
    """

    entities: tuple[Entity, ...] = ()
    by_token: Mapping[int, EntityId] = field(default_factory=dict)
    mentions: tuple[tuple[Mention, EntityId], ...] = ()
    groups: Mapping[int, Group] = field(default_factory=dict)

    def at(self, token: Token) -> EntityId | None:
        """The entity that this token (a head or part of a name) refers to, if that was resolved."""
        return self.by_token.get(token.i)

    def around(self, start: int, stop: int) -> tuple[tuple[Mention, EntityId], ...]:
        """The mentions near tokens `[start, stop)`, all that touch them among these; needs `mentions` in order of the text."""
        low = bisect_left(self.mentions, start - _WIDEST, key=_place)
        high = bisect_right(self.mentions, stop + _WIDEST, key=_place)
        return self.mentions[low:high]

    def entity(self, id: EntityId) -> Entity:  # noqa: A002
        return next(e for e in self.entities if e.id == id)


def _place(mention: tuple[Mention, EntityId]) -> int:
    return mention[0].start if mention[0].form == Form.NAME else mention[0].head


class TimeKind(StrEnum):
    """`stage` is a phase of an agreement ("the second stage"), no date; `reference` is "now", "recently", "the future"."""

    DATE = "date"
    DURATION = "duration"
    SET = "set"
    STAGE = "stage"
    REFERENCE = "reference"


class TimexType(StrEnum):
    """Types of TIMEX3 (ISO-TimeML)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True)
class Timex:
    """Code points `[start, stop)` of the text as TimeML has them ("since" is no part), with the value of a TIMEX3: `1999-SU`, `P3D`."""

    start: int
    stop: int
    type: TimexType
    value: str


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Tokens `[start, stop)` and what they mean. A stage has `period` None; `head` is the syntactic head token.

    `timexes` are the same in TimeML's terms; a range has one for each end, a stage none.
    """

    start: int
    stop: int
    head: int
    kind: TimeKind
    period: Period | None = None
    timexes: tuple[Timex, ...] = ()


@dataclass(frozen=True, slots=True)
class Context:
    """One report on its way through extraction: the report, its Doc, who is in it and when."""

    report: Report
    doc: Doc
    cast: Cast = field(default_factory=Cast)
    times: tuple[TimeExpression, ...] = ()

    def span(self, start: int, stop: int) -> Span:
        """Evidence for tokens `[start, stop)`."""
        doc = self.doc
        last = doc[stop - 1]
        return Span.cut(self.report.id, self.report.text, doc[start].idx, last.idx + len(last))

    def party(self, token: Token, start: int, stop: int) -> Party:
        """Tokens `[start, stop)` as a party, resolved by the token that heads them."""
        quote = self.span(start, stop).quote
        return Party(quote, self.cast.at(token), is_pronoun=quote.lower() in words("pronouns"))
