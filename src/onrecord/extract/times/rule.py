"""What a rule of time is: a pattern and the function that makes a period of its match."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import wraps

from onrecord.extract.context import TimeKind
from onrecord.extract.times.calendar import Bounds
from onrecord.extract.times.tense import Tense

SPACE = r"(?:[^\S\n]*\n[^\S\n]*|[^\S\n]+)"
MONTH = (
    r"(?=[A-Z])(?i:jan(?:uary|\b\.?)|feb(?:ruary|\b\.?)|mar(?:ch|\b\.?)|apr(?:il|\b\.?)|may|june?\b\.?|july?\b\.?|"
    r"aug(?:ust|\b\.?)|sep(?:tember|t?\b\.?)|oct(?:ober|\b\.?)|nov(?:ember|\b\.?)|dec(?:ember|\b\.?))"
)
FULL_MONTH = r"(?:January|February|April|June|July|August|September|October|November|December|(?:Jan|Feb|Apr|Aug|Sept?|Oct|Nov|Dec)\.)"
DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?!\d|[,.]\d\d\d\b)"
YEAR = r"(?:1[5-9]\d\d|20\d\d)(?!\d|[,.]\d|-year)"
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
WEEKDAY_SHORT = rf"(?:{WEEKDAY}|(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?)"
PART = r"(?:morning|afternoon|evening|night|noon|midnight|dawn)"
ORDINAL = r"(?:first|second|third|fourth|fifth|sixth|1st|2nd|3rd|4th|5th|6th)"
_ONES = r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_TENS = r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
COUNT = rf"(?i:\d{{1,3}}(?:,\d{{3}})+|\d{{1,4}}|{_TENS}-(?:{_ONES})|{_TENS}|{_ONES}|an?)"
VAGUE = r"(?i:(?:a few|several|many|some|a couple of|a number of|dozens of|half a|the few)(?: more)?)"
UNIT = r"(?:day|week|month|year|decade)"


@dataclass(frozen=True, slots=True)
class Moment:
    """The day of writing, if known, which way the clause looks, and the years that the text gives to months and days."""

    day: date | None
    tense: Tense = Tense.UNKNOWN
    years: Mapping[tuple[int, int], int | None] = field(default_factory=dict)


Resolve = Callable[[re.Match[str], Moment], Bounds | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """The expression is the group `x` where the pattern has one (words before it only tell what it is), else all of the match."""

    pattern: re.Pattern[str]
    resolve: Resolve
    kind: TimeKind = TimeKind.DATE


def rule(pattern: str, resolve: Resolve, kind: TimeKind = TimeKind.DATE) -> Rule:
    """A rule of a pattern in which one blank stands for any white space but a paragraph break."""
    return Rule(re.compile(rf"(?<![\w-])(?:{pattern.replace(' ', SPACE)})(?!\w)"), resolve, kind)


def relative(resolve: Callable[[re.Match[str], date, Tense], Bounds | None]) -> Resolve:
    """For expressions that mean nothing without a day of writing."""

    @wraps(resolve)
    def resolve_from(match: re.Match[str], moment: Moment) -> Bounds | None:
        return None if moment.day is None else resolve(match, moment.day, moment.tense)

    return resolve_from


def undated(_match: re.Match[str], _moment: Moment) -> Bounds | None:
    """For expressions that name no date: durations, sets, stages, and what points elsewhere in the text."""
    return None
