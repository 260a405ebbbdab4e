"""The table of kinds: whole, and no row says two things that cannot both be."""

import pytest

from onrecord.model.claim import ClaimKind
from onrecord.model.kinds import (
    BARTERED,
    BEFALLS,
    CAPTIVITY,
    DEATHS,
    FINAL,
    FREEING,
    OF_PERSONS,
    OFTEN,
    ONCE,
    ROWS,
    STATUSES,
    TABLE,
    TAKING,
    TELLING,
    Row,
    act_of,
)
from onrecord.model.status import StatusValue


def test_each_kind_has_one_row_in_the_order_of_the_enum() -> None:
    assert [row.kind for row in TABLE] == list(ClaimKind)


def test_what_makes_a_status_happens_to_a_person() -> None:
    assert set(STATUSES) <= OF_PERSONS


def test_nothing_is_done_both_once_and_often() -> None:
    assert not ONCE & OFTEN


def test_who_is_taken_is_held_and_who_is_freed_is_not() -> None:
    assert {STATUSES[kind] for kind in TAKING} == {StatusValue.HELD}
    assert StatusValue.HELD not in {STATUSES[kind] for kind in FREEING}


def test_what_ends_captivity_or_life_makes_a_status() -> None:
    assert set(STATUSES) >= FINAL
    assert FREEING <= FINAL & BARTERED & CAPTIVITY


def test_kinds_of_one_act_are_of_one_group() -> None:
    assert all(ROWS[act_of(row.kind)].group is row.group for row in TABLE)


def test_who_was_exchanged_was_released_and_the_exchange_says_more() -> None:
    assert act_of(ClaimKind.EXCHANGE) is ClaimKind.RELEASE
    assert TELLING.index(ClaimKind.EXCHANGE) < TELLING.index(ClaimKind.RELEASE)


@pytest.mark.parametrize("kind", sorted(DEATHS | BEFALLS))
def test_deaths_and_what_befalls_one_are_of_persons(kind: ClaimKind) -> None:
    assert kind in OF_PERSONS


@pytest.mark.parametrize("row", TABLE)
def test_each_has_a_phrase_for_people(row: Row) -> None:
    assert row.noun
    assert row.by in ("by", "of")
