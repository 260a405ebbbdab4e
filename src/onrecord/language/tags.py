"""BIO tags → spans."""

from collections.abc import Sequence
from typing import NamedTuple


class TagSpan(NamedTuple):
    """Words `[start, stop)` of a type."""

    start: int
    stop: int
    kind: str


def tag_spans(tags: Sequence[str]) -> list[TagSpan]:
    """Spans in order; an I- that continues nothing starts a span."""
    spans, start, kind = [], 0, ""
    for i, tag in enumerate([*tags, "O"]):
        if kind and not (tag[0] == "I" and tag[2:] == kind):
            spans.append(TagSpan(start, i, kind))
            kind = ""
        if tag != "O" and not kind:
            start, kind = i, tag[2:]
    return spans
