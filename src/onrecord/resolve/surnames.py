"""A surname that several bear: whom a report means by it, told by who is named in full around that day. Undecided stays apart."""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Generic, TypeVar

from onrecord.model.ids import ReportId

T = TypeVar("T", bound=Hashable)
_MONTH = timedelta(days=30)
_SHARE = 0.9
"""Of the reports that name a bearer in full; the rest of the world knows `Smith` for nobody in particular."""
_LEAST = 3
"""Reports that must name the one who prevails; fewer are chance."""


@dataclass(frozen=True, slots=True)
class Bearers(Generic[T]):
    """Persons of one surname, each with the reports that name them in full."""

    named_in: Mapping[T, frozenset[ReportId]]
    days: Mapping[ReportId, date | None]

    def meant(self, report: ReportId) -> T | None:
        """The only one named within a month of the report; else the one whom nearly all reports name, and none names another that day."""
        near = self._named(r for reports in self.named_in.values() for r in reports if self._is_near(report, r))
        if len(near) == 1:
            return next(iter(near))
        return None if any(r == report for reports in self.named_in.values() for r in reports) else self._prevailing(report)

    def _prevailing(self, report: ReportId) -> T | None:
        counts = Counter({person: len(reports) for person, reports in self.named_in.items()})
        if not counts:
            return None
        (first, times), *_ = counts.most_common(1)
        others = (r for person, reports in self.named_in.items() if person != first for r in reports)
        if times < _LEAST or times < _SHARE * counts.total() or any(self._same_day(report, r) for r in others):
            return None
        return first

    def _named(self, reports: Iterable[ReportId]) -> list[T]:
        found = frozenset(reports)
        return [person for person, named in self.named_in.items() if named & found]

    def _is_near(self, left: ReportId, right: ReportId) -> bool:
        a, b = self.days.get(left), self.days.get(right)
        return a is not None and b is not None and abs(a - b) <= _MONTH

    def _same_day(self, left: ReportId, right: ReportId) -> bool:
        a, b = self.days.get(left), self.days.get(right)
        return left == right or (a is not None and a == b)
