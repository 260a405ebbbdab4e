"""Rules for points of the calendar: days, months, quarters, seasons, years, decades, centuries, whole or in part."""

import re
from collections.abc import Sequence
from datetime import date

from onrecord.extract.times.calendar import WEEKDAYS, Known, make_day, month_bounds, month_number, number, weekday_number
from onrecord.extract.times.dates import THINGS
from onrecord.extract.times.rule import DAY, FULL_MONTH, MONTH, WEEKDAY, WEEKDAY_SHORT
from onrecord.extract.times.tense import Tense
from onrecord.extract.times.timex.lexicon import ORDINALS, PART, PARTS, SEASON, SEASON_SYMBOLS, either
from onrecord.extract.times.timex.pattern import TimexRule, timex_rule
from onrecord.extract.times.timex.scene import Scene
from onrecord.extract.times.timex.values import week_text, year_text

YEAR = r"(?:1[0-9]\d\d|20\d\d)(?!\d|[,.]\d|-(?:year|\d{3}\b))"
BC = r" ?B\.? ?C\b\.?(?:E\b\.?)?"
FULL_YEAR = rf"(?:(?P<bc>\d{{1,4}}){BC}|(?P<year>{YEAR}))"
IN_YEAR = rf"(?:,? (?:of |in )?(?:the year )?{FULL_YEAR})"
OF_YEAR = rf"(?:{IN_YEAR}|(?:,? (?:of )?)(?P<which>(?i:last|this|next|that|the same|the following|the previous)) (?i:year))"
CUT = (
    r"(?:(?i:(?:as early as |as late as |as recently as |sometime |later |earlier )?"
    r"(?:(?:the )?(?:very )?(?:early|late|mid|later|earlier|middle)(?: part of| in| to mid)?(?: |-)"
    r"|(?:the )?(?:very )?(?:end|beginning|start|middle|close|latter part|early part|first part|latter|rest) of ))(?:(?i:the) )?)?"
)
"""`early`, `the end of`: part of the expression; the value is that of the whole."""
CIRCA = r"(?:(?i:around|about|circa|c\.|ca\.) )?"
_PART_OF = rf"(?:(?:(?i:early|late) (?:in )?)?(?:(?i:the) )?(?:(?i:early|late) )?(?P<part>{PART})(?: hours)? (?:of|on) (?:{WEEKDAY},? )?(?:the )?)?"
_ON = rf"(?:(?P<weekday>{WEEKDAY_SHORT})(?: (?P<wpart>{PART}))?,? (?:the )?)?"
_QUARTER = rf"(?P<n>(?i:{either(ORDINALS)})) (?i:fiscal )?(?i:quarter)"
_FISCAL = r"(?:(?i:fiscal)(?: |-))?"
_POSSESSED = r"(?P<which>(?i:last|this|next)) year['’]s "


def year_said(match: re.Match[str], scene: Scene) -> int | None:
    """The year that the expression itself names, in figures or as last, this, next."""
    groups = match.groupdict()
    if groups.get("bc"):
        return -int(groups["bc"])
    if groups.get("year"):
        return int(groups["year"])
    which = (groups.get("which") or "").lower()
    base = scene.last_year() if which in ("last", "this", "next") else _told_year(scene)
    steps = {"last": -1, "next": 1, "the following": 1, "the previous": -1}.get(which, 0)
    return base + steps if which and base is not None else None


def _told_year(scene: Scene) -> int | None:
    value = scene.then("year")
    return None if value is None else int(value.replace("BC", "-"))


def month_year(scene: Scene, month: int, day: int | None = None) -> int | None:
    """The year of a month or day without one: by tense in news, the nearest to what was told before in a story."""
    if scene.is_story and scene.last_year() is not None:
        return _story_year(scene, month)
    written = scene.day
    if written is None:
        return None
    if day is None:
        around = [month_bounds(written.year + step, month) for step in (-1, 0, 1)]
    else:
        days = (make_day(written.year + step, month, day) for step in range(-4, 5))
        around = [(d, d) for d in days if d is not None]
    weights = _MONTH_WEIGHTS if day is None else _DAY_WEIGHTS
    return nearest(around, written, *weights[scene.tense]).year if around else None


_DAY_WEIGHTS = {Tense.PAST: (1, 4), Tense.FUTURE: (4, 1), Tense.NEAREST: (1, 1), Tense.UNKNOWN: (2, 3)}
_MONTH_WEIGHTS = {Tense.PAST: (1, 20), Tense.FUTURE: (5, 1), Tense.NEAREST: (1, 1), Tense.UNKNOWN: (1, 2)}
"""How much farther a day behind and a day ahead seem: a date without a year against its tense may still be the one meant."""


