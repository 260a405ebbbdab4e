"""Years, decades and centuries; and which year a date without one belongs to."""

import re
from collections.abc import Sequence
from datetime import date

from onrecord.extract.times.calendar import Known, make_day, month_bounds, number
from onrecord.extract.times.dates import THINGS
from onrecord.extract.times.tense import Tense
from onrecord.extract.times.timex.lexicon import CENTURIES, DECADES, either
from onrecord.extract.times.timex.pattern import TimexRule, timex_rule
from onrecord.extract.times.timex.patterns import BC, CIRCA, CUT, FULL_YEAR, YEAR
from onrecord.extract.times.timex.scene import Scene
from onrecord.extract.times.timex.values import year_of, year_text
from onrecord.extract.times.years import running_year, shared_year

_DAY_WEIGHTS = {Tense.PAST: (1, 4), Tense.FUTURE: (4, 1), Tense.NEAREST: (1, 1), Tense.UNKNOWN: (2, 3)}
_MONTH_WEIGHTS = {Tense.PAST: (1, 20), Tense.FUTURE: (5, 1), Tense.NEAREST: (1, 1), Tense.UNKNOWN: (1, 2)}
"""How much farther a day behind and a day ahead seem: a date without a year against its tense may still be the one meant."""
_FIRST = 1000
"""Before this nobody shortens a year to its last figures."""


def year_said(match: re.Match[str], scene: Scene) -> int | None:
    """The year that the expression itself names, in figures or as last, this, next."""
    groups = match.groupdict()
    if groups.get("bc"):
        return -int(groups["bc"])
    if groups.get("year"):
        return int(groups["year"])
    which = (groups.get("which") or "").lower()
    base = scene.last_year() if which in ("last", "this", "next") else year_of(scene.then("year") or "")
    steps = {"last": -1, "next": 1, "the following": 1, "the previous": -1}.get(which, 0)
    if which:
        return None if base is None else base + steps
    return shared_year(match.string, match.end()) if groups.get("month") else None


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


def nearest(options: Sequence[Known], day: date, behind: int, ahead: int) -> date:
    """The first day of the option that is nearest to the day."""

    def far(option: Known) -> int:
        return ahead * (option[0] - day).days if option[0] > day else behind * max(0, (day - option[1]).days)

    return min(options, key=far)[0]


def _story_year(scene: Scene, month: int) -> int | None:
    year = scene.last_year()
    return year if year is None else running_year(month, year, scene.last_month()) or year


def _year(match: re.Match[str], scene: Scene) -> str | None:
    year = year_said(match, scene)
    return None if year is None else year_text(year)


def _ancient(match: re.Match[str], scene: Scene) -> str | None:
    return year_text(-int(match["n"])) if scene.is_ancient else None


def _short_year(match: re.Match[str], scene: Scene) -> str | None:
    """'89 is the year that ends so nearest to those told of, and not far ahead."""
    base = scene.last_year()
    if base is None or base < _FIRST:
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


def _decade(match: re.Match[str], scene: Scene) -> str | None:
    groups = match.groupdict()
    if groups.get("full"):
        value = match["full"][:3]
        return f"BC0{value[:2]}" if match["bc"] and len(match["full"]) == 3 else value
    base, ten = scene.last_year(), (groups.get("short") or "")[:1] or DECADES[(groups.get("word") or "").lower()]
    if base is None or base < _FIRST:
        return None
    return f"{base // 100 - (int(ten) * 10 > base % 100 + 10)}{ten}"


def _century(match: re.Match[str], _scene: Scene) -> str | None:
    name = match["n"].lower()
    nth = CENTURIES.get(name) or int(re.sub(r"\D", "", name))
    if nth < 1:
        return None
    return f"BC{nth - 1:02d}" if match["bc"] else f"{nth - 1:02d}"


_LINK = r"(?i:in|by|of|to|and|or|since|until|till|through|during|before|after|between|from|for|throughout|than|as of|vs\.?|on|,|\()"
_ANCIENT_LINK = r"(?i:in|by|of|to|and|since|until|till|during|before|after|between|from|throughout)"
_WHOSE = r"(?i:the|an?|its|his|her|their|our|that|this|\w+['’]s|\w+s['’])"
_END_OF = r"(?i:early|late|mid|the end of|the beginning of|the start of|the middle of|end of)"
_TENS = r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
_ONES = r"(?:one|two|three|four|five|six|seven|eight|nine)"
_SPELLED = (
    rf"(?i:(?:the year )?(?:(?P<thousand>two thousand)(?: and)?(?: (?P<rest>{_ONES}|ten))?"
    rf"|(?P<high>nineteen|eighteen|seventeen|twenty)(?: |-)(?P<low>{_TENS}(?:-{_ONES})?)))"
)
_FULL_DECADE = rf"(?P<full>(?:1\d|20)\d0|\d\d0(?=s{BC}))['’]?s(?P<bc>{BC})?"
_ORDINAL = rf"(?P<n>(?i:{either(CENTURIES)})|\d{{1,2}}(?:st|nd|rd|th))"

YEAR_RULES: tuple[TimexRule, ...] = (
    timex_rule(rf"{CUT}{CIRCA}(?i:the year |calendar |fiscal year |fiscal ){FULL_YEAR}", _year),
    timex_rule(rf"(?:(?i:the) )?{_END_OF}(?: |-){FULL_YEAR}", _year),
    timex_rule(rf"{CUT}{CIRCA}(?P<bc>\d{{1,4}}){BC}", _year),
    timex_rule(rf"{_LINK} {CUT}(?P<x>(?:(?i:around|about|circa) )?(?P<year>{YEAR}))(?! (?:{THINGS})\b| ?%)", _year),
    timex_rule(rf"(?P<year>{YEAR})(?=[-–—](?:{YEAR}|\d\d\b)|\)|[,;]? and {YEAR}|:|\n)", _year),
    timex_rule(rf"{YEAR}(?:[-–—]| to | and |, )(?P<x>(?P<year>{YEAR}))", _year),
    timex_rule(rf"(?P<first>{YEAR})[-–—](?P<x>\d\d)(?![-\d])", _second_year),
    timex_rule(rf"{_WHOSE} (?P<x>(?P<year>{YEAR}))(?! (?:{THINGS})\b| ?%|-)", _year),
    timex_rule(rf"{_ANCIENT_LINK} (?P<x>(?P<n>[1-9]\d\d))(?! \w+s\b|[,.]\d|\d)", _ancient),
    timex_rule(r"['’`](?P<n>\d\d)(?![\d'’s])", _short_year),
    timex_rule(rf"{_SPELLED}(?! (?:people|men|dollars|percent))", _spelled_year),
    timex_rule(rf"{CUT}(?:the )?(?:{_FULL_DECADE}|['’`](?P<short>\d0)['’]?s)", _decade),
    timex_rule(rf"{CUT}the (?:early |late |mid-)?(?P<word>(?i:{either(DECADES)}))", _decade),
    timex_rule(rf"{CUT}(?:(?i:the) )?{_ORDINAL}(?: |-)(?i:century)(?P<bc>{BC})?", _century),
)
