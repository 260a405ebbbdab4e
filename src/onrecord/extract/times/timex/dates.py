"""Days and months of the calendar, whole or in part."""

import re

from onrecord.extract.times.calendar import make_day, month_number, weekday_number
from onrecord.extract.times.rule import DAY, FULL_MONTH, MONTH, WEEKDAY_SHORT
from onrecord.extract.times.timex.lexicon import PART, PARTS
from onrecord.extract.times.timex.pattern import TimexRule, timex_rule
from onrecord.extract.times.timex.patterns import CIRCA, CUT, FULL_YEAR, OF_YEAR, PART_OF
from onrecord.extract.times.timex.scene import Scene
from onrecord.extract.times.timex.values import day_of, week_text, year_text
from onrecord.extract.times.timex.years import month_year, year_said


def month_day(match: re.Match[str], scene: Scene) -> str | None:
    month, day = month_number(match["month"]), _digits(match["day"])
    year = year_said(match, scene)
    if year is None:
        weekday = match.groupdict().get("weekday")
        year = _weekday_year(scene, weekday, month, day) if weekday else month_year(scene, month, day)
    if year is not None and year > 0 and make_day(year, month, day) is None:
        return None
    text = "XXXX" if year is None else year_text(year)
    part = match.groupdict().get("part") or match.groupdict().get("wpart")
    return f"{text}-{month:02d}-{day:02d}" + (PARTS[part.lower()] if part else "")


def _weekday_year(scene: Scene, weekday: str, month: int, day: int) -> int | None:
    """The nearest year in which the date is that weekday."""
    written = scene.day
    if written is None or scene.is_story:
        return month_year(scene, month, day)
    days = [d for step in range(-8, 9) if (d := make_day(written.year + step, month, day)) is not None]
    fitting = [d for d in days if d.weekday() == weekday_number(weekday)]
    return min(fitting or days, key=lambda d: abs(d - written), default=written).year


def _digits(written: str) -> int:
    """The number of `25th`."""
    return int(re.sub(r"\D", "", written))


def _numeric(match: re.Match[str], _scene: Scene) -> str | None:
    """15/02/2025 and 02/15/2025 and 2/15/89; where both readings are days, the American one."""
    a, b, year = int(match["a"]), int(match["b"]), int(match["y"])
    year += 0 if year > 99 else 1900 if year > 30 else 2000
    day = make_day(year, a, b) or make_day(year, b, a)
    return None if day is None else day.isoformat()


def _iso(match: re.Match[str], _scene: Scene) -> str | None:
    day = make_day(int(match["y"]), int(match["m"]), int(match["d"]))
    return None if day is None else day.isoformat() + (match["clock"] or "")


def _month(match: re.Match[str], scene: Scene) -> str | None:
    month = month_number(match["month"])
    year = year_said(match, scene)
    if year is None:
        year = month_year(scene, month)
    return f"XXXX-{month:02d}" if year is None else f"{year_text(year)}-{month:02d}"


def _which_month(match: re.Match[str], scene: Scene) -> str | None:
    """Last May is before this month, next May after it."""
    month, which, written = month_number(match["month"]), match["which"].lower(), scene.day
    if written is None or scene.is_story:
        return _month(match, scene)
    year = written.year
    if which in ("last", "this past"):
        year -= month >= written.month
    elif which in ("next", "this coming"):
        year += month <= written.month
    return f"{year}-{month:02d}"


def _week_of(match: re.Match[str], scene: Scene) -> str | None:
    value = month_day(match, scene)
    day = None if value is None else day_of(value)
    return None if day is None else week_text(day)


def _same_month(match: re.Match[str], scene: Scene) -> str | None:
    """The first day of `8-10 April` and the last of `April 8-10`."""
    value = month_day(match, scene)
    return None if value is None else value[:-2] + f"{_digits(match['x']):02d}"


_M, _D = rf"(?P<month>{MONTH})", rf"(?P<day>{DAY})"
_ON = rf"(?:(?P<weekday>{WEEKDAY_SHORT})(?: (?P<wpart>{PART}))?,? (?:the )?)?"
_LINK = r"(?i:in|by|of|to|and|or|since|until|till|through|during|before|after|between|from|for|throughout|than|late|early|mid|on|,|\()"
_END_OF = r"(?i:early|late|mid|the middle of|the end of|the beginning of|the start of)"
_CLOCK = r"(?P<clock>T\d\d:\d\d(?::\d\d)?)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?"
_OR = r"(?: ?[-–—/] ?| to | and | or )"

DATE_RULES: tuple[TimexRule, ...] = (
    timex_rule(rf"(?P<y>\d{{4}})(?P<s>[-/])(?P<m>\d\d)(?P=s)(?P<d>\d\d){_CLOCK}(?![-/\d])", _iso),
    timex_rule(r"(?P<a>\d{1,2})(?P<s>[/.-])(?P<b>\d{1,2})(?P=s)(?P<y>(?:19|20)\d\d|\d\d)(?![/.-]?\d)", _numeric),
    timex_rule(rf"{CIRCA}{PART_OF}{_ON}{_M} ?{_D}{OF_YEAR}?\)?", month_day),
    timex_rule(rf"{CIRCA}{PART_OF}{_ON}(?:the )?{_D}(?: of)? {_M}{OF_YEAR}?", month_day),
    timex_rule(rf"(?:the )?(?P<x>{DAY}){_OR}{_D}(?: of)? {_M}{OF_YEAR}?", _same_month),
    timex_rule(rf"{_M} {_D}(?:{_OR}| through )(?P<x>{DAY})(?:,? {FULL_YEAR})?(?! \w+s\b| {MONTH})", _same_month),
    timex_rule(rf"(?:the )?week of {_M} {_D}{OF_YEAR}?", _week_of),
    timex_rule(rf"{CUT}{CIRCA}{_M}{OF_YEAR}", _month),
    timex_rule(rf"{CUT}{CIRCA}(?P<month>{FULL_MONTH})", _month),
    timex_rule(rf"{_LINK} {CUT}(?P<x>(?P<month>March|May))(?! [A-Z])", _month),
    timex_rule(rf"(?:(?i:early|late) )?(?P<which>(?i:last|next|this past|this coming|this)) {_M}", _which_month),
    timex_rule(rf"(?:(?i:the) )?(?:(?i:early|late) |(?i:mid)-)(?P<x>{_M})", _month),
    timex_rule(rf"(?:(?i:the) )?{_END_OF}(?: |-){_M}", _month),
)
