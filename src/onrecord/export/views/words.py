"""Days, periods and the record's vocabulary in words for people. English, and the same on every machine."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from onrecord.model.period import Period

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

NO_DAY = "day not given"


def say_day(day: date) -> str:
    """`15 Feb 2025`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def say_days(as_of: date | None, known_at: date | None) -> str:
    """`as of 15 Feb 2025, as known on 14 Feb 2025`: which day an answer is for; nothing of an empty record."""
    days = (("as of", as_of), ("as known on", known_at))
    return ", ".join(f"{words} {say_day(day)}" for words, day in days if day is not None)


def say_period(period: Period | None) -> str:
    """`15 Feb 2025`, `Feb 2025`, `3–5 Feb 2025`, `from 3 Feb 2025`, or that no day was given (with the words that stand there)."""
    if period is None or period.is_open:
        return NO_DAY if period is None or period.text is None else f"“{period.text}”"
    if period.earliest is None:
        return f"by {_say(period.latest)}"
    if period.latest is None:
        return f"from {say_start(period.earliest, period.text)}"
    return _say_closed(period.earliest, period.latest)


def say_start(day: date, text: str | None) -> str:
    """Where something begins, no finer than the words that it was read from: `since 2009` is no 1 January."""
    if day.day != 1 or text is None or re.search(r"\b\d{1,2}(?:st)?\b|\bfirst\b|[/.-]\d", text):
        return say_day(day)
    if day.month == 1 and not re.search(r"\bjan", text, re.IGNORECASE):
        return str(day.year) if str(day.year) in text else say_day(day)
    return f"{MONTHS[day.month - 1]} {day.year}" if re.search(rf"\b{MONTHS[day.month - 1]}", text, re.IGNORECASE) else say_day(day)


def _say(day: date | None) -> str:
    return NO_DAY if day is None else say_day(day)


def _say_closed(first: date, last: date) -> str:
    """No finer than the period is: whole months and whole years are said as such."""
    if first == last:
        return say_day(first)
    if first.day == 1 and (last + timedelta(days=1)).day == 1:
        return _say_months(first, last)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{say_day(last)}"
    return f"{say_day(first)} – {say_day(last)}"


def _say_months(first: date, last: date) -> str:
    if (first.month, last.month) == (1, 12):
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    month = f"{MONTHS[last.month - 1]} {last.year}"
    return month if (first.year, first.month) == (last.year, last.month) else f"{MONTHS[first.month - 1]} {first.year} – {month}"


def count(number: int, noun: str, nouns: str | None = None) -> str:
    """`1 report`, `2 reports`, `2 people`."""
    return f"{number} {noun if number == 1 else nouns or noun + 's'}"


def join(words: Iterable[str], last: str = "and") -> str:
    """`A`, `A and B`, `A, B and C`; each once."""
    items = list(dict.fromkeys(words))
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} {last} {items[-1]}" if items else ""


MORE = "…"
"""Stands last where more were left out than were counted."""


def join_few(words: Iterable[str], limit: int = 2) -> str:
    """The first few, and how many more there are."""
    items = list(dict.fromkeys(words))
    if items and items[-1] == MORE:
        return f"{', '.join(items[: min(limit, len(items) - 1)])} and more"
    return join(items) if len(items) <= limit else f"{', '.join(items[:limit])} and {len(items) - limit} more"


PLURAL = re.compile(r"(?:^| )(?:[a-z][a-z-]*[^s\W]s|people|police|men|women|those)(?:$| (?:of|in|from|at|who|that|with|close|familiar)\b)")


def say_says(names: Iterable[str]) -> str:
    """`says VNA`, `say officials`, `say VNA and the mayor`; nothing of nobody."""
    items = list(dict.fromkeys(names))
    if not items:
        return ""
    return f"{'say' if len(items) > 1 or PLURAL.search(items[0]) else 'says'} {join_few(items)}"


def plain(word: str) -> str:
    """A word of the vocabulary as people write it: `to_be_released` → `to be released`."""
    return word.replace("_", " ")


def shorten(text: str, limit: int) -> str:
    """At most `limit` characters, cut between words, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= limit else line[: limit - 1].rsplit(" ", 1)[0].rstrip(",;: ") + "…"


def order(period: Period | None) -> tuple[date, date]:
    """For sorting by day: what has no day comes last."""
    ends: Sequence[date | None] = (None, None) if period is None else (period.earliest, period.latest)
    first = ends[0] or ends[1] or date.max
    return first, ends[1] or date.max
