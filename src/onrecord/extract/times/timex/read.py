"""Finds the TIMEX3 of a plain text: every rule proposes, the longest wins, and each is read after those before it."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from onrecord.extract.context import Timex, TimexType
from onrecord.extract.times.calendar import Known
from onrecord.extract.times.tense import Tense
from onrecord.extract.times.timex.dates import DATE_RULES
from onrecord.extract.times.timex.days import DAY_RULES
from onrecord.extract.times.timex.lengths import LENGTH_RULES
from onrecord.extract.times.timex.quarters import QUARTER_RULES
from onrecord.extract.times.timex.scene import Scene, is_ancient, is_story, type_of
from onrecord.extract.times.timex.seasons import SEASON_RULES
from onrecord.extract.times.timex.units import UNIT_RULES
from onrecord.extract.times.timex.values import bounds
from onrecord.extract.times.timex.years import YEAR_RULES

TenseAt = Callable[[int, int], Tense]
RULES = DATE_RULES + SEASON_RULES + YEAR_RULES + DAY_RULES + QUARTER_RULES + UNIT_RULES + LENGTH_RULES
"""Of candidates of one length the earlier rule wins."""
_POINTS = (TimexType.DATE, TimexType.TIME)


@dataclass(frozen=True, slots=True)
class Sighting:
    """A TIMEX3, with the days that it stands for where its rule dates something (a feast, a quarter)."""

    timex: Timex
    days: Known | None = None


@dataclass(frozen=True, slots=True)
class _Candidate:
    start: int
    stop: int
    order: int
    match: re.Match[str]


def find_timexes(
    text: str, day: date | None, tense_at: TenseAt, part: tuple[int, int] | None = None, *, every: bool = True
) -> tuple[Sighting, ...]:
    """In order and apart, those in a part of the text; `day` is the day of writing, None where it is not known to the day.

    Without `every`, only what is dated by these rules and by none of the product's other ones.
    """
    start, stop = part or (0, len(text))
    told: list[str] = []
    scene = Scene(
        None if day is None else day.isoformat(), told, is_story=is_ancient(text) or is_story(text, day), is_ancient=is_ancient(text)
    )
    found = []
    for chosen in _longest(_candidates(text, start, stop, every=every)):
        rule = RULES[chosen.order]
        tense = tense_at(chosen.start, chosen.stop)
        value = rule.read(chosen.match, replace(scene, tense=tense))
        if value is None:
            continue
        timex = Timex(chosen.start, chosen.stop, rule.type or type_of(value), value)
        found.append(Sighting(timex, bounds(value) if rule.dates and not scene.is_story else None))
        ahead = scene.is_story and tense in (Tense.FUTURE, Tense.NEAREST)  # "elections set for 1976"
        if rule.tells and timex.type in _POINTS and not value.endswith("_REF") and not ahead:
            told.append(value)
    return tuple(found)


def _candidates(text: str, start: int, stop: int, *, every: bool) -> Iterator[_Candidate]:
    for order, rule in enumerate(RULES):
        if not (every or rule.dates):
            continue
        for match in rule.pattern.finditer(text, start, stop):
            group: int | str = "x" if "x" in match.re.groupindex else 0
            yield _Candidate(match.start(group), match.end(group), order, match)


def _longest(candidates: Iterator[_Candidate]) -> list[_Candidate]:
    """Of those that overlap the longest, of these the one whose rule is first."""
    chosen: list[_Candidate] = []
    for candidate in sorted(candidates, key=lambda c: (c.start - c.stop, c.order, c.start)):
        at = bisect_left(chosen, candidate.stop, key=lambda c: c.start)
        if at == 0 or chosen[at - 1].stop <= candidate.start:
            chosen.insert(at, candidate)
    return chosen
