"""The sentence around a span, with the span marked in it. Offsets stay those of the stored text."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from onrecord.model.ids import ReportId
from onrecord.model.report import Report
from onrecord.model.span import Span

# Titles before a name, initials and a few other shortenings end with a point that ends no sentence.
_NO_END = r"(?<!\b[A-Z])(?<!\b(?:Mr|Ms|Dr|St|Lt|No|vs))(?<!\b(?:Mrs|Gen|Col|Sen|Rep|Gov|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec))"
_END = re.compile(rf"(?:{_NO_END}\.|[!?…])[\"”’»)\]]*\s+(?=[\"“‘«(\[]?[A-Z0-9А-Я])|\n+")


@dataclass(frozen=True, slots=True)
class Piece:
    text: str
    is_marked: bool


@dataclass(frozen=True, slots=True)
class Excerpt:
    """`report.text[start:stop]`, cut into pieces at the edges of what is marked in it."""

    report: ReportId
    start: int
    stop: int
    pieces: tuple[Piece, ...]


def split_sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Ranges that cover the text without gaps: good enough to show, not used for reading."""
    edges = sorted({0, *(m.end() for m in _END.finditer(text)), len(text)})
    return tuple(pairwise(edges))


def excerpt(report: Report, spans: Iterable[Span]) -> tuple[Excerpt, ...]:
    """The sentences of the report that hold the spans, each once, in order."""
    own = sorted(span for span in spans if span.report == report.id)
    sentences = split_sentences(report.text)
    starts = [start for start, _ in sentences]
    held = {i for span in own for i in range(bisect_right(starts, span.start) - 1, bisect_right(starts, span.stop - 1))}
    return tuple(_excerpt(report, *sentences[i], own) for i in sorted(held))


def _excerpt(report: Report, start: int, stop: int, spans: list[Span]) -> Excerpt:
    while stop > start and report.text[stop - 1].isspace():
        stop -= 1
    inside = [(max(s.start, start), min(s.stop, stop)) for s in spans if s.start < stop and start < s.stop]
    edges = sorted({start, stop, *(edge for pair in inside for edge in pair)})
    pieces = [Piece(report.text[a:b], any(first <= a and b <= last for first, last in inside)) for a, b in pairwise(edges)]
    return Excerpt(report.id, start, stop, tuple(pieces))
