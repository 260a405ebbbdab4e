"""The store for tests and one-off runs. Nothing outlives it."""

from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, datetime

from onrecord.model.ids import JudgementId, ReportId
from onrecord.model.judgement import Judgement
from onrecord.model.reading import Reading
from onrecord.model.report import Failure, Report
from onrecord.stores.evidence import check_evidence


class MemoryStore:
    def __init__(self) -> None:
        self._reports: dict[ReportId, Report] = {}
        self._readings: dict[ReportId, dict[str, Reading]] = {}
        self._recorded: dict[ReportId, datetime] = {}
        self._read: dict[ReportId, datetime] = {}
        self._failures: dict[Failure, datetime] = {}
        self._changes = 0
        self._judgements: dict[JudgementId, Judgement] = {}

    def put(self, report: Report, reading: Reading, *, now: datetime) -> bool:
        check_evidence(report, reading)
        if self.has_text(report.sha256) not in {None, report.id}:
            return False
        self._reports.setdefault(report.id, report)
        readings = self._readings.setdefault(report.id, {})
        is_new = reading.reader not in readings
        if is_new:
            readings[reading.reader] = reading
            self._recorded.setdefault(report.id, now)
            self._read[report.id] = now
            self._changes += 1
        return is_new

    def fail(self, failure: Failure, *, now: datetime) -> None:
        self._failures[failure] = now
        self._changes += 1

    def judge(self, judgements: Sequence[Judgement], *, now: datetime) -> int:
        before = len(self._judgements)
        self._changes += 1
        for judgement in judgements:
            self._judgements.setdefault(judgement.id, judgement)
        return len(self._judgements) - before

    def judgements(self) -> list[Judgement]:
        return list(self._judgements.values())

    def reports(self, only: Collection[ReportId] | None = None) -> list[Report]:
        return [report for id_, report in self._reports.items() if only is None or id_ in only]

    def readings(self, only: Collection[ReportId] | None = None) -> list[Reading]:
        return [list(readings.values())[-1] for id_, readings in self._readings.items() if only is None or id_ in only]

    def stamps(self) -> Mapping[ReportId, object]:
        return {reading.report: (self._reports[reading.report], reading) for reading in self.readings()}

    def failures(self) -> list[Failure]:
        return [failure for failure, when in self._failures.items() if not self._is_mended(failure, when)]

    def recorded(self) -> Mapping[ReportId | Failure, datetime]:
        failed = ((failure, self._failures[failure]) for failure in self.failures())
        found: list[tuple[ReportId | Failure, datetime]] = [*self._recorded.items(), *failed]
        return {thing: now.astimezone(UTC) for thing, now in found}

    def remove(self, report: ReportId) -> bool:
        self._changes += 1
        for kept in (self._readings, self._recorded, self._read):
            kept.pop(report, None)
        return self._reports.pop(report, None) is not None

    def has_text(self, sha256: str) -> ReportId | None:
        return next((r.id for r in self._reports.values() if r.sha256 == sha256), None)

    def _is_mended(self, failure: Failure, when: datetime) -> bool:
        return any(r.path == failure.path and self._read[r.id] >= when for r in self._reports.values())

    def readers(self) -> Mapping[ReportId, str]:
        return {reading.report: reading.reader for reading in self.readings()}

    def revision(self) -> str:
        return str(self._changes)

    def close(self) -> None:
        """Nothing to let go of."""
