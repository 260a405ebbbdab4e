"""A person's status over time as bands on lanes. What overlaps stands on several lanes.

Where nothing is told there is a gap. A doubtful reading is no fate, and has no band.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.export.views.index import Cite
from onrecord.export.views.statuses import StatusView, part_doubtful, say_value
from onrecord.export.views.words import say_day
from onrecord.server.pictures.scale import Knots, compressed

WIDTH, LANE, TOP, TICKS = 940, 40, 8, 34
NARROW = 84
"""Points below which two days do not fit beside one another."""

LETTER = 7.0
"""Points of a letter, on the average."""


@dataclass(frozen=True, slots=True)
class Band:
    """`is_open`: it goes on as far as is known."""

    x: float
    y: int
    width: float
    height: int
    value: str
    word: str
    title: str
    cite: Cite | None
    contested: bool
    unconfirmed: bool
    is_open: bool


@dataclass(frozen=True, slots=True)
class Tick:
    x: float
    row: int
    words: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Picture:
    """`today`: where the day asked for stands."""

    width: int
    height: int
    base: int
    bands: tuple[Band, ...]
    ticks: tuple[Tick, ...]
    today: float | None


def draw_statuses(statuses: Sequence[StatusView], as_of: date | None) -> Picture | None:
    """None where no status has a day."""
    fates, _ = part_doubtful(statuses)
    dated = [s for s in fates if s.period.earliest is not None or s.period.latest is not None]
    days = [d for s in dated for d in _ends(s) if d is not None]
    if not days:
        return None
    known = [*days, *([as_of] if as_of is not None else [])]
    margin = timedelta(days=max(1, (max(known) - min(known)).days // 20))
    open_start = any(s.period.earliest is None for s in dated)
    start, end = min(days) - margin if open_start else min(days), max(known) + margin
    scale = compressed([*known, start, end], WIDTH)
    lanes = _lanes(dated, (start, end))
    bands = tuple(_band(s, lane, scale, (start, end)) for s, lane in zip(dated, lanes, strict=True))
    base = TOP + (max(lanes) + 1) * LANE
    ticks = _ticks(sorted({s.period.earliest for s in dated if s.period.earliest is not None} | ({as_of} if as_of else set())), scale)
    today = None if as_of is None or as_of < start else scale.place(as_of)
    return Picture(WIDTH, base + TICKS, base, bands, ticks, today)


def _ends(status: StatusView) -> tuple[date | None, date | None]:
    """The day after the last one, so that a single day has a width."""
    last = status.period.latest
    return status.period.earliest, None if last is None else last + timedelta(days=1)


def _lanes(statuses: Sequence[StatusView], ends: tuple[date, date]) -> list[int]:
    """The first lane that is free again."""
    free: list[date] = []
    lanes = []
    for status in statuses:
        first, last = _ends(status)
        lane = next((n for n, day in enumerate(free) if day <= (first or ends[0])), len(free))
        free[lane : lane + 1] = [last or ends[1]]
        lanes.append(lane)
    return lanes


def _band(status: StatusView, lane: int, scale: Knots, ends: tuple[date, date]) -> Band:
    first, last = _ends(status)
    x = scale.place(first or ends[0])
    width = max(6.0, scale.place(last or ends[1]) - x - 2)
    word = say_value(status.value)
    return Band(
        round(x, 1), TOP + lane * LANE, round(width, 1), LANE - 8, status.value.value, word if len(word) * LETTER < width - 8 else "",
        f"{status.words}, {status.when}", status.cites[0] if status.cites else None,
        status.contested, status.unconfirmed, last is None,
    )  # fmt: skip


def _ticks(days: Sequence[date], scale: Knots) -> tuple[Tick, ...]:
    """Two rows in turn where days stand close together; what fits on neither is left to the table."""
    ticks: list[Tick] = []
    ends = [-1e9, -1e9]
    for day in days:
        x = scale.place(day)
        row = next((n for n, end in enumerate(ends) if x - end >= NARROW), None)
        if row is not None:
            ends[row] = x
            anchor = "start" if x < NARROW / 2 else "end" if x > WIDTH - NARROW / 2 else "middle"
            ticks.append(Tick(round(x, 1), row, say_day(day), anchor))
    return tuple(ticks)
