"""The sentences that each thing on the record stands on."""

from collections.abc import Iterable
from functools import singledispatch

from onrecord.export.views.index import Index
from onrecord.model.claim import Claim
from onrecord.model.commitment import Commitment
from onrecord.model.conflict import Conflict, Side
from onrecord.model.entity import Attribute, Entity
from onrecord.model.event import Event
from onrecord.model.ids import ClaimId
from onrecord.model.origin import Origin
from onrecord.model.span import Span
from onrecord.model.statement import Statement
from onrecord.model.status import Status


@singledispatch
def grounds(thing: object, index: Index) -> tuple[Span, ...]:
    """Spans, the most telling first. Nothing for reports and failures, and for an origin that joins whole reports."""
    return ()


def claim_grounds(index: Index, claims: Iterable[ClaimId]) -> tuple[Span, ...]:
    """The clause of each claim, each once."""
    return tuple(dict.fromkeys(index.claims[c].evidence[0] for c in claims if c in index.claims))


@grounds.register
def _entity(thing: Entity, index: Index) -> tuple[Span, ...]:
    return thing.evidence


@grounds.register
def _attribute(thing: Attribute, index: Index) -> tuple[Span, ...]:
    return thing.evidence


@grounds.register
def _statement(thing: Statement, index: Index) -> tuple[Span, ...]:
    return thing.content


@grounds.register
def _claim(thing: Claim, index: Index) -> tuple[Span, ...]:
    return thing.evidence


@grounds.register
def _event(thing: Event, index: Index) -> tuple[Span, ...]:
    return claim_grounds(index, thing.claims)


@grounds.register
def _commitment(thing: Commitment, index: Index) -> tuple[Span, ...]:
    return claim_grounds(index, (*thing.claims, *(step.claim for step in thing.history)))


@grounds.register
def _status(thing: Status, index: Index) -> tuple[Span, ...]:
    return claim_grounds(index, thing.claims)


@grounds.register
def _conflict(thing: Conflict, index: Index) -> tuple[Span, ...]:
    return tuple(dict.fromkeys(span for side in thing.sides for span in side.evidence))


@grounds.register
def _side(thing: Side, index: Index) -> tuple[Span, ...]:
    return thing.evidence


@grounds.register
def _origin(thing: Origin, index: Index) -> tuple[Span, ...]:
    return tuple(span for s in thing.statements if s in index.statements for span in index.statements[s].content)
