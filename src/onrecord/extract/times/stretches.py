"""Rules whose expression holds another one: ranges, the end of a period, since, until, by, before, after."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from onrecord.extract.times.calendar import Bounds, part_of, unit_bounds
from onrecord.extract.times.rule import DAY, MONTH, PART, UNIT, WEEKDAY, YEAR, Moment, Rule, rule

Read = Callable[[str, Moment], Bounds | None]
"""Reads a whole expression; None where it is none or cannot be resolved."""

_DAY_POINT = rf"(?:(?:{WEEKDAY},? )?(?:{MONTH} {DAY}|{DAY}(?: of)? {MONTH})(?:,? {YEAR})?)"
_POINT = rf"(?:{_DAY_POINT}|{MONTH} {YEAR}|(?:early |mid-|late )?{MONTH}|{YEAR}|{WEEKDAY}(?: {PART})?|(?i:today|tomorrow|yesterday))"
_WHOLE = rf"(?:(?:this|next|last|the) (?:day|weekend|{UNIT})|{MONTH}(?:,? {YEAR})?|{YEAR}|(?:the )?(?:19|20)\d0s)"
_TO = r"(?:to|until|till|through|and|[-–—])"
_PARTS = {"end": "late", "close": "late", "start": "early", "beginning": "early", "middle": "mid"}


def stretch_rules(read: Read) -> tuple[Rule, ...]:
    """Rules that read their inner expressions with `read`."""

    def between(match: re.Match[str], moment: Moment) -> Bounds | None:
        return _range(match["a"], match["b"], moment, read)

    def part(match: re.Match[str], moment: Moment) -> Bounds | None:
        words = re.sub(r"^the ", "this ", match["whole"])
        bounds = read(words, moment) if words.endswith(("day", "month", "year", "week")) is False else _unit(words, moment)
        return bounds and part_of(bounds, _PARTS[match["part"].lower()])

    return (
        rule(rf"(?i:from|between) (?P<a>{DAY}) {_TO} (?P<b>{_DAY_POINT})", between),
        rule(rf"(?i:from|between) (?P<a>{_POINT}) {_TO} (?P<b>{_POINT}|{DAY})(?! (?i:{UNIT})s?| ?(?:percent|%))", between),
        rule(rf"(?P<a>{MONTH} {DAY}(?:,? {YEAR})?)(?: ?[-–—] ?| (?:to|through|until) )(?P<b>{_DAY_POINT}|{DAY}(?:,? {YEAR})?)", between),
        rule(rf"(?P<a>{DAY}(?: {MONTH})?)(?: ?[-–—] ?| to )(?P<b>{DAY} {MONTH}(?:,? {YEAR})?)", between),
        rule(rf"(?P<a>{YEAR})(?:[-–—]| to )(?P<b>{YEAR}|\d\d(?![\d-]))", between),
        rule(rf"(?P<a>{WEEKDAY})(?: to | through |[-–—])(?P<b>{WEEKDAY})", between),
        rule(rf"(?:(?i:the|later|earlier) )?(?P<part>(?i:end|start|beginning|middle|close)) of (?P<whole>{_WHOLE})", part),
    )  # fmt: skip


def _unit(words: str, moment: Moment) -> Bounds | None:
    which, unit = words.split()
    steps = {"last": -1, "next": 1}.get(which, 0)
    return None if moment.day is None else unit_bounds(moment.day, unit, steps)


def _range(first: str, second: str, moment: Moment, read: Read) -> Bounds | None:
    """Each side lends the other the month and year that it lacks."""
    month, year = re.search(MONTH, second) or re.search(MONTH, first), re.search(YEAR, second)
    if second.isdecimal() and len(second) == 2 and re.fullmatch(YEAR, first):
        second = first[:2] + second
    elif re.fullmatch(rf"{DAY}(?:,? {YEAR})?", second) and month:
        second = f"{month[0]} {second}"
    if re.fullmatch(DAY, first) and month:
        first = f"{month[0]} {first}"
    if year and not re.search(YEAR, first) and re.search(MONTH, first):
        first = f"{first}, {year[0]}" if re.search(DAY + "$", first) or re.match(DAY, first) else f"{first} {year[0]}"
    return _join(read(first, moment), read(second, moment), dated=year is not None)


def _join(first: Bounds | None, second: Bounds | None, *, dated: bool) -> Bounds | None:
    if first is None or second is None or first[0] is None or second[1] is None:
        return None
    start, stop = first[0], second[1]
    if stop >= start:
        return start, stop
    weekdays = start - stop < timedelta(days=7)
    shifted = start - (relativedelta(days=7) if weekdays and not dated else relativedelta(years=1))
    return shifted, stop


_LEADS = re.compile(
    r"(?<![\w-])(?P<lead>since|until|till|by|before|after|from|through)(?P<gap>\s+(?:the )?(?:late |early )?)$", re.IGNORECASE
)
_ONWARD = re.compile(r"\s+(?:on|onwards?)\b", re.IGNORECASE)


def lead_of(text: str, start: int, stop: int) -> tuple[str, int] | None:
    """The word before an expression that opens it to one side, with where it begins."""
    match = _LEADS.search(text, max(0, start - 16), start)
    if match is None or "\n\n" in match["gap"]:
        return None
    lead = match["lead"].lower()
    if (lead == "from" and not _ONWARD.match(text, stop)) or (lead == "through" and text[start:stop].lower().startswith("the ")):
        return None
    return lead, match.start("lead")


def opened(bounds: Bounds, lead: str) -> Bounds:
    """since, after: from its first day on (some of it may be meant); until, by: up to its last day; before: up to the day before."""
    first, last = bounds
    if lead in ("since", "from", "after"):
        return first, None
    if lead == "before":
        return None, _day_before(first)
    return None, last


def _day_before(day: date | None) -> date | None:
    return None if day is None else day - timedelta(days=1)
