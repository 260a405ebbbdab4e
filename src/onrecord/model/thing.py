"""Things of the record: whatever has an id of its own and is derived, each with its place among its like."""

from collections.abc import Iterator

from onrecord.model.claim import Claim
from onrecord.model.commitment import Commitment
from onrecord.model.conflict import Conflict
from onrecord.model.entity import Attribute, Entity
from onrecord.model.event import Event
from onrecord.model.ids import EntityId
from onrecord.model.origin import Origin
from onrecord.model.record import Record
from onrecord.model.statement import Statement
from onrecord.model.status import Status

Thing = Entity | Attribute | Statement | Claim | Event | Commitment | Status | Conflict | Origin
Placed = tuple[int, Thing]
"""With its place among those of its type on the whole record: they stand in the order of these."""

_ROOM = 1 << 20
"""Statuses of one person; conflicts that came up with one report."""

LAST_DAY = "last day"
"""The listing under which the day that the kept record is for stands: to find it again all reports would have to be gone through."""

TYPES: dict[str, type[Thing]] = {
    "entity": Entity, "attribute": Attribute, "statement": Statement, "claim": Claim, "event": Event,
    "commitment": Commitment, "status": Status, "conflict": Conflict, "origin": Origin,
}  # fmt: skip
"""By the word of the record format."""


def things_of(record: Record) -> Iterator[Placed]:
    parts: tuple[tuple[Thing, ...], ...] = (
        record.entities, record.attributes, record.statements, record.claims, record.events,
        record.commitments, record.origins,
    )  # fmt: skip
    for part in parts:
        yield from enumerate(part)
    yield from _place_statuses(record)
    yield from _place_conflicts(record)


def _place_statuses(record: Record) -> Iterator[Placed]:
    """By the person's place, so that one status more moves no other person's."""
    persons = {entity.id: place for place, entity in enumerate(record.entities)}
    before: dict[EntityId, int] = {}
    for status in record.statuses:
        number = before.get(status.person, 0)
        before[status.person] = number + 1
        yield persons[status.person] * _ROOM + number, status


def _place_conflicts(record: Record) -> Iterator[Placed]:
    """By the report with which each came up, so that one conflict more moves no other."""
    reports = {report.id: place for place, report in enumerate(record.reports)}
    before: dict[int, int] = {}
    for conflict in record.conflicts:
        last = max((reports.get(id_, 0) for id_ in conflict.all_reports()), default=0)
        number = before.get(last, 0)
        before[last] = number + 1
        yield last * _ROOM + number, conflict
