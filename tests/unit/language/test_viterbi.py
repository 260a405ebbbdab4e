"""Viterbi finds what trying every path finds."""

from itertools import pairwise, product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from onrecord.language.viterbi import best_paths

Floats = NDArray[np.float32]
TAGS = 3
score = st.floats(-3, 3, width=16)
emissions = st.lists(st.lists(st.tuples(score, score, score), min_size=1, max_size=4), min_size=1, max_size=3)
moves = st.lists(st.tuples(score, score, score), min_size=TAGS, max_size=TAGS)


def by_hand(rows: Floats, start: Floats, transitions: Floats) -> float:
    def total(path: tuple[int, ...]) -> float:
        steps = sum(transitions[a, b] for a, b in pairwise(path))
        return float(start[path[0]] + sum(rows[i, t] for i, t in enumerate(path)) + steps)

    return max(total(p) for p in product(range(TAGS), repeat=len(rows)))


def value(path: list[int], rows: Floats, start: Floats, transitions: Floats) -> float:
    steps = sum(transitions[a, b] for a, b in pairwise(path))
    return float(start[path[0]] + sum(rows[i, t] for i, t in enumerate(path)) + steps)


@given(emissions, moves, st.tuples(score, score, score))
def test_best_path_of_each_row(
    batch: list[list[tuple[float, ...]]], transitions: list[tuple[float, ...]], start: tuple[float, ...]
) -> None:
    lengths = np.array([len(row) for row in batch], dtype=np.int64)
    padded = np.zeros((len(batch), int(lengths.max()), TAGS), dtype=np.float32)
    for i, row in enumerate(batch):
        padded[i, : len(row)] = row
    begin, step = np.array(start, dtype=np.float32), np.array(transitions, dtype=np.float32)
    paths = best_paths(padded, begin, step, lengths)
    for i, row in enumerate(batch):
        rows = np.array(row, dtype=np.float32)
        assert abs(value(paths[i, : len(row)].tolist(), rows, begin, step) - by_hand(rows, begin, step)) < 1e-3
