"""What is told of how people stand; a doubtful reading never is."""

from dataclasses import replace
from datetime import date

from onrecord.export.views.index import make_index
from onrecord.export.views.news.item import NewsView, What
from onrecord.export.views.news.scene import Moment
from onrecord.export.views.news.show import show_news
from onrecord.model.record import Record
from onrecord.model.status import Status
from tests.fakes.records import make_doubtful_record, make_record, statuses

DAY = date(2031, 5, 20)


def news(before: Record, after: Record) -> list[NewsView]:
    moments = (Moment(make_index(record), DAY) for record in (before, after))
    return [row for row in show_news(*moments) if row.of == "status"]


def record_with(*rows: Status) -> Record:
    return replace(make_record(), statuses=rows)


def test_a_doubtful_reading_is_no_news() -> None:
    assert news(make_record(), make_doubtful_record()) == []
    assert news(make_doubtful_record(), make_record()) == []


def test_what_turns_out_to_be_read_right_is_news() -> None:
    freed = statuses()[2]
    (row,) = news(record_with(replace(freed, doubtful=True)), record_with(freed))
    assert (row.what, row.shifts[0].was) == (What.NEW, "nothing known")


def test_a_fate_that_is_doubtful_now_is_gone_and_nothing_certain_is_left() -> None:
    freed = statuses()[2]
    (row,) = news(record_with(freed), record_with(replace(freed, doubtful=True)))
    assert (row.what, row.shifts[0].now) == (What.GONE, "nothing certain")


def test_a_fate_of_which_nothing_is_left_is_gone() -> None:
    (row,) = news(record_with(statuses()[2]), record_with())
    assert (row.what, row.shifts[0].now) == (What.GONE, "nothing known")


def test_what_was_unconfirmed_and_is_sure_is_news() -> None:
    freed = statuses()[2]
    (row,) = news(record_with(replace(freed, unconfirmed=True)), record_with(freed))
    assert row.shifts[0].was.startswith("unconfirmed: released (")
    assert row.shifts[0].now.startswith("released (")


def test_what_was_sure_and_is_contested_is_news() -> None:
    freed = statuses()[2]
    (row,) = news(record_with(freed), record_with(replace(freed, contested=True)))
    assert row.shifts[0].now.startswith("reports differ: released (")
