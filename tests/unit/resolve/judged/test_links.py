from itertools import permutations

from onrecord.resolve.judged.links import make_links


def test_what_is_different_is_not_joined_through_others() -> None:
    links, blocked, within = make_links([("a", "b"), ("b", "c")], [("a", "c")])
    assert (links.same, links.different, blocked, within) == ((("a", "b"),), (("a", "c"),), (1,), ())


def test_what_is_different_holds_for_all_that_is_the_same() -> None:
    _, blocked, _ = make_links([("a", "b"), ("c", "d"), ("b", "c")], [("a", "d")])
    assert blocked == (2,)


def test_no_order_of_what_is_different_matters() -> None:
    apart = [("a", "c"), ("b", "d"), ("a", "d")]
    found = {make_links([("a", "b"), ("c", "d"), ("b", "c")], order)[1] for order in permutations(apart)}
    assert found == {(2,)}


def test_one_thing_cannot_differ_from_itself() -> None:
    links, _, within = make_links([], [("a", "a"), ("a", "b")])
    assert (links.different, within) == ((("a", "b"),), (0,))
