"""What a store must do: keep reports, what was read from them, what could not be read, and what people judged.

`stores/` has one module per kind.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from onrecord.model.ids import ReportId
from onrecord.model.judgement import Judgement
from onrecord.model.reading import Reading
from onrecord.model.report import Failure, Report


class Bench(Protocol):
    """Where judgements are kept: appended, never changed or deleted."""

    def judge(self, judgements: Sequence[Judgement], *, now: datetime) -> int:
        """Keep those that are not there yet, in one transaction; how many those were."""

    def judgements(self) -> list[Judgement]:
        """All of them, in the order in which they were kept."""


class Store(Bench, Protocol):
    """`tests/contract/test_store.py` is the full specification."""

    def put(self, report: Report, reading: Reading, *, now: datetime) -> bool:
        """Keep both in one transaction, or neither. False if that reading of that text is there already.

        Raises `InvalidSpan` if a span of the reading does not quote the report.
        """

    def fail(self, failure: Failure, *, now: datetime) -> None:
        """Keep a failure; the same failure of the same path is kept once."""

    def reports(self, only: Collection[ReportId] | None = None) -> list[Report]:
        """All reports, or those of `only` that are there, in the order in which they were put."""

    def readings(self, only: Collection[ReportId] | None = None) -> list[Reading]:
        """The newest reading of each report, in the order of `reports`."""

    def stamps(self) -> Mapping[ReportId, object]:
        """Each report with a value that is another one as soon as another report or reading stands there; in the order of `reports`."""

    def failures(self) -> list[Failure]:
        """Oldest first; without those of a path of which something was put since."""

    def recorded(self) -> Mapping[ReportId | Failure, datetime]:
        """When each report was put first, and when each of `failures` came last; in UTC."""

    def remove(self, report: ReportId) -> bool:
        """Forget a report and all readings of it, in one transaction; False if it is not there. Failures stay."""

    def has_text(self, sha256: str) -> ReportId | None:
        """The report with that text, if there is one."""

    def readers(self) -> Mapping[ReportId, str]:
        """Which reader made the newest reading of each report."""

    def revision(self) -> str:
        """Another one whenever the sources or judgements changed since, whoever changed them; cheap to ask for."""

    def close(self) -> None:
        """Let go of the file. Closing twice is allowed."""
