"""Weeks, months and years told from another point: last, next, ago, later; and what only points at the present or away from it."""

import re
from collections.abc import Callable

from onrecord.extract.times.tense import Tense
from onrecord.extract.times.timex.amounts import AMOUNT, AMOUNT_INNER, duration, whole
from onrecord.extract.times.timex.lexicon import ABOUT, AFTER_AT, LONG, REFERENCES, UNIT, UNITS, either, unit_of
from onrecord.extract.times.timex.pattern import TimexRule, timex_rule
from onrecord.extract.times.timex.scene import Scene
from onrecord.extract.times.timex.values import shifted

_STEPS = {
    **dict.fromkeys(("last", "previous", "preceding"), -1),
    **dict.fromkeys(("this", "current", "same", "that"), 0),
    **dict.fromkeys(("next", "coming", "following", "upcoming"), 1),
}
_TOLD = ("following", "previous", "preceding", "same", "that")
_UNKNOWN = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX", "year": "XXXX", "weekend": "XXXX-WXX-WE"}
_SATURDAY = 5


def _unit(match: re.Match[str], scene: Scene) -> str | None:
    """Last week, this year: from the day of writing; the following year, that month: from what was told before."""
    which, unit = match["which"].lower(), match["unit"].lower()
    is_told = which in _TOLD or (which == "next" and unit == "day")
    base = scene.then(unit) if is_told else scene.now(unit)
    return _UNKNOWN.get(unit) if base is None else shifted(base, unit, _STEPS[which])


def _told_unit(match: re.Match[str], scene: Scene) -> str | None:
    """The year before, the day after."""
    unit, base = match["unit"].lower(), scene.then(match["unit"].lower())
    return None if base is None else shifted(base, unit, -1 if match["way"].lower() == "before" else 1)


def _the_unit(match: re.Match[str], scene: Scene) -> str | None:
    return scene.now(match["unit"].lower())


def _weekend(_match: re.Match[str], scene: Scene) -> str | None:
    """The one just past, or the coming one where the clause looks ahead; on a Saturday and Sunday, this one."""
    base = scene.now("weekend")
    if base is None:
        return None
    ahead = scene.tense is Tense.FUTURE or (scene.day is not None and scene.day.weekday() >= _SATURDAY)
    return base if ahead else shifted(base, "weekend", -1)


def _ago(match: re.Match[str], scene: Scene) -> str | None:
    return _counted(match, scene.now, -1)


def _later(match: re.Match[str], scene: Scene) -> str | None:
    return _counted(match, scene.then, -1 if match["way"].lower() in ("earlier", "previously") else 1)


def _ahead(match: re.Match[str], scene: Scene) -> str | None:
    return _counted(match, scene.now, 1)


def _counted(match: re.Match[str], base_of: Callable[[str], str | None], step: int) -> str | None:
    """As exact as the unit; vague amounts only tell the way, and hours are but a length."""
    unit = unit_of(match["unit"])
    count = whole(match["n"]) if match["n"] else None
    if unit in ("second", "minute", "hour"):
        return duration("X" if count is None else str(count), unit)
    if count is None:
        return "PAST_REF" if step < 0 else "FUTURE_REF"
    base = base_of(unit)
    return (None if base is None else shifted(base, unit, step * count)) or _UNKNOWN.get(unit)


def _reference(match: re.Match[str], _scene: Scene) -> str | None:
    return REFERENCES.get(" ".join((match.groupdict().get("x") or match[0]).lower().split()), "PRESENT_REF")


def _recent(_match: re.Match[str], _scene: Scene) -> str | None:
    return "PAST_REF"


def _recent_length(match: re.Match[str], _scene: Scene) -> str | None:
    return duration("X", match["unit"])


def _coming(_match: re.Match[str], _scene: Scene) -> str | None:
    return "FUTURE_REF"


def _whole_year(_match: re.Match[str], _scene: Scene) -> str | None:
    return "P1Y"


_COUNT = rf"{ABOUT}(?P<n>{AMOUNT}){AMOUNT_INNER}(?: |-)(?P<unit>{UNITS}|{UNIT})(?: or (?:so|two|more))?"
_REFERENCES = either(w for w in REFERENCES if w not in AFTER_AT)
_PART_OF = (
    r"(?i:(?:the )?(?:early|late|later|earlier|sometime|mid|very early)(?: in)?(?: |-)"
    r"|(?:the )?(?:end|beginning|start|middle|close|rest|remainder|early part|latter part) of )"
)
_OTHERS = r"(?P<which>(?i:current|coming|previous|preceding|following|same|next|upcoming))"
_NOT_TOLD = r"(?! (?:ago|before|earlier|after|following|of |that |when |and |end|i+\b))"

UNIT_RULES: tuple[TimexRule, ...] = (
    timex_rule(rf"{_PART_OF}?(?P<which>(?i:last|next|this)) (?P<unit>(?i:{LONG}))(?!['’]s (?:first|second|third|fourth))", _unit),
    timex_rule(rf"{_PART_OF}?(?:(?i:the) ){_OTHERS} (?:fiscal )?(?P<unit>(?i:{LONG}))", _unit),
    timex_rule(rf"{_PART_OF}?(?P<which>(?i:that))(?: (?i:same))? (?P<unit>(?i:day|week|month|year|weekend))", _unit),
    timex_rule(rf"{_PART_OF}(?i:the) (?P<unit>(?i:day|week|month|year|decade|century))", _the_unit),
    timex_rule(r"(?:(?i:the) )(?P<unit>(?i:day|week|month|year)) (?P<way>(?i:before|after|following))(?!(?: |-)\w+)", _told_unit),
    timex_rule(r"(?:(?i:the) )?(?P<unit>(?i:year|month|week))['’]?s?(?: |-)(?i:end)", _the_unit),
    timex_rule(rf"(?i:the) (?:full |current )?(?P<unit>(?i:year)){_NOT_TOLD}", _the_unit),
    timex_rule(rf"(?i:for|during|in|of|over) (?P<x>(?i:the) (?P<unit>(?i:week|month))){_NOT_TOLD}", _the_unit),
    timex_rule(r"(?i:the) (?:full |fiscal )?(?i:year)(?= (?:ended|ending|to|through))", _whole_year),
    timex_rule(r"(?i:the) (?i:weekend)", _weekend),
    timex_rule(rf"{_COUNT} (?i:ago)", _ago),
    timex_rule(rf"{_COUNT} (?P<way>(?i:later|earlier|previously|afterwards?|hence))", _later),
    timex_rule(rf"(?P<n>)(?:(?i:just|only) )?(?P<unit>{UNITS}) (?P<way>(?i:later|earlier))", _later),
    timex_rule(r"(?P<n>)(?P<unit>(?i:days|weeks|months|years|decades|centuries)) (?i:ago)", _ago),
    timex_rule(rf"(?i:in) (?P<x>(?P<n>{AMOUNT}) (?P<unit>{UNITS}|{UNIT})['’]?s?['’]? time)", _ahead),
    timex_rule(rf"(?i:{_REFERENCES})", _reference),
    timex_rule(rf"(?i:at|to|by|until|for) (?:(?i:just|exactly) )?(?P<x>(?i:{either(AFTER_AT)}))(?! of\b)", _reference),
    timex_rule(r"(?i:recent (?:years|decades|times)|recent (?:days|weeks|months) and (?:weeks|months|years))", _recent),
    timex_rule(r"(?i:recent (?P<unit>days|weeks|months|quarters))", _recent_length),
    timex_rule(r"(?i:(?:the )?(?:coming|future) (?:days|weeks|months|years|decades|quarters))", _coming),
)
