"""Things of the record: whatever has an id of its own and is derived, each with its place among its like."""

from collections.abc import Iterator

from onrecord.model.claim import Claim
from onrecord.model.commitment import Commitment
from onrecord.model.conflict import Conflict
from onrecord.model.entity import Attribute, Entity
from onrecord.model.event import Event
from onrecord.model.origin import Origin
from onrecord.model.record import Record
from onrecord.model.statement import Statement
from onrecord.model.status import Status

Thing = Entity | Attribute | Statement | Claim | Event | Commitment | Status | Conflict | Origin
Placed = tuple[int, Thing]
"""With its number among those of its type on the whole record."""

TYPES: dict[str, type[Thing]] = {
    "entity": Entity, "attribute": Attribute, "statement": Statement, "claim": Claim, "event": Event,
    "commitment": Commitment, "status": Status, "conflict": Conflict, "origin": Origin,
}  # fmt: skip
"""By the word of the record format."""


def things_of(record: Record) -> Iterator[Placed]:
    parts: tuple[tuple[Thing, ...], ...] = (
        record.entities, record.attributes, record.statements, record.claims, record.events,
        record.commitments, record.statuses, record.conflicts, record.origins,
    )  # fmt: skip
    for part in parts:
        yield from enumerate(part)
