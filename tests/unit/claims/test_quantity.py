import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.claims.quantity import find_quantity, parse_number
from onrecord.model.claim import Quantity
from tests.fakes.docs import parsed


@pytest.mark.parametrize(
    ("text", "n"),
    [
        ("3", 3),
        ("1,027", 1027),
        ("three", 3),
        ("twenty-three", 23),
        ("two hundred", 200),
        ("two dozen", 24),
        ("2.5", None),
        ("dozens", None),
    ],
)
def test_numbers_are_read_in_digits_and_words(text: str, n: int | None) -> None:
    assert parse_number(text) == n


@given(st.integers(min_value=0, max_value=10**9))
def test_digits_with_thousands_marks_read_back(n: int) -> None:
    assert parse_number(f"{n:,}") == n


def test_the_number_on_a_noun_counts_it() -> None:
    doc = parsed("three hostages", "three NUM CD three 2 nummod\nhostages NOUN NNS hostage 0 root")
    assert find_quantity(doc[1]) == Quantity(3, "hostages")


def test_a_number_of_a_group_counts_the_group() -> None:
    rows = "three NUM CD three 0 root\nof ADP IN of 4 case\nthe DET DT the 4 det\nhostages NOUN NNS hostage 1 nmod"
    assert find_quantity(parsed("three of the hostages", rows)[0]) == Quantity(3, "hostages")


def test_a_noun_without_a_number_has_no_quantity() -> None:
    assert find_quantity(parsed("hostages", "hostages NOUN NNS hostage 0 root")[0]) is None
