"""Joins the product's time expressions with the same in TimeML's terms, and adds what only these have."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Span

from onrecord.extract.context import TimeExpression, TimeKind, Timex, TimexType
from onrecord.extract.times.tense import QUALIFYING
from onrecord.extract.times.timex import Sighting
from onrecord.model.period import Period

_KINDS = {TimexType.DURATION: TimeKind.DURATION, TimexType.SET: TimeKind.SET}


def join_timexes(doc: Doc, times: Sequence[TimeExpression], seen: Sequence[Sighting]) -> tuple[TimeExpression, ...]:
    """Each expression with those that it touches; what touches none becomes an expression of its own. All in order."""
    placed = [(span, s) for s in seen if (span := doc.char_span(s.timex.start, s.timex.stop, alignment_mode="expand")) is not None]
    kept = _outside(times, [span for span, s in placed if s.days is not None])
    starts, own = [t.start for t in kept], defaultdict[int, list[Timex]](list)
    rest: list[tuple[Span, Sighting]] = []
    for span, sighting in placed:
        last = bisect_left(starts, span.end) - 1
        if last >= 0 and span.start < kept[last].stop:
            own[last].append(sighting.timex)
        else:
            rest.append((span, sighting))
    joined = [replace(time, timexes=tuple(own[i])) if i in own else time for i, time in enumerate(kept)]
    return tuple(sorted([*joined, *_added(rest)], key=lambda t: t.start))


def _outside(times: Sequence[TimeExpression], dated: Sequence[Span]) -> list[TimeExpression]:
    """Without those that are but part of a feast or quarter: the Monday of Easter Monday, the year of its third quarter."""
    inside = {i for span in dated for i in range(span.start, span.end)}
    return [t for t in times if not inside.issuperset(range(t.start, t.stop))]


def _added(rest: Sequence[tuple[Span, Sighting]]) -> Iterator[TimeExpression]:
    """A reference (now, recently, the year) is no day on which anything happened. A feast or a quarter is, but not for its carols."""
    taken = 0
    for span, sighting in rest:
        if span.start < taken:
            continue
        taken, timex = span.end, sighting.timex
        qualifies = span.root.dep_ in QUALIFYING and span.root.dep_ != "nmod:poss"
        period = None if sighting.days is None or qualifies else Period(*sighting.days, span.doc.text[timex.start : timex.stop])
        kind = _KINDS.get(timex.type, TimeKind.REFERENCE if period is None else TimeKind.DATE)
        head = span.root.i if span.doc.has_annotation("DEP") else span.end - 1
        yield TimeExpression(span.start, span.end, head, kind, period, (timex,))
