"""Fates on record against labels: what is right, overtaken, wrong."""

from datetime import date

import pytest

from evals.fates.compare import Told, Verdict, is_on_record, verdict
from evals.fates.labels import Fate, fold, stretch
from onrecord.model.period import Period


def label(value: str, start: str | None = None, end: str | None = None) -> Fate:
    return Fate("Ida Moen", frozenset({"ida moen", "moen"}), value, stretch(start), stretch(end), "plain", core=True)


def told(value: str, start: str | None, end: str | None = None, name: str = "Ida Moen") -> Told:
    first, last = (None if d is None else date.fromisoformat(d) for d in (start, end))
    return Told((name,), value, Period(first, last), is_sure=True)


HELD = label("held", "2031-02-01", "2031-03-05")
FREED = label("exchanged", "2031-03-05")


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (told("held", "2031-02-01", "2031-03-04"), Verdict.RIGHT),
        (told("held", None, "2031-03-06"), Verdict.RIGHT),  # a day more is the same day
        (told("held", None, "2031-03-07"), Verdict.OVERTAKEN),
        (told("held", "2031-02-01", None), Verdict.OVERTAKEN),
        (told("released", "2031-03-05"), Verdict.RIGHT),  # how he was freed may be told in more words
        (told("released", "2031-03-09"), Verdict.RIGHT),  # as of the day on which it was told
        (told("released", "2031-03-04"), Verdict.RIGHT),
        (told("released", "2031-03-03"), Verdict.OVERTAKEN),
        (told("escaped", "2031-03-05"), Verdict.WRONG),
        (told("dead", "2031-03-05"), Verdict.WRONG),
        (told("released", "2031-03-05", name="Per Lund"), Verdict.WRONG),
        (told("released", "2031-03-05", name="Per Moen"), Verdict.WRONG),
        (told("released", "2031-03-05", name="I. Moen"), Verdict.WRONG),
        (told("released", "2031-03-05", name="Dr. Ida Moen"), Verdict.RIGHT),
        (told("released", "2031-03-05", name="Moen"), Verdict.RIGHT),
    ],
)
def test_a_fate_is_right_in_person_value_and_days(one: Told, expected: Verdict) -> None:
    assert verdict(one, [HELD, FREED]) is expected


def test_a_label_is_on_record_where_some_day_is_shared() -> None:
    assert is_on_record(HELD, [told("held", "2031-03-05")])
    assert not is_on_record(HELD, [told("held", "2031-03-06")])
    assert not is_on_record(HELD, [told("released", "2031-03-05")])


@pytest.mark.parametrize(
    ("day", "first", "last"),
    [
        ("2031", date(2031, 1, 1), date(2031, 12, 31)),
        ("2031-02", date(2031, 2, 1), date(2031, 2, 28)),
        ("2031-12", date(2031, 12, 1), date(2031, 12, 31)),
        ("2031-03-05", date(2031, 3, 5), date(2031, 3, 5)),
        (None, None, None),
    ],
)
def test_a_day_may_be_a_month_or_a_year(day: str | None, first: date | None, last: date | None) -> None:
    found = stretch(day)
    assert (found.earliest, found.latest) == (first, last)


def test_names_are_compared_without_marks() -> None:
    assert fold("Moen-Lund, Ida A.") == "moen lund ida a"
