"""Rules for calendar dates, whole or in part: days, months, seasons, years, decades, centuries."""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from onrecord.extract.times.calendar import (
    Bounds,
    Known,
    make_day,
    month_bounds,
    month_number,
    part_of,
    season_bounds,
    weekday_number,
    year_bounds,
)
from onrecord.extract.times.named import named_days
from onrecord.extract.times.rule import DAY, FULL_MONTH, MONTH, PART, WEEKDAY_SHORT, YEAR, Moment, relative, rule
from onrecord.extract.times.tense import Tense

SOON = timedelta(days=31)
"""A date without a year and with no verb to tell is the coming one only within a month; news mostly looks back."""
THINGS = (
    r"people|men|women|children|troops|soldiers|prisoners|detainees|hostages|fighters|"
    r"homes|families|refugees|civilians|dollars|euros|k?m|miles"
)


def _iso(match: re.Match[str], _moment: Moment) -> Bounds | None:
    year, month, day = (int(match[n]) for n in ("y", "m", "d"))
    return _as_bounds(make_day(year, month, day))


def _numeric(match: re.Match[str], _moment: Moment) -> Bounds | None:
    """15/02/2025 and 02/15/2025, but 03/04/2025 is nobody's guess."""
    year, first, second = int(match["y"]), int(match["a"]), int(match["b"])
    days = {make_day(year, second, first), make_day(year, first, second)} - {None}
    return _as_bounds(days.pop()) if len(days) == 1 else None


def _month_day(match: re.Match[str], moment: Moment) -> Bounds | None:
    month, day = month_number(match["month"]), int(re.sub(r"\D", "", match["day"]))
    if match["year"]:
        return _as_bounds(make_day(int(match["year"]), month, day))
    if moment.day is None:
        return None
    if (month, day) in moment.years and not match["weekday"] and moment.tense is not Tense.FUTURE:
        year = moment.years[month, day]
        return None if year is None else _as_bounds(make_day(year, month, day))
    return _in_some_year(match["weekday"], (month, day), moment.day, moment.tense)


def _in_some_year(weekday: str | None, month_day: tuple[int, int], day: date, tense: Tense) -> Bounds | None:
    around = (make_day(day.year + step, *month_day) for step in range(-8, 9))
    days = [(d, d) for d in around if d is not None]
    if not days:
        return None
    if weekday:
        fitting = [d for d in days if d[0].weekday() == weekday_number(weekday)]
        return min(fitting or days, key=lambda d: abs(d[0] - day))
    return choose(days, day, tense)


def _month_year(match: re.Match[str], _moment: Moment) -> Bounds:
    bounds = month_bounds(int(match["year"]), month_number(match["month"]))
    return part_of(bounds, match["part"].lower()) if match["part"] else bounds


@relative
def _month(match: re.Match[str], day: date, tense: Tense) -> Bounds | None:
    number, which = month_number(match["month"]), (match["which"] or "").lower()
    around = [month_bounds(day.year + step, number) for step in (-1, 0, 1)]
    if which == "last":
        return max(b for b in around if b[1] < day.replace(day=1))
    if which == "next":
        return min(b for b in around if b[0] > day)
    if which == "this":
        return around[1]
    bounds = choose(around, day, tense)
    return part_of(bounds, match["part"].lower()) if match["part"] else bounds


def choose(options: Iterable[Known], day: date, tense: Tense) -> Known:
    """Of the same date in several years: the one that the tense allows, nearest to the day of writing."""
    ordered = sorted(options)
    past = max((o for o in ordered if o[0] <= day), default=ordered[0])
    future = min((o for o in ordered if o[1] >= day), default=ordered[-1])
    if tense is Tense.FUTURE:
        return future
    if tense is Tense.NEAREST:
        return min((past, future), key=lambda o: abs(o[0] - day))
    if tense is Tense.UNKNOWN and day < future[0] <= day + SOON and day - past[1] > SOON:
        return future
    return past


@relative
def _month_of_year(match: re.Match[str], day: date, _tense: Tense) -> Bounds | None:
    year = day.year + {"last": -1, "next": 1}.get(match["which"].lower(), 0)
    bounds = month_bounds(year, month_number(match["month"]))
    return part_of(bounds, match["part"].lower()) if match["part"] else bounds


@relative
def _season(match: re.Match[str], day: date, tense: Tense) -> Bounds | None:
    around = [season_bounds(day.year + step, match["season"]) for step in (-2, -1, 0, 1)]
    which = match["which"].lower()
    if which == "last":
        return max(b for b in around if b[1] < day)
    if which == "next":
        return min(b for b in around if b[0] > day)
    return around[2] if which == "this" else choose(around, day, tense)


