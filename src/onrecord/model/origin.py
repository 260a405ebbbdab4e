"""Reports or statements that go back to one source."""

from dataclasses import dataclass, field
from enum import StrEnum

from onrecord.model.ids import OriginId, ReportId, StatementId


class Why(StrEnum):
    """Why reports or statements are one origin."""

    SAME_TEXT = "same_text"  # reprinted, cut or extended
    WIRE_CREDIT = "wire_credit"  # one agency's credit on the same news
    SAME_SPEAKER_AND_OCCASION = "same_speaker_and_occasion"  # said by one speaker to the same people on the same day, or in the same words


@dataclass(frozen=True, slots=True)
class Origin:
    id: OriginId
    why: Why
    first: ReportId
    reports: tuple[ReportId, ...]
    statements: tuple[StatementId, ...] = field(default=())
