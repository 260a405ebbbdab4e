"""Read the reports of a store again in a newer way. Earlier readings are kept; the record is made of the newest."""

from collections.abc import Iterator
from datetime import datetime

from onrecord.app.add import Desk, Duplicate, Progress, Taken, keep


def reread(desk: Desk, reader: str, *, now: datetime) -> Iterator[Progress]:
    """`Added` or `Failed` for each report that `reader` has not read yet, `Duplicate` for those that it has."""
    done = {reading.report for reading in desk.store.readings() if reading.reader == reader}
    reports = desk.store.reports()
    yield Taken(0, len(reports))
    yield from (Duplicate(report.path, report.id) for report in reports if report.id in done)
    left = [report for report in reports if report.id not in done]
    for start in range(0, len(left), desk.window):
        for report, outcome in desk.engine.read(left[start : start + desk.window]):
            yield keep(desk.store, report, outcome, now)
