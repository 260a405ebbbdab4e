"""How many events each month (or year) has: what happened above the line, what is planned below it. Each bar leads to its events."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.export.views.events import COMING, EventView
from onrecord.export.views.words import MONTHS, count
from onrecord.model.event import EventState

WIDTH, HIGH, LOW, TICKS = 940, 70, 40, 18
MOST = 72
"""Months that fit; beyond them years are counted."""

LABEL = 60
"""Points that a label takes."""

HAPPENED = frozenset({EventState.HAPPENED, EventState.ONGOING})


@dataclass(frozen=True, slots=True)
class Bar:
    x: float
    width: float
    up: float
    down: float
    first: date
    last: date
    label: str
    title: str


@dataclass(frozen=True, slots=True)
class Histogram:
    width: int
    height: int
    line: int
    bars: tuple[Bar, ...]
    first: str
    last: str


Key = tuple[int, int]


def draw_months(events: Sequence[EventView]) -> Histogram | None:
    """None where fewer than two months have events. An event counts in the month in which it begins."""
    dated = [(day, e) for e in events if e.period is not None and (day := e.period.earliest or e.period.latest) is not None]
    if len({(day.year, day.month) for day, _ in dated}) < 2:
        return None
    days = [day for day, _ in dated]
    by_year = (max(days).year - min(days).year) * 12 + max(days).month - min(days).month >= MOST
    keys = _years(min(days), max(days)) if by_year else _months(min(days), max(days))
    up = Counter(_key(day, by_year) for day, e in dated if e.state not in COMING)
    down = Counter(_key(day, by_year) for day, e in dated if e.state in COMING)
    most = max([*up.values(), *down.values()])
    high, low = HIGH if up else 0, LOW if down else 0
    width = WIDTH / len(keys)
    every = max(1, round(LABEL / width + 0.5))
    bars = tuple(
        Bar(
            round(n * width, 1), round(max(1.5, width - 2), 1), round(high * up[key] / most, 1), round(low * down[key] / most, 1),
            *_ends(key), _label(key) if n % every == 0 and (n * width + LABEL <= WIDTH or every == 1) else "",
            _title(key, up[key], down[key]),
        )
        for n, key in enumerate(keys)
    )  # fmt: skip
    return Histogram(WIDTH, high + low + TICKS + 6, high + 4, bars, _label(keys[0]), _label(keys[-1]))


def _key(day: date, by_year: bool) -> Key:
    return (day.year, 0) if by_year else (day.year, day.month)


def _years(first: date, last: date) -> list[Key]:
    return [(year, 0) for year in range(first.year, last.year + 1)]


def _months(first: date, last: date) -> list[Key]:
    return [
        (year, month)
        for year in range(first.year, last.year + 1)
        for month in range(1, 13)
        if (first.year, first.month) <= (year, month) <= (last.year, last.month)
    ]


def _ends(key: Key) -> tuple[date, date]:
    year, month = key
    if not month:
        return date(year, 1, 1), date(year, 12, 31)
    after = date(year + month // 12, month % 12 + 1, 1)
    return date(year, month, 1), after - timedelta(days=1)


def _label(key: Key) -> str:
    return f"{MONTHS[key[1] - 1]} {key[0]}" if key[1] else str(key[0])


def _title(key: Key, up: int, down: int) -> str:
    return f"{_label(key)}: {count(up, 'event')}, {down} planned"
