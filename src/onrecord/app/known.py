"""What was known on a day. A publication is a period; what has no day of publication was known when we recorded it."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from onrecord.model.ids import ReportId
from onrecord.model.report import Failure, Report

Recorded = Mapping[ReportId | Failure, datetime]
"""When each report was put first and each failure came last, as `Store.recorded` tells it."""


def known_reports(reports: Iterable[Report], recorded: Recorded, known_at: date | None) -> list[Report]:
    """Those that were surely public by the end of that day; all where no day is asked for."""
    return [r for r in reports if known_at is None or (day := public_from(r, recorded)) is None or day <= known_at]


def known_failures(failures: Iterable[Failure], recorded: Recorded, known_at: date | None) -> list[Failure]:
    """A failure has no other day than that on which it came."""
    return [f for f in failures if known_at is None or f not in recorded or recorded[f].date() <= known_at]


def public_from(report: Report, recorded: Recorded) -> date | None:
    """The day from which it was surely public: the last on which it may have been published, and no later than it was recorded.

    Nobody records what is not published yet, so that the recording ends an open, wide or unknown period; it moves no exact day,
    as our clock may stand in another time zone. None where neither is known.
    """
    published, instant = report.published, recorded.get(report.id)
    seen = None if instant is None else instant.date()
    if published is None:
        return seen
    latest = min((day for day in (published.latest, seen) if day is not None), default=None)
    return max((day for day in (published.earliest, latest) if day is not None), default=None)
