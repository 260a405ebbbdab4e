"""Which words mean one group, and which another."""

import pytest

from onrecord.model.claim import ClaimKind
from tests.fakes.grouped import done_to, groups

THREE = "Carl Poe, Jan Moen and Erik Dahl"
ALL = "Carl Poe, Jan Moen, Erik Dahl"
TAKEN = f"Three engineers, {THREE}, were abducted by the Reed Front in May 2023."
APART = pytest.mark.xfail(strict=True, reason="a word for captives joins the only group of captives, whatever its noun")


@pytest.mark.parametrize(
    "word", ["The three engineers", "The engineers", "The men", "The three men", "The three", "All three", "The prisoners", "They"]
)
def test_words_for_the_group_mean_its_members(word: str) -> None:
    assert done_to(f"{TAKEN} {word} were freed on Monday.", ClaimKind.RELEASE) == [ALL]


@pytest.mark.parametrize("word", ["The detainees", "The prisoners", "The three prisoners"])
def test_names_told_of_together_are_a_group(word: str) -> None:
    assert done_to(f"{THREE} were abducted in May 2023. {word} were freed on Monday.", ClaimKind.RELEASE) == [ALL]


@pytest.mark.parametrize(
    "word",
    [
        "The four engineers",
        "Four engineers",
        "Three other engineers",
        "Other prisoners",
        "Some prisoners",
        "Two of the men",
        "Two of the engineers",
        pytest.param("The Sudlanders", marks=APART),
        "His parents",
        "Their parents",
        pytest.param("The hostages who died", marks=APART),
        "Three policemen",
        pytest.param("The women", marks=APART),
    ],
)
def test_other_words_mean_none_of_them(word: str) -> None:
    (freed,) = done_to(f"{TAKEN} {word} were freed on Monday.", ClaimKind.RELEASE)
    assert not {"Carl Poe", "Jan Moen", "Erik Dahl"} & set(freed.split(", "))


def test_what_is_done_to_a_group_is_done_to_nobody_else() -> None:
    text = f"{TAKEN} Foreign Minister Tomas Lund met the families. The three engineers were freed on Monday."
    assert done_to(text, ClaimKind.RELEASE) == [ALL]


def test_a_group_of_which_some_are_named_stays_beside_them() -> None:
    (freed,) = done_to("Three hostages, including Carl Poe, were freed on Monday.", ClaimKind.RELEASE)
    assert freed == "[Three hostages], Carl Poe"


def test_names_of_no_captives_are_no_captives() -> None:
    text = f"The three ministers said: {THREE} were freed on Monday. The three ministers were killed on Tuesday."
    assert done_to(text, ClaimKind.KILL) == ["[The three ministers]"]


def test_a_crowd_is_no_group() -> None:
    assert groups("Ninety-nine people were freed. 1,600 prisoners were freed. Many people were freed.") == []


def test_who_is_only_talked_of_is_no_group() -> None:
    assert groups("The ministers met. Officials spoke to reporters. The ministers left.") == []
