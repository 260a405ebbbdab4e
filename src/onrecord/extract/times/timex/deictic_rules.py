"""Rules for points told from another one: weekdays, today and its like, ago, later, last and next, parts of days, feasts."""

import re
from datetime import timedelta

from onrecord.extract.times.calendar import weekday_number
from onrecord.extract.times.days import weekday_near
from onrecord.extract.times.rule import DAY, MONTH, WEEKDAY
from onrecord.extract.times.tense import Tense
from onrecord.extract.times.timex.amounts import AMOUNT, AMOUNT_INNER, duration, whole
from onrecord.extract.times.timex.calendar_rules import month_day
from onrecord.extract.times.timex.holidays import HOLIDAY, holiday_value
from onrecord.extract.times.timex.lexicon import (
    ABOUT,
    AFTER_AT,
    DEICTIC,
    LONG,
    ORDINALS,
    PART,
    PARTS,
    REFERENCES,
    UNIT,
    UNITS,
    either,
    unit_of,
)
from onrecord.extract.times.timex.pattern import TimexRule, timex_rule
from onrecord.extract.times.timex.scene import Scene
from onrecord.extract.times.timex.values import shifted, truncated

STEPS = {"last": -1, "past": -1, "previous": -1, "preceding": -1, "the past": -1, "this": 0, "current": 0, "same": 0, "that": 0, "the": 0,
         "next": 1, "coming": 1, "following": 1, "upcoming": 1}  # fmt: skip
_NEAR = 3
"""A quarter so few points before is what a year earlier is compared with."""
_HALF_QUARTER = 45
_LOOKING_BACK = ("last", "past", "previous", "preceding", "this past")


def _weekday(match: re.Match[str], scene: Scene) -> str | None:
    groups = match.groupdict()
    wanted, which, day = weekday_number(match["weekday"]), (groups.get("which") or "").lower(), scene.day
    part = groups.get("part")
    suffix = PARTS[part.lower()] if part else ""
    if day is None or scene.is_story:
        return _story_weekday(scene, wanted, suffix)
    if which in _LOOKING_BACK:
        then = weekday_near(day - timedelta(days=1), wanted, Tense.PAST)
    elif which in ("next", "this coming", "coming", "following"):
        then = weekday_near(day + timedelta(days=1), wanted, Tense.FUTURE)
    else:
        then = weekday_near(day, wanted, Tense.FUTURE if which == "this" and scene.tense is Tense.UNKNOWN else scene.tense)
    return then.isoformat() + suffix


def _story_weekday(scene: Scene, wanted: int, suffix: str) -> str:
    """The first such day after the one told of before."""
    told = scene.before("day")
    for step in range(7):
        then = None if told is None else shifted(told, "day", step)
        if then is not None and truncated(then, "day") is not None and _is_weekday(then, wanted):
            return then + suffix
    return f"XXXX-WXX-{wanted + 1}{suffix}"


def _is_weekday(value: str, wanted: int) -> bool:
    from datetime import date

    return date.fromisoformat(value[:10]).weekday() == wanted


def _told_weekday(match: re.Match[str], scene: Scene) -> str | None:
    """The following Friday, the previous Friday: from the day told of before."""
    told, step = scene.then("day"), STEPS[match["which"].lower()]
    for n in range(1, 8):
        then = None if told is None else shifted(told, "day", step * n)
        if then is not None and _is_weekday(then, weekday_number(match["weekday"])):
            return then
    return None


def _deictic(match: re.Match[str], scene: Scene) -> str | None:
    word, groups = match["word"].lower(), match.groupdict()
    base = scene.written if not scene.is_story else None
    if base is None:
        return "PRESENT_REF" if word == "today" and scene.is_story else "XXXX-XX-XX"
    then = shifted(base, "day", DEICTIC[word])
    part = groups.get("part")
    suffix = PARTS[part.lower()] if part else "TNI" if word in ("tonight", "overnight") else ""
    return None if then is None else then + suffix


def _beyond(match: re.Match[str], scene: Scene) -> str | None:
    base = scene.now("day")
    return None if base is None else shifted(base, "day", 2 if match["way"].lower() == "after" else -2)


def _part(match: re.Match[str], scene: Scene) -> str | None:
    """This morning, last night; that afternoon, the same evening."""
    which, part = match["which"].lower(), match["part"].lower()
    base = scene.now("day") if which in ("this", "last", "late this", "later this", "earlier this") else scene.then("day")
    if base is None:
        return None
    then = shifted(base, "day", -1 if which in ("last", "previous") else 1 if which in ("next", "following") else 0)
    return None if then is None else then + PARTS[part]


