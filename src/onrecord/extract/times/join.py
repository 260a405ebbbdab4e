"""Joins the product's time expressions with the same in TimeML's terms, and adds what only these have."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Span

from onrecord.extract.context import TimeExpression, TimeKind, Timex, TimexType
from onrecord.extract.times.timex import Sighting
from onrecord.model.period import Period

_KINDS = {TimexType.DURATION: TimeKind.DURATION, TimexType.SET: TimeKind.SET}


def join_timexes(doc: Doc, times: Sequence[TimeExpression], seen: Sequence[Sighting]) -> tuple[TimeExpression, ...]:
    """Each expression with those that it touches; what touches none becomes an expression of its own, in order."""
    spans = {s.timex: doc.char_span(s.timex.start, s.timex.stop, alignment_mode="expand") for s in seen}
    owners = {t: owner for t, span in spans.items() if (owner := _owner(times, span)) is not None}
    joined = [replace(t, timexes=tuple(x for x, owner in owners.items() if owner == t)) for t in times]
    return tuple(sorted([*joined, *_rest([s for s in seen if s.timex not in owners], spans)], key=lambda t: t.start))


def _owner(times: Sequence[TimeExpression], span: Span | None) -> TimeExpression | None:
    return None if span is None else next((t for t in times if t.start < span.end and span.start < t.stop), None)


def _rest(seen: Sequence[Sighting], spans: dict[Timex, Span | None]) -> Iterator[TimeExpression]:
    """A reference (now, recently, the year) is no day on which anything happened; a feast or a quarter is."""
    taken = 0
    for sighting in seen:
        span, timex = spans[sighting.timex], sighting.timex
        if span is None or span.start < taken:
            continue
        taken = span.end
        period = None if sighting.days is None else Period(*sighting.days, span.doc.text[timex.start : timex.stop])
        kind = _KINDS.get(timex.type, TimeKind.REFERENCE if period is None else TimeKind.DATE)
        head = span.root.i if span.doc.has_annotation("DEP") else span.end - 1
        yield TimeExpression(span.start, span.end, head, kind, period, (timex,))
