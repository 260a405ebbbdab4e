import pytest

from onrecord.model.claim import ClaimKind
from tests.fakes.told import days, fates, read_claims, told

DIE = ClaimKind.DIE


@pytest.mark.parametrize(
    "text",
    [
        "The body of Samuel Kerr was found on Monday.",
        "Samuel Kerr's body was found in a field.",
        "The body of Samuel Kerr was recovered from the river.",
        "Samuel Kerr's remains were buried in Norland.",
        "The discovery of the body of Samuel Kerr ended the search.",
        "Norland demanded the return of the remains of Samuel Kerr.",
    ],
)
def test_whose_body_is_told_of_is_dead(text: str) -> None:
    assert told(text, DIE) == ["Samuel Kerr"]
    assert days(text, DIE) == ["none"]
    assert fates(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The Red League handed over the body of Samuel Kerr on Monday.",
        "The Red League returned the body of hostage Samuel Kerr on Monday.",
        "The remains of Samuel Kerr were repatriated on Monday.",
        "The remains of Samuel Kerr arrived in Norland on Monday.",
    ],
)
def test_a_body_is_given_back(text: str) -> None:
    assert fates(text) == ["Samuel Kerr: body_returned"]
    assert days(text, DIE) == ["2024-03-11"]


@pytest.mark.parametrize(
    "text",
    [
        "The Red League still holds the body of Samuel Kerr.",
        "The Red League keeps Samuel Kerr's body.",
        "The army is withholding the remains of Samuel Kerr.",
    ],
)
def test_a_body_is_kept(text: str) -> None:
    assert fates(text) == ["Samuel Kerr: body_held"]
    assert told(text, DIE) == ["Samuel Kerr (ongoing)"]


def test_a_body_that_will_be_given_back_is_not_yet() -> None:
    assert fates("The Red League will hand over the body of Samuel Kerr on Saturday.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Bullets were found in Samuel Kerr's body.",
        "Samuel Kerr's body ached.",
        "Samuel Kerr keeps his body fit.",
        "The remains of Samuel Kerr's house were found.",
        "The search for the body of Samuel Kerr went on.",
    ],
)
def test_who_is_not_told_to_be_dead(text: str) -> None:
    assert told(text, DIE) == []


def test_bodies_are_no_captives() -> None:
    assert told("The Red League is holding the bodies of Samuel Kerr and Bo Lee.", ClaimKind.HOLD) == []
    assert [c.kind for c, _ in read_claims("The Red League is holding the bodies of two soldiers.") if c.kind is ClaimKind.HOLD] == []
