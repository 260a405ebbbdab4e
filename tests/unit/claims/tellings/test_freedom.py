import pytest

from onrecord.model.claim import ClaimKind
from tests.fakes.told import days, fates, told

RELEASE = ClaimKind.RELEASE


@pytest.mark.parametrize(
    "text",
    [
        "Samuel Kerr is free on bail.",
        "Samuel Kerr is now free.",
        "Samuel Kerr is out of prison.",
        "Samuel Kerr arrived home on Friday after being held for two years.",
        "Samuel Kerr was bailed on Monday.",
        "Samuel Kerr returned from captivity on Monday.",
        "Samuel Kerr returned from Norland captivity on Monday.",
        "Samuel Kerr came home on Monday after five years in captivity.",
        "Samuel Kerr was welcomed home after two years as a hostage.",
        "Samuel Kerr was flown home after two years in captivity.",
        "Samuel Kerr left prison on Monday.",
        "Samuel Kerr walked out of prison on Monday.",
        "Samuel Kerr regained his freedom on Monday.",
        "Samuel Kerr regained freedom after two years.",
        "Samuel Kerr was brought out by special forces on Monday.",
        "Samuel Kerr served 18 months for helping smugglers.",
        "Samuel Kerr served two years in prison.",
        "Samuel Kerr served two years of a ten-year sentence.",
    ],
)
def test_who_is_out(text: str) -> None:
    assert told(text, RELEASE) == ["Samuel Kerr"]


@pytest.mark.parametrize(
    "text",
    [
        "Samuel Kerr is free.",
        "Samuel Kerr is free to go.",
        "Samuel Kerr is out of the prison.",
        "Samuel Kerr arrived home on Friday after being held up.",
        "Samuel Kerr is now free of pain.",
        "Samuel Kerr was bailed out by his bank.",
        "Samuel Kerr returned from the prison on Monday.",
        "Samuel Kerr came home after a year in Norland.",
        "Samuel Kerr left the prison at noon.",
        "Samuel Kerr left prison reform to others.",
        "Samuel Kerr regained freedom of movement.",
        "Samuel Kerr was brought out by his publisher.",
        "The president pardoned Samuel Kerr on Monday.",
        "Samuel Kerr has served two years in prison.",
        "Samuel Kerr served two years as mayor.",
        "Samuel Kerr served two years in the army.",
        "Samuel Kerr served drinks for helping hands.",
    ],
)
def test_who_is_not_told_to_be_out(text: str) -> None:
    assert told(text, RELEASE) == []


def test_who_is_brought_out_by_soldiers_is_rescued() -> None:
    assert fates("Samuel Kerr was brought out by special forces on Monday.") == ["Samuel Kerr: rescued"]


def test_the_day_is_that_of_the_way_home() -> None:
    assert days("Samuel Kerr returned from captivity on Monday.", RELEASE) == ["2024-03-11"]
