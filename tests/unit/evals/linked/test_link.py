"""Average linkage over pairs that have a score."""

from evals.linked.link import link


def test_the_strongest_pair_joins_first() -> None:
    assert link(3, {(0, 1): 0.4, (1, 2): 0.9}, 0.5) == [(0,), (1, 2)]


def test_a_pair_without_a_score_counts_against() -> None:
    """0 and 2 were never compared: with 1 they are a group whose mean is half of 0.8."""
    assert link(3, {(0, 1): 0.9, (1, 2): 0.8}, 0.5) == [(0, 1), (2,)]
    assert link(3, {(0, 1): 0.9, (1, 2): 0.8}, 0.4) == [(0, 1, 2)]


def test_none_that_is_weak_joins() -> None:
    assert link(2, {(0, 1): 0.2}, 0.25) == [(0,), (1,)]
