"""A text's words → windows of at most 220 words that one encoder pass holds, cut where a paragraph or sentence ends.

Windows never overlap and each word is in exactly one, so that a text is read once and the same
whatever else is read with it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from onrecord.language.words import Break

MAX_WORDS = 220
MAX_PIECES = 480
_ENDS = frozenset(".!?…")
_CLOSERS = frozenset("\"”’'»)]")


@dataclass(frozen=True, slots=True)
class Window:
    """Words `[start, stop)` of text number `text`."""

    text: int
    start: int
    stop: int


def cut_windows(text: int, words: Sequence[str], breaks: Sequence[int], lengths: NDArray[np.int64]) -> list[Window]:
    """`lengths` are the numbers of word pieces."""
    seams = [seam_rank(words, breaks, i) for i in range(len(words))]
    reach = np.concatenate([[0], np.cumsum(lengths)])
    windows, start = [], 0
    while start < len(words):
        fits = int(np.searchsorted(reach, reach[start] + MAX_PIECES, side="right")) - 1
        stop = best_stop(seams, start, min(max(fits, start + 1), start + MAX_WORDS, len(words)))
        windows.append(Window(text, start, stop))
        start = stop
    return windows


def seam_rank(words: Sequence[str], breaks: Sequence[int], i: int) -> int:
    """How well a window may start at word i: 3 paragraph, 2 line, 1 after a sentence's end, 0 not at all."""
    if breaks[i]:
        return 1 + breaks[i]
    before = i - 1
    while before >= 0 and words[before] in _CLOSERS and not breaks[before + 1]:
        before -= 1
    return int(before >= 0 and words[before] in _ENDS and words[i] not in _CLOSERS)


def best_stop(seams: Sequence[int], start: int, limit: int) -> int:
    """The last of the best seams up to `limit`; `limit` itself at the text's end or where there is none."""
    if limit == len(seams):
        return limit
    for rank in range(Break.PARAGRAPH + 1, 0, -1):
        for i in range(limit, start, -1):
            if seams[i] >= rank:
                return i
    return limit
