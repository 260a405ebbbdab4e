"""How many events each month (or year) has: what happened above the line, what is planned below it. Each bar leads to its events."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.export.views.events import COMING, EventView
from onrecord.export.views.words import MONTHS, count
from onrecord.model.event import EventState

WIDTH, HIGH, LOW, TICKS = 940, 70, 40, 18
MOST = 72
"""Months that fit; beyond them years are counted."""

Key = tuple[int, int]
"""Year and month; of a whole year, 0."""

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


def draw_months(events: Sequence[EventView]) -> Histogram | None:
    """None where fewer than two months have events. An event counts in the month in which it begins."""
    counted = count_months(events)
    months = {month for month, _ in counted}
    if len(months) < 2:
        return None
    first, last = min(months), max(months)
    by_year = (last[0] - first[0]) * 12 + last[1] - first[1] >= MOST
    keys = _years(first, last) if by_year else _months(first, last)
    up, down = (_sum(counted, coming=coming, by_year=by_year) for coming in (False, True))
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


def count_months(events: Iterable[EventView]) -> Counter[tuple[Key, bool]]:
    """By month, and whether they are still to come."""
    days = ((e.period.earliest or e.period.latest, e.state) for e in events if e.period is not None)
    by_day = Counter((day, state) for day, state in days if day is not None)
    counted: Counter[tuple[Key, bool]] = Counter()
    for (day, state), n in by_day.items():
        counted[(day.year, day.month), state in COMING] += n
    return counted


def _sum(counted: Counter[tuple[Key, bool]], *, coming: bool, by_year: bool) -> Counter[Key]:
    found: Counter[Key] = Counter()
    for ((year, month), is_coming), n in counted.items():
        if is_coming is coming:
            found[year, 0 if by_year else month] += n
    return found


def _years(first: Key, last: Key) -> list[Key]:
    return [(year, 0) for year in range(first[0], last[0] + 1)]


def _months(first: Key, last: Key) -> list[Key]:
    return [(year, month) for year in range(first[0], last[0] + 1) for month in range(1, 13) if first <= (year, month) <= last]


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
