"""Patterns and tables of the words of time, from the data files."""

import re
from collections.abc import Iterable, Mapping

from onrecord.extract.times.words import table

_TABLE = table("timex")


def either(words: Iterable[str]) -> str:
    """A pattern of any of the words, the longest first."""
    return "(?:" + "|".join(sorted((re.escape(w).replace(r"\ ", " ") for w in words), key=len, reverse=True)) + ")"


SYMBOLS: Mapping[str, str] = _TABLE["units"]
_PLURALS: Mapping[str, str] = {u: _TABLE["plurals"].get(u, u + "s") for u in SYMBOLS}
_NAMES = {**{u: u for u in SYMBOLS}, **{p: u for u, p in _PLURALS.items()}}
PARTS: Mapping[str, str] = _TABLE["parts"]
DEICTIC: Mapping[str, int] = _TABLE["deictic"]
REFERENCES: Mapping[str, str] = {w: value for value, words in _TABLE["references"].items() if value != "after_at" for w in words}
AFTER_AT: tuple[str, ...] = tuple(_TABLE["references"]["after_at"])

UNIT = rf"(?i:{either(SYMBOLS)})"
UNITS = rf"(?i:{either(_PLURALS.values())})"
ANY_UNIT = rf"(?i:{either(_NAMES)})"
LONG = either(("day", "week", "weekend", "month", "quarter", "year", "decade", "century"))
PART = rf"(?i:{either(PARTS)})"
VAGUE = either(_TABLE["modifiers"]["vague"])
INNER = either(_TABLE["modifiers"]["inner"])
ABOUT = rf"(?:(?i:{either(_TABLE['modifiers']['amount'])}) )?"
SEASON = r"(?:spring|summer|autumn|fall|winter)"
SEASON_SYMBOLS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
ORDINALS = {w: n for n, pair in enumerate((("first", "1st"), ("second", "2nd"), ("third", "3rd"), ("fourth", "4th")), 1) for w in pair}
DECADES: Mapping[str, str] = {w: str(n) for n, w in enumerate(_TABLE["decades"], 2)}
CENTURIES: Mapping[str, int] = {w: n for n, w in enumerate(_TABLE["centuries"], 1)}
ADVERBS: Mapping[str, str] = _TABLE["adverbs"]
DEICTIC_WORDS = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|tomorrow|(?:last|this|next) (?:week|month|year))\b"
)


def unit_of(word: str) -> str:
    """The unit of `years`."""
    return _NAMES[word.lower()]
