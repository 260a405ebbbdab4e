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


def cut_windows(
    text: int,
    words: Sequence[str],
    breaks: Sequence[int],
    lengths: NDArray[np.int64],
    *,
    seams: Sequence[int] | None = None,
    longest: int = MAX_WORDS,
) -> list[Window]:
    """`lengths` are the numbers of word pieces; `seams` rank where a window may start (see `seam_ranks`, the default)."""
    seams = seam_ranks(words, breaks) if seams is None else seams
    reach = np.concatenate([[0], np.cumsum(lengths)])
    windows, start = [], 0
    while start < len(words):
        fits = int(np.searchsorted(reach, reach[start] + MAX_PIECES, side="right")) - 1
        stop = best_stop(seams, start, min(max(fits, start + 1), start + longest, len(words)))
        windows.append(Window(text, start, stop))
        start = stop
    return windows


def seam_ranks(words: Sequence[str], breaks: Sequence[int]) -> list[int]:
    """How well a window may start at each word: 3 paragraph, 2 line, 1 after a sentence's end, 0 not at all."""
    ranks, ended, previous = [], False, ""
    for word, before in zip(words, breaks, strict=True):
        ended = previous in _ENDS or (ended and previous in _CLOSERS and not before)
        ranks.append(1 + before if before else int(ended and word not in _CLOSERS))
        previous = word
    return ranks


def best_stop(seams: Sequence[int], start: int, limit: int) -> int:
    """The last of the best seams up to `limit`; `limit` itself at the text's end or where there is none."""
    if limit == len(seams):
        return limit
    for rank in range(Break.PARAGRAPH + 1, 0, -1):
        for i in range(limit, start, -1):
            if seams[i] >= rank:
                return i
    return limit
