"""Coreference scores against examples worked by hand, two of them from the literature."""

import pytest

from evals.partitions import PartitionScores, Span, count_entities, count_links, count_shares
from evals.scores import Tally


def clusters(*given: str) -> list[frozenset[Span]]:
    """A letter is a mention."""
    return [frozenset((ord(c), ord(c) + 1) for c in letters) for letters in given]


# The example of Pradhan et al. 2014, section 3.
KEY = clusters("abc", "defg")
RESPONSE = clusters("ab", "cd", "fghi")


def test_muc_of_the_published_example() -> None:
    tally = Tally()
    count_links(tally, RESPONSE, KEY)
    assert tally.as_dict() == {"p": 40.0, "r": 40.0, "f1": 40.0}


def test_b_cubed_of_the_published_example() -> None:
    tally = Tally()
    count_shares(tally, RESPONSE, KEY)
    assert tally.recall == pytest.approx(35 / 84)  # (4/3 + 1/3 + 1/4 + 4/4) / 7
    assert tally.precision == pytest.approx(1 / 2)  # (2 + 1/2 + 1/2 + 4/4) / 8


def test_ceaf_of_the_published_example() -> None:
    tally = Tally()
    count_entities(tally, RESPONSE, KEY)
    assert tally.hits == pytest.approx(1.3)  # 4/5 + 4/8
    assert tally.recall == pytest.approx(1.3 / 2)
    assert tally.precision == pytest.approx(1.3 / 3)
    assert round(tally.f1, 2) == 0.52


def test_the_conll_score_is_the_mean_of_the_three() -> None:
    scores = PartitionScores()
    scores.add(RESPONSE, KEY)
    found = scores.as_dict()
    assert found["conll"] == round(100 * (0.4 + 0.45454545 + 0.52) / 3, 1) == 45.8
    assert found["mentions"] == {"p": 75.0, "r": 85.7, "f1": 80.0}  # six of eight, six of seven


def test_muc_of_vilain_and_others() -> None:
    """A chain of four that is read as two pairs keeps two of its three links."""
    tally = Tally()
    count_links(tally, clusters("ab", "cd"), clusters("abcd"))
    assert tally.recall == pytest.approx(2 / 3)
    assert tally.precision == 1


def test_the_alignment_is_the_best_one_not_the_first() -> None:
    tally = Tally()
    count_entities(tally, clusters("ab", "abcd"), clusters("abcd"))
    assert tally.hits == 1


def test_the_same_partition_is_perfect() -> None:
    scores = PartitionScores()
    scores.add(KEY, KEY)
    assert scores.as_dict()["conll"] == 100.0


@pytest.mark.parametrize(("found", "gold"), [([], KEY), (KEY, []), ([], [])])
def test_nothing_on_one_side_is_nought(found: list[frozenset[Span]], gold: list[frozenset[Span]]) -> None:
    scores = PartitionScores()
    scores.add(found, gold)
    assert scores.as_dict()["conll"] == 0.0


def test_documents_add_up_before_they_are_divided() -> None:
    scores = PartitionScores()
    scores.add(clusters("ab"), clusters("ab"))
    scores.add([], clusters("abcd"))
    assert scores.muc.recall == pytest.approx(1 / 4)
    assert scores.b_cubed.recall == pytest.approx(2 / 6)
    assert scores.ceaf_e.recall == pytest.approx(1 / 2)
