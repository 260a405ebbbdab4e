from dataclasses import replace
from datetime import date

import pytest

from onrecord.export.views.index import make_index
from onrecord.export.views.statuses import (
    StatusView,
    ask_fate,
    find_current,
    part_doubtful,
    say_value,
    show_statuses,
)
from onrecord.model.claim import Modality
from onrecord.model.entity import Party
from onrecord.model.ids import StatusId
from onrecord.model.period import Period
from onrecord.model.record import Record
from onrecord.model.status import Status, StatusValue
from tests.fakes.records import (
    GUARD,
    MIRA,
    SEIZED,
    make_doubtful_record,
    make_record,
    statuses,
)


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


def mark(status: Status, *, contested: bool = False, unconfirmed: bool = False, doubtful: bool = False) -> Status:
    return replace(status, contested=contested, unconfirmed=unconfirmed, doubtful=doubtful)


FLAGS = [(a, b, c) for a in (False, True) for b in (False, True) for c in (False, True)]


@pytest.mark.parametrize(("contested", "unconfirmed", "doubtful"), FLAGS)
def test_each_word_of_doubt_is_said_where_its_field_is_set_and_nowhere_else(contested: bool, unconfirmed: bool, doubtful: bool) -> None:
    row = mark(statuses()[2], contested=contested, unconfirmed=unconfirmed, doubtful=doubtful)
    words = show_one(row)
    assert ("reports differ: " in words) is contested
    assert ("unconfirmed: " in words) is unconfirmed
    assert words.startswith("doubtful reading: ") is doubtful
    assert words.endswith("released (12 May 2031, says Varda Guard)")


@pytest.mark.parametrize("modality", list(Modality))
def test_the_claims_add_no_word_of_doubt(modality: Modality) -> None:
    record = make_record()
    claims = tuple(replace(c, modality=modality) for c in record.claims)
    assert show(replace(record, claims=claims)) == show(record)


def test_another_status_of_that_day_adds_no_word_of_doubt() -> None:
    freed, dead = statuses()[2], replace(statuses()[2], id=StatusId("status-0d"), value=StatusValue.DEAD)
    both = replace(make_record(), statuses=(freed, dead))
    assert [words.partition(" (")[0] for words in show(both)] == ["released", "dead"]


@pytest.mark.parametrize(
    ("contested", "unconfirmed", "doubtful", "words"),
    [
        (False, False, False, "dead"),
        (True, False, False, "reports differ: reported dead"),
        (False, True, False, "unconfirmed: reported dead"),
        (False, False, True, "doubtful reading: dead"),
    ],
)
def test_a_death_is_only_reported_where_it_is_not_sure(contested: bool, unconfirmed: bool, doubtful: bool, words: str) -> None:
    dead = replace(statuses()[2], value=StatusValue.DEAD)
    row = mark(dead, contested=contested, unconfirmed=unconfirmed, doubtful=doubtful)
    assert show_one(row).partition(" (")[0] == words


SAID_OF = {
    StatusValue.MISSING: "missing",
    StatusValue.HELD: "held",
    StatusValue.ON_LIST: "on a list of those to be freed",
    StatusValue.TO_BE_RELEASED: "to be released",
    StatusValue.RELEASED: "released",
    StatusValue.EXCHANGED: "exchanged",
    StatusValue.ESCAPED: "escaped",
    StatusValue.RESCUED: "rescued",
    StatusValue.DEAD: "dead",
    StatusValue.BODY_HELD: "dead, body held",
    StatusValue.BODY_RETURNED: "dead, body returned",
    StatusValue.AT_LIBERTY: "at liberty",
    StatusValue.UNKNOWN: "unknown since 12 May 2031",
}


@pytest.mark.parametrize("value", list(StatusValue))
def test_every_value_has_its_words(value: StatusValue) -> None:
    assert show_one(replace(statuses()[2], value=value)).partition(" (")[0] == SAID_OF[value]


@pytest.mark.parametrize("value", list(StatusValue))
def test_every_value_can_be_asked_about(value: StatusValue) -> None:
    verb = "Has" if value is StatusValue.ESCAPED else "Is"
    assert ask_fate("Ida Moen", value) == f"{verb} Ida Moen really {say_value(value)}?"


def test_what_lasts_is_since_a_day_and_what_happens_is_on_one() -> None:
    lasting = (StatusValue.MISSING, StatusValue.AT_LIBERTY, StatusValue.ON_LIST, StatusValue.BODY_HELD)
    words = [show_one(replace(statuses()[2], value=value)) for value in lasting]
    assert all("(since 12 May 2031" in each for each in words)
    assert "(12 May 2031" in show_one(replace(statuses()[2], value=StatusValue.RESCUED))


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


def test_fates_and_doubtful_readings_are_told_apart() -> None:
    fates, doubtful = part_doubtful(show_statuses(make_index(make_doubtful_record()), MIRA))
    assert [s.value for s in fates] == ["held", "to_be_released", "released"]
    assert [s.value for s in doubtful] == ["dead"]


def test_a_doubtful_reading_is_never_how_somebody_stands() -> None:
    views = show_statuses(make_index(make_doubtful_record()), MIRA)
    found = find_current(views, date(2031, 5, 30))
    assert found is not None
    assert found.value == "released"
    assert find_current(part_doubtful(views)[1], date(2031, 5, 30)) is None


def test_a_doubtful_reading_is_not_what_was_known_last() -> None:
    unknown = replace(statuses()[2], value=StatusValue.UNKNOWN, period=Period(date(2031, 5, 13), None))
    misread = replace(statuses()[1], doubtful=True)
    record = replace(make_record(), statuses=(statuses()[0], misread, unknown))
    found = find_current(show_statuses(make_index(record), MIRA), date(2031, 5, 13))
    assert found is not None
    assert found.words.endswith("last known: held (since 2 May 2031, says Varda Post)")


def both(*, contested: bool) -> StatusView | None:
    """Held from the 2nd on; released on the 12th."""
    held = replace(statuses()[0], period=Period(date(2031, 5, 2), None), contested=True)
    freed = replace(statuses()[2], contested=contested)
    record = replace(make_record(), statuses=(held, freed))
    return find_current(show_statuses(make_index(record), MIRA), date(2031, 5, 20))


def test_where_reports_differ_on_today_both_stand_side_by_side() -> None:
    found = both(contested=True)
    assert found is not None
    assert [c.span.quote for c in found.cites] == ["was seized on 2 May", "was released on 12 May"]
    assert found.words == ("reports differ: held (since 2 May 2031, says Varda Post) / released (12 May 2031, says Varda Guard)")


def test_what_is_sure_stands_alone() -> None:
    found = both(contested=False)
    assert found is not None
    assert found.words == "released (12 May 2031, says Varda Guard)"
