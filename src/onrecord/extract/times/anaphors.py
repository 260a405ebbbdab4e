"""Days told from another day in the text: "two days later", "the next day". Only where the text leaves one day to count from."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from spacy.tokens import Doc

from onrecord.extract.context import TimeExpression, TimeKind
from onrecord.extract.times.calendar import Bounds, number, unit_bounds, weekday_number
from onrecord.extract.times.rule import COUNT, UNIT, WEEKDAY
from onrecord.extract.times.tense import SAYING
from onrecord.grammar.quotes import paragraph_ends, quote_ranges
from onrecord.model.period import Period

_STEP = re.compile(rf"(?P<n>{COUNT}) (?P<unit>(?i:{UNIT}))s? (?P<way>(?i:later|earlier|afterwards?|after|before))")
_PART = r"(?i:day|morning|afternoon|evening|night)"
_DAY = re.compile(
    rf"(?i:the|that) (?P<which>(?i:next|following|previous|same)) {_PART}"
    rf"|(?i:that) {_PART}|(?i:that same) (?i:day)|(?i:the) {_PART} (?P<way>(?i:after|before))"
)
_WEEKDAY = re.compile(rf"(?i:the) (?P<which>(?i:following|previous|preceding)) (?P<weekday>{WEEKDAY})")
_AHEAD = ("in", "within", "over", "for", "during", "of")
_STEPS = {
    **dict.fromkeys(("next", "following", "later", "afterwards", "afterward", "after"), 1),
    **dict.fromkeys(("previous", "preceding", "earlier", "before"), -1),
    "same": 0,
}
_MOST = 500


def resolve_anaphors(doc: Doc, times: Sequence[TimeExpression]) -> tuple[TimeExpression, ...]:
    """The expressions in order, those that count from a day before them with their period."""
    if not any(t.period is None and t.kind in (TimeKind.DATE, TimeKind.DURATION) for t in times):
        return tuple(times)
    ends, found = paragraph_ends(doc), list[TimeExpression]()
    for time in times:
        if time.kind is TimeKind.DURATION:
            found.append(_after(doc, time, found, ends))
        else:
            found.append(resolve(doc, time, found, ends) if time.period is None and time.kind is TimeKind.DATE else time)
    return tuple(found)


def resolve(doc: Doc, time: TimeExpression, before: Sequence[TimeExpression], ends: Sequence[int]) -> TimeExpression:
    day = day_before(time, countable(doc, time, before), ends)
    if day is None or (time.start > 0 and doc[time.start - 1].lower_ in _AHEAD):
        return time
    text = doc[time.start : time.stop].text
    if text.lower().endswith((" after", " before")) and time.stop < len(doc) and not doc[time.stop].is_punct:
        return time  # "two days after the raid"
    bounds = bounds_from(" ".join(text.split()), day)
    return time if bounds is None else replace(time, period=Period(*bounds, text))


def _after(doc: Doc, time: TimeExpression, before: Sequence[TimeExpression], ends: Sequence[int]) -> TimeExpression:
    """*was freed after five years*: from the day told of before; not *after five years of war*."""
    follows = doc[time.stop].lower_ if time.stop < len(doc) else ""
    if time.start == 0 or doc[time.start - 1].lower_ != "after" or follows in ("of", "that", "since", "-"):
        return time
    day = day_before(time, countable(doc, time, before), ends)
    text = doc[time.start : time.stop].text
    bounds = None if day is None else bounds_from(f"{' '.join(text.split())} later", day)
    return time if bounds is None else replace(time, kind=TimeKind.DATE, period=Period(*bounds, f"after {text}"))


def countable(doc: Doc, time: TimeExpression, before: Sequence[TimeExpression]) -> list[TimeExpression]:
    """Those that may be counted from: no day of a telling, and none outside a quotation for what is told in it."""
    quote = next((a for a, b in quote_ranges(doc) if a <= time.start < b), 0)
    return [t for t in before if t.start >= quote and not is_telling(doc, t)]


def is_telling(doc: Doc, time: TimeExpression) -> bool:
    """Whether it tells when something was said, as in "officials said Monday": nothing is counted from that."""
    return doc[time.head].head.lemma_ in SAYING or (time.start > 0 and doc[time.start - 1].lemma_ in SAYING)


def day_before(time: TimeExpression, before: Sequence[TimeExpression], ends: Sequence[int]) -> date | None:
    """The only day told of in the paragraph so far; where it tells of none, in the paragraph before."""
    starts = [0, *(e for e in ends if e < time.start)]
    for low, high in ((starts[-1], time.start), (starts[-2] if len(starts) > 1 else 0, starts[-1])):
        told = [t for t in before if low <= t.start < high and t.kind is TimeKind.DATE]
        if told:
            days = {t.period.earliest for t in told if t.period is not None and t.period.is_day}
            return days.pop() if len(days) == 1 and all(t.period is not None for t in told) else None
    return None


def bounds_from(words: str, day: date) -> Bounds | None:
    """As exact as the unit: a day, a week around it, the calendar month or year."""
    if match := _STEP.fullmatch(words):
        count = number(match["n"])
        return None if count is None or count > _MOST else shifted(day, match["unit"].lower(), count * _STEPS[match["way"].lower()])
    if match := _DAY.fullmatch(words):
        then = day + timedelta(days=_STEPS[(match["which"] or match["way"] or "same").lower()])
        return then, then
    if match := _WEEKDAY.fullmatch(words):
        then = weekday_from(day, weekday_number(match["weekday"]), _STEPS[match["which"].lower()])
        return then, then
    return None


def shifted(day: date, unit: str, steps: int) -> Bounds:
    if unit == "week":
        then = day + timedelta(weeks=steps)
        return then - timedelta(days=3), then + timedelta(days=3)
    return unit_bounds(day, unit, steps)


def weekday_from(day: date, wanted: int, way: int) -> date:
    """The first such weekday after or before the day."""
    steps = (wanted - day.weekday()) * way % 7 or 7
    return day + timedelta(days=way * steps)
