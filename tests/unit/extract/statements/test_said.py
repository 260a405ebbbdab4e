"""The day of speaking is no later than the day of writing."""

from datetime import date

from onrecord.extract.statements.said import no_later
from onrecord.model.period import Period

WRITTEN = Period.day(date(2031, 3, 4))


def test_a_coming_weekday_is_the_last_one() -> None:
    assert no_later(Period.day(date(2031, 3, 10), "Monday"), WRITTEN) == Period.day(date(2031, 3, 3), "Monday")


def test_early_on_the_next_day_is_the_next_day() -> None:
    early, plain = (Period.day(date(2031, 3, 5), words) for words in ("early Wednesday", "Wednesday"))
    assert no_later(early, WRITTEN) == early
    assert no_later(plain, WRITTEN) == Period.day(date(2031, 2, 26), "Wednesday")


def test_a_coming_date_is_that_of_last_year() -> None:
    assert no_later(Period.day(date(2032, 2, 3), "3 February"), WRITTEN) == Period.day(date(2031, 2, 3), "3 February")


def test_what_lies_before_the_writing_stays() -> None:
    day = Period.day(date(2031, 3, 3), "Monday")
    assert no_later(day, WRITTEN) == day == no_later(day, None)


def test_a_far_future_is_no_day_of_speaking() -> None:
    assert no_later(Period.day(date(2040, 1, 1)), WRITTEN) is None
