"""Quarters that only the text tells: the quarter, the latest period, a year earlier."""

import re

from onrecord.extract.times.rule import DAY, MONTH
from onrecord.extract.times.timex.dates import month_day
from onrecord.extract.times.timex.lexicon import ORDINALS
from onrecord.extract.times.timex.pattern import TimexRule, timex_rule
from onrecord.extract.times.timex.scene import Scene
from onrecord.extract.times.timex.values import shifted, truncated

_NEAR = 3
"""A quarter told so few points before is what a year earlier is compared with."""
_HALF_QUARTER = 45


def _quarter(match: re.Match[str], scene: Scene) -> str | None:
    """The quarter: the one told of, else the one before the day of writing."""
    if (match.groupdict().get("which") or "").lower() in ("this", "current"):
        return scene.now("quarter")
    return scene.quarter() or (None if scene.written is None else shifted(scene.written, "quarter", -1))


def _ended(match: re.Match[str], scene: Scene) -> str | None:
    """The quarter most of which lies before the day on which it ended."""
    ended = month_day(match, scene)
    day = None if ended is None else shifted(ended, "day", -_HALF_QUARTER)
    return None if day is None else truncated(day, "quarter")


def _in_year(match: re.Match[str], scene: Scene) -> str | None:
    """The 1988 quarter: that of which the text tells, in the year said."""
    quarter = scene.quarter()
    return match["year"] + (quarter[4:] if quarter is not None else "")


def _year_before(match: re.Match[str], scene: Scene) -> str | None:
    """The year-ago quarter, a year earlier, soon after a quarter: the same quarter of the year before."""
    words = match[0].lower().split()
    if "quarter" in words or any("-Q" in v for v in scene.told[-_NEAR:]):
        quarter = scene.quarter() or (None if scene.written is None else shifted(scene.written, "quarter", -1))
        before = None if quarter is None else shifted(quarter, "quarter", -4)
        said = next((n for w, n in ORDINALS.items() if w in words), None)
        return before if said is None or before is None else f"{before[:-1]}{said}"
    base = scene.now("year")
    return None if base is None else shifted(base, "year", -1)


_BEFORE = r"(?i:(?:comparable |corresponding )?year(?:-| )(?:ago|earlier))"
_THE_PERIOD = r"(?i:the (?:latest |fiscal )?(?:quarter|period))"

QUARTER_RULES: tuple[TimexRule, ...] = (
    timex_rule(rf"(?P<x>{_THE_PERIOD}) (?i:ended|ending) (?P<month>{MONTH}) (?P<day>{DAY})(?:,? (?P<year>(?:19|20)\d\d))?", _ended),
    timex_rule(r"(?i:the) (?:(?P<which>(?i:current|latest)) )?(?i:quarter)(?! of | century| mile| final)", _quarter),
    timex_rule(r"(?P<which>(?i:this)) (?i:quarter)", _quarter),
    timex_rule(r"(?i:the latest (?:period|quarter))", _quarter),
    timex_rule(rf"(?:(?i:the) )?{_BEFORE} (?:(?:first|second|third|fourth) )?(?i:quarter|period)", _year_before, tells=False),
    timex_rule(r"(?i:year-(?:ago|earlier))", _year_before, tells=False),
    timex_rule(r"(?i:the) (?P<year>(?:19|20)\d\d) (?i:quarter|period)", _in_year, tells=False),
    timex_rule(
        r"(?i:the (?:corresponding|comparable|same) (?:quarter|period)) (?:(?:of )?last year|(?:a|one) year (?:ago|earlier|before))",
        _year_before,
        tells=False,
    ),
    timex_rule(r"(?i:a|one) (?i:year) (?i:ago|earlier|before)(?! \w+ing\b)", _year_before, tells=False),
)
