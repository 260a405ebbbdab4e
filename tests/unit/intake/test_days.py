from datetime import date

import pytest

from onrecord.intake.days import find_written, parse_stamp


@pytest.mark.parametrize(
    "written",
    [
        "2025-02-15",
        "February 15, 2025",
        "Feb. 15, 2025",
        "15 February 2025",
        "15th of February, 2025",
        "FEB 15, 2025",
        "15.02.2025",
        "02/15/2025",
        "Saturday, February 15, 2025",
        "Sat, 15 Feb 2025",
    ],
)
def test_forms_of_one_day(written: str) -> None:
    assert [w.full() for w in find_written(f"on {written} they met")] == [date(2025, 2, 15)]


@pytest.mark.parametrize(
    "text", ["02/03/2025", "they may 5 times", "we march 3 miles", "February 2025", "February 30, 2025", "13:45", "1.5"]
)
def test_what_is_no_date(text: str) -> None:
    assert list(find_written(text)) == []


def test_a_weekday_and_no_year() -> None:
    (written,) = find_written("on Friday, Feb. 14.")
    assert (written.month, written.day, written.year, written.weekday) == (2, 14, None, 4)


@pytest.mark.parametrize(
    "value",
    [
        "2025-02-15T23:59:00-05:00",
        "Sat, 15 Feb 2025 10:00:00 GMT",
        "20250215",
        "20250215T101500Z",
        "1739577600",
        "1739577600000",
        "Feb 15, 2025",
    ],
)
def test_stamps(value: str) -> None:
    assert parse_stamp(value) == date(2025, 2, 15)


@pytest.mark.parametrize("value", ["", "soon", "2025", "2025-13-40", "99999999999999999999"])
def test_what_is_no_stamp(value: str) -> None:
    assert parse_stamp(value) is None
