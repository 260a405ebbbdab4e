"""Names of months, weekdays and numbers, and calendar arithmetic on bounds. No expression is read here."""

import re
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

Bounds = tuple[date | None, date | None]
"""First and last day, both included; None is an open end."""
Known = tuple[date, date]

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_UNITS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
          "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
NUMBERS = {"a": 1, "an": 1, **{w: n for n, w in enumerate(_UNITS, 1)}, **{w: 10 * n for n, w in enumerate(_TENS, 2)}}


def number(words: str) -> int | None:
    """`three`, `twenty-one`, `1,200` as a number; None where it is vague (`several`)."""
    plain = words.lower().replace(",", "")
    if plain.isdecimal():
        return int(plain)
    parts = [NUMBERS.get(w) for w in re.split(r"[\s-]+", plain)]
    return None if None in parts else sum(n for n in parts if n is not None)


def month_number(name: str) -> int:
    return MONTHS.index(name[:3].lower()) + 1


def weekday_number(name: str) -> int:
    return WEEKDAYS.index(name[:3].lower())


def make_day(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has none (31 February)."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_bounds(year: int, month: int) -> Known:
    first = date(year, month, 1)
    return first, first + relativedelta(months=1, days=-1)


def year_bounds(year: int) -> Known:
    return date(year, 1, 1), date(year, 12, 31)


def season_bounds(year: int, name: str) -> Known:
    """Three whole months; winter begins in the December of the year."""
    first = date(year, SEASONS[name.lower()], 1)
    return first, first + relativedelta(months=3, days=-1)


def unit_bounds(day: date, unit: str, steps: int) -> Known:
    """The calendar day, week (Monday to Sunday), weekend, month, year or decade of `day`, `steps` of them on."""
    if unit == "month":
        then = day + relativedelta(months=steps)
        return month_bounds(then.year, then.month)
    if unit in ("year", "decade"):
        size = 10 if unit == "decade" else 1
        first = day.year // size * size + steps * size
        return date(first, 1, 1), date(first + size - 1, 12, 31)
    if unit == "day":
        return (day + timedelta(days=steps),) * 2
    monday = day - timedelta(days=day.weekday()) + timedelta(weeks=steps)
    return (monday if unit == "week" else monday + timedelta(days=5)), monday + timedelta(days=6)


def part_of(bounds: Bounds, part: str) -> Bounds:
    """The `early`, `mid` or `late` third of a period."""
    first, last = bounds
    if first is None or last is None:
        return bounds
    third = timedelta(days=((last - first).days + 1) // 3)
    if part == "early":
        return first, first + third
    if part == "late":
        return last - third, last
    return first + third, last - third
