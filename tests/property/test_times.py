"""Whatever the text, expressions are in order, apart, and quote it."""

from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from onrecord.extract.times.scan import find_in, period_of
from onrecord.extract.times.tense import Tense
from onrecord.extract.times.timex import find_timexes

WORDS = [
    "Monday", "since", "until", "from", "to", "3", "March", "2025", "last", "week", "the", "end", "of",
    "-", "May", "two", "days",
         "ago", "99", "1990s", "early", "next", "31", "February", "February 31", "every", "phase", "first", ",", "2025-13-40", "9/11",
]  # fmt: skip
MORE = [
    "1911", "480 BC", "BC", "quarter", "third", "the", "ended", "years", "a", "year", "earlier", "half", "century", "20th", "'80s",
    "nineties", "Easter", "Ramadan", "Good Friday", "5000", "later", "0", "0th", "morning", "noon", "10:30 p.m.", "now", "recent", "every",
    "week",
    "following", "previous", "before", "decades", "thousand", "weekend", "0001-01-01", "00/00/00", "1999-99-99",
]  # fmt: skip
DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))


@given(st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join), DAYS, st.sampled_from(Tense))
def test_expressions_are_in_order_and_apart(text: str, day: date, tense: Tense) -> None:
    found = list(find_in(text, (day,), lambda _start, _stop: tense))
    assert all(0 <= f.start <= f.core < f.stop <= len(text) for f in found)
    assert all(a.stop <= b.start for a, b in pairwise(found))
    assert all(f.period is None or f.period.text == text[f.start : f.stop] for f in found)


@given(DAYS)
def test_a_day_written_out_is_that_day(day: date) -> None:
    for written in (day.isoformat(), f"{day:%B} {day.day}, {day.year}", f"{day.day} {day:%b} {day.year}"):
        period = period_of(written, None)
        assert period is not None
        assert (period.earliest, period.latest) == (day, day)


@given(st.lists(st.sampled_from(WORDS + MORE), max_size=14).map(" ".join), st.none() | DAYS, st.sampled_from(Tense))
def test_timexes_are_in_order_and_apart(text: str, day: date | None, tense: Tense) -> None:
    found = [s.timex for s in find_timexes(text, day, lambda _start, _stop: tense)]
    assert all(0 <= t.start < t.stop <= len(text) and t.value for t in found)
    assert all(a.stop <= b.start for a, b in pairwise(found))


@given(DAYS)
def test_a_day_written_out_has_its_value(day: date) -> None:
    for written in (day.isoformat(), f"{day:%B} {day.day}, {day.year}", f"{day.day} {day:%b} {day.year}"):
        (sighting,) = find_timexes(written, None, lambda _start, _stop: Tense.UNKNOWN)
        assert sighting.timex.value == day.isoformat()
