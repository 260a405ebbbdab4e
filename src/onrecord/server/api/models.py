"""The record format as pydantic models: what the API promises. docs/reference/record-format.md says what the fields mean.

Fields may be added to the format, so that objects may hold more than is named here.
"""

import re
from datetime import date
from typing import Annotated, Generic, Literal, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from onrecord.model.claim import ClaimKind, Modality, Polarity
from onrecord.model.commitment import CommitmentKind, Life, LifeBasis, Turn
from onrecord.model.conflict import Relation
from onrecord.model.entity import EntityKind, Property
from onrecord.model.event import EventState
from onrecord.model.origin import Why
from onrecord.model.report import Basis
from onrecord.model.statement import HopRole, Manner
from onrecord.model.status import StatusValue

T = TypeVar("T")


class Part(BaseModel):
    model_config = ConfigDict(extra="allow")


class Span(Part):
    """Code points `[start, stop)` of the stored text of `report`; `text[start:stop] == quote`."""

    report: str
    start: int
    stop: int
    quote: str


class Period(Part):
    earliest: str | None
    latest: str | None
    text: str | None


class Party(Part):
    text: str
    entity: str | None


class Hop(Part):
    name: str
    entity: str | None
    role: HopRole
    evidence: list[Span]


class Quantity(Part):
    n: int
    unit: str


class Step(Part):
    on: Period | None
    what: Turn
    claim: str


class Side(Part):
    value: str
    reports: list[str]
    evidence: list[Span]


class Report(Part):
    type: Literal["report"]
    id: str
    path: str
    outlet: str | None
    agency: str | None
    authors: list[str]
    title: str | None
    url: str | None
    language: str | None
    published: Period | None
    published_basis: Basis
    sha256: str
    same_text_as: str | None


class Entity(Part):
    """A group has `members` besides: the ids of those of it who are named."""

    type: Literal["entity"]
    id: str
    kind: EntityKind
    name: str
    names: list[str]
    evidence: list[Span]


class Attribute(Part):
    type: Literal["attribute"]
    id: str
    entity: str
    property: Property
    value: str
    value_entity: str | None
    period: Period | None
    evidence: list[Span]
    reports: list[str]


class Statement(Part):
    type: Literal["statement"]
    id: str
    report: str
    sources: list[Party]
    cue: Span | None
    content: list[Span]
    manner: Manner
    chain: list[Hop]
    addressees: list[Party]
    said: Period | None
    about: list[str]


class Words(Part):
    """Of somebody or something that was not resolved."""

    text: str


class Claim(Part):
    type: Literal["claim"]
    id: str
    kind: ClaimKind
    roles: dict[str, list[str | Words]]
    modality: Modality
    polarity: Polarity
    when: Period | None
    stage: str | None
    condition: list[Span]
    statement: str | None
    report: str
    evidence: list[Span]


class Event(Part):
    type: Literal["event"]
    id: str
    kind: ClaimKind
    roles: dict[str, list[str | Words]]
    when: Period | None
    state: EventState
    claims: list[str]
    origins: int


class Commitment(Part):
    type: Literal["commitment"]
    id: str
    kind: CommitmentKind
    by: list[str]
    to: list[str]
    about: list[str]
    act: ClaimKind | None
    condition: list[Span]
    stage: str | None
    due: Period | None
    quantity: Quantity | None
    life: Life
    basis: LifeBasis
    history: list[Step]
    claims: list[str]


class Status(Part):
    type: Literal["status"]
    id: str
    person: str
    value: StatusValue
    period: Period
    holder: list[str]
    place: list[str]
    contested: bool
    unconfirmed: bool
    doubtful: bool
    origins: int
    claims: list[str]


class Conflict(Part):
    type: Literal["conflict"]
    id: str
    relation: Relation
    about: str
    property: str
    sides: list[Side]


class Origin(Part):
    type: Literal["origin"]
    id: str
    why: Why
    first: str
    reports: list[str]
    statements: list[str]


class Failure(Part):
    type: Literal["failure"]
    path: str
    stage: str
    code: str
    message: str


class Text(Part):
    """The stored text of a report, to which all offsets refer."""

    report: str
    sha256: str
    text: str


class Items(Part, Generic[T]):
    """`next`: the cursor of the next page, null on the last; `total`: of all pages."""

    items: list[T]
    next: str | None
    total: int


class Job(Part):
    """A sending and what came of it. `unread`: those of `added` in a language that is not read. `error`: why it stopped before its end."""

    id: str
    what: str
    state: Literal["waiting", "reading", "done"]
    added: list[str]
    unread: list[str]
    known: list[str]
    failed: list[Failure]
    error: str | None


def _check_day(value: object) -> object:
    """Pydantic takes numbers for days too; we take `2025-02-15` only."""
    if isinstance(value, date) or (isinstance(value, str) and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value)):
        return value
    raise ValueError("a day is written as 2025-02-15")


Day = Annotated[date, BeforeValidator(_check_day)]


class Sending(BaseModel):
    """What is known of it better than it says itself."""

    model_config = ConfigDict(extra="forbid")

    outlet: str | None = Field(None, max_length=200)
    language: str | None = Field(None, pattern=r"^[a-z]{2,3}$")
    published: Day | None = None


class NewText(Sending):
    """A report's text: plain, HTML or JSON, as files hold them."""

    text: str = Field(min_length=1, description="The text, as a file would hold it.")
    path: str = Field("sent", min_length=1, max_length=200, description="A name for it; what is called `story.html` is read as HTML.")


class NewPage(Sending):
    """The web address of a report, to be fetched."""

    url: str = Field(pattern="^https?://", max_length=4000, description="A page on the public web.")


class Problem(BaseModel):
    """RFC 9457. `code` is one of docs/reference/errors.md."""

    type: str
    title: str
    status: int
    detail: str
    code: str
