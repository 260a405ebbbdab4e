"""Days with a name, by the calendar that each goes by: fixed, by weekday, by Easter, by the moon."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any

from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter
from hijridate import Gregorian, Hijri

from onrecord.extract.times.calendar import WEEKDAYS, Known, make_day, month_bounds
from onrecord.extract.times.dates import choose
from onrecord.extract.times.timex.lexicon import either
from onrecord.extract.times.timex.scene import Scene
from onrecord.extract.times.words import table

FIRST_MOON, LAST_MOON = 1925, 2076
"""Years for which the Umm al-Qura calendar is known."""


@dataclass(frozen=True, slots=True)
class Holiday:
    """Exactly one of the ways to reckon it is given."""

    names: tuple[str, ...]
    day: tuple[int, int] | None = None
    nth: tuple[int, str, int] | None = None
    plus: int = 0
    easter: int | None = None
    orthodox: bool = False
    hijri: tuple[int, int] | None = None
    hijri_month: int | None = None

    def in_year(self, year: int) -> Known | None:
        if self.day is not None:
            return _single(make_day(year, *self.day))
        if self.nth is not None:
            return _single(nth_weekday(year, *self.nth) + timedelta(days=self.plus))
        if self.easter is not None:
            return _single(easter(year, EASTER_ORTHODOX if self.orthodox else EASTER_WESTERN) + timedelta(days=self.easter))
        return self._by_moon(year)

    def _by_moon(self, year: int) -> Known | None:
        if not FIRST_MOON <= year <= LAST_MOON:
            return None
        month, day = self.hijri or (self.hijri_month or 1, 1)
        moon_year = Gregorian(year, 1, 1).to_hijri().year
        starts = (Hijri(moon_year + step, month, day) for step in (0, 1))
        start = next((s for s in starts if s.to_gregorian().year == year), None)
        if start is None:
            return None
        first = date(*start.to_gregorian().datetuple())
        return first, first + timedelta(days=start.month_length() - 1 if self.hijri_month else 0)


def _single(day: date | None) -> Known | None:
    return None if day is None else (day, day)


def nth_weekday(year: int, month: int, weekday: str, nth: int) -> date:
    """The third Monday of a month; -1 for the last."""
    first, last = month_bounds(year, month)
    start = first if nth > 0 else last - timedelta(days=6)
    return start + timedelta(days=(WEEKDAYS.index(weekday) - start.weekday()) % 7 + 7 * max(nth - 1, 0))


@cache
def holidays() -> Mapping[str, Holiday]:
    made = [_read(row) for row in table("holidays")["holiday"]]
    return {name: h for h in made for name in h.names}


def _read(row: dict[str, Any]) -> Holiday:
    read: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in row.items()}
    return Holiday(**read)


HOLIDAY = either(holidays())


def bounds_in(name: str, year: str | None, which: str, scene: Scene) -> Known | None:
    """Of the year said, else of that which the tense allows."""
    holiday = holidays()[" ".join(name.split())]
    if year:
        return holiday.in_year(int(year))
    written, base = scene.day, scene.last_year()
    if base is None or base < 1:
        return None
    if scene.is_story or written is None:
        return holiday.in_year(base)
    around = [b for step in (-1, 0, 1) if (b := holiday.in_year(base + step)) is not None]
    if which == "last":
        return max((b for b in around if b[1] < written), default=None)
    if which == "next":
        return min((b for b in around if b[0] > written), default=None)
    return choose(around, written, scene.tense) if around else None


def holiday_value(name: str, year: str | None, which: str, scene: Scene) -> str | None:
    """The day; for a month of fasting the day on which it begins, by its first month."""
    known = bounds_in(name, year, which, scene)
    if known is None:
        return None
    return known[0].isoformat() if known[0] == known[1] else known[0].isoformat()[:7]
