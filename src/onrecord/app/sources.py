"""All that a store holds, read once and then only where it changed."""

from collections.abc import Mapping
from dataclasses import dataclass

from onrecord.app.known import Recorded
from onrecord.app.store import Store
from onrecord.model.ids import ReportId
from onrecord.model.judgement import Judgement
from onrecord.model.reading import Reading
from onrecord.model.report import Failure, Report


@dataclass(frozen=True, slots=True)
class Kept:
    """All that a store holds."""

    reports: tuple[Report, ...]
    readings: tuple[Reading, ...]
    failures: tuple[Failure, ...]
    judgements: tuple[Judgement, ...]
    recorded: Recorded

    @classmethod
    def of(cls, store: Store) -> "Kept":
        parts = tuple(store.reports()), tuple(store.readings()), tuple(store.failures()), tuple(store.judgements())
        return cls(*parts, store.recorded())


class Sources:
    """`read`: how many reports the last loading had to read."""

    def __init__(self) -> None:
        self.read = 0
        self._stamps: Mapping[ReportId, object] = {}
        self._reports: dict[ReportId, Report] = {}
        self._readings: dict[ReportId, Reading] = {}

    def load(self, store: Store) -> Kept:
        stamps = store.stamps()
        fresh = {id_ for id_, stamp in stamps.items() if self._stamps.get(id_) != stamp}
        reports = {**self._reports, **{r.id: r for r in store.reports(fresh)}} if fresh else self._reports
        readings = {**self._readings, **{r.report: r for r in store.readings(fresh)}} if fresh else self._readings
        there = [id_ for id_ in stamps if id_ in reports and id_ in readings]  # another process may have removed one meanwhile
        self._reports, self._readings = {id_: reports[id_] for id_ in there}, {id_: readings[id_] for id_ in there}
        self._stamps = {id_: stamps[id_] for id_ in there}
        self.read = len(fresh)
        parts = tuple(self._reports.values()), tuple(self._readings.values()), tuple(store.failures()), tuple(store.judgements())
        return Kept(*parts, store.recorded())
