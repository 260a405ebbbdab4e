"""Organizations' names compared: words, states, legal forms, numbers, parts."""

import pytest

from onrecord.resolve.bodies import compare_bodies, is_part_of
from onrecord.resolve.body_keys import body_keys, keys_of_body_slips
from onrecord.resolve.body_names import is_naming
from onrecord.resolve.body_words import BodyName
from onrecord.resolve.persons import Verdict


def body(name: str) -> BodyName:
    parsed = BodyName.parse(name)
    assert parsed is not None
    return parsed


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("the Red League", "Red League"),
        ("Egyptian Health Ministry", "Ministry of Health of Egypt"),
        ("U.N. Security Council", "United Nations Security Council"),
        ("Defence Ministry of Norway", "Norwegian Ministry of Defense"),
        ("Halden Shipping Ltd.", "Halden Shipping"),
        ("Forty-Fourth Brigade", "44th Brigade"),
        ("Halden & Sons", "Halden and Sons"),
    ],
)
def test_one_body_in_two_ways(left: str, right: str) -> None:
    assert compare_bodies(body(left), body(right)) is Verdict.SAME
    assert set(body_keys(body(left))) & set(body_keys(body(right)))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Red League", "Red League political bureau"),
        ("44th Brigade", "45th Brigade"),
        ("Egyptian Health Ministry", "Jordanian Health Ministry"),
        ("Halden Shipping LLC", "Halden Shipping Foundation"),
        ("North Korea", "South Korea"),
        ("Halden Fund V", "Halden Fund VI"),
        ("RLA", "RLB"),
        ("CAA", "Q&A"),
    ],
)
def test_two_bodies(left: str, right: str) -> None:
    assert compare_bodies(body(left), body(right)) is Verdict.UNRELATED
    assert not set(body_keys(body(left))) & set(body_keys(body(right)))


@pytest.mark.parametrize(
    ("left", "right"), [("Norhtern Relief Society", "Northern Relief Society"), ("League of Reds Halden", "Reds Halden League")]
)
def test_a_slip_is_asked_and_found_by_its_keys(left: str, right: str) -> None:
    assert compare_bodies(body(left), body(right)) is Verdict.UNSURE
    assert set(keys_of_body_slips(body(left))) & set(keys_of_body_slips(body(right)))


def test_parts_are_not_the_whole() -> None:
    assert is_part_of(body("Red League political bureau"), body("Red League"))
    assert is_part_of(body("military wing of the Red League"), body("Red League"))
    assert not is_part_of(body("Red League"), body("Red League"))
    assert not is_part_of(body("Red League Boys Choir"), body("Red League"))


@pytest.mark.parametrize("name", ["Red League", "the Egyptian government", "Moen's government", "the Moen government"])
def test_a_name_says_who_it_is(name: str) -> None:
    assert is_naming(name)


@pytest.mark.parametrize("name", ["the government", "Emergency services", "the military government", "his party"])
def test_a_description_does_not(name: str) -> None:
    assert not is_naming(name)
