"""A rule for TIMEX3: a pattern, what reads its matches, and the type where the value alone does not tell it."""

import re
from dataclasses import dataclass

from onrecord.extract.context import TimexType
from onrecord.extract.times.rule import SPACE
from onrecord.extract.times.timex.scene import Read


@dataclass(frozen=True, slots=True)
class TimexRule:
    """The expression is the group `x` where the pattern has one, else all of the match.

    What it `tells` of others may count from; not from what is only held up for comparison (`a year earlier`).
    What it `dates` is a calendar period of which the product's own rules know nothing.
    """

    pattern: re.Pattern[str]
    read: Read
    type: TimexType | None = None
    tells: bool = True
    dates: bool = False


def timex_rule(pattern: str, read: Read, type: TimexType | None = None, *, tells: bool = True, dates: bool = False) -> TimexRule:  # noqa: A002
    """One blank of the pattern stands for any white space but a paragraph break."""
    return TimexRule(re.compile(rf"(?<![\w-])(?:{pattern.replace(' ', SPACE)})(?!\w)"), read, type, tells, dates)
