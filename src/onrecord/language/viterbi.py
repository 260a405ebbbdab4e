"""The best tag sequence of a linear-chain CRF, for a padded batch at once."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


def best_paths(emissions: Floats, start: Floats, transitions: Floats, lengths: NDArray[np.int64]) -> NDArray[np.int64]:
    """Tags (batch, words) from emissions (batch, words, tags). Past a row's length the tags mean nothing."""
    batch, words, tags = emissions.shape
    back = np.empty((words, batch, tags), dtype=np.int64)
    score = emissions[:, 0] + start
    for t in range(1, words):
        onward = score[:, :, None] + transitions
        back[t] = onward.argmax(1)
        going = (t < lengths)[:, None]
        score = np.where(going, onward.max(1) + emissions[:, t], score)
        back[t] = np.where(going, back[t], np.arange(tags))
    path = np.empty((batch, words), dtype=np.int64)
    path[:, -1] = score.argmax(1)
    rows = np.arange(batch)
    for t in range(words - 1, 0, -1):
        path[:, t - 1] = back[t, rows, path[:, t]]
    return path
