"""Two or more values that cannot both stand, or a revision."""

from dataclasses import dataclass
from enum import StrEnum

from onrecord.model.ids import ConflictId, EntityId, ReportId
from onrecord.model.span import Span

BARE = frozenset({"happened", "did not happen", "claimed", "denied", "approved", "not approved"})
"""Values that say how something stands and not what; the words of the side say what."""


class Relation(StrEnum):
    """What lies between the sides of a conflict."""

    CONTRADICTS = "contradicts"  # two values that cannot both stand
    REVISES = "revises"  # one holder gave another value or day later
    RETRACTS = "retracts"  # one holder took it back
    DENIES = "denies"  # one says that it is not so
    NARROWS = "narrows"  # one holder made it more exact


@dataclass(frozen=True, slots=True)
class Side:
    """One value, with the reports that give it and the sentences that say so."""

    value: str
    reports: tuple[ReportId, ...]
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """`property` is an attribute property, or a claim kind for what was done and undone (`approve`)."""

    id: ConflictId
    relation: Relation
    about: EntityId
    property: str
    sides: tuple[Side, ...]

    def is_denial(self) -> bool:
        """Whether what is claimed and its denial stand in one sentence: listed as a denial, since no two reports differ."""
        spans = [span for side in self.sides for span in side.evidence]
        one = self.relation is Relation.DENIES and bool(spans) and len({span.report for span in spans}) == 1
        return one and max(s.start for s in spans) < min(s.stop for s in spans)

    def all_reports(self) -> tuple[ReportId, ...]:
        """Of all sides."""
        return tuple(dict.fromkeys(report for side in self.sides for report in side.reports))
