import pytest

from onrecord.model.claim import ClaimKind
from tests.fakes.told import days, fates, told

MISSING = ClaimKind.DISAPPEAR


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Jan Roe is missing.", ["Jan Roe (ongoing)"]),
        ("Jan Roe has been missing since 4 March.", ["Jan Roe (ongoing)"]),
        ("Two soldiers, Jan Roe and Bo Lee, are still missing.", ["Jan Roe (ongoing)", "Bo Lee (ongoing)"]),
        ("Reporter Jan Roe, who went missing in May, was a father of two.", ["Jan Roe"]),
        ("Jan Roe was reported missing on Monday.", ["Jan Roe"]),
        ("Peter Hale has not been seen since 2 March.", ["Peter Hale (ongoing)"]),
        ("Peter Hale has not been heard from since 2 March.", ["Peter Hale (ongoing)"]),
        ("Peter Hale was never seen again.", ["Peter Hale"]),
        ("Peter Hale is missing. Peter Hale was last seen on 2 March.", ["Peter Hale (ongoing)", "Peter Hale"]),
        ("The whereabouts of Peter Hale are unknown.", ["Peter Hale (ongoing)"]),
        ("Peter Hale's whereabouts remain unknown.", ["Peter Hale (ongoing)"]),
        ("Jan Roe is not missing.", ["not Jan Roe (ongoing)"]),
        ("Jan Roe may be missing.", ["Jan Roe (hypothetical)"]),
    ],
)
def test_who_is_missing(text: str, said: list[str]) -> None:
    assert told(text, MISSING) == said
    assert {fate.partition(": ")[2] for fate in fates(text)} == {"missing"}


@pytest.mark.parametrize(
    "text",
    [
        "The money is missing.",
        "Jan Roe is missing a leg.",
        "Jan Roe was missing his wife.",
        "Jan Roe missed the meeting.",
        "Jan Roe is missing out on the prize.",
        "Jan Roe is missing from the photograph.",
        "Jan Roe said that something was missing.",
        "I have been missing for ten years, Jan Roe said.",
        "President Jan Roe has not been seen in public since May.",
        "Jan Roe has never been seen with a gun.",
        "Jan Roe has not been heard from since his capture in May.",
        "President Jan Roe was last seen on Monday.",
        "Jan Roe is missing. President Bo Lee was last seen on television.",
        "Jan Roe's whereabouts are known.",
        "The whereabouts of the money are unknown.",
    ],
)
def test_who_is_not_told_to_be_missing(text: str) -> None:
    assert [said for said in told(text, MISSING) if said != "Jan Roe (ongoing)" or "Bo Lee" not in text] == []


def test_who_has_not_been_seen_since_a_day_is_missing_from_then() -> None:
    assert days("Peter Hale has not been seen since 2 March.", MISSING) == ["2024-03-02"]


@pytest.mark.parametrize(
    "text",
    [
        "Jan Roe was found alive on Monday.",
        "Police found Jan Roe alive.",
        "Jan Roe was found safe on Monday.",
        "Jan Roe remains at large.",
        "Jan Roe is still at large.",
        "Jan Roe has been on the run since May.",
        "Jan Roe is on the loose.",
        "Police are looking for fugitive Jan Roe.",
        "Jan Roe remains a fugitive.",
        "She met U.S. fugitive Jan Roe, the last man to see him.",
        "Jan Roe has avoided capture for a year.",
        "Jan Roe eluded arrest.",
        "Jan Roe evades capture.",
    ],
)
def test_who_is_at_liberty(text: str) -> None:
    assert fates(text) == ["Jan Roe: at_liberty"]


def test_who_is_at_large_is_so_now() -> None:
    assert told("Jan Roe remains at large.", ClaimKind.OTHER) == ["Jan Roe (ongoing)"]
    assert told("Jan Roe was at large for a year.", ClaimKind.OTHER) == ["Jan Roe"]


@pytest.mark.parametrize(
    "text",
    [
        "The public at large trusts Jan Roe.",
        "Jan Roe is on the run of his life.",
        "Jan Roe, a former fugitive, was elected.",
        "Jan Roe found the plan alive and well.",
        "Soldiers captured fugitive Jan Roe.",
        "Jan Roe is not found.",
        "Jan Roe was captured; to avoid arrest, others hid.",
        "Jan Roe avoided capture by the enemy's pawn.",
        "Jan Roe avoided the arrest of his team.",
        "Jan Roe avoided the press.",
    ],
)
def test_who_is_not_told_to_be_at_liberty(text: str) -> None:
    assert fates(text) == []
