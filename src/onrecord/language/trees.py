"""Arc scores → one tree per sentence: a single root, every other word below it."""

import numpy as np
from numpy.typing import NDArray
from ufal.chu_liu_edmonds import chu_liu_edmonds

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
_NEVER = np.float32(-1e9)


def best_heads(scores: Floats, starts: NDArray[np.bool_]) -> Ints:
    """Heads (words,) from scores (dependent, head), where a word's own column is its score as root.

    `starts` marks sentence starts; `starts[0]` is true. The root of each sentence is its own head.
    """
    sentence = np.cumsum(starts)
    scores = np.where(sentence[:, None] == sentence[None, :], scores, _NEVER)
    own = np.arange(len(scores))
    roots = scores[own, own]
    scores[own, own] = _NEVER
    for root in best_roots(roots - scores.max(1), np.flatnonzero(starts)):
        scores[root] = _NEVER
        scores[root, root] = 0.0
    heads = scores.argmax(1)
    for number in np.unique(sentence[~reaches_root(heads)]):
        words = np.flatnonzero(sentence == number)
        heads[words] = words[0] + spanning_tree(scores[np.ix_(words, words)])
    return np.asarray(heads, dtype=np.int64)


def best_roots(margins: Floats, starts: Ints) -> Ints:
    """The word of each sentence that gains most by being its root."""
    ends = [*starts[1:], len(margins)]
    return np.array([a + int(margins[a:b].argmax()) for a, b in zip(starts, ends, strict=True)], dtype=np.int64)


def reaches_root(heads: Ints) -> NDArray[np.bool_]:
    """Whether following heads from each word ends at a root."""
    at = heads
    for _ in range(int(np.ceil(np.log2(max(len(heads), 2))))):
        at = at[at]
    return np.asarray(heads[at] == at, dtype=bool)


def spanning_tree(scores: Floats) -> Ints:
    """The best tree (Chu and Liu 1965, Edmonds 1967). The root is the word whose own column is highest."""
    root = int(np.diag(scores).argmax())
    order = np.array([root, *(i for i in range(len(scores)) if i != root)], dtype=np.int64)
    matrix = np.ascontiguousarray(scores[np.ix_(order, order)], dtype=np.float64)
    np.fill_diagonal(matrix, np.nan)
    heads, _ = chu_liu_edmonds(matrix)
    result = np.empty(len(scores), dtype=np.int64)
    result[order[1:]] = order[np.array(heads[1:], dtype=np.int64)]
    result[root] = root
    return result
