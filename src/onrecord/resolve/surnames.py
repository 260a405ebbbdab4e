"""A surname that several bear: whom a report means by it, told by who is named in full around that day. Undecided stays apart."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Container, Hashable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Generic, TypeVar

from onrecord.model.ids import ReportId

T = TypeVar("T", bound=Hashable)
_MONTH = timedelta(days=30)
_SHARE = 0.9
"""Of the reports that name a bearer in full; the rest of the world knows `Smith` for nobody in particular."""
_LEAST = 3
"""Reports that must name the one who prevails; fewer are chance."""


@dataclass(frozen=True)
class Bearers(Generic[T]):
    """Persons of one surname, each with the reports that name them in full. Asked once for each mention, so that days are sorted once."""

    named_in: Mapping[T, frozenset[ReportId]]
    days: Mapping[ReportId, date | None]

    def meant(self, report: ReportId, among: Container[T] | None = None) -> T | None:
        """The only one named within a month of the report; else the one whom nearly all reports name, and none names another that day.

        With `among` only those are asked for.
        """
        near = self._named_near(report, _MONTH, among)
        if len(near) == 1:
            return near[0]
        person = None if report in self._naming else self._prevailing(report)
        return person if among is None or person in among else None

    def _named_near(self, report: ReportId, reach: timedelta, among: Container[T] | None = None) -> list[T]:
        """Who is named in full that near; no more than two, which are as undecided as twenty."""
        day = self.days.get(report)
        found: dict[T, None] = {}
        if day is not None:
            dated, persons = self._dated
            for i in range(bisect_left(dated, day - reach), bisect_right(dated, day + reach)):
                if among is None or persons[i] in among:
                    found[persons[i]] = None
                if len(found) > 1:
                    break
        return list(found)

    def _prevailing(self, report: ReportId) -> T | None:
        counts = self._counts
        if not counts:
            return None
        (first, times), *_ = counts.most_common(1)
        if times < _LEAST or times < _SHARE * counts.total() or any(p != first for p in self._named_near(report, timedelta())):
            return None
        return first

    @cached_property
    def _counts(self) -> Counter[T]:
        return Counter({person: len(reports) for person, reports in self.named_in.items()})

    @cached_property
    def _naming(self) -> frozenset[ReportId]:
        return frozenset(report for reports in self.named_in.values() for report in reports)

    @cached_property
    def _dated(self) -> tuple[list[date], list[T]]:
        rows = [
            (day, i, person) for i, (person, rs) in enumerate(self.named_in.items()) for r in rs if (day := self.days.get(r)) is not None
        ]
        rows.sort(key=lambda row: row[:2])
        return [day for day, _, _ in rows], [person for _, _, person in rows]
