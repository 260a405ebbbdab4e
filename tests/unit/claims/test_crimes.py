import pytest

from onrecord.model.claim import ClaimKind
from tests.fakes.told import told


@pytest.mark.parametrize(
    "text",
    [
        "Bo Lee alleged that the prince directed Kassim Nour's murder.",
        "Two men were charged with the murder of Kassim Nour.",
        "Bo Lee was accused of the killing of Kassim Nour.",
        "Bo Lee accused Norland of ordering the killing of Kassim Nour.",
        "The prince denied ordering the murder of Kassim Nour.",
        "The prince masterminded the assassination of Kassim Nour.",
    ],
)
def test_whoever_did_it_it_was_done(text: str) -> None:
    assert told(text, ClaimKind.KILL) == ["Kassim Nour"]


@pytest.mark.parametrize(
    "text",
    [
        "The prince ordered the killing of Kassim Nour.",
        "He was charged with the attempted murder of Kassim Nour.",
        "Two men were charged with planning the murder of Kassim Nour.",
        "The prince plotted the murder of Kassim Nour.",
        "The prince wants to order the murder of Kassim Nour.",
    ],
)
def test_what_was_planned_or_ordered_may_not_be_done(text: str) -> None:
    assert "Kassim Nour" not in told(text, ClaimKind.KILL)
