"""A rule for TIMEX3: a pattern, what reads its matches, and the type where the value alone does not tell it."""

import re
from dataclasses import dataclass

from onrecord.extract.context import TimexType
from onrecord.extract.times.rule import SPACE
from onrecord.extract.times.timex.scene import Read


@dataclass(frozen=True, slots=True)
class TimexRule:
    """The expression is the group `x` where the pattern has one, else all of the match."""

    pattern: re.Pattern[str]
    read: Read
    type: TimexType | None = None


def timex_rule(pattern: str, read: Read, type: TimexType | None = None) -> TimexRule:  # noqa: A002
    """One blank of the pattern stands for any white space but a paragraph break."""
    return TimexRule(re.compile(rf"(?<![\w-])(?:{pattern.replace(' ', SPACE)})(?!\w)"), read, type)
