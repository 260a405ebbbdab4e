"""The entries as iCalendar. Days are whole days: reports tell no minutes that one could rely on."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from onrecord.export.edition import Edition
from onrecord.export.ical.entries import Entry, entries
from onrecord.export.safe import is_web, make_plain, quoted
from onrecord.export.views.index import Cite, last_day
from onrecord.export.views.words import say_period
from onrecord.model.period import Period

if TYPE_CHECKING:
    from icalendar import Event

PRODUCT = "-//onrecord//record//EN"
FIRST_DAY = date(1970, 1, 1)
"""Stands for a day of publication that no report gives."""


def write(edition: Edition) -> Iterator[str]:
    """One piece an entry."""
    head, end = _frame(edition)
    yield head
    fallback = last_day(edition.record.reports) or edition.as_of or FIRST_DAY
    for entry in entries(edition.index):
        yield _text(_component(entry, fallback, edition).to_ical())
    yield end


def _frame(edition: Edition) -> tuple[str, str]:
    from icalendar import Calendar

    calendar = Calendar()
    title = make_plain(edition.title)
    for name, value in (("prodid", PRODUCT), ("version", "2.0"), ("calscale", "GREGORIAN"), ("name", title), ("x-wr-calname", title)):
        calendar.add(name, value)
    calendar.add("refresh-interval", timedelta(hours=6), {"value": "DURATION"})
    head, mark, end = _text(calendar.to_ical()).partition("END:VCALENDAR")
    return head, mark + end


def _component(entry: Entry, fallback: date, edition: Edition) -> "Event":
    from icalendar import Event

    first, last = days_of(entry.period)
    event = Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", _midnight(entry.last or fallback))
    event.add("created", _midnight(entry.first or fallback))
    event.add("last-modified", _midnight(entry.last or fallback))
    event.add("sequence", edition.revision)
    event.add("status", entry.standing.value)
    event.add("transp", "TRANSPARENT")
    event.add("dtstart", first)
    event.add("dtend", _after(last))
    event.add("summary", make_plain(f"{_roughly(entry.period)}{entry.summary}"))
    event.add("description", "\n".join(_describe(entry)))
    event.add("categories", list(entry.categories))
    if entry.place:
        event.add("location", make_plain(entry.place))
    if link := _link(entry, edition):
        event.add("url", link)
    return event


def days_of(period: Period) -> tuple[date, date]:
    """First and last day to show: of an open end, the end that is known."""
    first, last = period.earliest or period.latest, period.latest or period.earliest
    if first is None or last is None:
        raise ValueError("a period without a day has no place in a calendar")
    return first, last


def _after(day: date) -> date:
    """The end of iCalendar is the day after."""
    return day + timedelta(days=1) if day < date.max else day


def _roughly(period: Period) -> str:
    """Nothing of a single day; of others what is known, as a bar over a week looks like a week of meeting."""
    return "" if period.is_day else f"[{say_period(period)}] "


def _describe(entry: Entry) -> Iterator[str]:
    when = make_plain(entry.period.text or "")
    yield " · ".join(part for part in (make_plain(entry.details), f"as written: “{when}”" if when else "", entry.id) if part)
    yield from map(_cite, entry.cites)


def _cite(cite: Cite) -> str:
    return f"{quoted(cite.span.quote)} — {make_plain(cite.label)} [{cite.span.report} {cite.span.start}–{cite.span.stop}]"


def _link(entry: Entry, edition: Edition) -> str:
    """The page of the first report that has one."""
    urls = (edition.index.reports[cite.span.report].url or "" for cite in entry.cites)
    return next((url for url in urls if is_web(url)), "")


def _midnight(day: date) -> datetime:
    return datetime.combine(day, datetime.min.time(), UTC)


def _text(piece: bytes) -> str:
    return piece.decode()
