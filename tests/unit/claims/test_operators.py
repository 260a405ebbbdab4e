"""What is told beside an act that nobody vouches for, as the shipped reader reads it."""

import pytest

from onrecord.model.claim import ClaimKind
from tests.fakes.told import told

RELEASE = ClaimKind.RELEASE


@pytest.mark.parametrize(
    "text",
    [
        "Editors are fuming over reports that the ministry paid a ransom as Samuel Kerr was released by Kasra.",
        "Officials have denied that anyone was hurt when Samuel Kerr was freed on Friday.",
        "It is unclear who was there when Samuel Kerr was freed on Friday.",
        "Last year, he was charged with fraud in a case that is pending as Samuel Kerr is free on bail.",
    ],
)
def test_what_is_told_beside_it_happened(text: str) -> None:
    assert told(text, RELEASE) == ["Samuel Kerr"]


@pytest.mark.parametrize(
    "text",
    [
        "It is unclear whether the council paid as Samuel Kerr was released.",
        "The rebels may withdraw as Samuel Kerr is released.",
        "Relatives will gather as Samuel Kerr is released.",
        "Critics fear that the town will suffer when Samuel Kerr is freed.",
        "There are rumours that Samuel Kerr was ill when he was freed.",
    ],
)
def test_what_is_told_beside_a_plan_or_a_doubt_is_not_told(text: str) -> None:
    assert told(text, RELEASE) in ([], ["Samuel Kerr (hypothetical)"])
