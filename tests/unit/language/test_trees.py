"""Arc scores become trees."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from onrecord.language.trees import best_heads, reaches_root

matrices = st.integers(1, 9).flatmap(
    lambda n: st.lists(st.lists(st.floats(-5, 5, width=32), min_size=n, max_size=n), min_size=n, max_size=n)
)


def starts_at(size: int, *words: int) -> NDArray[np.bool_]:
    starts = np.zeros(size, dtype=bool)
    starts[list(words)] = True
    return starts


def test_the_word_that_scores_best_as_root_is_root() -> None:
    scores = np.array([[0, 5, 1], [0, 3, 0], [1, 4, 0]], dtype=np.float32)
    assert best_heads(scores, starts_at(3, 0)).tolist() == [1, 1, 1]


def test_no_head_lies_in_another_sentence() -> None:
    scores = np.full((4, 4), 9, dtype=np.float32)
    heads = best_heads(scores, starts_at(4, 0, 2))
    assert (heads // 2).tolist() == [0, 0, 1, 1]


def test_a_cycle_is_opened() -> None:
    scores = np.array([[9, 0, 0], [1, 0, 9], [2, 9, 0]], dtype=np.float32)
    assert best_heads(scores, starts_at(3, 0)).tolist() == [0, 2, 0]


@given(matrices, st.data())
def test_each_sentence_has_one_root_that_all_its_words_reach(rows: list[list[float]], data: st.DataObject) -> None:
    size = len(rows)
    cuts = data.draw(st.sets(st.integers(0, size - 1)))
    starts = starts_at(size, 0, *cuts)
    heads = best_heads(np.array(rows, dtype=np.float32), starts)
    assert int((heads == np.arange(size)).sum()) == int(starts.sum())
    assert reaches_root(heads).all()
    assert (np.cumsum(starts)[heads] == np.cumsum(starts)).all()
