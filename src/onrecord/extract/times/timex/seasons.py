"""Quarters and halves of a year, fiscal ones too, and seasons."""

import re
from datetime import date

from onrecord.extract.times.tense import Tense
from onrecord.extract.times.timex.lexicon import ORDINALS, SEASON, SEASON_SYMBOLS, either
from onrecord.extract.times.timex.pattern import TimexRule, timex_rule
from onrecord.extract.times.timex.patterns import CUT, FULL_YEAR, OF_YEAR, YEAR
from onrecord.extract.times.timex.scene import Scene
from onrecord.extract.times.timex.values import year_text
from onrecord.extract.times.timex.years import year_said

_SEASON_STARTS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}


def _quarter(match: re.Match[str], scene: Scene) -> str | None:
    return _part_of_year(match, scene, "Q", ORDINALS[match["n"].lower()], 3)


def _half(match: re.Match[str], scene: Scene) -> str | None:
    return _part_of_year(match, scene, "H", 1 if match["n"].lower() in ("first", "early") else 2, 6)


def _part_of_year(match: re.Match[str], scene: Scene, symbol: str, nth: int, months: int) -> str | None:
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
    written, first = scene.day, _SEASON_STARTS[name]
    if scene.is_story or written is None:
        year = scene.last_year()
        return None if year is None else year + {"last": -1, "next": 1}.get(way, 0)
    begun = written.month >= first
    if way == "this" or (not way and scene.tense is Tense.FUTURE and written.month <= first + 2):
        return written.year
    if way in ("next", "this coming"):
        return written.year + begun
    return written.year - (not begun or (way == "last" and written.month < first + 3))


_NTH = rf"(?P<n>(?i:{either(ORDINALS)}))"
_FISCAL = r"(?:(?i:fiscal)(?: |-))?"
_QUARTER = rf"{_FISCAL}{_NTH} (?i:fiscal )?(?i:quarter)"
_WHICH_YEAR = r"(?P<which>(?i:last|this|next)) (?i:year)"
_SEASON = rf"(?P<season>(?i:{SEASON}))"
_HALF = r"(?:(?i:the) )?(?P<n>(?i:first|second|last|latter|early))(?: |-)(?i:half)"
_RESULTS = r"(?= (?:net|profit|loss|earning|result|sales|revenue|of the year))"
_AT = r"(?i:in|by|during|since|until|late|early|mid)"

SEASON_RULES: tuple[TimexRule, ...] = (
    timex_rule(rf"(?:(?i:the) )?{_QUARTER}(?:(?: of)?(?: {_FISCAL}|,? ){FULL_YEAR})?", _quarter, dates=True),
    timex_rule(rf"{_FISCAL}{_NTH}-(?i:quarter)", _quarter, dates=True),
    timex_rule(rf"(?:(?i:the) )?(?P<year>{YEAR}) {_QUARTER}", _quarter, dates=True),
    timex_rule(rf"(?P<which>(?i:last|this|next)) year['’]s {_QUARTER}", _quarter, dates=True),
    timex_rule(rf"(?:(?i:the) )?{_QUARTER} of {_WHICH_YEAR}", _quarter, dates=True),
    timex_rule(rf"{_HALF} of {_FISCAL}(?:{FULL_YEAR}|{_WHICH_YEAR})", _half, dates=True),
    timex_rule(rf"{_HALF}{_RESULTS}(?: of the year)?", _half, dates=True),
    timex_rule(rf"{CUT}(?:(?i:the) )?{_SEASON}{OF_YEAR}", _season),
    timex_rule(rf"(?:(?i:the) )?(?P<year>{YEAR}) {_SEASON}", _season),
    timex_rule(rf"(?:(?i:early|late) )?(?P<way>(?i:last|next|this past|this coming|this|that)) {_SEASON}", _season),
    timex_rule(rf"{CUT}(?i:the) (?P<season>(?i:spring|summer|autumn|winter))(?! (?:offensive|palace|games|olympic))", _season),
    timex_rule(rf"{_AT} (?:(?i:early|late|mid)(?: |-))?(?P<x>{_SEASON})(?! (?:of|from|in) the)", _season),
)
