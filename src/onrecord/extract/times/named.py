"""Which year a month and day without one belongs to, where the text or common usage says so."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from onrecord.extract.times.calendar import make_day, month_number
from onrecord.extract.times.rule import DAY, MONTH, SPACE, YEAR
from onrecord.extract.times.words import table

RECENT = timedelta(days=45)
"""This soon after its anniversary, the date alone may mean the anniversary as well: undecided."""
_FULL = re.compile(rf"(?:(?P<m>{MONTH}) ?(?P<d>{DAY})|(?P<d2>{DAY}) (?P<m2>{MONTH})),? (?P<y>{YEAR})".replace(" ", SPACE))

Years = Mapping[tuple[int, int], int | None]
"""Month and day to year; None where it cannot be decided."""


@dataclass(frozen=True, slots=True)
class NamedDay:
    day: date
    names: tuple[str, ...]
    beside: tuple[str, ...]


@cache
def named_days() -> tuple[NamedDay, ...]:
    rows = table("named_days")["day"]
    return tuple(NamedDay(row["day"], tuple(row["names"]), tuple(row["beside"])) for row in rows)


def years_said(text: str, day: date | None) -> Years:
    """The years of the text's own full dates, and of named days that it speaks of."""
    years: dict[tuple[int, int], int | None] = {}
    for named in named_days():
        if day is not None and named.day < day and any(word in text for word in named.beside):
            years[named.day.month, named.day.day] = _year_unless_recent(named.day, day)
    for match in _FULL.finditer(text):
        month, number = month_number(match["m"] or match["m2"]), int(re.sub(r"\D", "", match["d"] or match["d2"]))
        if make_day(int(match["y"]), month, number) is not None:
            years[month, number] = int(match["y"])
    return years


def _year_unless_recent(named: date, day: date) -> int | None:
    anniversaries = [named.replace(year=y) for y in (day.year - 1, day.year) if y > named.year]
    return None if any(timedelta() <= day - a <= RECENT for a in anniversaries) else named.year
