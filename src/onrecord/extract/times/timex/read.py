"""Finds the TIMEX3 of a plain text: every rule proposes, the longest wins, and each is read after those before it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
import re

from onrecord.extract.context import Timex, TimexType
from onrecord.extract.times.tense import Tense
from onrecord.extract.times.timex.calendar_rules import CALENDAR_RULES
from onrecord.extract.times.timex.deictic_rules import DEICTIC_RULES
from onrecord.extract.times.timex.length_rules import LENGTH_RULES
from onrecord.extract.times.timex.scene import Scene, is_ancient, is_story, type_of

TenseAt = Callable[[int, int], Tense]
RULES = CALENDAR_RULES + DEICTIC_RULES + LENGTH_RULES


@dataclass(frozen=True, slots=True)
class _Candidate:
    start: int
    stop: int
    order: int
    match: re.Match[str]


def find_timexes(text: str, day: date | None, tense_at: TenseAt) -> tuple[Timex, ...]:
    """In order and apart; `day` is the day of writing, None where it is not known to the day."""
    told: list[str] = []
    scene = Scene(None if day is None else day.isoformat(), told, is_story=is_story(text, day), is_ancient=is_ancient(text))
    found = []
    for chosen in _longest(_candidates(text)):
        rule = RULES[chosen.order]
        value = rule.read(chosen.match, replace(scene, tense=tense_at(chosen.start, chosen.stop)))
        if value is None:
            continue
        type = rule.type or type_of(value)
        found.append(Timex(chosen.start, chosen.stop, type, value))
        if type in (TimexType.DATE, TimexType.TIME) and not value.endswith("_REF"):
            told.append(value)
    return tuple(found)


def _candidates(text: str) -> Iterator[_Candidate]:
    for order, rule in enumerate(RULES):
        for match in rule.pattern.finditer(text):
            group: int | str = "x" if "x" in match.re.groupindex else 0
            yield _Candidate(match.start(group), match.end(group), order, match)


def _longest(candidates: Iterator[_Candidate]) -> list[_Candidate]:
    chosen: list[_Candidate] = []
    for candidate in sorted(candidates, key=lambda c: (c.start - c.stop, c.order, c.start)):
        if all(candidate.stop <= c.start or c.stop <= candidate.start for c in chosen):
            chosen.append(candidate)
    return sorted(chosen, key=lambda c: c.start)
