"""The record format as types: what docs/reference/record-format.md says, for a machine. Fields may be added, none may be missing."""

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Id = Annotated[str, StringConstraints(min_length=3)]
Words = Annotated[str, StringConstraints(min_length=1)]
Count = Annotated[int, Field(ge=1)]
Day = date | datetime


class Shape(BaseModel):
    model_config = ConfigDict(extra="allow")


class Span(Shape):
    report: Id
    start: Annotated[int, Field(ge=0)]
    stop: int
    quote: Words


class Period(Shape):
    earliest: Day | None
    latest: Day | None
    text: str | None


class Party(Shape):
    text: Words
    entity: Id | None


class Plain(Shape):
    text: Words


class Hop(Shape):
    name: Words
    entity: Id | None
    role: Literal["spokesperson", "agency", "outlet", "platform", "document"]
    evidence: list[Span]


class Quantity(Shape):
    n: int
    unit: Words


class Step(Shape):
    on: Period | None
    what: Literal["made", "repeated", "amended", "dated", "conditioned", "fulfilled", "breached", "denied", "withdrawn"]
    claim: Id


class Side(Shape):
    value: Words
    reports: list[Id]
    evidence: Annotated[list[Span], Field(min_length=1)]


Kind = Literal[
    "abduct", "hold", "release", "exchange", "kill", "die", "injure", "escape", "transfer", "proof_of_life", "meet", "negotiate", "agree",
    "approve", "reject", "request", "demand", "promise", "offer", "threaten", "refuse", "deny", "announce", "accuse", "attack", "withdraw",
    "ceasefire", "aid", "migrate", "appoint", "publish", "travel", "disappear", "other",
]  # fmt: skip
Role = Literal["agent", "patient", "recipient", "counterpart", "place", "origin", "destination", "object", "instrument", "topic"]
Modality = Literal[
    "happened", "ongoing", "planned", "expected", "considered", "promised", "offered", "requested", "demanded", "refused", "threatened",
    "conditional", "denied", "hypothetical", "unknown",
]  # fmt: skip
Roles = dict[Role, Annotated[list[Id | Plain], Field(min_length=1)]]


class Report(Shape):
    id: Id
    path: Words
    outlet: str | None
    agency: str | None
    authors: list[str]
    title: str | None
    url: str | None
    language: str | None
    published: Period | None
    published_basis: Literal["metadata", "header", "url", "text", "given", "none"]
    sha256: Annotated[str, StringConstraints(pattern="^[0-9a-f]{64}$")]
    same_text_as: Id | None


class Entity(Shape):
    id: Id
    kind: Literal["person", "organization", "place", "agreement", "occasion", "group"]
    name: Words
    names: Annotated[list[Words], Field(min_length=1)]
    evidence: Annotated[list[Span], Field(min_length=1)]


class Attribute(Shape):
    id: Id
    entity: Id
    property: Literal["age", "citizenship", "origin", "role", "member_of", "occupation", "residence", "relative", "alias"]
    value: Words
    value_entity: Id | None
    period: Period | None
    evidence: Annotated[list[Span], Field(min_length=1)]
    reports: Annotated[list[Id], Field(min_length=1)]


class Statement(Shape):
    id: Id
    report: Id
    sources: list[Party]
    cue: Span | None
    content: Annotated[list[Span], Field(min_length=1)]
    manner: Literal["direct", "indirect", "mixed"]
    chain: list[Hop]
    addressees: list[Party]
    said: Period | None
    about: list[Id]


class Claim(Shape):
    id: Id
    kind: Kind
    roles: Roles
    modality: Modality
    polarity: Literal["positive", "negative"]
    when: Period | None
    stage: str | None
    condition: list[Span]
    statement: Id | None
    report: Id
    evidence: Annotated[list[Span], Field(min_length=1)]


class Event(Shape):
    id: Id
    kind: Kind
    roles: Roles
    when: Period | None
    state: Literal["happened", "ongoing", "planned", "postponed", "cancelled", "denied", "disputed", "unknown"]
    claims: Annotated[list[Id], Field(min_length=1)]
    origins: Count


class Commitment(Shape):
    id: Id
    kind: Literal["promise", "offer", "request", "demand", "threat", "refusal", "term"]
    by: list[Id]
    to: list[Id]
    about: list[Id]
    act: Kind | None
    condition: list[Span]
    stage: str | None
    due: Period | None
    quantity: Quantity | None
    life: Literal[
        "proposed", "conditional", "active", "fulfilled", "partly_fulfilled", "late", "breached", "cancelled", "withdrawn", "superseded",
        "lapsed",
    ]  # fmt: skip
    basis: Literal["self", "counterparty", "mediator", "third_party", "none"]
    history: list[Step]
    claims: Annotated[list[Id], Field(min_length=1)]


class Status(Shape):
    id: Id
    person: Id
    value: Literal[
        "missing", "held", "on_list", "to_be_released", "released", "exchanged", "escaped", "rescued", "dead", "body_held", "body_returned",
        "at_liberty", "unknown",
    ]  # fmt: skip
    period: Period
    holder: list[Id]
    place: list[str]
    contested: bool
    origins: int
    claims: list[Id]


class Conflict(Shape):
    id: Id
    relation: Literal["contradicts", "revises", "retracts", "denies", "narrows"]
    about: Id
    property: Words
    sides: Annotated[list[Side], Field(min_length=2)]


class Origin(Shape):
    id: Id
    why: Literal["same_text", "wire_credit", "same_speaker_and_occasion"]
    first: Id
    reports: Annotated[list[Id], Field(min_length=1)]
    statements: list[Id]


class Failure(Shape):
    path: Words
    stage: Words
    code: Words
    message: Words


SHAPES: dict[str, type[Shape]] = {
    shape.__name__.lower(): shape
    for shape in (Report, Entity, Attribute, Statement, Claim, Event, Commitment, Status, Conflict, Origin, Failure)
}
