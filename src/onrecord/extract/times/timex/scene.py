"""What an expression is read against: the day of writing, the clause's tense, and the points in time told of before."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from onrecord.extract.context import TimexType
from onrecord.extract.times.tense import Tense
from onrecord.extract.times.timex.lexicon import DEICTIC_WORDS
from onrecord.extract.times.timex.values import day_of, month_of, truncated, year_of

_YEARS = re.compile(r"(?<![\d$£€,.-])(1[5-9]\d\d|20[0-4]\d)(?!\d|,\d|-|\.\d)")
_BEFORE_CHRIST = re.compile(r"\d ?B\.?C\b")
_MANY = 4


@dataclass(frozen=True, slots=True)
class Scene:
    """`told` are the values of the points before, in order. A story counts from these, news from the day of writing."""

    written: str | None
    told: Sequence[str] = ()
    tense: Tense = Tense.UNKNOWN
    is_story: bool = False
    is_ancient: bool = False

    @property
    def day(self) -> date | None:
        return None if self.written is None else day_of(self.written)

    def before(self, unit: str) -> str | None:
        """The last point told of that is as exact as the unit, cut to it."""
        return next((cut for v in reversed(self.told) if (cut := truncated(v, unit)) is not None), None)

    def now(self, unit: str) -> str | None:
        """The unit from which `this` and `last` count."""
        told = self.before(unit) if self.is_story else None
        return told or (None if self.written is None else truncated(self.written, unit))

    def then(self, unit: str) -> str | None:
        """The unit from which `later` and `the following` count."""
        return self.before(unit) or (None if self.written is None else truncated(self.written, unit))

    def quarter(self) -> str | None:
        """The latest quarter told of that is over, else the last one told of."""
        told = [v for v in self.told if "-Q" in v]
        now = None if self.written is None else truncated(self.written, "quarter")
        return max((v for v in told if now is not None and v < now and not self.is_story), default=told[-1] if told else None)

    def last_year(self) -> int | None:
        value = self.before("year") if self.is_story else self.written
        return None if value is None else year_of(value)

    def last_month(self) -> int | None:
        return next((month_of(v) for v in reversed(self.told) if year_of(v) is not None), None)


Read = Callable[[re.Match[str], Scene], str | None]
"""The value of a match; None where it is no time after all."""


def is_story(text: str, written: date | None) -> bool:
    """Whether the text tells of years long past rather than of the days before it was written."""
    years = [int(y) for y in _YEARS.findall(text)]
    if written is None:
        return bool(years) and len(years) >= len(DEICTIC_WORDS.findall(text))
    past = sum(abs(y - written.year) > 1 for y in years)
    return past > _MANY and past > _MANY * len(DEICTIC_WORDS.findall(text))


def is_ancient(text: str) -> bool:
    """Whether years are before Christ unless said otherwise."""
    return len(_BEFORE_CHRIST.findall(text)) > _MANY


def type_of(value: str) -> TimexType:
    if re.match(r"P(?:\d|X|T)", value):
        return TimexType.DURATION
    return TimexType.TIME if re.search(r"\dT|XT", value) else TimexType.DATE
