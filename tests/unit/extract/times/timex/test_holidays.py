from datetime import date

import pytest

from onrecord.extract.times.timex.holidays import holidays, nth_weekday


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("Christmas", date(2024, 12, 25)),
        ("Thanksgiving", date(2024, 11, 28)),
        ("Memorial Day", date(2024, 5, 27)),
        ("Election Day", date(2024, 11, 5)),
        ("Good Friday", date(2024, 3, 29)),
        ("Orthodox Easter", date(2024, 5, 5)),
        ("Eid al-Fitr", date(2024, 4, 10)),
        ("Ashura", date(2024, 7, 16)),
    ],
)
def test_the_day_of_a_feast(name: str, day: date) -> None:
    assert holidays()[name].in_year(2024) == (day, day)


def test_ramadan_is_a_month_of_the_moon() -> None:
    assert holidays()["Ramadan"].in_year(2024) == (date(2024, 3, 11), date(2024, 4, 9))


def test_beyond_the_tables_of_the_moon_nothing_is_said() -> None:
    assert holidays()["Ramadan"].in_year(1800) is None


def test_the_last_monday() -> None:
    assert nth_weekday(2025, 5, "mon", -1) == date(2025, 5, 26)
