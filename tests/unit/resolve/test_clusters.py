"""Groups that hang together."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.resolve.clusters import Clusters, connected


def test_places_that_share_a_key_hang_together() -> None:
    assert connected([["a"], ["b"], ["a", "c"], [], ["c"], ["b"]]) == [[0, 2, 4], [1, 5], [3]]


@given(st.lists(st.lists(st.integers(0, 12), max_size=3), max_size=20))
def test_they_are_the_groups_that_joining_one_by_one_gives(keys: list[list[int]]) -> None:
    clusters, owners = Clusters(list(range(len(keys)))), dict[int, int]()
    for place, own in enumerate(keys):
        for key in own:
            clusters.join(owners.setdefault(key, place), place)
    assert connected(keys) == [list(group) for group in clusters.groups()]
