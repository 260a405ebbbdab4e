"""A time of the clock without a day: *The exchange will take place beginning at 2 p.m.* is on the day that was told of before."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from onrecord.extract.context import TimeExpression, TimeKind
from onrecord.extract.times.anaphors import countable, day_before, is_telling
from onrecord.extract.times.rule import SPACE
from onrecord.grammar.quotes import paragraph_ends, sentence_starts
from onrecord.model.period import Period

_HOUR = r"(?:1[0-2]|[1-9])(?::[0-5]\d)? ?(?:[ap]\.m\.?|[ap]m\b)|(?i:noon|midnight)"
_BEFORE = 2
_CLOCK = re.compile(rf"\b(?i:at|from|by|around|until|about) (?P<x>{_HOUR})".replace(" ", SPACE))


def find_clock_days(doc: Doc, times: Sequence[TimeExpression]) -> Iterator[TimeExpression]:
    """One for each time of the clock in a sentence that names no day, after one that names a single day."""
    ends, starts = paragraph_ends(doc), sentence_starts(doc)
    for match in _CLOCK.finditer(doc.text):
        span = doc.char_span(*match.span("x"), alignment_mode="expand")
        if span is None or any(_is_beside(doc, t, span.start) for t in times):
            continue
        here = TimeExpression(span.start, span.end, span.root.i, TimeKind.DATE)
        day = day_before(here, countable(doc, here, [t for t in times if _since(starts, span.start) <= t.start < span.start]), ends)
        if day is not None:
            yield TimeExpression(span.start, span.end, span.root.i, TimeKind.DATE, Period.day(day, span.text))


def _since(starts: Sequence[int], at: int) -> int:
    """Where the sentence before this one begins."""
    here = bisect_right(starts, at)
    return starts[here - _BEFORE] if here >= _BEFORE else 0


def _is_beside(doc: Doc, time: TimeExpression, at: int) -> bool:
    sentence = doc[at].sent if doc.has_annotation("SENT_START") else doc[:]
    return time.kind is TimeKind.DATE and sentence.start <= time.start < sentence.end and not is_telling(doc, time)
