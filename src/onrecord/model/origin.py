"""Reports or statements that go back to one source."""

from dataclasses import dataclass, field
from enum import StrEnum

from onrecord.model.ids import OriginId, ReportId, StatementId


class Why(StrEnum):
    SAME_TEXT = "same_text"
    WIRE_CREDIT = "wire_credit"
    SAME_SPEAKER_AND_OCCASION = "same_speaker_and_occasion"


@dataclass(frozen=True, slots=True)
class Origin:
    id: OriginId
    why: Why
    first: ReportId
    reports: tuple[ReportId, ...]
    statements: tuple[StatementId, ...] = field(default=())