def _season_year(match: re.Match[str], _moment: Moment) -> Bounds:
    return season_bounds(int(match["year"]), match["season"])


def _year(match: re.Match[str], _moment: Moment) -> Bounds:
    bounds = year_bounds(int(match["year"]))
    return part_of(bounds, match["part"].lower()) if match["part"] else bounds


def _decade(match: re.Match[str], _moment: Moment) -> Bounds | None:
    first = int(match["decade"])
    if first < 30:
        return None
    first += 1900 if first < 100 else 0
    low, high = {"": (0, 9), "early": (0, 3), "mid": (3, 6), "late": (6, 9)}[(match["part"] or "").lower()]
    return date(first + low, 1, 1), date(first + high, 12, 31)


def _century(match: re.Match[str], _moment: Moment) -> Bounds:
    number = int(match["n"])
    return date(number * 100 - 99, 1, 1), date(number * 100, 12, 31)


def _named(match: re.Match[str], _moment: Moment) -> Bounds | None:
    return next(((n.day, n.day) for n in named_days() if match[0] in n.names), None)


def _as_bounds(day: date | None) -> Bounds | None:
    return None if day is None else (day, day)


_PART_OF = rf"(?:(?i:the |on the )?(?:early |late )?{PART} of )?"
_EARLY = r"(?:(?i:the )?(?P<part>(?i:early|mid|late))(?: |-))?"
_BEFORE_MONTH = r"(?:(?P<which>(?i:last|next|this)) |(?P<part>(?i:early|mid|late))(?: |-))"
_ON_WEEKDAY = rf"(?:(?P<weekday>{WEEKDAY_SHORT})(?: {PART})?,? (?:(?P<paren>\()|the )?)?"
_DAY, _MONTH, _YEAR = rf"(?P<day>{DAY})", rf"(?P<month>{MONTH})", rf"(?P<year>{YEAR})"
_SEASON = r"(?P<season>(?i:spring|summer|autumn|fall|winter))"
_LINK = r"(?i:in|by|of|to|and|or|since|until|till|through|during|before|after|between|from)"
_CLOCK = r"T\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?"
_NAMES = "|".join(re.escape(name) for n in named_days() for name in n.names)

DATE_RULES = (
    rule(rf"(?P<y>\d{{4}})(?P<s>[-/])(?P<m>\d\d)(?P=s)(?P<d>\d\d)(?:{_CLOCK})?(?![-/\d])", _iso),
    rule(r"(?P<a>\d{1,2})(?P<s>[/.])(?P<b>\d{1,2})(?P=s)(?P<y>(?:19|20)\d\d)(?![/.]?\d)", _numeric),
    rule(rf"{_ON_WEEKDAY}{_PART_OF}{_MONTH} ?{_DAY}(?:,? {_YEAR})?(?(paren)\))", _month_day),
    rule(rf"{_ON_WEEKDAY}{_PART_OF}(?:the )?{_DAY}(?: of)? {_MONTH}(?:,? {_YEAR})?(?(paren)\))", _month_day),
    rule(rf"{_EARLY}{_MONTH},? (?:of )?{_YEAR}", _month_year),
    rule(rf"(?i:the )?{_SEASON} (?:of )?{_YEAR}", _season_year),
    rule(rf"(?P<which>(?i:last|next|this)) {_SEASON}", _season),
    rule(rf"{_EARLY}{_MONTH}(?: of)? (?P<which>(?i:last|this|next)) year", _month_of_year),
    rule(rf"{_BEFORE_MONTH}{_MONTH}", _month),
    rule(rf"(?P<which>)(?P<part>)(?P<month>{FULL_MONTH})", _month),
    rule(rf"(?:{_LINK}|(?i:on|for|late|early)) (?P<which>)(?P<part>)(?P<x>(?P<month>March|May))(?! [A-Z])", _month),
    rule(rf"(?:the year |(?P<part>(?i:early|mid|late))(?: |-)){_YEAR}", _year),
    rule(rf"(?:{_LINK}|(?i:the)) (?:the year )?(?P<part>)(?P<x>{_YEAR})(?! (?:{THINGS})\b)", _year),
    rule(rf"\((?P<part>)(?P<x>{_YEAR})\)", _year),
    rule(rf"{_EARLY}(?:the )?['’]?(?P<decade>(?:1[5-9]|20)\d0|(?<=['’])\d0)['’]?s", _decade),
    rule(r"(?:the )?(?P<n>[12]\d)(?:st|nd|rd|th) century", _century),
    rule(_NAMES, _named),
)
"""Whole dates first; of candidates of one length the earlier rule wins."""
