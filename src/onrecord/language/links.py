"""Attribution spans and link scores → attributions: each source, content and further piece of a cue points to a cue."""

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from onrecord.language.tags import TagSpan
from onrecord.model.attribution import Attribution

Floats = NDArray[np.float32]


def join_spans(spans: Sequence[TagSpan], query: Floats, key: Floats, offset: int = 0) -> list[Attribution]:
    """Attributions in order of their cues; `query` and `key` are (words, width). Ranges are shifted by `offset`.

    A span in a window without a cue stands alone.
    """
    cues = [s for s in spans if s.kind == "cue"]
    if not cues:
        return [Attribution(**{s.kind: ((s.start + offset, s.stop + offset),)}) for s in spans]
    scores = query[[s.start for s in spans]] @ key[[c.start for c in cues]].T
    chosen = [cues[i] for i in scores.argmax(1)]
    heads = {c: _own_cue(c, dict(zip(spans, chosen, strict=True))) for c in cues}
    groups: dict[TagSpan, dict[str, list[tuple[int, int]]]] = defaultdict(lambda: defaultdict(list))
    for span, cue in zip(spans, chosen, strict=True):
        owner = heads[span] if span.kind == "cue" else heads[cue]
        groups[owner][span.kind].append((span.start + offset, span.stop + offset))
    ordered = sorted(groups.items())
    return [Attribution(**{kind: tuple(sorted(pieces)) for kind, pieces in roles.items()}) for _, roles in ordered]


def _own_cue(cue: TagSpan, chosen: dict[TagSpan, TagSpan]) -> TagSpan:
    """A cue that points to another one, which points to itself, is a piece of it."""
    other = chosen[cue]
    return other if chosen[other] == other else cue
