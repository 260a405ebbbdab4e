from datetime import date

import pytest

from onrecord.extract.times.timex.values import bounds, shifted, truncated, year_of


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2025-02-03", date(2025, 2, 3), date(2025, 2, 3)),
        ("2025-02-03T10:00", date(2025, 2, 3), date(2025, 2, 3)),
        ("2025-02-03TNI", date(2025, 2, 3), date(2025, 2, 3)),
        ("2025-W06", date(2025, 2, 3), date(2025, 2, 9)),
        ("2025-W05-WE", date(2025, 2, 1), date(2025, 2, 2)),
        ("2025-02", date(2025, 2, 1), date(2025, 2, 28)),
        ("2025-Q3", date(2025, 7, 1), date(2025, 9, 30)),
        ("2025-H2", date(2025, 7, 1), date(2025, 12, 31)),
        ("2025-SU", date(2025, 6, 1), date(2025, 8, 31)),
        ("2025-WI", date(2025, 12, 1), date(2026, 2, 28)),
        ("2025", date(2025, 1, 1), date(2025, 12, 31)),
        ("199", date(1990, 1, 1), date(1999, 12, 31)),
        ("18", date(1800, 1, 1), date(1899, 12, 31)),
    ],
)
def test_values_as_days(value: str, first: date, last: date) -> None:
    assert bounds(value) == (first, last)


@pytest.mark.parametrize("value", ["PRESENT_REF", "P3D", "XXXX-02", "2025-13", "2025-02-31", "BC0480", "0000", "XXXX-WXX-1", ""])
def test_what_is_no_calendar_period(value: str) -> None:
    assert bounds(value) is None


@pytest.mark.parametrize(
    ("value", "unit", "cut"),
    [
        ("2025-02-03", "month", "2025-02"),
        ("2025-02-03", "quarter", "2025-Q1"),
        ("2025-02-03TMO", "week", "2025-W06"),
        ("2025-02-03", "weekend", "2025-W06-WE"),
        ("2025-11", "half", "2025-H2"),
        ("2025-Q3", "year", "2025"),
        ("2025", "decade", "202"),
        ("2025", "century", "20"),
        ("2025", "month", None),
        ("202", "year", None),
        ("BC0480-08", "year", "BC0480"),
    ],
)
def test_cut_to_a_unit(value: str, unit: str, cut: str | None) -> None:
    assert truncated(value, unit) == cut


@pytest.mark.parametrize(
    ("value", "unit", "steps", "then"),
    [
        ("2025-02-28", "day", 1, "2025-03-01"),
        ("2025-01-31", "month", 1, "2025-02"),
        ("2024-12-30", "week", -1, "2024-W52"),
        ("2025-02", "quarter", -1, "2024-Q4"),
        ("2025-02-03", "year", -10, "2015"),
        ("BC0002", "year", 3, "0002"),
        ("0001", "year", -1, "BC0001"),
        ("2025", "decade", -1, "201"),
        ("BC0480", "day", 1, None),
        ("2025-02-03", "day", 10**6, None),
    ],
)
def test_so_many_units_on(value: str, unit: str, steps: int, then: str | None) -> None:
    assert shifted(value, unit, steps) == then


def test_years_before_christ_are_negative() -> None:
    assert year_of("BC0480-08") == -480
