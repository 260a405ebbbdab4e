"""Joins the product's time expressions with the same in TimeML's terms, and adds what only these have."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Span

from onrecord.extract.context import TimeExpression, TimeKind, Timex, TimexType
from onrecord.extract.times.timex import Sighting
from onrecord.model.period import Period

_KINDS = {TimexType.DURATION: TimeKind.DURATION, TimexType.SET: TimeKind.SET}


def join_timexes(doc: Doc, times: Sequence[TimeExpression], seen: Sequence[Sighting]) -> tuple[TimeExpression, ...]:
    """Each expression with those that it touches; what touches none becomes an expression of its own. All in order."""
    starts, own = [t.start for t in times], defaultdict[int, list[Timex]](list)
    rest: list[tuple[Span, Sighting]] = []
    for sighting in seen:
        span = doc.char_span(sighting.timex.start, sighting.timex.stop, alignment_mode="expand")
        if span is None:
            continue
        last = bisect_left(starts, span.end) - 1
        if last >= 0 and span.start < times[last].stop:
            own[last].append(sighting.timex)
        else:
            rest.append((span, sighting))
    joined = [replace(time, timexes=tuple(own[i])) if i in own else time for i, time in enumerate(times)]
    return tuple(sorted([*joined, *_added(rest)], key=lambda t: t.start))


def _added(rest: Sequence[tuple[Span, Sighting]]) -> Iterator[TimeExpression]:
    """A reference (now, recently, the year) is no day on which anything happened; a feast or a quarter is."""
    taken = 0
    for span, sighting in rest:
        if span.start < taken:
            continue
        taken, timex = span.end, sighting.timex
        period = None if sighting.days is None else Period(*sighting.days, span.doc.text[timex.start : timex.stop])
        kind = _KINDS.get(timex.type, TimeKind.REFERENCE if period is None else TimeKind.DATE)
        head = span.root.i if span.doc.has_annotation("DEP") else span.end - 1
        yield TimeExpression(span.start, span.end, head, kind, period, (timex,))
