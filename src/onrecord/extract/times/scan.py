"""Finds the time expressions of a plain text: every rule proposes, the longest candidate wins."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from onrecord.extract.context import TimeKind
from onrecord.extract.times.calendar import Bounds
from onrecord.extract.times.dates import DATE_RULES
from onrecord.extract.times.days import DAY_RULES
from onrecord.extract.times.named import years_said
from onrecord.extract.times.others import OTHER_RULES
from onrecord.extract.times.rule import Moment, Rule
from onrecord.extract.times.stretches import lead_of, opened, stretch_rules
from onrecord.extract.times.tense import Tense
from onrecord.model.period import Period

TenseAt = Callable[[int, int], Tense]
LOOKS = {"since": Tense.PAST, "by": Tense.FUTURE, "until": Tense.FUTURE, "till": Tense.FUTURE}
"""Which way a word before the expression looks when no verb tells."""

TRIGGER = re.compile(
    r"\d|(?i:day|week|month|year|decade|hour|minute|phase|stage|morning|afternoon|evening|night|tomorrow|dawn|noon|future|spring|summer|autumn)"
    r"|(?i:winter|\bfall\b|time)|J(?i:an|un|ul)|F(?i:eb)|M(?i:ar|ay)|A(?i:pr|ug)|S(?i:ep)|O(?i:ct)|N(?i:ov)|D(?i:ec)"
)
AROUND = 30
"""Code points: more than the longest part of an expression without such a word (`since the late evening of`)."""


@dataclass(frozen=True, slots=True)
class Found:
    """Code points `[start, stop)` of the text; `core` is where the expression begins after `since`, `by` and the like."""

    start: int
    stop: int
    core: int
    kind: TimeKind
    period: Period | None


@dataclass(frozen=True, slots=True)
class _Candidate:
    start: int
    stop: int
    order: int
    match: re.Match[str]


def _read(text: str, moment: Moment) -> Bounds | None:
    plain = " ".join(text.split())
    for rule in POINT_RULES:
        match = rule.pattern.fullmatch(plain)
        if match is not None:
            return rule.resolve(match, moment)
    before = f"in {plain}"
    for rule in POINT_RULES:
        match = rule.pattern.fullmatch(before)
        if match is not None and "x" in match.re.groupindex:
            return rule.resolve(match, moment)
    return None


POINT_RULES = DATE_RULES + DAY_RULES
RULES: tuple[Rule, ...] = POINT_RULES + stretch_rules(_read) + OTHER_RULES


def find_in(text: str, days: tuple[date, ...], tense_at: TenseAt) -> Iterator[Found]:
    """The expressions in order. `days` are the first and last day on which the text may have been written; empty if unknown."""
    moments = tuple(Moment(day, years=years_said(text, day)) for day in days or (None,))
    for chosen in _longest(_candidates(text)):
        rule = RULES[chosen.order]
        lead = lead_of(text, chosen.start, chosen.stop) if rule.kind is TimeKind.DATE else None
        tense = tense_at(chosen.start, chosen.stop)
        if lead is not None:
            tense = Tense.PAST if lead[0] == "since" else LOOKS.get(lead[0], tense) if tense is Tense.UNKNOWN else tense
        bounds = _resolved(rule, chosen.match, [replace(m, tense=tense) for m in moments])
        if lead is not None and bounds is not None:
            bounds = opened(bounds, lead[0])
        start = lead[1] if lead is not None else chosen.start
        period = None if bounds is None or is_reversed(bounds) else Period(*bounds, text[start : chosen.stop])
        yield Found(start, chosen.stop, chosen.start, rule.kind, period)


def is_reversed(bounds: Bounds) -> bool:
    """Ends before it begins, as "March 31 2025-13": misread, so that the text stands alone."""
    first, last = bounds
    return first is not None and last is not None and last < first


def _candidates(text: str) -> Iterator[_Candidate]:
    windows = _windows(text)
    for order, rule in enumerate(RULES):
        for match in (m for start, stop in windows for m in rule.pattern.finditer(text, start, stop)):
            group: int | str = "x" if "x" in match.re.groupindex else 0
            yield _Candidate(match.start(group), match.end(group), order, match)


def _windows(text: str) -> list[tuple[int, int]]:
    """The stretches near a word that every expression has one of; reading only these halves the time."""
    windows: list[tuple[int, int]] = []
    for hit in TRIGGER.finditer(text):
        start, stop = max(0, hit.start() - AROUND), min(len(text), hit.end() + AROUND)
        if windows and start <= windows[-1][1]:
            windows[-1] = (windows[-1][0], stop)
        else:
            windows.append((start, stop))
    return windows


def _longest(candidates: Iterator[_Candidate]) -> list[_Candidate]:
    chosen: list[_Candidate] = []
    for candidate in sorted(candidates, key=lambda c: (c.start - c.stop, c.order, c.start)):
        if all(candidate.stop <= c.start or c.stop <= candidate.start for c in chosen):
            chosen.append(candidate)
    return sorted(chosen, key=lambda c: c.start)


def _resolved(rule: Rule, match: re.Match[str], moments: Sequence[Moment]) -> Bounds | None:
    """Where the day of writing is known only roughly, all that the expression may mean."""
    results = [rule.resolve(match, moment) for moment in moments]
    known = [r for r in results if r is not None]
    if not known or len(known) < len(results):
        return None
    firsts, lasts = [r[0] for r in known], [r[1] for r in known]
    first = None if None in firsts else min(f for f in firsts if f is not None)
    return first, None if None in lasts else max(x for x in lasts if x is not None)


def period_of(text: str, day: date | None, tense: Tense = Tense.UNKNOWN) -> Period | None:
    """What a single expression means when written on `day`; None where it is not one, names no date, or cannot be resolved."""
    plain = text.strip()
    days = () if day is None else (day,)
    for prefix in ("", "in "):
        found = next(find_in(prefix + plain, days, lambda _start, _stop: tense), None)
        if found is not None and found.start <= len(prefix) and found.stop == len(prefix + plain):
            return None if found.period is None else Period(found.period.earliest, found.period.latest, plain)
    return None