def nearest(options: Sequence[Known], day: date, behind: int, ahead: int) -> date:
    """The first day of the option that is nearest to the day."""

    def far(option: Known) -> int:
        return ahead * (option[0] - day).days if option[0] > day else behind * max(0, (day - option[1]).days)

    return min(options, key=far)[0]


def _story_year(scene: Scene, month: int) -> int | None:
    year, last = scene.last_year(), scene.last_month()
    if year is None or last is None:
        return year
    if last - month >= 8:
        return year + 1
    return year


def month_day(match: re.Match[str], scene: Scene) -> str | None:
    month, day = month_number(match["month"]), int(re.sub(r"\D", "", match["day"]))
    year = year_said(match, scene)
    if year is None:
        weekday = match.groupdict().get("weekday")
        year = _weekday_year(scene, weekday, month, day) if weekday else month_year(scene, month, day)
    if day > 31:
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


def _year(match: re.Match[str], scene: Scene) -> str | None:
    year = year_said(match, scene)
    return None if year is None else year_text(year)


def _ancient(match: re.Match[str], scene: Scene) -> str | None:
    return year_text(-int(match["n"])) if scene.is_ancient else None


def _short_year(match: re.Match[str], scene: Scene) -> str | None:
    """'89 is the year that ends so nearest to those told of, and not far ahead."""
    base = scene.last_year()
    if base is None:
        return None
    century = base // 100 * 100
    return str(min((century + step + int(match["n"]) for step in (-100, 0, 100)), key=lambda y: abs(y - base)))


def _second_year(match: re.Match[str], _scene: Scene) -> str | None:
    return match["first"][:2] + match["x"] if match["first"][2:] < match["x"] else None


def _spelled_year(match: re.Match[str], _scene: Scene) -> str | None:
    if match["thousand"]:
        return str(2000 + (number(match["rest"] or "") or 0))
    high, low = number(match["high"]), number(match["low"])
    return None if high is None or low is None or low < 10 else f"{high}{low:02d}"


_DECADES = {w: f"{n}" for w, n in zip(("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"),
                                       range(2, 10), strict=True)}  # fmt: skip


def _decade(match: re.Match[str], scene: Scene) -> str | None:
    groups = match.groupdict()
    if groups.get("full"):
        value = match["full"][:3]
        return f"BC0{value[:2]}" if match["bc"] and len(match["full"]) == 3 else value
    base, ten = scene.last_year() or 1990, (groups.get("short") or "")[:1] or _DECADES[(groups.get("word") or "").lower()]
    century = base // 100
    return f"{century if int(ten) * 10 <= base % 100 + 10 else century - 1}{ten}"


_CENTURIES = {w: n for n, w in enumerate(
    ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth",
     "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth", "twenty-first"), 1)}  # fmt: skip


def _century(match: re.Match[str], _scene: Scene) -> str | None:
    name = match["n"].lower()
    nth = _CENTURIES.get(name) or int(re.sub(r"\D", "", name))
    return f"BC{nth - 1:02d}" if match["bc"] else f"{nth - 1:02d}"


def _quarter(match: re.Match[str], scene: Scene) -> str | None:
    return _third_of(match, scene, "Q", ORDINALS[match["n"].lower()], 3)


def _half(match: re.Match[str], scene: Scene) -> str | None:
    return _third_of(match, scene, "H", 1 if match["n"].lower() in ("first", "early") else 2, 6)


def _third_of(match: re.Match[str], scene: Scene, symbol: str, nth: int, months: int) -> str | None:
    """Without a year: the latest that has begun, or the coming one where the clause looks ahead."""
    year, written = year_said(match, scene), scene.day
    if year is None and scene.is_story:
        year = scene.last_year()
    if year is None and written is not None:
        begun = date(written.year, months * (nth - 1) + 1, 1) <= written
        ahead = scene.tense is Tense.FUTURE and written.month > months * (nth + 1)
        year = written.year + (1 if ahead else 0 if begun or scene.tense is Tense.FUTURE else -1)
    return f"{'XXXX' if year is None else year_text(year)}-{symbol}{nth}"


def _season(match: re.Match[str], scene: Scene) -> str | None:
    name, year = match["season"].lower(), year_said(match, scene)
    if year is None:
        year = _season_year(name, (match.groupdict().get("way") or "").lower(), scene)
    return f"{'XXXX' if year is None else year_text(year)}-{SEASON_SYMBOLS[name]}"


