"""Time expressions of a report on the tokens of its Doc."""

from collections.abc import Iterator, Sequence
from datetime import date

from spacy.tokens import Doc, Span

from onrecord.extract.context import Context, TimeExpression
from onrecord.extract.times.anaphors import resolve_anaphors
from onrecord.extract.times.clock import find_clock_days
from onrecord.extract.times.join import join_timexes
from onrecord.extract.times.named import years_said
from onrecord.extract.times.scan import find_in
from onrecord.extract.times.tellings import count_from_tellings
from onrecord.extract.times.tense import QUALIFYING, Tense, clause_tense, phrase_tense
from onrecord.extract.times.timex import Sighting, find_timexes
from onrecord.extract.times.timex.scene import is_story
from onrecord.extract.times.years import Telling, run_on
from onrecord.model.period import Period
from onrecord.model.report import Report

NAMES = ("person", "organization")
_YEAR = 4  # digits
FIRST_YEAR, LAST_YEAR = 1500, 2200
"""Nothing was written outside these years: what says so is a stamp that was never set."""


def find_times(context: Context, *, every: bool = False) -> tuple[TimeExpression, ...]:
    """The time expressions in order, without overlaps; those in page furniture are left out.

    `every` gives TimeML's terms to all of them, and adds those that date nothing (now, for years, every week): a record has no
    use for these, and they take as long as all else.
    """
    stretches = list(_stretches(context.report))
    found = [time for start, stop, days in stretches for time in _in_years(context, start, stop, days)]
    seen = [s for start, stop, days in stretches for s in _timexes(context, (start, stop), days, every=every)]
    return join_timexes(context.doc, _related(context.doc, found), seen)


def _related(doc: Doc, found: Sequence[TimeExpression]) -> list[TimeExpression]:
    """Those that count from a day told of before, with their days."""
    told = list(resolve_anaphors(doc, found))
    if doc.has_annotation("DEP"):
        told = list(count_from_tellings(doc, told))
    return sorted([*told, *find_clock_days(doc, told)], key=lambda t: t.start)


def _stretches(report: Report) -> Iterator[tuple[int, int, tuple[date, ...]]]:
    """The pieces of text with their days of writing: an embedded post has its own."""
    days, at = _days(report.published), 0
    own = [(f.start, f.stop, None) for f in report.furniture] + [(p.start, p.stop, _days(p.published)) for p in report.posts]
    for start, stop, theirs in sorted(own, key=lambda o: o[:2]):
        if at < start:
            yield at, start, days
        if theirs is not None and at <= start:
            yield start, stop, theirs
        at = max(at, stop)
    if at < len(report.text):
        yield at, len(report.text), days


def _days(published: Period | None) -> tuple[date, ...]:
    if published is None or published.earliest is None or published.latest is None:
        return ()
    days = tuple(sorted({published.earliest, published.latest}))
    return days if all(FIRST_YEAR <= d.year <= LAST_YEAR for d in days) else ()


def _in_years(context: Context, start: int, stop: int, days: tuple[date, ...]) -> Iterator[TimeExpression]:
    """Those of a stretch, each in its year; a day of writing known only roughly leaves the years as they are."""
    found = list(_in_stretch(context, start, stop, days))
    if len(days) > 1:
        return iter(found)
    text, written = context.report.text, days[0] if days else None
    return run_on(found, Telling(context.doc, written, years_said(text[start:stop], written), is_story(text, written)))


def _in_stretch(context: Context, start: int, stop: int, days: tuple[date, ...]) -> Iterator[TimeExpression]:
    doc, taken = context.doc, 0
    has_tree = doc.has_annotation("DEP")

    def tokens(first: int, last: int) -> Span | None:
        return doc.char_span(start + first, start + last, alignment_mode="expand")

    def tense_at(first: int, last: int) -> Tense:
        span = tokens(first, last)
        return Tense.UNKNOWN if span is None or not has_tree else clause_tense(span)

    for found in find_in(context.report.text[start:stop], days, tense_at):
        whole, core = tokens(found.start, found.stop), tokens(found.core, found.stop)
        if whole is not None and core is not None and whole.start >= taken and not _is_name(core):
            taken = whole.end
            head = core.root.i if has_tree else whole.end - 1
            yield TimeExpression(whole.start, whole.end, head, found.kind, found.period)


def _timexes(context: Context, part: tuple[int, int], days: tuple[date, ...], *, every: bool) -> Iterator[Sighting]:
    """Those of a stretch that are no names; a day of writing known only roughly is no day to count from."""
    doc = context.doc
    has_tree = doc.has_annotation("DEP")

    def tense_at(first: int, last: int) -> Tense:
        span = doc.char_span(first, last, alignment_mode="expand")
        return Tense.UNKNOWN if span is None or not has_tree else phrase_tense(span)

    for sighting in find_timexes(context.report.text, days[0] if len(days) == 1 else None, tense_at, part, every=every):
        span = doc.char_span(sighting.timex.start, sighting.timex.stop, alignment_mode="expand")
        if span is not None and not _is_name(span):
            yield sighting


def _is_name(span: Span) -> bool:
    """Whether it is (part of) somebody's name: April Example, the Sunday Herald, the March 23 Movement."""
    return all(t.ent_type_ in NAMES for t in span if not t.is_punct) or _names_what_follows(span)


def _names_what_follows(span: Span) -> bool:
    """*the March 23 Movement*: day and month before a capitalized noun that they are part of."""
    root, doc = span.root, span.doc
    if not 0 < span.start < span.end < len(doc) or root.dep_ not in QUALIFYING or root.head.i != span.end:
        return False
    is_day = any(t.like_num for t in span) and not any(t.like_num and len(t) >= _YEAR for t in span)
    return is_day and doc[span.start - 1].pos_ in ("DET", "ADJ", "NOUN", "PROPN") and doc[span.end].text[:1].isupper()
