"""Changes in order: the conditions of single rules, beside the tables of `test_timeline`."""

from dataclasses import replace

import pytest

from onrecord.ledger.timeline import before_end, order_changes
from tests.fakes.ledger import day
from tests.unit.ledger.test_timeline import LEAGUE, change, ordered, shown


@pytest.mark.parametrize(
    ("told", "stands"),
    [
        # only a custody began before the end of a rough time
        (("released 5 dated rough", "dead 5 dated"), ["held -", "released 5", "dead 5?"]),
        # a body is handed over once on a day
        (
            ("dead 5 dated", "released 6 dated", "exchanged 6 dated"),
            ["dead 5", "body_returned 6"],
        ),
        (("released - news",), ["released -"]),  # until when nobody knows
        (("held -", "released 5 dated"), ["held -", "released 5"]),
        # who died was let go before, whatever is told of the body; to get away is another matter
        (
            ("dead 5", "body_held 6", "body_returned 7", "released -"),
            ["released -", "dead 5", "body_held 6", "body_returned 7"],
        ),
        (("escaped -", "dead 5"), ["dead 5"]),
        (("dead 5 dated", "released 6 dated", "dead 7"), ["dead 5", "body_returned 6"]),
        # who is on a list stays on it
        (("held 3 dated", "on_list 4 until=6"), ["held 3", "on_list 4"]),
        (("released 5 dated", "escaped 6 dated"), ["held -", "released 5", "escaped 6"]),
        (("held 3 dated", "held 5 dated unconfirmed"), ["held 3"]),
    ],
)
def test_what_stands(told: tuple[str, ...], stands: list[str]) -> None:
    assert ordered(*told) == stands
    assert ordered(*reversed(told)) == stands


@pytest.mark.parametrize(
    ("end", "seen", "stands"),
    [
        ("released -", ("held 6",), ["released -"]),  # on no known day: not before the sighting
        (
            "released 5 unconfirmed news",
            ("held 8", "held 6"),
            ["held -~", "released 5~", "held 6"],
        ),
    ],
)
def test_told_to_be_held_after_an_end(end: str, seen: tuple[str, ...], stands: list[str]) -> None:
    assert ordered(end, seen=seen) == stands


def test_the_first_sighting_after_an_end_is_cited() -> None:
    seen = [change("held 9"), change("held 7")]
    *_, last = order_changes([change("held 3 dated"), change("released 5 dated")], seen)
    assert last.claims == ("held 7", "released 5")


def test_a_later_custody_is_not_given_to_whoever_lets_go() -> None:
    told = ("missing 3", "held 4 dated", "released 5 dated by=league")
    assert [c.holder for c in order_changes([change(t) for t in told], [])] == [(), (), ()]


def test_a_custody_on_no_day_before_a_release_is_given_to_whoever_lets_go() -> None:
    told = ("held -", "released 5 dated by=league")
    assert [c.holder for c in order_changes([change(t) for t in told], [])] == [(LEAGUE,), ()]


def test_a_death_with_a_day_is_no_day_of_a_captivity() -> None:
    found = before_end([change("dead 5 dated in=a"), change("released 5 in=a")])
    assert shown(found) == ["dead 5", "released -"]


@pytest.mark.parametrize(("first", "second"), [(True, False), (False, True)])
def test_one_of_two_is_enough_to_tell_by_name_or_as_news(first: bool, second: bool) -> None:
    one = replace(change("held 3 dated"), by_name=first, is_news=first)
    other = replace(change("held 5 dated"), by_name=second, is_news=second)
    (both,) = order_changes([one, other], [])
    assert (both.by_name, both.is_news) == (True, True)


def test_a_plan_told_with_its_day_when_that_is_over_is_no_new_one() -> None:
    told = [change("to_be_released 4"), change("to_be_released 8 until=6")]
    assert order_changes(told, [])[0].until == day(6)
