"""Of whom a conjoined verb is said after *was among the nurses held …*, as the shipped reader reads it."""

import pytest

from onrecord.model.claim import ClaimKind
from tests.fakes.told import days, told

AMONG = "In 2021, Samuel Kerr was among a small group of nurses held captive for six weeks and was released after a protest."


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        (AMONG, ClaimKind.RELEASE, "Samuel Kerr"),
        ("In 2021, Per Lund was among the men arrested by the army and was killed in prison.", ClaimKind.KILL, "Per Lund"),
        ("In 2021, Bo Lee was one of five sailors kidnapped off Kasra and was freed after a week.", ClaimKind.RELEASE, "Bo Lee"),
    ],
)
def test_who_was_among_them_is_who_is_freed(text: str, kind: ClaimKind, who: str) -> None:
    assert told(text, kind) == [who]
    assert days(text, kind) == ["2021-01-01"]


def test_the_year_that_opens_is_that_of_the_group_too() -> None:
    assert told(AMONG, ClaimKind.HOLD) == ["Samuel Kerr"]
    assert days(AMONG, ClaimKind.HOLD) == ["2021-01-01"]


def test_several_may_be_those_of_the_group() -> None:
    assert told("Per Lund was among the men arrested by the army who were killed in prison.", ClaimKind.KILL) in ([], ["Per Lund"])
    assert told("Per Lund was a friend of the men arrested by the army and were killed.", ClaimKind.KILL) == []
