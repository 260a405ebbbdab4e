"""Who a group is, by the words of the report; and who is only of it, or not."""

import pytest

from onrecord.model.claim import ClaimKind
from tests.fakes.grouped import done_to, groups

THREE = "Carl Poe, Jan Moen and Erik Dahl"
HELD = "Three engineers were abducted by the Reed Front on Monday."


@pytest.mark.parametrize(
    "text",
    [
        f"The Reed Front freed three engineers on Monday: {THREE}.",
        f"Three engineers, {THREE}, were freed on Monday.",
        f"{HELD} They were identified as {THREE}.",
        f"{HELD} The three were identified as {THREE}.",
        f"{HELD} The engineers are {THREE}.",
        f"{HELD} They are {THREE}.",
        f"{HELD} The three engineers are {THREE}.",
    ],
)
def test_all_are_named(text: str) -> None:
    (done,) = done_to(text, ClaimKind.ABDUCT if "abducted" in text else ClaimKind.RELEASE)
    assert done == "Carl Poe, Jan Moen, Erik Dahl"


@pytest.mark.parametrize("mark", ["–", "—", "--"])
def test_a_list_between_dashes(mark: str) -> None:
    text = f"The Reed Front freed three engineers {mark} Omar Haddad, Jan Moen and Erik Dahl {mark} on Monday."
    assert done_to(text, ClaimKind.RELEASE) == ["Omar Haddad, Jan Moen, Erik Dahl"]


def test_of_more_than_are_named_the_group_has_these() -> None:
    text = "Three engineers were abducted on Monday. They are Carl Poe and Jan Moen."
    assert groups(text) == ["Three engineers (3): Carl Poe, Jan Moen"]
    assert done_to(text, ClaimKind.ABDUCT) == ["[Three engineers], Carl Poe, Jan Moen"]


@pytest.mark.parametrize(
    "text",
    [
        f"{HELD} They met {THREE}.",
        f"{HELD} They are not {THREE}.",
        f"{HELD} Ministers {THREE} condemned it.",
        f"{HELD} The three engineers said: {THREE} were there too.",
        f"Two engineers were abducted on Monday: {THREE}.",
        "Three engineers, Carl Poe and Jan Moen, were abducted on Monday.",
    ],
)
def test_names_that_are_no_list_of_all_are_not_the_group(text: str) -> None:
    assert all("Erik Dahl" not in g and "Jan Moen" not in g for g in groups(text) if "engineers" in g)


@pytest.mark.parametrize(
    "text",
    [
        "Three engineers, including Carl Poe, were abducted on Monday. The three engineers are well.",
        "Three engineers were abducted on Monday. Carl Poe was among the three engineers.",
    ],
)
def test_who_is_of_them_is_a_member_of_several(text: str) -> None:
    assert [g for g in groups(text) if "Carl Poe" in g and "(3)" in g]
