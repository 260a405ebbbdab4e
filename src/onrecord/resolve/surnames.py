"""A surname that several bear: whom a report means by it, told by who is named in full around that day. Undecided stays apart."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Generic, TypeVar

from onrecord.model.ids import ReportId

T = TypeVar("T", bound=Hashable)
Days = Mapping[ReportId, date | None]
_MONTH = timedelta(days=30)
_SHARE = 0.9
"""Of the reports that name a bearer in full; the rest of the world knows `Smith` for nobody in particular."""
_LEAST = 3
"""Reports that must name the one who prevails; fewer are chance."""


@dataclass(frozen=True, slots=True)
class NamedIn:
    """The reports that name somebody in full, with their days in order: of a hundred thousand none is looked at twice."""

    reports: frozenset[ReportId]
    days: tuple[date, ...]

    @classmethod
    def of(cls, reports: Iterable[ReportId], days: Days) -> "NamedIn":
        found = frozenset(reports)
        return cls(found, tuple(sorted(d for r in found if (d := days.get(r)) is not None)))

    @property
    def is_dated(self) -> bool:
        return len(self.days) == len(self.reports)

    def is_within(self, day: date, reach: timedelta) -> bool:
        """Whether one of the days is so near."""
        at = bisect_left(self.days, day - reach)
        return at < len(self.days) and self.days[at] <= day + reach


@dataclass(frozen=True, slots=True)
class Bearers(Generic[T]):
    """Persons of one surname, each with the reports that name them in full."""

    named_in: Mapping[T, NamedIn]
    days: Days

    def meant(self, report: ReportId) -> T | None:
        """The only one named within a month of the report; else the one whom nearly all reports name, and none names another that day."""
        day = self.days.get(report)
        near = [] if day is None else [person for person, named in self.named_in.items() if named.is_within(day, _MONTH)]
        if len(near) == 1:
            return near[0]
        return None if any(report in named.reports for named in self.named_in.values()) else self._prevailing(day)

    def _prevailing(self, day: date | None) -> T | None:
        counts = Counter({person: len(named.reports) for person, named in self.named_in.items()})
        if not counts:
            return None
        (first, times), *_ = counts.most_common(1)
        if times < _LEAST or times < _SHARE * counts.total():
            return None
        others = (named for person, named in self.named_in.items() if person != first)
        return None if day is not None and any(named.is_within(day, timedelta(0)) for named in others) else first