def _season_year(name: str, way: str, scene: Scene) -> int | None:
    written, first = scene.day, {"spring": 3, "summer": 6, "winter": 12}.get(name, 9)
    if scene.is_story or written is None:
        year = scene.last_year()
        return None if year is None else year + {"last": -1, "next": 1}.get(way, 0)
    begun = written.month >= first
    if way == "this" or (not way and scene.tense is Tense.FUTURE and written.month <= first + 2):
        return written.year
    if way in ("next", "this coming"):
        return written.year + begun
    return written.year - (not begun or (way == "last" and written.month < first + 3))


def _week_of(match: re.Match[str], scene: Scene) -> str | None:
    value = month_day(match, scene)
    day = None if value is None or "X" in value or value.startswith("BC") else date.fromisoformat(value[:10])
    return None if day is None else week_text(day)


def _same_month(match: re.Match[str], scene: Scene) -> str | None:
    """The first day of `8-10 April` and the last of `April 8-10`."""
    value = month_day(match, scene)
    return None if value is None else value[:-2] + f"{int(re.sub(chr(92) + 'D', '', match['x'])):02d}"


_M, _D = rf"(?P<month>{MONTH})", rf"(?P<day>{DAY})"
_LINK = r"(?i:in|by|of|to|and|or|since|until|till|through|during|before|after|between|from|for|throughout|than|as of|vs\.?|on|,|\()"
_ANCIENT_LINK = r"(?i:in|by|of|to|and|since|until|till|during|before|after|between|from|throughout)"
_BIG = r"(?:nineteen|eighteen|seventeen|twenty)"
_LOW = r"(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?)"

