"""Groups are a partition, and no order of the scores changes them."""

from hypothesis import given
from hypothesis import strategies as st

from evals.linked.link import link

pairs = st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda p: p[0] < p[1])
scores = st.dictionaries(pairs, st.floats(0, 1))


@given(scores, st.floats(0.01, 1))
def test_groups_are_a_partition(found: dict[tuple[int, int], float], least: float) -> None:
    assert sorted(i for group in link(8, found, least) for i in group) == list(range(8))


@given(scores, st.floats(0.01, 1))
def test_the_order_of_the_scores_does_not_matter(found: dict[tuple[int, int], float], least: float) -> None:
    assert link(8, found, least) == link(8, dict(reversed(found.items())), least)
