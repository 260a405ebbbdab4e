"""Which year a date without one belongs to in a story of past years: the year runs on from the story's last dated day.

Where the day of writing gives another year that is as likely, none is given.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from spacy.tokens import Doc, Span

from onrecord.extract.context import TimeExpression, TimeKind
from onrecord.extract.times.anaphors import is_telling
from onrecord.extract.times.calendar import month_number, year_bounds
from onrecord.extract.times.named import RECENT, Years
from onrecord.extract.times.rule import DAY, MONTH, SPACE, YEAR
from onrecord.extract.times.scan import find_in
from onrecord.extract.times.tense import QUALIFYING, Tense, clause_tense, is_perfect_now, verb_of
from onrecord.grammar.quotes import paragraph_ends
from onrecord.model.period import Period

_DATED = rf"(?:(?P<d>{DAY})(?: of)? )?(?P<m>{MONTH})(?: (?P<d2>{DAY}))?"
_BARE = re.compile(rf"(?!.*(?:{YEAR}|(?i:last|this|next|day\b))).*?{_DATED}".replace(" ", SPACE), re.DOTALL)
_THAT_YEAR = re.compile(r"(?:the|that) ?(?P<which>same|following|next|previous|) year".replace(" ", SPACE), re.IGNORECASE)
_STEPS = {"following": 1, "next": 1, "previous": -1}
_JOINED = r"(?: (?:and|or|to|until|till|through) |[-–—/])(?:(?:early|late) |mid-)?"
_SHARED = re.compile(rf"{_JOINED}(?:{DAY} )?{MONTH}(?: {DAY},)?,?(?: of)? (?P<year>{YEAR})".replace(" ", SPACE))
_ASIDE = frozenset(("acl", "acl:relcl", "advcl", "appos"))
_YEAR_LONG = timedelta(days=366)
_BACK, _NEXT = 3, 8
"""Months: a date so little before the last one is the story going back; so far before it, the next
year. Between, both are as likely (of such dates in 16 histories 32 of 35 within 3 months go back, 5
of 8 from 8 months on are of the next year, 4 to 7 months before it 3 and 5)."""


@dataclass(frozen=True, slots=True)
class _Dated:
    """A day of the story, which holds up to the token `stop`: that of an aside ends with it."""

    start: int
    stop: int
    year: int
    month: int | None


@dataclass(frozen=True, slots=True)
class Telling:
    """What years are told from: the day of writing (None: unknown), and years said elsewhere.

    `is_story`: all of the text is history.
    """

    doc: Doc
    written: date | None
    years: Years
    is_story: bool


def run_on(times: Sequence[TimeExpression], telling: Telling) -> Iterator[TimeExpression]:
    """The expressions in order, dates without a year read from what was dated before them."""
    thread: list[_Dated] = []
    for time in times:
        thread = [d for d in thread if time.start < d.stop]
        bare = _bare(time, telling)
        own = replace(time, period=_period(time, bare, thread, telling)) if bare is not None else time
        own = _that_year(own, thread, telling.doc)
        yield own
        thread = _followed(thread, own, telling, ran=own.period != time.period)


def _that_year(time: TimeExpression, thread: Sequence[_Dated], doc: Doc) -> TimeExpression:
    """The same year, the following year: counted from that of the story."""
    text = doc[time.start : time.stop].text
    match = _THAT_YEAR.fullmatch(text) if thread and time.kind is TimeKind.DATE and time.period is None else None
    if match is None:
        return time
    return replace(time, period=Period(*year_bounds(thread[-1].year + _STEPS.get(match["which"].lower(), 0)), text))


def _bare(time: TimeExpression, telling: Telling) -> re.Match[str] | None:
    """A month or a day of one that names no year, of which the text tells none elsewhere."""
    match = _BARE.fullmatch(telling.doc[time.start : time.stop].text) if time.kind is TimeKind.DATE else None
    day = match and (match["d"] or match["d2"])
    if match is None or (day and (month_number(match["m"]), int(re.sub(r"\D", "", day))) in telling.years):
        return None
    return match


def _period(time: TimeExpression, bare: re.Match[str], thread: Sequence[_Dated], telling: Telling) -> Period | None:
    """As read from the day of writing, unless the story tells otherwise; None where both may be meant."""
    span = telling.doc[time.start : time.stop]
    shared = shared_year(telling.doc.text, span.end_char)
    if shared is not None:
        return _in_year(time, shared, telling)
    if _names_noun(span) and not thread:
        return time.period if _is_of_news(time.period, telling.written) else None
    if not thread or _tense(span) is Tense.FUTURE or is_perfect_now(span):
        return time.period
    told = _told(time, month_number(bare["m"]), thread[-1], telling)
    if telling.is_story:
        return told
    if telling.written is None:
        return None if _is_in_another_paragraph(time, thread[-1], telling) else told
    if told is not None and (told == time.period or _is_after(told, telling.written)):
        return time.period
    return _weighed(told, time, thread[-1], telling)


def _told(time: TimeExpression, month: int, last: _Dated, telling: Telling) -> Period | None:
    """As the story has it: in one sentence forward, and never after the day of writing."""
    year = running_year(month, last.year, last.month)
    if year is not None:
        return _in_year(time, year, telling)
    following = _in_year(time, last.year + 1, telling)
    if following is not None and telling.written is not None and _is_after(following, telling.written):
        return _in_year(time, last.year, telling)
    same = telling.doc.has_annotation("SENT_START") and telling.doc[time.start].sent.start <= last.start
    return following if same else None  # "seized on 5 November 2021 and freed on 8 June"


def _weighed(told: Period | None, time: TimeExpression, last: _Dated, telling: Telling) -> Period | None:
    """In news, a date of the last weeks may be of the news; in another paragraph any of the year of writing is."""
    if _is_in_another_paragraph(time, last, telling):
        return time.period if _is_of_news(time.period, telling.written) else None
    return None if _is_recent(time.period, telling.written) else told


def _is_in_another_paragraph(time: TimeExpression, last: _Dated, telling: Telling) -> bool:
    return any(last.start < end <= time.start for end in paragraph_ends(telling.doc))


def _is_recent(period: Period | None, written: date | None) -> bool:
    last = None if period is None else period.latest or period.earliest
    return last is not None and written is not None and written - last <= RECENT


def _is_of_news(period: Period | None, written: date | None) -> bool:
    """Of the last weeks or of the year of writing: news says the year of what is older."""
    last = None if period is None else period.latest or period.earliest
    return _is_recent(period, written) or (last is not None and written is not None and last.year == written.year)


def running_year(month: int, year: int, last_month: int | None) -> int | None:
    """The year of a month told after another; None where it may be that year or the next."""
    back = 0 if last_month is None else last_month - month
    if back <= _BACK:
        return year
    return year + 1 if back >= _NEXT else None


def shared_year(text: str, stop: int) -> int | None:
    """*in August and September 1914*: the year after the second is of both. `stop` is where the first ends."""
    match = _SHARED.match(text, stop)
    return None if match is None else int(match["year"])


def _in_year(time: TimeExpression, year: int, telling: Telling) -> Period | None:
    """The expression read on the last day of the year, by which it has come."""
    text = telling.doc[time.start : time.stop].text
    found = next(find_in(f"in {text}", (date(year, 12, 31),), lambda _start, _stop: Tense.PAST), None)
    period = None if found is None else found.period
    first = None if period is None else period.earliest or period.latest
    return Period(period.earliest, period.latest, text) if period is not None and first is not None and first.year == year else None


def _is_after(period: Period, written: date) -> bool:
    first = period.earliest or period.latest
    return first is not None and first > written


def _followed(thread: list[_Dated], time: TimeExpression, telling: Telling, *, ran: bool) -> list[_Dated]:
    """What the next date runs on from: a full date of the story; none after a day told from the day of writing."""
    span, period = telling.doc[time.start : time.stop], time.period
    if time.kind is not TimeKind.DATE or period is None or _stands_aside(span, time, telling):
        return thread
    if not (ran or re.search(YEAR, span.text)):
        return thread if telling.is_story else []
    last = period.latest
    first = last if period.earliest is None and span[0].lower_ == "by" else period.earliest
    if first is None or last is None or last - first > _YEAR_LONG:
        return thread
    month = first.month if (first.year, first.month) == (last.year, last.month) else None
    stop = _end_of_aside(span)
    kept = thread if stop < len(telling.doc) else []
    return [*kept, _Dated(time.start, stop, first.year, month)]


def _stands_aside(span: Span, time: TimeExpression, telling: Telling) -> bool:
    """*the 2015 deal*, *the army said on Monday*, *elections set for 1976*: nothing of the story happened then."""
    return _names_noun(span) or is_telling(telling.doc, time) or _tense(span) in (Tense.FUTURE, Tense.NEAREST)


def _names_noun(span: Span) -> bool:
    """*the October 7 attacks*, *the 2015 deal*; not *in 2015 rebels …*, whatever the parser makes of it."""
    return span.root.dep_ in QUALIFYING and not (span.start > 0 and span.doc[span.start - 1].pos_ == "ADP")


def _tense(span: Span) -> Tense:
    return clause_tense(span) if span.doc.has_annotation("DEP") else Tense.UNKNOWN


def _end_of_aside(span: Span) -> int:
    """Where the relative clause or participle ends that the date stands in; the end of the text in a main clause."""
    verb = verb_of(span.root) if span.doc.has_annotation("DEP") else None
    while verb is not None and verb.dep_ not in _ASIDE:
        verb = None if verb.head.i == verb.i else verb.head
    return len(span.doc) if verb is None else verb.right_edge.i + 1
