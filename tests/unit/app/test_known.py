"""What was known on a day."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from onrecord.app.known import known_failures, known_reports, public_from
from onrecord.model.period import Period
from onrecord.model.report import Failure
from tests.fakes.facts import make_report

SEEN = datetime(2031, 5, 20, 23, tzinfo=UTC)
FAILURE = Failure("b.bin", "intake", "binary-input", "It is not text.")


def day(n: int) -> date:
    return date(2031, 5, n)


@pytest.mark.parametrize(
    ("published", "public"),
    [
        (Period.day(day(9)), 9),
        (Period(day(8), day(10)), 10),
        (Period(None, day(10)), 10),
        (Period(day(1), date(2031, 5, 31)), 20),
        (Period(day(9), None), 20),
        (None, 20),
        (Period.day(day(21)), 21),
    ],
    ids=["a day", "some days", "by a day", "a month that was not over", "from a day on", "unknown", "a day that had begun elsewhere"],
)
def test_the_day_from_which_a_report_was_public(published: Period | None, public: int) -> None:
    report = replace(make_report(), published=published)
    assert public_from(report, {report.id: SEEN}) == day(public)
    assert known_reports([report], {report.id: SEEN}, day(public)) == [report]
    assert known_reports([report], {report.id: SEEN}, day(public - 1)) == []


def test_everything_is_known_where_no_day_is_asked_for() -> None:
    assert known_reports([make_report()], {make_report().id: SEEN}, None) == [make_report()]
    assert known_failures([FAILURE], {FAILURE: SEEN}, None) == [FAILURE]


def test_what_was_never_recorded_has_only_its_own_days() -> None:
    month = replace(make_report(), published=Period(day(1), date(2031, 5, 31)))
    assert public_from(month, {}) == date(2031, 5, 31)
    assert public_from(make_report(), {}) is None


def test_a_failure_is_known_from_the_day_on_which_it_came() -> None:
    assert known_failures([FAILURE], {FAILURE: SEEN}, day(19)) == []
    assert known_failures([FAILURE], {FAILURE: SEEN}, day(20)) == [FAILURE]
