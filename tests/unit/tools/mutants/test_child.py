"""Work in a child."""

import itertools
import os

import pytest

from tools.mutants.child import Died, in_child


def test_what_it_returns_comes_back() -> None:
    assert in_child(lambda: [1, "two"]) == [1, "two"]


def test_what_it_changes_does_not() -> None:
    kept: list[int] = []
    assert in_child(lambda: kept.extend([1, 2]) or len(kept)) == 2  # type: ignore[func-returns-value]
    assert kept == []


def test_what_it_raises_is_raised() -> None:
    with pytest.raises(ZeroDivisionError):
        in_child(lambda: 1 // 0)


def test_what_never_ends_is_stopped() -> None:
    with pytest.raises(Died):
        in_child(lambda: sum(0 for _ in itertools.count()), seconds=0.05)


def test_a_child_that_ends_itself_has_died() -> None:
    with pytest.raises(Died):
        in_child(lambda: os._exit(0))


def test_nothing_that_it_prints_is_seen(capfd: pytest.CaptureFixture[str]) -> None:
    in_child(lambda: print("from the child"))
    assert capfd.readouterr().out == ""
