"""What an export is made from: a record with its look-ups, the day that it is asked for, and how it is headed."""

from dataclasses import dataclass
from datetime import date

from onrecord.export.views.index import Index, make_index
from onrecord.model.record import Record

TITLE = "On the record"


@dataclass(frozen=True, slots=True)
class Edition:
    index: Index
    as_of: date | None
    title: str = TITLE

    @property
    def record(self) -> Record:
        return self.index.record

    @classmethod
    def of(cls, record: Record, as_of: date | None = None, title: str = TITLE) -> "Edition":
        return cls(make_index(record), as_of, title)
