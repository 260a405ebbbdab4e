"""Rules for days named from the day of writing: weekdays, today and its like, ago, last, next, stretches of days."""

import re
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from onrecord.extract.times.calendar import Bounds, number, part_of, unit_bounds, weekday_number
from onrecord.extract.times.dates import choose
from onrecord.extract.times.rule import COUNT, PART, UNIT, VAGUE, WEEKDAY, relative, rule, undated
from onrecord.extract.times.tense import Tense

DEICTIC = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "last night": -1, "day before yesterday": -2, "day after tomorrow": 2}
STEPS = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1, "upcoming": 1}
DAY = timedelta(days=1)
_SUNDAY = 6
MOST = {"decade": 20}
"""Counts of units beyond this (else 500) are figures of speech, and no dates."""


def weekday_near(day: date, wanted: int, tense: Tense) -> date:
    """The latest such weekday up to today, or the coming one from today on when the clause looks ahead."""
    back, ahead = (day.weekday() - wanted) % 7, (wanted - day.weekday()) % 7
    if tense is Tense.FUTURE or (tense is Tense.NEAREST and ahead < back):
        return day + timedelta(days=ahead)
    return day - timedelta(days=back)


@relative
def _weekday(match: re.Match[str], day: date, tense: Tense) -> Bounds | None:
    wanted, which = weekday_number(match["weekday"]), (match["which"] or "").lower()
    if which in ("last", "this past"):
        then = weekday_near(day - DAY, wanted, Tense.PAST)
    elif which in ("next", "this coming", "coming"):
        then = weekday_near(day + DAY, wanted, Tense.FUTURE)
    else:
        then = weekday_near(day, wanted, Tense.FUTURE if which == "this" and tense is Tense.UNKNOWN else tense)
    if (match.groupdict().get("hour") or "").lower() == "early" and tense is not Tense.FUTURE and (day + DAY).weekday() == wanted:
        then = day + DAY  # written on Monday, told as it was early on Tuesday elsewhere; a week ago would be "last Tuesday"
    if which == "next" and then - day <= 2 * DAY and then.weekday() > day.weekday():
        then += 7 * DAY  # nobody calls tomorrow "next Tuesday"
    return then, then


@relative
def _weekday_of_week(match: re.Match[str], day: date, _tense: Tense) -> Bounds | None:
    monday, _ = unit_bounds(day, "week", STEPS[match["which"].lower()])
    then = monday + timedelta(days=weekday_number(match["weekday"]))
    return then, then


@relative
def _deictic(match: re.Match[str], day: date, _tense: Tense) -> Bounds | None:
    words = " ".join(match["word"].lower().split())
    then = day + timedelta(days=DEICTIC.get(words, 0))
    return (day - DAY, day) if words == "overnight" else (then, then)


@relative
def _ago(match: re.Match[str], day: date, _tense: Tense) -> Bounds | None:
    """As exact as its unit: a day, a week around it, the calendar month or year."""
    count, unit = _count(match), match["unit"].lower()
    return None if count is None else _around(day, unit, -count)


def _count(match: re.Match[str]) -> int | None:
    """How many units; None where it is vague."""
    count = 1 if match["n"] == "" else number(match["n"] or "some")
    return count if count is not None and count <= MOST.get(match["unit"].lower(), 500) else None


@relative
def _in_units(match: re.Match[str], day: date, tense: Tense) -> Bounds | None:
    count, unit = _count(match), match["unit"].lower()
    return _around(day, unit, count) if count is not None and tense is not Tense.PAST else None


def _around(day: date, unit: str, steps: int) -> Bounds:
    if unit == "week":
        then = day + timedelta(weeks=steps)
        return then - 3 * DAY, then + 3 * DAY
    return unit_bounds(day, unit, steps)


@relative
def _unit(match: re.Match[str], day: date, tense: Tense) -> Bounds | None:
    """Last week, next month, this year; a weekend is the one just past or coming, as the clause looks."""
    which, unit = match["which"].lower(), match["unit"].lower()
    if unit == "weekend" and which in ("this", "the"):
        return choose([_weekend(day, steps) for steps in (-1, 0, 1)], day, tense)
    if unit == "week" and which == "last" and day.weekday() == _SUNDAY:
        return day - 7 * DAY, day - DAY  # on a Sunday the seven days before it, not those before these
    return unit_bounds(day, unit, STEPS.get(which, 0))


def _weekend(day: date, steps: int) -> tuple[date, date]:
    return unit_bounds(day, "weekend", steps)


@relative
def _part_of_unit(match: re.Match[str], day: date, tense: Tense) -> Bounds | None:
    """Earlier this month ends today, later this month begins today."""
    part, which, unit = match["part"].lower(), match["which"].lower(), match["unit"].lower()
    first, last = unit_bounds(day, unit, STEPS[which])
    if part in ("earlier", "later") and which == "this":
        return (first, day) if part == "earlier" else (day, last)
    return part_of((first, last), {"earlier": "early", "later": "late"}.get(part, part))


