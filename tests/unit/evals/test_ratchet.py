"""Floors only rise, ceilings only fall, and what is asked is told."""

import pytest

from evals.ratchet import Entry, compare, is_short, raised


def entry(floor: float, last: float, name: str = "exact source") -> dict[str, Entry]:
    return {name: Entry(floor=floor, last=last)}


@pytest.mark.parametrize(("got", "failed"), [(80.0, []), (75.0, []), (74.9, ["exact source"])])
def test_a_figure_under_its_floor_fails(got: float, failed: list[str]) -> None:
    assert compare(entry(75, 78), {"exact source": got})[1] == failed


def test_a_missing_figure_fails() -> None:
    assert compare(entry(75, 78), {})[1] == ["exact source"]


@pytest.mark.parametrize("name", ["never broken", "mae"])
def test_what_should_be_low_may_not_rise(name: str) -> None:
    assert compare(entry(0.5, 0.4, name), {name: 0.6})[1] == [name]
    assert compare(entry(0.5, 0.4, name), {name: 0.3})[1] == []


def test_gains_and_losses_are_listed() -> None:
    assert "+2.000" in compare(entry(75, 78), {"exact source": 80})[0][0]
    assert "-1.000" in compare(entry(75, 78), {"exact source": 77})[0][0]


def test_counts_and_shares_may_lose_a_sentence() -> None:
    assert raised(entry(6, 9, "events found"), {"events found": 13})["events found"]["floor"] == 12
    assert raised(entry(0.75, 0.8, "statements recall"), {"statements recall": 1.0})["statements recall"]["floor"] == 0.91


@pytest.mark.parametrize(("got", "floor"), [(80.0, 79.6), (75.2, 75)])
def test_floors_rise_and_never_fall(got: float, floor: float) -> None:
    assert raised(entry(75, 78), {"exact source": got}) == entry(floor, got)


@pytest.mark.parametrize(("got", "ceiling"), [(0.4, 0.41), (0.55, 0.5)])
def test_ceilings_fall_and_never_rise(got: float, ceiling: float) -> None:
    assert raised(entry(0.5, 0.5, "mae"), {"mae": got}) == entry(ceiling, got, "mae")


def test_what_must_not_be_broken_has_no_slack() -> None:
    assert raised(entry(1, 1, "never broken"), {"never broken": 0})["never broken"]["floor"] == 0


@pytest.mark.parametrize(("name", "got", "short"), [("conll", 49.9, True), ("conll", 50, False), ("mae", 51, True), ("mae", 50, False)])
def test_what_is_short_of_what_is_asked(name: str, got: float, short: bool) -> None:
    assert is_short(name, {"asked": 50}, got) == short
    lines, failed = compare({name: {"asked": 50}}, {name: got})
    assert ("SHORT of the 50 asked" in lines[0], failed) == (short, [])


def test_a_new_figure_gets_a_floor_when_it_is_measured() -> None:
    assert raised({"conll": {"asked": 50}}, {"conll": 45.0}) == {"conll": {"asked": 50, "floor": 44.6, "last": 45.0}}
    assert raised({"conll": {"asked": 50}}, {}) == {"conll": {"asked": 50}}


def test_what_was_asked_and_reached_is_the_least() -> None:
    assert raised({"conll": {"asked": 50}}, {"conll": 50.1})["conll"]["floor"] == 50
    assert raised({"mae": {"asked": 0.6}}, {"mae": 0.595})["mae"]["floor"] == 0.6
