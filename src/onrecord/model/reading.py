"""The reading layer: what versioned readers took from one report. Entity ids in it are local to the report."""

from dataclasses import dataclass

from onrecord.model.claim import Claim
from onrecord.model.entity import Attribute, Entity
from onrecord.model.ids import ReportId
from onrecord.model.statement import Statement


@dataclass(frozen=True, slots=True)
class Reading:
    """`reader` names the model and rules that made it, e.g. `onrecord.reading.v1+reader-1a2b3c`."""

    report: ReportId
    reader: str
    entities: tuple[Entity, ...] = ()
    attributes: tuple[Attribute, ...] = ()
    statements: tuple[Statement, ...] = ()
    claims: tuple[Claim, ...] = ()