@relative
def _stretch(match: re.Match[str], day: date, _tense: Tense) -> Bounds | None:
    """The past three months, the next two weeks: up to the day of writing, or from it on."""
    count, unit, which = _count(match), match["unit"].lower(), match["which"].lower()
    back = which in ("last", "past", "previous", "recent")
    if count is None:
        return (None, day) if back else (day, None)
    step = relativedelta(days=1) if unit == "hour" else _delta(unit, count)
    return (day - step, day) if back else (day, day + step)


def _delta(unit: str, count: int) -> relativedelta:
    size = {"day": relativedelta(days=1), "week": relativedelta(weeks=1), "month": relativedelta(months=1), "year": relativedelta(years=1)}
    return size.get(unit, relativedelta(years=10)) * count


@relative
def _vague_stretch(match: re.Match[str], day: date, _tense: Tense) -> Bounds | None:
    return (None, day) if match["which"].lower() == "recent" else (day, None)


@relative
def _near_future(_match: re.Match[str], day: date, _tense: Tense) -> Bounds | None:
    return day, None


@relative
def _within(match: re.Match[str], day: date, tense: Tense) -> Bounds | None:
    count = _count(match)
    if count is None or tense is Tense.PAST:
        return None
    days = relativedelta(days=-(-count // 24)) if match["unit"].lower() == "hour" else _delta(match["unit"].lower(), count)
    return day, day + days


_NEXT_LAST = r"(?i:last|next|this past|this coming|this|coming)"
_WHICH = r"(?i:last|previous|next|coming|this|current|upcoming)"
_STRETCH = r"(?i:last|past|previous|next|coming)"
_ABOUT = r"(?:(?i:about|around|some|nearly|almost|more than|over|less than|at least|roughly|just over|just under|just) )?"

DAY_RULES = (
    rule(rf"(?:(?P<which>{_NEXT_LAST}) )?(?P<weekday>{WEEKDAY})(?:,? {PART})?", _weekday),
    rule(rf"(?P<hour>(?i:early|late))(?: on)? (?P<which>)(?P<weekday>{WEEKDAY})(?: {PART})?", _weekday),
    rule(rf"(?:the )?{PART} of (?P<which>)(?P<weekday>{WEEKDAY})", _weekday),
    rule(rf"(?P<weekday>{WEEKDAY})(?: of)? (?P<which>(?i:last|this|next)) week", _weekday_of_week),
    rule(r"(?:(?i:the) )?(?P<word>(?i:day before yesterday|day after tomorrow))", _deictic),
    rule(rf"(?:(?i:earlier|later|late|early) )?(?P<word>(?i:today|tonight|yesterday|tomorrow|overnight|last night))(?: {PART})?", _deictic),
    rule(rf"(?:(?i:earlier|later) )?(?P<word>(?i:this {PART}))", _deictic),
    rule(rf"{_ABOUT}(?P<n>{COUNT}|{VAGUE}) (?P<unit>(?i:{UNIT}))s? (?i:ago)", _ago),
    rule(rf"(?i:in)(?: about)? (?P<n>{COUNT}) (?P<unit>(?i:{UNIT}))s?(?:['’]s?)?(?: time)?(?! of| ago)", _in_units),
    rule(rf"(?:(?i:the) (?!last))?(?P<which>{_WHICH}) (?P<unit>(?i:week|month|year|decade|weekend))", _unit),
    rule(r"(?P<which>(?i:the)) (?P<unit>(?i:weekend))", _unit),
    rule(r"(?P<part>(?i:earlier|later|early|late)) (?P<which>(?i:this|last|next)) (?P<unit>(?i:week|month|year|decade))", _part_of_unit),
    rule(rf"(?:(?i:the) )?(?P<which>{_STRETCH})(?: (?P<n>{COUNT}|{VAGUE}))? (?P<unit>(?i:hour|{UNIT}))s", _stretch),
    rule(r"(?i:the) (?P<which>(?i:past|last)) (?P<n>)(?P<unit>(?i:week|month|year|decade))", _stretch),
    rule(r"(?P<which>(?i:past)) (?P<n>)(?P<unit>(?i:week|month|year|decade))", _stretch),
    rule(rf"(?:(?i:the) )?(?P<which>(?i:recent|coming)) (?i:{UNIT}s)", _vague_stretch),
    rule(r"(?i:in the (?:near|foreseeable) future)", _near_future),
    rule(rf"(?i:within)(?: the next)? (?P<n>{COUNT}) (?P<unit>(?i:hour|{UNIT}))s?", _within),
    rule(rf"(?i:the (?:previous|following|preceding)|previous) {WEEKDAY}", undated),
    rule(rf"(?i:the same|that same|that|the following|the previous|the next) (?i:day|week|month|year|{PART})", undated),
    rule(rf"(?i:the) (?i:{UNIT}|{PART}) (?i:after|before)(?= ?[,.;])", undated),
    rule(rf"(?:{COUNT}|{VAGUE}) (?i:{UNIT})s? (?i:later|earlier|before|after|afterwards?)", undated),
)  # fmt: skip
