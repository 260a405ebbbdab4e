"""What was next: the plans of the last day on which any lay ahead, for a record whose plans have all gone by."""

from dataclasses import dataclass
from datetime import date

from onrecord.export.views.events import AgendaView, is_ahead, show_agenda
from onrecord.export.views.index import Index


@dataclass(frozen=True, slots=True)
class PastAgenda:
    """The agenda as it stood on `day`, a day of publication."""

    day: date
    rows: tuple[AgendaView, ...]


def show_past_agenda(index: Index, as_of: date | None) -> PastAgenda | None:
    """None where something is next still, or nothing ever was."""
    if as_of is None or show_agenda(index, as_of):
        return None
    plans = show_agenda(index, None)
    for day in _days_before(index, as_of):
        rows = tuple(row for row in plans if is_ahead(row.period, day) and _was_told(index, row, day))
        if rows:
            return PastAgenda(day, rows)
    return None


def _days_before(index: Index, as_of: date) -> list[date]:
    days = {r.published.latest for r in index.record.reports if r.published is not None and r.published.latest is not None}
    return sorted((day for day in days if day <= as_of), reverse=True)


def _was_told(index: Index, row: AgendaView, day: date) -> bool:
    published = [index.reports[cite.span.report].published for cite in row.cites]
    return any(p is not None and p.latest is not None and p.latest <= day for p in published)
