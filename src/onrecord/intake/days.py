"""Dates as reports write them, by strict patterns: what is not plainly a date is none, and no year is ever guessed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
_LONG = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
_SHORT = ("Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec")
# Capitals are asked for, since "may" and "march" are verbs.
MONTH = f"(?:(?:{'|'.join([*_LONG, *map(str.upper, _LONG)])})\\b|(?:{'|'.join([*_SHORT, *map(str.upper, _SHORT)])})\\b\\.?)"
WEEKDAY = r"(?i:Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:nesday)?|Thu(?:rs(?:day)?)?|Fri(?:day)?|Sat(?:urday)?|Sun(?:day)?)"
_PREFIX = rf"(?:\b(?P<{{0}}w>{WEEKDAY})\b\.?,?\s+(?:the\s+)?)?"
_NAMED = re.compile(
    rf"{_PREFIX.format('a')}\b(?P<am>{MONTH})\s+(?P<ad>\d{{1,2}})(?:st|nd|rd|th)?\b(?![:/]\d|\.\d)(?:\s*,?\s*(?P<ay>(?:19|20)\d\d)\b)?"
    rf"|{_PREFIX.format('b')}\b(?P<bd>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?[\s-](?P<bm>{MONTH})(?:\s*[,-]?\s*(?P<by>(?:19|20)\d\d)\b)?"
    rf"|{_PREFIX.format('c')}(?<![\d/-])(?P<cy>(?:19|20)\d\d)(?P<s>[-/.])(?P<cm>\d{{1,2}})(?P=s)(?P<cd>\d{{1,2}})(?![\d/-])"
    rf"|{_PREFIX.format('d')}(?<![\d./-])(?P<dx>\d{{1,2}})(?P<t>[./-])(?P<dz>\d{{1,2}})(?P=t)(?P<dy>(?:19|20)\d\d)(?!\d)",
)


@dataclass(frozen=True, slots=True)
class Written:
    """A date at `[start, stop)` of a text; `weekday` counts from Monday as 0."""

    start: int
    stop: int
    month: int
    day: int
    year: int | None = None
    weekday: int | None = None

    def on(self, year: int) -> date | None:
        """The day in that year, where there is one."""
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None

    def full(self) -> date | None:
        return self.on(self.year) if self.year is not None else None

    def fits(self, day: date) -> bool:
        """Whether it may be that day: month and day, and year and weekday where written."""
        if (day.month, day.day) != (self.month, self.day):
            return False
        return self.year in (None, day.year) and self.weekday in (None, day.weekday())


def find_written(text: str) -> Iterator[Written]:
    """Every date written in `text`, with or without its year."""
    for match in _NAMED.finditer(text):
        found = _written(match)
        if found is not None and found.on(found.year or 2024) is not None:
            yield found


def _written(match: re.Match[str]) -> Written | None:
    part = match.groupdict()
    if part["dx"]:
        return _numeric(match)
    form = "a" if part["am"] else "b" if part["bm"] else "c"
    month, day, year, weekday = (part[form + key] for key in "mdyw")
    number = int(month) if month.isdigit() else _MONTHS.index(month[:3].lower()) + 1
    if not 1 <= number <= 12:
        return None
    return Written(match.start(), match.end(), number, int(day), int(year) if year else None, weekday_number(weekday))


def _numeric(match: re.Match[str]) -> Written | None:
    """15.02.2025 is day first; 02/15/2025 can be read one way only, 02/03/2025 in two, so that it is none."""
    first, second, year = int(match["dx"]), int(match["dz"]), int(match["dy"])
    day, month = (second, first) if second > 12 and match["t"] != "." else (first, second)
    if not 1 <= month <= 12 or (match["t"] != "." and first <= 12 and second <= 12 and first != second):
        return None
    return Written(match.start(), match.end(), month, day, year, weekday_number(match["dw"]))


def weekday_number(name: str | None) -> int | None:
    return _WEEKDAYS.index(name[:3].lower()) if name else None


def parse_stamp(value: str) -> date | None:
    """The day of a metadata value: ISO 8601, RFC 822, seconds since 1970, 20250215, or a date in words."""
    value = value.strip()
    if re.fullmatch(r"\d{9,10}(?:\.\d+)?|\d{12,13}", value):
        return _epoch(value)
    if re.fullmatch(r"(?:19|20)\d{6}(?:T?\d{4,6}Z?)?", value):
        return _compact(value)
    if re.match(r"\d{4}-\d\d-\d\d(?:[T ]|$)", value):
        return _iso(value[:10])
    found = next(find_written(value), None)
    return (found.full() if found is not None else None) or _mail(value)


def _epoch(value: str) -> date:
    seconds = float(value)
    return datetime.fromtimestamp(seconds / 1000 if seconds > 1e11 else seconds, UTC).date()


def _compact(value: str) -> date | None:
    return _iso(f"{value[:4]}-{value[4:6]}-{value[6:8]}")


def _iso(value: str) -> date | None:
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def _mail(value: str) -> date | None:
    try:
        return parsedate_to_datetime(value).date()
    except ValueError:
        return None
