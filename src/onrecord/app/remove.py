"""Take reports off the record, as if they had never been added. What could not be read stays listed."""

from collections.abc import Iterable, Sequence

from onrecord.app.find import find_reports
from onrecord.app.store import Store
from onrecord.model.report import Report


def find_to_remove(store: Store, names: Iterable[str]) -> tuple[Report, ...]:
    """The reports meant by ids, their beginnings, paths, files or folders; each once. Raises `NoSuchRecord` or `AmbiguousName`."""
    reports = store.reports()
    return tuple(dict.fromkeys(report for name in names for report in find_reports(reports, name)))


def remove(store: Store, reports: Sequence[Report]) -> int:
    """How many of them were there still: another process may have been quicker."""
    return sum(store.remove(report.id) for report in reports)
