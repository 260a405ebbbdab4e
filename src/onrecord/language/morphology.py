"""Scores of Universal Dependencies features → strings such as `Mood=Ind|Tense=Past`."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray


class Morphology:
    """`groups` are the features with their values in the order of the scores; an empty value is one that a word does not have."""

    def __init__(self, groups: Mapping[str, Sequence[str]]) -> None:
        self._names = [[f"{name}={value}" if value else "" for value in values] for name, values in groups.items()]
        self._sizes = np.array([len(names) for names in self._names])
        self._edges = np.cumsum(self._sizes)[:-1]
        self._places = np.concatenate([[1], np.cumprod(self._sizes)[:-1]])

    def names(self, scores: NDArray[np.float32]) -> tuple[str, ...]:
        """One string a word from scores (words, values of all features)."""
        values = [group.argmax(1) for group in np.split(scores, self._edges, axis=1)]
        codes, which = np.unique(np.stack(values, axis=1) @ self._places, return_inverse=True)
        texts = [self._text(int(code)) for code in codes]
        return tuple(texts[i] for i in which)

    def _text(self, code: int) -> str:
        parts = [
            names[code // place % size] for names, place, size in zip(self._names, self._places.tolist(), self._sizes.tolist(), strict=True)
        ]
        return "|".join(part for part in parts if part)
