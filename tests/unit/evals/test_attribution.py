"""How attributions are counted."""

import pytest

from evals.attribution import count_linked, count_pieces
from evals.scores import Tally
from onrecord.model.attribution import Attribution

GOLD = Attribution(((0, 2),), ((2, 3),), ((3, 6), (8, 9)))


def tallies() -> dict[str, Tally]:
    return {f"{how} content": Tally() for how in ("exact", "overlap", "token")}


def test_pieces_are_counted_exactly_by_overlap_and_by_word() -> None:
    counts = tallies()
    count_pieces(counts, "content", {(3, 5), (8, 9)}, set(GOLD.content))
    assert counts["exact content"].as_dict() == {"p": 50.0, "r": 50.0, "f1": 50.0}
    assert counts["overlap content"].as_dict()["f1"] == 100.0
    assert counts["token content"].as_dict() == {"p": 100.0, "r": 75.0, "f1": 85.7}


@pytest.mark.parametrize(
    ("found", "exact", "hits"),
    [
        (GOLD, True, 1),
        (Attribution(((0, 2),), ((2, 3),), ((3, 6),)), True, 0),
        (Attribution(((0, 2),), ((2, 3),), ((3, 6),)), False, 1),
        (Attribution((), ((2, 3),), ((3, 6),)), False, 0),
    ],
)
def test_a_linked_attribution_needs_all_three(found: Attribution, exact: bool, hits: int) -> None:
    assert count_linked([found], [GOLD], exact=exact) == hits


def test_a_gold_attribution_is_used_once() -> None:
    assert count_linked([GOLD, GOLD], [GOLD], exact=True) == 1


def test_nothing_found_is_nought() -> None:
    assert Tally().as_dict() == {"p": 0.0, "r": 0.0, "f1": 0.0}
