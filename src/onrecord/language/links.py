"""Attribution spans and link scores → attributions: a source and a content point to their cue, a cue to its source."""

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from onrecord.language.tags import TagSpan
from onrecord.model.attribution import Attribution

Floats = NDArray[np.float32]


def join_spans(spans: Sequence[TagSpan], query: Floats, key: Floats) -> list[Attribution]:
    """Attributions in the order of their cues; `query` and `key` are (words, width).

    A source goes to the cue that it points to, and to every cue without a source of its own that points to it
    ("Ann said … and added …"). In a window without a cue each span stands alone.
    """
    cues = [s for s in spans if s.kind == "cue"]
    if not cues:
        return [Attribution(**{s.kind: ((s.start, s.stop),)}) for s in spans]
    groups: dict[TagSpan, dict[str, list[TagSpan]]] = {cue: defaultdict(list, cue=[cue]) for cue in cues}
    others = [s for s in spans if s.kind != "cue"]
    for span, cue in zip(others, chosen(others, cues, query, key), strict=True):
        groups[cue][span.kind].append(span)
    share_sources([s for s in others if s.kind == "source"], groups, query, key)
    return [
        Attribution(**{kind: tuple(sorted((s.start, s.stop) for s in pieces)) for kind, pieces in groups[cue].items()})
        for cue in sorted(cues)
    ]


def chosen(spans: Sequence[TagSpan], among: Sequence[TagSpan], query: Floats, key: Floats) -> list[TagSpan]:
    """The best of `among` for each span, by the vectors of their first words."""
    if not spans:
        return []
    scores = query[[s.start for s in spans]] @ key[[s.start for s in among]].T
    return [among[i] for i in scores.argmax(1)]


def share_sources(sources: Sequence[TagSpan], groups: dict[TagSpan, dict[str, list[TagSpan]]], query: Floats, key: Floats) -> None:
    """A cue without a source takes the one that it points to, unless it points to itself."""
    for cue, roles in groups.items():
        if not roles["source"]:
            best = chosen([cue], [*sources, cue], query, key)[0]
            roles["source"] = [] if best is cue else [best]
