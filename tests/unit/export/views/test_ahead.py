"""What was next, when all of it has gone by."""

from dataclasses import replace
from datetime import date

from onrecord.export.views.ahead import show_past_agenda
from onrecord.export.views.index import make_index
from tests.fakes.records import make_record

INDEX = make_index(make_record())


def test_nothing_is_past_while_something_is_next() -> None:
    assert show_past_agenda(INDEX, date(2031, 5, 13)) is None


def test_the_last_day_with_a_plan_ahead_is_shown() -> None:
    past = show_past_agenda(INDEX, date(2031, 5, 20))
    assert past is not None
    assert past.day == date(2031, 5, 12)
    assert [row.words for row in past.rows] == ["meeting of Tomas Rill with the mayor"]


def test_a_record_without_plans_had_nothing_next() -> None:
    bare = make_index(replace(make_record(), events=(), commitments=()))
    assert show_past_agenda(bare, date(2031, 5, 20)) is None
