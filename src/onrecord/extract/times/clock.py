"""A time of the clock without a day: *The exchange will take place beginning at 2 p.m.* is on the day that was told of before."""

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from onrecord.extract.context import TimeExpression, TimeKind
from onrecord.extract.quotes import paragraph_ends
from onrecord.extract.times.anaphors import day_before, is_telling
from onrecord.extract.times.rule import SPACE
from onrecord.model.period import Period

_HOUR = r"(?:1[0-2]|[1-9])(?::[0-5]\d)? ?(?:[ap]\.m\.?|[ap]m\b)|(?i:noon|midnight)"
_CLOCK = re.compile(rf"\b(?i:at|from|by|around|until|about) (?P<x>{_HOUR})".replace(" ", SPACE))


def find_clock_days(doc: Doc, times: Sequence[TimeExpression]) -> Iterator[TimeExpression]:
    """One for each time of the clock in a sentence that names no day of its own, where a single day was told of before it."""
    ends = paragraph_ends(doc)
    for match in _CLOCK.finditer(doc.text):
        span = doc.char_span(*match.span("x"), alignment_mode="expand")
        if span is None or any(_is_beside(doc, t, span.start) for t in times):
            continue
        here = TimeExpression(span.start, span.end, span.root.i, TimeKind.DATE)
        day = day_before(here, [t for t in times if t.start < span.start and not is_telling(doc, t)], ends)
        if day is not None:
            yield TimeExpression(span.start, span.end, span.root.i, TimeKind.DATE, Period.day(day, span.text))


def _is_beside(doc: Doc, time: TimeExpression, at: int) -> bool:
    sentence = doc[at].sent if doc.has_annotation("SENT_START") else doc[:]
    return time.kind is TimeKind.DATE and sentence.start <= time.start < sentence.end and not is_telling(doc, time)
