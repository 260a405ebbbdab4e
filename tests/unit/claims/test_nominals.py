"""Nouns that take an act for done, and what keeps them from it, as the shipped reader reads them."""

import pytest

from onrecord.model.claim import ClaimKind
from tests.fakes.told import days, told

KILL = ClaimKind.KILL


@pytest.mark.parametrize(
    "text",
    [
        "The group said in a video after the beheading of aid worker Per Lund last week that Bo Lee would be next.",
        "The group said in a statement after the killing of reporter Per Lund last week that it would go on.",
        "Tension has grown since the murder of Per Lund last week.",
    ],
)
def test_what_came_before_it_happened(text: str) -> None:
    assert told(text, KILL) == ["Per Lund"]
    assert days(text, KILL) == ["2024-03-04"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("There were threats of unrest following the execution of Bo Lee, planned for Monday.", KILL),
        ("The court will meet again before the execution of Bo Lee next week.", KILL),
        ("Lawyers have until the execution of Bo Lee to appeal.", KILL),
        ("Norland has not confirmed the release of Bo Lee.", ClaimKind.RELEASE),
        ("The family did not confirm the death of Bo Lee.", ClaimKind.DIE),
    ],
)
def test_what_is_still_to_come_or_not_vouched_for(text: str, kind: ClaimKind) -> None:
    assert told(text, kind) == ["Bo Lee (unknown)"]


def test_what_nobody_cheered_happened() -> None:
    assert told("The minister did not welcome the release of Bo Lee.", ClaimKind.RELEASE) == ["Bo Lee"]


def test_a_noun_with_a_later_date_is_a_plan() -> None:
    assert told("The 2032 execution of Bo Lee drew protests.", KILL) == ["Bo Lee (planned)"]
