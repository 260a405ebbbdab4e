"""Training windows keep labels and pointers with their words."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from training.windows import Document, cut, paragraph_starts


def document(size: int, heads: list[int] | None = None) -> Document:
    labels = {"upos": np.arange(size), "heads": np.array(heads if heads is not None else range(size))}
    return Document("d", tuple(map(str, range(size))), (2, *[0] * (size - 1)), labels)


@given(st.integers(1, 60), st.sets(st.integers(0, 59)), st.integers(1, 20))
def test_windows_hold_every_word_once(size: int, seams: set[int], longest: int) -> None:
    windows = list(cut(document(size), sorted(seams), longest))
    assert [w for window in windows for w in window.words] == [str(i) for i in range(size)]
    assert all(len(w.words) <= longest for w in windows)


def test_pointers_are_moved_and_those_that_leave_the_window_ignored() -> None:
    first, second = cut(document(4, [1, 3, 2, 0]), [2], 2)
    assert first.labels["heads"].tolist() == [1, -100]
    assert second.labels["heads"].tolist() == [0, -100]
    assert second.labels["upos"].tolist() == [2, 3]


def test_paragraphs_are_seams() -> None:
    assert paragraph_starts([2, 0, 1, 2]) == [0, 3]
