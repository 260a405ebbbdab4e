"""What an export is made from: a record with its look-ups, the days that it is asked for, and how it is headed."""

from dataclasses import dataclass
from datetime import date

from onrecord.export.views.index import Index, make_index
from onrecord.export.views.news.item import NewsView
from onrecord.model.record import Record

TITLE = "On the record"


@dataclass(frozen=True, slots=True)
class DayNews:
    """What the reports published on one day changed in the record."""

    on: date
    rows: tuple[NewsView, ...]


@dataclass(frozen=True, slots=True)
class Edition:
    """`news`: newest day first; only for formats that tell of changes. `judged`: how many judgements the record rests on."""

    index: Index
    as_of: date | None
    known_at: date | None = None
    title: str = TITLE
    news: tuple[DayNews, ...] = ()
    judged: int = 0

    @property
    def revision(self) -> int:
        """Grows with all that may change the record: reports and judgements, which are added and not changed."""
        return len(self.record.reports) + self.judged

    @property
    def record(self) -> Record:
        return self.index.record

    @classmethod
    def of(cls, record: Record, as_of: date | None = None) -> "Edition":
        return cls(make_index(record), as_of)
