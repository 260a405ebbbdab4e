from onrecord.resolve.judged.links import Links
from onrecord.resolve.judged.regroup import regroup

ITEMS = "abcdefgh"


def regrouped(groups: list[str], same: list[str] = [], different: list[str] = [], alike: set[str] = frozenset()) -> list[str]:  # type: ignore[assignment] # noqa: B006
    """Items and pairs as letters; `alike` are pairs that look alike."""
    links = Links(tuple((p[0], p[1]) for p in same), tuple((p[0], p[1]) for p in different))
    found = regroup([tuple(g) for g in groups], ITEMS, links, lambda a, b: (int(a + b in alike or b + a in alike),))
    return ["".join(g) for g in found]


def test_without_judgements_groups_stay() -> None:
    assert regrouped(["ab", "c"]) == ["ab", "c"]


def test_groups_of_the_same_are_one() -> None:
    assert regrouped(["ad", "b", "ce"], same=["bd"]) == ["abd", "ce"]


def test_a_split_leaves_the_rest_with_the_earliest() -> None:
    assert regrouped(["abcd"], different=["bc"]) == ["abd", "c"]


def test_the_rest_goes_where_it_looks_alike() -> None:
    assert regrouped(["abcd"], different=["bc"], alike={"dc"}) == ["ab", "cd"]


def test_three_that_differ_are_three() -> None:
    assert regrouped(["abc"], different=["ab", "bc", "ac"]) == ["a", "b", "c"]


def test_those_of_whom_nothing_is_said_stay_together() -> None:
    assert regrouped(["abc"], different=["ab", "ac"]) == ["a", "bc"]


def test_what_is_the_same_moves_as_one() -> None:
    assert regrouped(["abcd"], same=["cd"], different=["ad"]) == ["ab", "cd"]


def test_what_is_different_holds_across_groups_that_are_joined() -> None:
    assert regrouped(["ab", "cd"], same=["ac"], different=["bd"]) == ["abc", "d"]


def test_a_group_that_is_joined_to_one_part_goes_there_whole() -> None:
    assert regrouped(["ab", "cd"], same=["bc"], different=["ab"]) == ["a", "bcd"]


def test_the_one_who_differs_is_alone_though_the_other_group_would_have_him() -> None:
    assert regrouped(["ab", "cd"], same=["ac"], different=["ad"]) == ["abc", "d"]


def test_judgements_of_what_is_not_there_change_nothing() -> None:
    assert regrouped(["ab", "c"], same=["az"], different=["bz"]) == ["ab", "c"]
