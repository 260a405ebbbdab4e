"""Whatever the text, expressions are in order, apart, and quote it."""

from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from onrecord.extract.times.scan import find_in, period_of
from onrecord.extract.times.tense import Tense

WORDS = [
    "Monday", "since", "until", "from", "to", "3", "March", "2025", "last", "week", "the", "end", "of",
    "-", "May", "two", "days",
         "ago", "99", "1990s", "early", "next", "31", "February", "February 31", "every", "phase", "first", ",", "2025-13-40", "9/11",
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
