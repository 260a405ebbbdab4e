"""Something that somebody is reported to have said or written, and through whom it reached us."""

from dataclasses import dataclass, field
from enum import StrEnum

from onrecord.model.entity import Party
from onrecord.model.ids import EntityId, ReportId, StatementId
from onrecord.model.period import Period
from onrecord.model.span import Span


class Manner(StrEnum):
    """Quoted in full, told in the report's words, or both."""

    DIRECT = "direct"  # quoted whole
    INDIRECT = "indirect"  # told in the report's words
    MIXED = "mixed"  # told, with words quoted in it


class HopRole(StrEnum):
    """What somebody between the speaker and the report was."""

    SPOKESPERSON = "spokesperson"  # spoke for somebody
    AGENCY = "agency"  # a news agency
    OUTLET = "outlet"  # another outlet than the report's own
    PLATFORM = "platform"  # where it was posted
    DOCUMENT = "document"  # a letter, a ruling, a report


@dataclass(frozen=True, slots=True)
class Hop:
    """One step of the chain."""

    name: str
    role: HopRole
    evidence: Span
    entity: EntityId | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """`content` has one span per piece where the text interrupts it; `chain` is nearest to the speaker first."""

    id: StatementId
    report: ReportId
    sources: tuple[Party, ...]
    cue: Span | None
    content: tuple[Span, ...]
    manner: Manner
    chain: tuple[Hop, ...] = field(default=())
    addressees: tuple[Party, ...] = field(default=())
    said: Period | None = None
    about: tuple[EntityId, ...] = field(default=())
