"""Durations, and sets of times."""

import re

from onrecord.extract.context import TimexType
from onrecord.extract.times.calendar import month_number, weekday_number
from onrecord.extract.times.rule import FULL_MONTH, WEEKDAY
from onrecord.extract.times.timex.amounts import AMOUNT, AMOUNT_INNER, NUMBER, amount, duration
from onrecord.extract.times.timex.lexicon import ABOUT, ADVERBS, ANY_UNIT, PART, PARTS, SEASON, SEASON_SYMBOLS, UNIT, UNITS, either
from onrecord.extract.times.timex.pattern import TimexRule, timex_rule
from onrecord.extract.times.timex.scene import Scene


def _length(match: re.Match[str], _scene: Scene) -> str | None:
    """A second group, a quarter of them: no durations."""
    count = amount(match["n"])
    is_share = match["n"].lower() in ("a", "an") and match["unit"].lower() in ("second", "quarter")
    return None if count is None or is_share else duration(count, match["unit"])


def _uncounted(match: re.Match[str], _scene: Scene) -> str | None:
    return duration("X", match["unit"])


def _one(match: re.Match[str], _scene: Scene) -> str | None:
    return duration("1", match["unit"])


def _one_and_a_half(match: re.Match[str], _scene: Scene) -> str | None:
    return duration("1.5", match["unit"])


def _some_day(_match: re.Match[str], _scene: Scene) -> str | None:
    return "FUTURE_REF"


def _vague(_match: re.Match[str], _scene: Scene) -> str | None:
    return "PXX"


def _every(match: re.Match[str], _scene: Scene) -> str | None:
    return duration("2" if match["other"] else amount(match["n"] or "1") or "X", match["unit"])


def _named(match: re.Match[str], _scene: Scene) -> str | None:
    """Every Monday, each July, Tuesday nights."""
    groups = match.groupdict()
    part = PARTS[groups["part"].lower()] if groups.get("part") else ""
    if groups.get("weekday"):
        return f"XXXX-WXX-{weekday_number(match['weekday']) + 1}{part}"
    if groups.get("month"):
        return f"XXXX-{month_number(match['month']):02d}"
    if groups.get("season"):
        return f"XXXX-{SEASON_SYMBOLS[match['season'].lower()]}"
    return f"XXXX-XX-XX{part}"


def _adverb(match: re.Match[str], _scene: Scene) -> str | None:
    return ADVERBS[match[0].lower()]


_TO = rf"(?:{NUMBER} (?:to|or) )?"
_COUNT = rf"{ABOUT}{_TO}(?P<n>{AMOUNT}){AMOUNT_INNER}"
_ANY = rf"(?P<unit>{UNITS}|{UNIT})"
_NOT_AGE = r"(?!(?: |-)old\b| of age\b|-\w+-old| ago\b| olds?\b)"
_THE = r"(?:(?i:at least the|the|these|those) )"
_WHICH = (
    r"(?i:past|last|next|first|previous|coming|following|final|latest|remaining|preceding|initial|intervening|ensuing|subsequent|opening|"
    r"closing)"
)
_LEAD = r"(?i:for|in|within|after|during|over|of|by|lasts?|lasted|took|takes?|taking|spent|spend|many|until|throughout|since|through|and)"
_PLURALS = r"(?P<unit>(?i:minutes|hours|days|weeks|months|years|decades|centuries))"
_SHORT = r"(?P<unit>(?i:minute|hour|day|week|month|year))"
_OFTEN = r"(?i:once|twice|times|flights|hours|days|percent|%|\d)"
_PARTS = r"(?P<part>(?i:morning|afternoon|evening|night))"
_NAMED = rf"(?:(?P<weekday>{WEEKDAY})(?: (?P<part>{PART}))?|(?P<month>{FULL_MONTH})|(?P<season>(?i:{SEASON})))"

LENGTH_RULES: tuple[TimexRule, ...] = (
    timex_rule(rf"{_OFTEN} (?P<x>(?i:per|an?) {_SHORT})(?! (?:ago|later|earlier|after|before|or))", _one, TimexType.SET),
    timex_rule(rf"(?i:per) (?P<x>{_SHORT})", _one, TimexType.SET),
    timex_rule(rf"{ABOUT}(?i:an?|one) (?P<unit>{UNIT}) (?i:and a half)", _one_and_a_half),
    timex_rule(r"(?i:will|would|may|might|could|can|should|must) (?P<x>(?i:one|some) day)", _some_day),
    timex_rule(rf"{_COUNT} {_ANY}{_NOT_AGE}(?: or (?:so|more))?", _length),
    timex_rule(rf"(?:{ABOUT})(?P<n>{AMOUNT})-(?P<unit>{UNIT})(?:-(?:long))?{_NOT_AGE}(?: (?:period|term))?", _length),
    timex_rule(rf"{_THE}?(?:{_WHICH} ){_TO}(?P<n>{AMOUNT})(?: (?i:full|consecutive|straight))? {_ANY}(?: or so)?", _length),
    timex_rule(rf"{_THE}(?P<n>{AMOUNT})(?: (?i:past|last|next|previous|following|full))? (?P<unit>{UNITS})", _length),
    timex_rule(rf"{_THE}(?i:past|final|first|coming|following|last|intervening|next) (?P<unit>{UNITS})", _uncounted),
    timex_rule(r"(?i:the past|past|the last) (?P<unit>(?i:week|month|year|decade|century|quarter))", _one),
    timex_rule(rf"{_LEAD} (?P<x>{_PLURALS})(?! (?:ago|later|earlier|old))", _uncounted),
    timex_rule(r"(?P<unit>(?i:minute|hour|day|week|month|year|decade))(?: |-)long(?! term)", _one),
    timex_rule(rf"{_PLURALS}-long", _uncounted),
    timex_rule(r"(?P<unit>(?i:days|weeks|months|years|decades))(?= (?:of|before|after))", _uncounted),
    timex_rule(r"(?i:a (?:long |short |little )?while|some time|a (?:very )?(?:long|short) (?:period|time))(?! (?:after|ago))", _vague),
    timex_rule(rf"(?i:every|each) (?:(?P<other>(?i:other)) )?(?:(?P<n>{AMOUNT}) )?(?P<unit>{ANY_UNIT})", _every, TimexType.SET),
    timex_rule(rf"(?i:every|each) {_NAMED}", _named, TimexType.SET),
    timex_rule(rf"(?i:every|each) {_PARTS}", _named, TimexType.SET),
    timex_rule(rf"(?P<weekday>{WEEKDAY}) {_PARTS}s", _named, TimexType.SET),
    timex_rule(rf"(?P<weekday>{WEEKDAY})s", _named, TimexType.SET),
    timex_rule(rf"(?i:{either(ADVERBS)})", _adverb, TimexType.SET),
)
"""`a 36-year-old man` is an age, and none of these."""
