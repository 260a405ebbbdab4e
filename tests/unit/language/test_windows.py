"""Windows hold every word once, and are cut where a reader would pause."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from onrecord.language.windows import MAX_PIECES, MAX_WORDS, cut_windows


def cuts(words: list[str], breaks: list[int], lengths: list[int] | None = None) -> list[tuple[int, int]]:
    sizes = np.array(lengths or [1] * len(words), dtype=np.int64)
    return [(w.start, w.stop) for w in cut_windows(0, words, breaks, sizes)]


def test_a_short_text_is_one_window() -> None:
    assert cuts(["a", "b"], [2, 0]) == [(0, 2)]


def test_no_words_no_windows() -> None:
    assert cuts([], []) == []


def test_a_paragraph_is_kept_whole() -> None:
    breaks = [0] * 300
    breaks[0] = breaks[150] = breaks[170] = 2
    assert cuts(["w"] * 300, breaks) == [(0, 170), (170, 300)]


def test_a_long_paragraph_is_cut_after_a_sentence_and_its_quotation_mark() -> None:
    words = ["w"] * 300
    words[198:200] = [".", '"']
    assert cuts(words, [2] + [0] * 299) == [(0, 200), (200, 300)]


def test_long_words_make_short_windows() -> None:
    assert max(b - a for a, b in cuts(["w"] * 300, [2] + [0] * 299, [8] * 300)) <= MAX_PIECES // 8


@given(st.lists(st.tuples(st.sampled_from(["w", ".", '"']), st.integers(0, 2), st.integers(1, 8)), max_size=700))
def test_every_word_is_in_one_window(rows: list[tuple[str, int, int]]) -> None:
    found = cuts([r[0] for r in rows], [r[1] for r in rows], [r[2] for r in rows])
    assert [i for a, b in found for i in range(a, b)] == list(range(len(rows)))
    assert all(0 < b - a <= MAX_WORDS for a, b in found)
