from dataclasses import replace
from datetime import date

import pytest

from onrecord.export.views.index import make_index
from onrecord.export.views.statuses import StatusView, find_current, show_statuses
from onrecord.model.claim import Modality
from onrecord.model.entity import Party
from onrecord.model.period import Period
from onrecord.model.record import Record
from onrecord.model.status import Status, StatusValue
from tests.fakes.records import FREED, GUARD, MIRA, PLAN, SEIZED, make_record, statuses


def show(record: Record) -> list[str]:
    return [view.words for view in show_statuses(make_index(record), MIRA)]


def show_one(change: Status) -> str:
    return show(replace(make_record(), statuses=(change,)))[0]


def current(day: date | None) -> StatusView | None:
    return find_current(show_statuses(make_index(make_record()), MIRA), day)


def test_each_says_the_day_and_who_says_so() -> None:
    assert show(make_record()) == [
        "held (since 2 May 2031, says Varda Post)",
        "to be released (planned for 12 May 2031, says Tomas Rill)",
        "released (12 May 2031, says Varda Guard)",
    ]


def test_since_is_said_only_where_a_claim_gives_the_day() -> None:
    held = replace(statuses()[0], period=Period(date(2031, 5, 9), None), claims=(SEIZED,))
    assert show_one(held) == "held (as of 9 May 2031, says Varda Post)"


def test_the_holder_and_the_place_are_named() -> None:
    held = replace(statuses()[0], holder=(GUARD,), place=(Party("the old mill"),))
    assert show_one(held) == "held by Varda Guard in the old mill (since 2 May 2031, says Varda Post)"


def test_unknown_is_since_a_day_and_nobody_s_word() -> None:
    unknown = replace(statuses()[0], value=StatusValue.UNKNOWN, period=Period(date(2031, 5, 13), None))
    assert show_one(unknown) == "unknown since 13 May 2031"


def test_death_is_reported() -> None:
    dead = replace(statuses()[0], value=StatusValue.DEAD, claims=(PLAN,))
    assert show_one(dead).startswith("reported dead (")


def test_what_is_contested_says_so_first() -> None:
    contested = replace(statuses()[2], contested=True, claims=(PLAN, FREED))
    assert show_one(contested) == "disputed: released (12 May 2031, say Tomas Rill and Varda Guard)"


def test_what_only_its_own_words_leave_open_is_unconfirmed() -> None:
    assert show_one(replace(statuses()[2], contested=True, claims=(FREED,))).startswith("unconfirmed: released (")


def test_what_is_told_unconfirmed_says_so_first() -> None:
    record = make_record()
    claims = tuple(replace(c, modality=Modality.UNKNOWN) if c.id == FREED else c for c in record.claims)
    told = replace(record, claims=claims, statuses=(replace(statuses()[2], contested=True, claims=(FREED,)),))
    assert show(told)[0].startswith("unconfirmed: released (")


def test_a_release_without_a_day_gets_none() -> None:
    record = make_record()
    undated = tuple(replace(c, when=None) for c in record.claims)
    record = replace(record, claims=undated, statuses=(statuses()[2],))
    assert show(record) == ["released (day not given, says Varda Guard)"]


@pytest.mark.parametrize(("day", "value"), [(3, "held"), (10, "to_be_released"), (12, "released"), (30, "released")])
def test_the_status_asked_for_is_that_of_the_day(day: int, value: str) -> None:
    found = current(date(2031, 5, day))
    assert found is not None
    assert found.value == value


def test_before_anything_is_known_there_is_no_status() -> None:
    assert current(date(2031, 5, 1)) is None


def test_a_plan_whose_day_is_over_says_so() -> None:
    planned = replace(statuses()[1], period=Period(date(2031, 5, 9), None))
    views = show_statuses(make_index(replace(make_record(), statuses=(planned,))), MIRA)
    found = [find_current(views, date(2031, 5, day)) for day in (12, 13)]
    assert [view.words for view in found if view is not None] == [
        "to be released (planned for 12 May 2031, says Tomas Rill)",
        "was to be released (planned for 12 May 2031, says Tomas Rill); no later news",
    ]


def test_unknown_tells_what_was_known_last() -> None:
    unknown = replace(statuses()[2], value=StatusValue.UNKNOWN, period=Period(date(2031, 5, 13), None))
    views = show_statuses(make_index(replace(make_record(), statuses=(*statuses()[:2], unknown))), MIRA)
    found = find_current(views, date(2031, 5, 13))
    assert found is not None
    assert found.words == "unknown since 13 May 2031; last known: to be released (planned for 12 May 2031, says Tomas Rill)"