CALENDAR_RULES: tuple[TimexRule, ...] = (
    timex_rule(r"(?P<y>\d{4})(?P<s>[-/])(?P<m>\d\d)(?P=s)(?P<d>\d\d)(?P<clock>T\d\d:\d\d(?::\d\d)?)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?(?![-/\d])", _iso),
    timex_rule(r"(?P<a>\d{1,2})(?P<s>[/.-])(?P<b>\d{1,2})(?P=s)(?P<y>(?:19|20)\d\d|\d\d)(?![/.-]?\d)", _numeric),
    timex_rule(rf"{CIRCA}{_PART_OF}{_ON}{_M} ?{_D}{OF_YEAR}?\)?", month_day),
    timex_rule(rf"{CIRCA}{_PART_OF}{_ON}(?:the )?{_D}(?: of)? {_M}{OF_YEAR}?", month_day),
    timex_rule(rf"(?:the )?(?P<x>{DAY})(?: ?[-–—/] ?| to | and | or ){_D}(?: of)? {_M}{OF_YEAR}?", _same_month),
    timex_rule(rf"{_M} {_D}(?: ?[-–—/] ?| to | and | or | through )(?P<x>{DAY})(?:,? {FULL_YEAR})?(?! \w+s\b| {MONTH})", _same_month),
    timex_rule(rf"(?:the )?week of {_M} {_D}{OF_YEAR}?", _week_of),
    timex_rule(rf"{CUT}{CIRCA}{_M}{OF_YEAR}", _month),
    timex_rule(rf"{CUT}{CIRCA}(?P<month>{FULL_MONTH})", _month),
    timex_rule(rf"(?:{_LINK}|(?i:late|early|mid|on)) {CUT}(?P<x>(?P<month>March|May))(?! [A-Z])", _month),
    timex_rule(rf"(?:(?i:early|late) )?(?P<which>(?i:last|next|this past|this coming|this)) (?P<month>{MONTH})", _which_month),
    timex_rule(rf"(?:(?i:the) )?(?:(?i:early|late) |(?i:mid)-)(?P<x>(?P<month>{MONTH}))", _month),
    timex_rule(rf"(?:(?i:the) )?(?i:early|late|mid|the middle of|the end of|the beginning of|the start of)(?: |-)(?P<month>{MONTH})", _month),
    timex_rule(rf"(?:(?i:the) )?{_FISCAL}{_QUARTER}(?:(?: of)?(?: {_FISCAL}|,? ){FULL_YEAR})?", _quarter, dates=True),
    timex_rule(rf"{_FISCAL}(?P<n>(?i:{either(ORDINALS)}))-(?i:quarter)", _quarter, dates=True),
    timex_rule(rf"(?:(?i:the) )?(?P<year>{YEAR}) {_FISCAL}{_QUARTER}", _quarter, dates=True),
    timex_rule(rf"{_POSSESSED}{_FISCAL}{_QUARTER}", _quarter, dates=True),
    timex_rule(rf"(?:(?i:the) )?{_FISCAL}{_QUARTER} of (?P<which>(?i:last|this|next)) (?i:year)", _quarter, dates=True),
    timex_rule(rf"(?:(?i:the) )?(?P<n>(?i:first|second|last|latter|early))(?: |-)(?i:half) of {_FISCAL}(?:{FULL_YEAR}|(?P<which>(?i:last|this|next)) (?i:year))", _half, dates=True),
    timex_rule(r"(?:(?i:the) )?(?P<n>(?i:first|second))(?: |-)(?i:half)(?= (?:net|profit|loss|earning|result|sales|revenue|of the year))(?: of the year)?", _half, dates=True),
    timex_rule(rf"{CUT}(?:(?i:the) )?(?P<season>(?i:{SEASON})){OF_YEAR}", _season),
    timex_rule(rf"(?:(?i:the) )?(?P<year>{YEAR}) (?P<season>(?i:{SEASON}))", _season),
    timex_rule(rf"(?:(?i:early|late) )?(?P<way>(?i:last|next|this past|this coming|this|that)) (?P<season>(?i:{SEASON}))", _season),
    timex_rule(rf"{CUT}(?i:the) (?P<season>(?i:spring|summer|autumn|winter))(?! (?:offensive|palace|games|olympic))", _season),
    timex_rule(rf"(?i:in|by|during|since|until|late|early|mid) (?:(?i:early|late|mid)(?: |-))?(?P<x>(?P<season>(?i:{SEASON})))(?! (?:of|from|in) the)", _season),
    timex_rule(rf"{CUT}{CIRCA}(?i:the year |calendar |fiscal year |fiscal ){FULL_YEAR}", _year),
    timex_rule(rf"(?:(?i:the) )?(?i:early|late|mid|the end of|the beginning of|the start of|the middle of|end of)(?: |-){FULL_YEAR}", _year),
    timex_rule(rf"{CUT}{CIRCA}(?P<bc>\d{{1,4}}){BC}", _year),
    timex_rule(rf"{_LINK} {CUT}(?P<x>(?:(?i:around|about|circa) )?(?P<year>{YEAR}))(?! (?:{THINGS})\b| ?%)", _year),
    timex_rule(rf"(?P<year>{YEAR})(?=[-–—](?:{YEAR}|\d\d\b)|\)|[,;]? and {YEAR}|:|\n)", _year),
    timex_rule(rf"{YEAR}(?:[-–—]| to | and |, )(?P<x>(?P<year>{YEAR}))", _year),
    timex_rule(rf"(?P<first>{YEAR})[-–—](?P<x>\d\d)(?![-\d])", _second_year),
    timex_rule(rf"(?i:the|an?|its|his|her|their|our|that|this|\w+['’]s|\w+s['’]) (?P<x>(?P<year>{YEAR}))(?! (?:{THINGS})\b| ?%|-)", _year),
    timex_rule(rf"{_ANCIENT_LINK} (?P<x>(?P<n>[1-9]\d\d))(?! \w+s\b|[,.]\d|\d)", _ancient),
    timex_rule(r"['’`](?P<n>\d\d)(?![\d'’s])", _short_year),
    timex_rule(rf"(?i:(?:the year )?(?:(?P<thousand>two thousand)(?: and)?(?: (?P<rest>one|two|three|four|five|six|seven|eight|nine|ten))?|(?P<high>{_BIG})(?: |-)(?P<low>{_LOW})))(?! (?:people|men|dollars|percent))", _spelled_year),
    timex_rule(rf"{CUT}(?:the )?(?:(?P<full>(?:1\d|20)\d0|\d\d0(?=s{BC}))['’]?s(?P<bc>{BC})?|['’`](?P<short>\d0)['’]?s)", _decade),
    timex_rule(rf"{CUT}the (?:early |late |mid-)?(?P<word>(?i:{either(_DECADES)}))", _decade),
    timex_rule(rf"{CUT}(?:(?i:the) )?(?P<n>(?i:{either(_CENTURIES)})|\d{{1,2}}(?:st|nd|rd|th))(?: |-)(?i:century)(?P<bc>{BC})?", _century),
)  # fmt: skip

WEEKDAY_INDEX = {name: n for n, name in enumerate(WEEKDAYS, 1)}
