"""Texts that are looked at together: those with a run of words in common, and few others."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.resolve.fingerprints import candidates, fingerprints

WORDS = [f"w{i}" for i in range(200)]
OTHER = [f"x{i}" for i in range(200)]


@given(st.integers(0, 150), st.integers(0, 200), st.integers(0, 200))
def test_a_run_of_words_gives_a_fingerprint_wherever_it_stands(start: int, before: int, after: int) -> None:
    run = WORDS[start : start + 20]
    assert set(fingerprints(WORDS)) & set(fingerprints(OTHER[:before] + run + OTHER[after:]))


def test_a_trim_is_found_and_another_text_is_not() -> None:
    assert candidates([fingerprints(words) for words in (WORDS, OTHER, WORDS[:70])]) == [(0, 2)]


def test_a_short_text_is_found_by_the_one_fingerprint_that_it_has() -> None:
    assert candidates([fingerprints(WORDS[:20])] * 2) == [(0, 1)]


def test_a_phrase_makes_no_pair() -> None:
    assert candidates([fingerprints(words) for words in (WORDS, OTHER + WORDS[:8])]) == []


def test_a_text_of_few_words_has_few_fingerprints() -> None:
    assert len(fingerprints(WORDS[:4])) == 0
    assert len(fingerprints(WORDS[:6])) == 1


def test_of_many_reprints_each_is_compared_with_the_first_and_the_one_before() -> None:
    pairs = candidates([fingerprints(WORDS)] * 20)
    assert len(pairs) < 20 * 5
    assert {(0, i) for i in range(1, 20)} <= set(pairs)
