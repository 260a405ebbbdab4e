import pytest

from onrecord.model.claim import ClaimKind, Role
from tests.fakes.told import read_claims, told

HOLD = ClaimKind.HOLD


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Samuel Kerr remains a hostage.", ["Samuel Kerr (ongoing)"]),
        ("Samuel Kerr is still a prisoner of the rebels.", ["Samuel Kerr (ongoing)"]),
        ("Samuel Kerr is a hostage of the Red League.", ["Samuel Kerr (ongoing)"]),
        ("Samuel Kerr was a prisoner of the Red League in 2010.", ["Samuel Kerr"]),
        ("Samuel Kerr has been a prisoner of war since May.", ["Samuel Kerr (ongoing)"]),
        ("Samuel Kerr surrendered to police on Monday.", ["Samuel Kerr"]),
        ("Samuel Kerr turned himself in on Monday.", ["Samuel Kerr"]),
        ("Ida Moen gave herself up to soldiers.", ["Ida Moen"]),
        ("Samuel Kerr is serving a ten-year sentence in Norland.", ["Samuel Kerr (ongoing)"]),
        ("Samuel Kerr is serving a prison term.", ["Samuel Kerr (ongoing)"]),
    ],
)
def test_who_is_held(text: str, said: list[str]) -> None:
    assert told(text, HOLD) == said


@pytest.mark.parametrize(
    "text",
    [
        "Samuel Kerr is a prisoner of his own success.",
        "Samuel Kerr is a former prisoner of the Red League.",
        "Samuel Kerr is a hostage.",
        "Samuel Kerr remains hostage to his party.",
        "Samuel Kerr was expected to be among the hostages.",
        "Samuel Kerr hopes to be the first hostage to be released.",
        "Samuel Kerr surrendered the lead.",
        "Samuel Kerr surrendered to temptation.",
        "Samuel Kerr gave himself to his work.",
        "Samuel Kerr is serving a second term as mayor.",
        "Samuel Kerr is serving a suspended sentence.",
    ],
)
def test_who_is_not_told_to_be_held(text: str) -> None:
    assert told(text, HOLD) == []


def test_captors_are_named_by_the_captive() -> None:
    (claim,) = (c for c, _ in read_claims("Samuel Kerr is a hostage of the Red League.") if c.kind is HOLD)
    assert [p.text for p in claim.parties(Role.AGENT)] == ["the Red League"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The family of hostage Lena Ford appealed to the rebels on Monday.", ["Lena Ford (ongoing)"]),
        ("The parents of hostage Lena Ford met the king on Monday.", ["Lena Ford (ongoing)"]),
        ("The brother of hostage Lena Ford wrote to the king.", ["Lena Ford (ongoing)"]),
        ("Police arrest Samuel Kerr", ["Samuel Kerr"]),
        ("Police arrest Samuel Kerr in Kasra", ["Samuel Kerr"]),
        ("The parents of former hostage Lena Ford met the king on Monday.", []),
        ("The parents of hostage Lena Ford, who was killed in May, met the king.", []),
        ("The parents of hostage Lena Ford met the king. She was freed on Monday.", []),
        ("Police arrest records name Samuel Kerr.", []),
    ],
)
def test_who_is_called_a_hostage_or_arrested_in_a_headline(text: str, said: list[str]) -> None:
    assert told(text, HOLD) == said
