from dataclasses import replace
from datetime import date

import pytest
from icalendar import Calendar

from onrecord.export.edition import Edition
from onrecord.export.ical.write import write
from onrecord.model.period import Period
from onrecord.model.record import Record
from tests.fakes.hostile import EVIL, make_hostile
from tests.fakes.records import make_record

MUST = ("uid", "dtstamp", "dtstart", "dtend", "summary", "status", "sequence", "description")


def read(record: Record) -> Calendar:
    found = Calendar.from_ical("".join(write(Edition.of(record))))
    assert isinstance(found, Calendar)
    return found


def with_due(period: Period) -> Record:
    record = make_record()
    return replace(record, events=(), commitments=tuple(replace(c, due=period) for c in record.commitments))


@pytest.mark.parametrize("name", EVIL)
def test_nothing_hostile_makes_an_entry_or_a_property(name: str) -> None:
    events = read(make_hostile(EVIL[name])).walk("VEVENT")
    assert len(events) == 2
    assert all(field in event for event in events for field in MUST)
    assert {str(event["uid"]).split("-")[0] for event in events} == {"event", "due"}
    assert all(event.errors == [] for event in events)


@pytest.mark.parametrize(
    ("period", "first", "end"),
    [
        (Period.day(date(2031, 5, 12)), date(2031, 5, 12), date(2031, 5, 13)),
        (Period(date(2031, 5, 12), date(2031, 5, 14)), date(2031, 5, 12), date(2031, 5, 15)),
        (Period(None, date(2031, 5, 14)), date(2031, 5, 14), date(2031, 5, 15)),
        (Period(date(2031, 5, 12), None), date(2031, 5, 12), date(2031, 5, 13)),
    ],
)
def test_days_end_on_the_day_after(period: Period, first: date, end: date) -> None:
    (event,) = read(with_due(period)).walk("VEVENT")
    assert (event.decoded("dtstart"), event.decoded("dtend")) == (first, end)


def test_what_is_no_single_day_is_told_as_such() -> None:
    (event,) = read(with_due(Period(None, date(2031, 5, 14)))).walk("VEVENT")
    assert str(event["summary"]).startswith("[by 14 May 2031] due: promise by Varda Guard")


def test_an_empty_record_is_an_empty_calendar() -> None:
    assert read(Record()).walk("VEVENT") == []


def test_every_report_and_judgement_raises_the_sequence() -> None:
    edition = replace(Edition.of(make_record()), judged=3)
    found = Calendar.from_ical("".join(write(edition)))
    assert {event["sequence"] for event in found.walk("VEVENT")} == {5}
