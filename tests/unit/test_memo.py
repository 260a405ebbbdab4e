"""Parts are made again when what they are given, or what they looked up, is another; and only then."""

from collections.abc import Callable, Mapping

import pytest

from onrecord.memo import FORGETFUL, Memo, Memory, Stage

Words = Mapping[str, int]


def lengths(memory: Memory, words: Words, names: tuple[str, ...], *, made: list[str] | None = None, extra: int = 0) -> list[int]:
    """A derivation of one stage: a part for each name, which looks the name up."""

    def make(found: Words, name: str) -> Callable[[], int]:
        def act() -> int:
            if made is not None:
                made.append(name)
            return found.get(name, 0) + extra

        return act

    with memory.derivation():
        stage = memory.stage("lengths")
        found = stage.mapping("words", words)
        return [stage.part(name, extra, make(found, name)) for name in names]


def test_nothing_is_made_twice() -> None:
    memo = Memo()
    first = lengths(memo, {"moen": 4}, ("moen", "lund"))
    assert memo.made["lengths"] == 2
    assert lengths(memo, {"moen": 4}, ("moen", "lund")) == first == [4, 0]
    assert (memo.made["lengths"], memo.parts["lengths"]) == (0, 2)


def test_what_was_looked_up_and_changed_is_made_again() -> None:
    memo, made = Memo(), list[str]()
    lengths(memo, {"moen": 4, "lund": 4}, ("moen", "lund"))
    assert lengths(memo, {"moen": 5, "lund": 4}, ("moen", "lund"), made=made) == [5, 4]
    assert made == ["moen"]


def test_what_was_not_there_and_is_now_is_made_again() -> None:
    memo = Memo()
    lengths(memo, {}, ("moen",))
    assert lengths(memo, {"moen": 4}, ("moen",)) == [4]


def test_what_it_is_given_counts() -> None:
    memo = Memo()
    lengths(memo, {"moen": 4}, ("moen",))
    assert lengths(memo, {"moen": 4}, ("moen",), extra=1) == [5]


def test_what_left_is_forgotten() -> None:
    memo = Memo()
    for names in (("moen", "lund"), ("moen",), ("moen", "lund")):
        lengths(memo, {"moen": 4}, names)
    assert memo.made["lengths"] == 1


def test_a_derivation_aside_takes_over_and_leaves_nothing() -> None:
    memo, made = Memo(), list[str]()
    lengths(memo, {"moen": 4}, ("moen", "lund"))
    aside = memo.branch()
    assert lengths(aside, {"moen": 4}, ("moen",), made=made) == [4]
    assert made == []
    lengths(memo, {"moen": 4}, ("moen", "lund"), made=made)
    assert made == []


def test_containers_and_functions_are_looked_up_too() -> None:
    memo = Memo()

    def derive(known: frozenset[str], limit: int) -> tuple[bool, bool]:
        def below(number: int) -> bool:
            return number < limit

        with memo.derivation():
            stage = memo.stage("known")
            names, is_small = stage.container("names", known), stage.function("small", below)
            return stage.part("moen", None, lambda: ("moen" in names, is_small(3)))

    assert derive(frozenset(), 5) == (False, True)
    assert derive(frozenset({"lund"}), 4) == (False, True)
    assert memo.made["known"] == 0
    assert derive(frozenset({"moen"}), 2) == (True, False)


@pytest.mark.parametrize("go", [list, len])
def test_a_part_cannot_go_through_what_it_looks_up(go: Callable[[Words], object]) -> None:
    stage = Memo().stage("all")
    words = stage.mapping("words", {"moen": 4})
    with pytest.raises(TypeError, match="words"):
        stage.part("moen", None, lambda: go(words))


def test_a_key_that_is_not_there_is_an_error_as_ever() -> None:
    stage = Memo().stage("one")
    words = stage.mapping("words", dict[str, int]())
    with pytest.raises(KeyError):
        stage.part("moen", None, lambda: words["moen"])
    assert stage.part("lund", None, lambda: "lund" in words) is False


def test_a_part_that_failed_is_not_remembered() -> None:
    stage: Stage = Memo().stage("one")

    def fail() -> int:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        stage.part("moen", None, fail)
    assert stage.part("moen", None, lambda: 1) == 1


def test_who_remembers_nothing_derives_the_same() -> None:
    for _ in range(2):
        assert lengths(FORGETFUL, {"moen": 4}, ("moen", "lund")) == [4, 0]
    words = {"moen": 4}
    assert FORGETFUL.stage("lengths").mapping("words", words) is words