def _hour(match: re.Match[str], scene: Scene) -> str | None:
    """At noon, in the morning: of the day told of."""
    return (scene.then("day") or "XXXX-XX-XX") + PARTS[match["part"].lower()]


def _unit(match: re.Match[str], scene: Scene) -> str | None:
    """Last week, this year: from the day of writing; the following year, that month: from what was told before."""
    which, unit = match["which"].lower(), match["unit"].lower()
    told = which in ("following", "previous", "preceding", "same", "that")
    base = scene.then(unit) if told else scene.now(unit)
    return _unknown(unit) if base is None else shifted(base, unit, STEPS[which])


def _told_unit(match: re.Match[str], scene: Scene) -> str | None:
    base = scene.then(match["unit"].lower())
    return None if base is None else shifted(base, match["unit"].lower(), 1 if match["way"].lower() in ("following", "after") else -1)


def _unknown(unit: str) -> str | None:
    return {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX", "year": "XXXX", "weekend": "XXXX-WXX-WE"}.get(unit)


def _weekend(match: re.Match[str], scene: Scene) -> str | None:
    base = scene.now("weekend")
    if base is None:
        return None
    ahead = scene.tense is Tense.FUTURE or (scene.day is not None and scene.day.weekday() >= 5)
    return base if ahead else shifted(base, "weekend", -1)


def _period(match: re.Match[str], scene: Scene) -> str | None:
    """The quarter: the one told of, else the one before the day of writing."""
    which = (match["which"] or "").lower()
    if which in ("this", "current"):
        return scene.now("quarter")
    told = scene.quarter()
    if told is not None or scene.written is None:
        return told
    return shifted(scene.written, "quarter", -1)


def _ended(match: re.Match[str], scene: Scene) -> str | None:
    """The quarter most of which lies before the day on which it ended."""
    ended = month_day(match, scene)
    day = None if ended is None else shifted(ended, "day", -_HALF_QUARTER)
    return None if day is None else truncated(day, "quarter")


def _year_before(match: re.Match[str], scene: Scene) -> str | None:
    """The year-ago quarter, a year earlier, soon after a quarter: the same quarter of the year before."""
    said = next((n for w, n in ORDINALS.items() if f" {w} " in match[0].lower()), None)
    near = any("-Q" in v for v in scene.told[-_NEAR:]) or "quarter" in match[0].lower()
    quarter = scene.quarter() or (scene.written and shifted(scene.written, "quarter", -1)) if near else None
    if quarter is not None:
        before = shifted(quarter, "quarter", -4)
        return before if said is None or before is None else f"{before[:-1]}{said}"
    base = scene.now("year")
    return None if base is None else shifted(base, "year", -1)


def _the_unit(match: re.Match[str], scene: Scene) -> str | None:
    return scene.now(match["unit"].lower())


def _named_period(match: re.Match[str], scene: Scene) -> str | None:
    """The 1988 quarter: that of which the text tells, in the year said."""
    quarter = scene.quarter()
    return match["year"] + (quarter[4:] if quarter else "")


def _ago(match: re.Match[str], scene: Scene) -> str | None:
    return _counted(match, scene, scene.now, -1)


def _later(match: re.Match[str], scene: Scene) -> str | None:
    way = match["way"].lower()
    step = -1 if way in ("earlier", "before", "previously", "prior") else 1
    return _counted(match, scene, scene.then, step)


def _ahead(match: re.Match[str], scene: Scene) -> str | None:
    return None if scene.tense is Tense.PAST and not match["time"] else _counted(match, scene, scene.now, 1)


def _counted(match: re.Match[str], scene: Scene, base_of: object, step: int) -> str | None:
    """As exact as the unit; vague amounts only tell the way."""
    words, unit = match["n"], unit_of(match["unit"])
    count = whole(words) if words else None
    if unit in ("second", "minute", "hour"):
        return duration("X" if count is None else str(count), unit)
    if count is None:
        return "PAST_REF" if step < 0 else "FUTURE_REF"
    base = (scene.now if base_of == scene.now else scene.then)(unit)
    found = None if base is None else shifted(base, unit, step * count)
    return found or _unknown(unit)


def _reference(match: re.Match[str], _scene: Scene) -> str | None:
    return REFERENCES[" ".join(match["word"].lower().split())]


def _at(match: re.Match[str], _scene: Scene) -> str | None:
    return "PRESENT_REF"


def _recent(match: re.Match[str], _scene: Scene) -> str | None:
    return "PAST_REF"


def _coming(match: re.Match[str], _scene: Scene) -> str | None:
    return "FUTURE_REF"


def _clock(match: re.Match[str], scene: Scene) -> str | None:
    """A clock time of a day said beside it, else of the day told of or of writing."""
    hour, minute = int(match["h"]) % 12, match["min"] or "00"
    hour += 12 if match["half"].lower() == "p" else 0
    weekday, word = match.groupdict().get("weekday"), match.groupdict().get("word")
    if match["month"]:
        day = month_day(match, scene)
    elif weekday:
        day = _weekday(match, scene)
    else:
        day = _deictic_day(word, scene) if word else scene.then("day") if scene.is_story else scene.written
    return None if hour > 23 else f"{(day or 'XXXX-XX-XX')[:10]}T{hour:02d}:{minute}"


def _deictic_day(word: str, scene: Scene) -> str | None:
    return None if scene.written is None else shifted(scene.written, "day", DEICTIC[word.lower()])


def _holiday(match: re.Match[str], scene: Scene) -> str | None:
    return holiday_value(match["name"], match["year"], (match["which"] or "").lower(), scene)


_EARLY = r"(?:(?i:(?:the )?(?:early|late|mid|later|earlier|sometime|middle of|end of|beginning of|start of|rest of|early part of|latter part of)(?: in)?)(?: |-))?"
_BOUND = r"(?:(?i:(?:the )?(?:end|beginning|start|middle|close|rest|latter part|early part|first part|remainder) of) )?"
_COUNT = rf"{ABOUT}(?P<n>{AMOUNT}){AMOUNT_INNER}(?: |-)(?P<unit>{UNIT}|{UNITS})(?: or (?:so|two|more))?"
_WORD = rf"(?P<word>(?i:{either(DEICTIC)}))"
_REFS = either(w for w in REFERENCES if w not in AFTER_AT)
_DAYTIME = r"(?P<h>1[0-2]|0?[1-9])(?::(?P<min>[0-5]\d))? ?(?P<half>(?i:[ap]))(?:\.[mM]\b\.?|(?i:m\b))"

DEICTIC_RULES: tuple[TimexRule, ...] = (
    timex_rule(rf"{_EARLY}(?:(?P<which>(?i:last|next|this past|this coming|this|coming)) )?(?P<weekday>{WEEKDAY})(?:,? (?P<part>{PART}))?", _weekday),
    timex_rule(rf"(?:(?i:the|mid|early|late)(?: |-))?(?P<part>{PART}) (?:of |on )?(?P<which>)(?P<weekday>{WEEKDAY})", _weekday),
    timex_rule(rf"(?i:the) (?P<which>(?i:following|previous|preceding)) (?P<weekday>{WEEKDAY})", _told_weekday),
    timex_rule(rf"{_EARLY}{_WORD}(?: (?P<part>{PART}))?", _deictic),
    timex_rule(rf"(?:(?i:mid|early|late)(?: |-))?(?P<part>{PART}) {_WORD}", _deictic),
    timex_rule(r"(?:(?i:the) )?(?i:day (?P<way>before|after) (?:yesterday|tomorrow))", _beyond),
    timex_rule(rf"(?:(?i:early|late|later|earlier) )?(?P<which>(?i:this|last)) (?P<part>{PART})", _part),
    timex_rule(rf"(?:(?i:early|late|later) )?(?P<which>(?i:that(?: same)?|the same)) (?P<part>{PART})", _part),
    timex_rule(rf"(?:(?i:early|late) )?(?i:the) (?P<which>(?i:next|following|previous)) (?P<part>{PART})", _part),
    timex_rule(r"(?i:at|by|around|before|until|after|since) (?P<x>(?P<part>(?i:noon|midday|midnight|dawn|dusk|daybreak)))", _hour),
    timex_rule(r"(?i:in|during|by|until|later in|early in|late in) (?P<x>(?i:the) (?:early |late )?(?P<part>(?i:morning|afternoon|evening)))(?! of\b)", _hour),
    timex_rule(rf"{_EARLY}(?P<which>(?i:last|next|this)) (?P<unit>(?i:{LONG}))(?!['’]s (?:first|second|third|fourth))", _unit),
    timex_rule(rf"{_EARLY}{_BOUND}(?:(?i:the) )(?P<which>(?i:current|coming|previous|preceding|following|same|next|upcoming)) (?:fiscal )?(?P<unit>(?i:{LONG}))", _unit),
    timex_rule(rf"{_EARLY}(?P<which>(?i:that))(?: (?i:same))? (?P<unit>(?i:day|week|month|year|weekend))", _unit),
    timex_rule(r"(?:(?i:the) )(?P<unit>(?i:day|week|month|year)) (?P<way>(?i:before|after|following))(?!(?: |-)\w+(?:ing|ed)?\b)", _told_unit),
    timex_rule(r"(?i:(?:the )?(?:early|late|later|earlier|end|beginning|start|middle|close|rest|remainder|latter part)(?: of| in)) (?P<which>the) (?P<unit>(?i:day|week|month|year|decade|century))", _unit),
    timex_rule(r"(?:the )?(?P<unit>year|month|week)['’]?s?(?: |-)(?P<which>)end", lambda m, s: s.now(m["unit"])),
    timex_rule(r"(?i:the) (?:full |current )?(?P<unit>(?i:year))(?! (?:ago|before|earlier|after|following|of |that |when |and a|end|i+\b))", _the_unit),
    timex_rule(r"(?i:for|during|in|of|over) (?P<x>(?i:the) (?P<unit>(?i:week|month)))(?! (?:ago|before|earlier|after|following|of |that |when |and ))", _the_unit),
    timex_rule(r"(?i:the) (?:full |fiscal )?(?i:year)(?= (?:ended|ending|to|through))", lambda _m, _s: "P1Y"),
    timex_rule(r"(?i:the) (?i:weekend)", _weekend),
    timex_rule(rf"(?P<x>(?i:the (?:latest |fiscal )?(?:quarter|period))) (?i:ended|ending) (?P<month>{MONTH}) (?P<day>{DAY})(?:,? (?P<year>(?:19|20)\d\d))?", _ended),
    timex_rule(r"(?i:the) (?:(?P<which>(?i:current|latest)) )?(?i:quarter)(?! of | century| mile| final)", _period),
    timex_rule(r"(?P<which>(?i:this)) (?i:quarter)", _period),
    timex_rule(r"(?i:the) (?P<which>(?i:latest)) (?i:period|quarter)", _period),
    timex_rule(r"(?:(?i:the) )?(?i:(?:comparable |corresponding )?year(?:-| )(?:ago|earlier))(?: (?:third |first |second |fourth )?(?:quarter|period))", _year_before, tells=False),
    timex_rule(r"(?i:year-(?:ago|earlier))", _year_before, tells=False),
    timex_rule(r"(?:(?i:the) )(?P<year>(?:19|20)\d\d) (?i:quarter|period)", _named_period, tells=False),
    timex_rule(r"(?i:the (?:corresponding|comparable|same) (?:quarter|period)) (?:(?:of )?last year|(?:a|one) year (?:ago|earlier|before))", _year_before, tells=False),
    timex_rule(r"(?i:a|one) (?i:year) (?i:ago|earlier|before)(?! \w+ing\b)", _year_before, tells=False),
    timex_rule(rf"{_COUNT} (?i:ago)", _ago),
    timex_rule(rf"{_COUNT} (?P<way>(?i:later|earlier|previously|afterwards?|hence))", _later),
    timex_rule(rf"(?P<n>)(?:(?i:just|only) )?(?P<unit>{UNITS}) (?P<way>(?i:later|earlier))", _later),
    timex_rule(r"(?P<n>)(?P<unit>(?i:days|weeks|months|years|decades|centuries)) (?i:ago)", _ago),
    timex_rule(rf"(?i:in) (?P<x>(?P<n>{AMOUNT}) (?P<unit>{UNITS}|{UNIT})['’]?s?['’]? (?P<time>time))", _ahead),
    timex_rule(rf"(?i:{_REFS})", lambda m, s: REFERENCES[" ".join(m[0].lower().split())]),
    timex_rule(rf"(?i:at|to|by|until|for) (?:(?i:just|exactly) )?(?P<x>(?i:{either(AFTER_AT)}))(?! of\b)", _at),
    timex_rule(r"(?i:recent (?:years|decades|times)|recent (?:days|weeks|months) and (?:weeks|months|years))", _recent),
    timex_rule(r"(?i:recent (?P<unit>days|weeks|months|quarters))", lambda m, _s: duration("X", m["unit"])),
    timex_rule(r"(?i:(?:the )?(?:coming|future) (?:days|weeks|months|years|decades|quarters))", _coming),
    timex_rule(rf"(?:(?i:around|about) )?{_DAYTIME}(?: (?:[A-Z]{{2}}T|GMT|local time))?(?:,? (?:on )?(?:(?P<weekday>{WEEKDAY})|{_WORD}|(?P<month>{MONTH}) (?P<day>{DAY})))?", _clock),
    timex_rule(rf"(?:(?P<which>(?i:last|next|this)) )?(?P<name>{HOLIDAY})(?:,? (?P<year>(?:1[5-9]|20)\d\d))?", _holiday, dates=True),
)  # fmt: skip
