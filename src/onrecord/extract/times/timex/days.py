"""Days told from another: weekdays, today and its like, parts of a day, times of the clock, feasts."""

import re
from datetime import timedelta

from onrecord.extract.times.calendar import weekday_number
from onrecord.extract.times.days import weekday_near
from onrecord.extract.times.rule import DAY, MONTH, WEEKDAY
from onrecord.extract.times.tense import Tense
from onrecord.extract.times.timex.dates import month_day
from onrecord.extract.times.timex.holidays import HOLIDAY, holiday_value
from onrecord.extract.times.timex.lexicon import DEICTIC, PART, PARTS, either
from onrecord.extract.times.timex.pattern import TimexRule, timex_rule
from onrecord.extract.times.timex.patterns import AS_DAY
from onrecord.extract.times.timex.scene import Scene
from onrecord.extract.times.timex.values import day_of, shifted

_UNKNOWN = "XXXX-XX-XX"
_ONE = timedelta(days=1)
_STEPS = {"last": -1, "previous": -1, "preceding": -1, "next": 1, "following": 1}


def _symbol(match: re.Match[str]) -> str:
    part = match.groupdict().get("part")
    return PARTS[part.lower()] if part else ""


def _weekday(match: re.Match[str], scene: Scene) -> str | None:
    wanted, which, day = weekday_number(match["weekday"]), (match.groupdict().get("which") or "").lower(), scene.day
    if day is None or scene.is_story:
        told = _weekday_from(scene.before("day"), wanted, range(7))
        return (told or f"XXXX-WXX-{wanted + 1}") + _symbol(match)
    if which in ("last", "this past"):
        then = weekday_near(day - _ONE, wanted, Tense.PAST)
    elif which in ("next", "this coming", "coming"):
        then = weekday_near(day + _ONE, wanted, Tense.FUTURE)
    else:
        then = weekday_near(day, wanted, Tense.FUTURE if which == "this" and scene.tense is Tense.UNKNOWN else scene.tense)
    return then.isoformat() + _symbol(match)


def _weekday_from(value: str | None, wanted: int, steps: range) -> str | None:
    """The first such day at so many steps from another."""
    days = [] if value is None else [shifted(value, "day", step) for step in steps]
    return next((d for d in days if d is not None and (day := day_of(d)) is not None and day.weekday() == wanted), None)


def _told_weekday(match: re.Match[str], scene: Scene) -> str | None:
    """The following Friday, the previous Friday: from the day told of before."""
    steps = range(1, 8) if _STEPS[match["which"].lower()] > 0 else range(-1, -8, -1)
    return _weekday_from(scene.then("day"), weekday_number(match["weekday"]), steps)


def _deictic(match: re.Match[str], scene: Scene) -> str | None:
    """In a story `today` is the present at large, not the day after the battle."""
    word = match["word"].lower()
    if scene.is_story or scene.written is None:
        return "PRESENT_REF" if scene.is_story and word == "today" else _UNKNOWN
    then = shifted(scene.written, "day", DEICTIC[word])
    return None if then is None else then + (_symbol(match) or ("TNI" if word in ("tonight", "overnight") else ""))


def _beyond(match: re.Match[str], scene: Scene) -> str | None:
    base = scene.now("day")
    return _UNKNOWN if base is None else shifted(base, "day", 2 if match["way"].lower() == "after" else -2)


def _part(match: re.Match[str], scene: Scene) -> str | None:
    """Of `this morning` and `last night`, counted from the day of writing; `that afternoon` and the like from the day told of."""
    which = match["which"].lower()
    base = scene.now("day") if which in ("this", "last") else scene.then("day")
    then = _UNKNOWN if base is None else shifted(base, "day", _STEPS.get(which, 0))
    return None if then is None else then + _symbol(match)


def _hour(match: re.Match[str], scene: Scene) -> str | None:
    """At noon, in the morning: of the day told of."""
    return (scene.then("day") or _UNKNOWN) + _symbol(match)


def _clock(match: re.Match[str], scene: Scene) -> str | None:
    """A time of a day said beside it, else of the day of writing; in a story, of the day told of."""
    hour = int(match["h"]) % 12 + (12 if match["half"].lower() == "p" else 0)
    return f"{(_clock_day(match, scene) or _UNKNOWN)[:10]}T{hour:02d}:{match['min'] or '00'}"


def _clock_day(match: re.Match[str], scene: Scene) -> str | None:
    if match["month"]:
        return month_day(match, scene)
    if match["weekday"]:
        return _weekday(match, scene)
    if match["word"]:
        return _deictic(match, scene)
    return scene.then("day") if scene.is_story else scene.written


def _holiday(match: re.Match[str], scene: Scene) -> str | None:
    return holiday_value(match["name"], match["year"], (match["which"] or "").lower(), scene)


_WORD = rf"(?P<word>(?i:{either(DEICTIC)}))"
_DAY = rf"(?P<weekday>{WEEKDAY})"
_PART = rf"(?P<part>{PART})"
_EARLY = r"(?:(?i:early|late|later|earlier) )?"
_AT = r"(?i:at|by|around|before|until|after|since)"
_IN = r"(?i:in|during|by|until|later in|early in|late in)"
_TIME = r"(?P<h>1[0-2]|0?[1-9])(?::(?P<min>[0-5]\d))? ?(?P<half>(?i:[ap]))(?:\.[mM]\b\.?|(?i:m\b))"
_ZONE = r"(?: (?:[A-Z]{2}T|GMT|local time))?"

DAY_RULES: tuple[TimexRule, ...] = (
    timex_rule(rf"{AS_DAY}(?:(?P<which>(?i:last|next|this past|this coming|this|coming)) )?{_DAY}(?:,? {_PART})?", _weekday),
    timex_rule(rf"(?:(?i:the|mid|early|late)(?: |-))?{_PART} (?:of |on )?(?P<which>){_DAY}", _weekday),
    timex_rule(rf"(?i:the) (?P<which>(?i:following|previous|preceding|next)) {_DAY}", _told_weekday),
    timex_rule(rf"{AS_DAY}{_WORD}(?: {_PART})?", _deictic),
    timex_rule(rf"(?:(?i:mid|early|late)(?: |-))?{_PART} {_WORD}", _deictic),
    timex_rule(r"(?:(?i:the) )?(?i:day (?P<way>before|after) (?:yesterday|tomorrow))", _beyond),
    timex_rule(rf"{_EARLY}(?P<which>(?i:this|last)) {_PART}", _part),
    timex_rule(rf"{_EARLY}(?P<which>(?i:that(?: same)?|the same)) {_PART}", _part),
    timex_rule(rf"(?:(?i:early|late) )?(?i:the) (?P<which>(?i:next|following|previous)) {_PART}", _part),
    timex_rule(rf"{_AT} (?P<x>(?P<part>(?i:noon|midday|midnight|dawn|dusk|daybreak)))", _hour),
    timex_rule(rf"{_IN} (?P<x>(?i:the) (?:early |late )?(?P<part>(?i:morning|afternoon|evening)))(?! of\b)", _hour),
    timex_rule(rf"(?:(?i:around|about) )?{_TIME}{_ZONE}(?:,? (?:on )?(?:{_DAY}|{_WORD}|(?P<month>{MONTH}) (?P<day>{DAY})))?", _clock),
    timex_rule(rf"(?:(?P<which>(?i:last|next|this)) )?(?P<name>{HOLIDAY})(?:,? (?P<year>(?:1[5-9]|20)\d\d))?", _holiday, dates=True),
)
