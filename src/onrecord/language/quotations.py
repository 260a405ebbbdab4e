"""Contents that agree with quotation marks: what is quoted in one go is one piece."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from onrecord.language.tags import TagSpan
from onrecord.language.words import Quote

Ints = NDArray[np.int64]


def whole_quotations(spans: Sequence[TagSpan], quotes: Ints, paragraphs: NDArray[np.bool_]) -> list[TagSpan]:
    """The spans, in order; a content that has one mark of a quotation gets the other, and all between becomes one piece.

    `quotes` are the words' `Quote` states, `paragraphs` says which words start one. A quotation with a source or a cue in
    it stays as it was read: its marks are odd, or what is quoted tells of another quotation. One that no mark closes, as it
    goes on in the next paragraph, does too.
    """
    contents = [s for s in spans if s.kind == "content"]
    others = [s for s in spans if s.kind != "content"]
    for start, stop in quotations(quotes, paragraphs):
        inside = [s for s in contents if s.start < stop and start < s.stop]
        if not inside or any(s.start < stop and start < s.stop for s in others):
            continue
        first, last = min(s.start for s in inside), max(s.stop for s in inside)
        if len(inside) > 1 or first <= start or last >= stop:
            whole = TagSpan(min(first, start), max(last, stop), "content")
            contents = [*(s for s in contents if s not in inside), whole]
    return sorted([*contents, *others])


def quotations(quotes: Ints, paragraphs: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Words `[start, stop)` of each quotation that is closed, with its marks; one inside another is part of it."""
    found: list[tuple[int, int]] = []
    opened = -1
    opens, closes = quotes == int(Quote.OPENS), quotes == int(Quote.CLOSES)
    for i in np.flatnonzero(opens | closes | paragraphs).tolist():
        opened = -1 if paragraphs[i] else opened
        if opens[i]:
            opened = i if opened < 0 else opened
        elif closes[i]:
            found += [(opened, i + 1)] if opened >= 0 else []
            opened = -1
    return found
