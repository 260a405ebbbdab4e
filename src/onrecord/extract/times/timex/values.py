"""Arithmetic on TIMEX3 values of points in time: `1989-10-26`, `1989-W43`, `1989-Q4`, `1989-SU`, `198`, `BC0480`."""

import re
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from onrecord.extract.times.calendar import Known, make_day, month_bounds, year_bounds

SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_YEAR = re.compile(r"(BC)?(\d{4})(?!\d)")
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_PART = re.compile(r"(\d{4})-(?:(?P<m>\d\d)|Q(?P<q>[1-4])|H(?P<h>[12])|(?P<s>SP|SU|FA|WI)|W(?P<w>\d\d)(?P<we>-WE)?)$")
_WEEK = timedelta(weeks=1)
_MOST_STEPS = 5000
_RECKONED = range(1500, 8000)
"""Years in which days and months are counted; no step leads from these out of the calendar of `datetime`."""


def year_text(year: int) -> str:
    """Years before Christ are negative; there is no year 0."""
    return f"{year:04d}" if year > 0 else f"BC{-year:04d}"


def year_of(value: str) -> int | None:
    match = _YEAR.match(value)
    return None if match is None else int(match[2]) * (-1 if match[1] else 1)


def day_of(value: str) -> date | None:
    """The day that the value is or lies in."""
    match = _DAY.match(value)
    return None if match is None else make_day(*(int(g) for g in match.groups()))


def month_of(value: str) -> int | None:
    match = re.match(r"(?:BC)?\d{4}-(\d\d)(?!\d)", value)
    return None if match is None else int(match[1])


def week_text(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02d}"


def bounds(value: str) -> Known | None:
    """First and last day; None for what is no calendar period of our era, or is not known whole."""
    if (day := day_of(value)) is not None:
        return day, day
    if match := _PART.match(value):
        return _part_bounds(match)
    if re.fullmatch(r"\d{4}", value) and int(value) > 0:
        return year_bounds(int(value))
    if re.fullmatch(r"\d{2,3}", value) and int(value) > 0:
        size = 10 ** (4 - len(value))
        return date(int(value) * size, 1, 1), date(int(value) * size + size - 1, 12, 31)
    return None


def _part_bounds(match: re.Match[str]) -> Known | None:
    year = int(match[1])
    if match["w"]:
        monday = date(year, 1, 4) - timedelta(days=date(year, 1, 4).weekday()) + (int(match["w"]) - 1) * _WEEK
        return monday + timedelta(days=5 if match["we"] else 0), monday + timedelta(days=6)
    if match["m"]:
        return month_bounds(year, int(match["m"])) if 1 <= int(match["m"]) <= 12 else None
    size = 3 if match["q"] or match["s"] else 6
    first = SEASONS[match["s"]] if match["s"] else 1 + size * (int(match["q"] or match["h"]) - 1)
    start = date(year, first, 1)
    return start, start + relativedelta(months=size, days=-1)


def truncated(value: str, unit: str) -> str | None:
    """The day, week, month, quarter, year, decade or century in which the value lies; None where it is not that exact."""
    year = year_of(value)
    if year is None:
        return value if unit in ("decade", "century") and re.fullmatch(r"\d{2,3}", value) else None
    if unit in _CUTS:
        return year_text(year)[: _CUTS[unit]] or None
    day = day_of(value)
    if day is not None:
        return _of_day(day, unit)
    if unit == "quarter" and re.match(r"(?:BC)?\d{4}-Q", value):
        return value[: value.index("-") + 3]
    if unit in ("week", "weekend") and re.match(r"\d{4}-W\d\d", value):
        return value[:8] + ("-WE" if unit == "weekend" else "")
    month = month_of(value)
    return None if month is None else _of_month(year, month, unit)


_CUTS = {"year": None, "decade": -1, "century": -2}


def _of_day(day: date, unit: str) -> str | None:
    if unit == "day":
        return day.isoformat()
    if unit in ("week", "weekend"):
        return week_text(day) + ("-WE" if unit == "weekend" else "")
    return _of_month(day.year, day.month, unit)


def _of_month(year: int, month: int, unit: str) -> str | None:
    shown = {"month": f"-{month:02d}", "quarter": f"-Q{(month + 2) // 3}", "half": f"-H{(month + 5) // 6}"}
    return year_text(year) + shown[unit] if unit in shown else None


def shifted(value: str, unit: str, steps: int) -> str | None:
    """The unit in which the value lies, so many units on."""
    base, year = truncated(value, unit), year_of(value)
    if base is None or abs(steps) > _MOST_STEPS:
        return None
    if unit in ("year", "decade", "century"):
        return _years_on(base, year, steps, unit)
    if year is None or year not in _RECKONED:
        return base if steps == 0 else None
    if unit in ("day", "week", "weekend"):
        return _days_on(base, value, unit, steps)
    return _months_on(base, unit, steps)


def _years_on(base: str, year: int | None, steps: int, unit: str) -> str | None:
    if unit != "year":
        then = int(base.removeprefix("BC")) + steps
        return None if base.startswith("BC") or then < 1 else f"{then:0{len(base)}d}"
    if year is None:
        return None
    then = year + steps
    return year_text(then + (1 if year < 0 <= then else -1 if then <= 0 < year else 0))


def _days_on(base: str, value: str, unit: str, steps: int) -> str | None:
    known = bounds(value if day_of(value) else base)
    return None if known is None else _of_day(known[0] + timedelta(days=steps if unit == "day" else 7 * steps), unit)


def _months_on(base: str, unit: str, steps: int) -> str | None:
    size = {"month": 1, "quarter": 3, "half": 6}[unit]
    known = bounds(base)
    return None if known is None else _of_day(known[0] + relativedelta(months=size * steps), unit)
