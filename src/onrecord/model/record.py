"""The record: what follows from reports, readings and judgements. A pure function of them, made by `ledger`."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from onrecord.model.claim import Claim
from onrecord.model.commitment import Commitment
from onrecord.model.conflict import Conflict
from onrecord.model.entity import Attribute, Entity
from onrecord.model.event import Event
from onrecord.model.ids import ReportId
from onrecord.model.origin import Origin
from onrecord.model.report import Failure, Report
from onrecord.model.statement import Statement
from onrecord.model.status import Status


@dataclass(frozen=True, slots=True)
class Record:
    """Everything that `onrecord export` prints, in the order in which it prints it."""

    reports: tuple[Report, ...] = ()
    entities: tuple[Entity, ...] = ()
    attributes: tuple[Attribute, ...] = ()
    statements: tuple[Statement, ...] = ()
    claims: tuple[Claim, ...] = ()
    events: tuple[Event, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    statuses: tuple[Status, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    origins: tuple[Origin, ...] = ()
    failures: tuple[Failure, ...] = ()
    reprints: Mapping[ReportId, ReportId] = field(default_factory=dict)
    """Report → the report whose text it reprints (`same_text_as`)."""
