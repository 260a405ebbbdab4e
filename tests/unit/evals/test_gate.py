"""The gate itself: it fails what fell, lists what moved, and never lowers a floor."""

import pytest

from evals.gate import Entry, compare, raised


def floors(floor: float, last: float, name: str = "exact source") -> dict[str, Entry]:
    return {name: Entry(floor=floor, last=last)}


@pytest.mark.parametrize(("got", "failed"), [(80.0, []), (75.0, []), (74.9, ["exact source"])])
def test_a_figure_under_its_floor_fails(got: float, failed: list[str]) -> None:
    assert compare(floors(75, 78), {"exact source": got})[1] == failed


def test_a_missing_figure_fails() -> None:
    assert compare(floors(75, 78), {})[1] == ["exact source"]


def test_what_must_not_be_broken_may_not_rise() -> None:
    assert compare(floors(0, 0, "never broken"), {"never broken": 1})[1] == ["never broken"]


def test_gains_and_losses_are_listed() -> None:
    assert "+2.000" in compare(floors(75, 78), {"exact source": 80})[0][0]
    assert "-1.000" in compare(floors(75, 78), {"exact source": 77})[0][0]


def test_counts_and_shares_may_lose_a_sentence() -> None:
    assert raised(floors(6, 9, "events found"), {"events found": 13})["events found"]["floor"] == 12
    assert raised(floors(0.75, 0.8, "statements recall"), {"statements recall": 1.0})["statements recall"]["floor"] == 0.91


@pytest.mark.parametrize(("got", "floor"), [(80.0, 79.6), (75.2, 75)])
def test_floors_rise_and_never_fall(got: float, floor: float) -> None:
    assert raised(floors(75, 78), {"exact source": got}) == floors(floor, got)
