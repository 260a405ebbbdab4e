"""When each event of a page was, drawn beside its row on one scale: a point for a day, a bar for a stretch, an arrow for an open end."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from onrecord.export.views.events import EventView
from onrecord.export.views.words import say_day
from onrecord.model.period import Period
from onrecord.server.pictures.scale import Knots, even

WIDTH, HEIGHT, SIDE = 220, 16, 8


@dataclass(frozen=True, slots=True)
class Track:
    """`open_start`, `open_stop`: nobody tells where it begins or ends."""

    x: float
    width: float
    is_point: bool
    open_start: bool
    open_stop: bool


@dataclass(frozen=True, slots=True)
class Tracks:
    """By the event's id; what has no day has none. `first` and `last`: the ends of the scale in words."""

    width: int
    height: int
    by_id: Mapping[str, Track]
    first: str
    last: str


def draw_tracks(events: Sequence[EventView]) -> Tracks:
    days = sorted(_days(events))
    if not days:
        return Tracks(WIDTH, HEIGHT, {}, "", "")
    scale = even(days[0], days[-1], WIDTH - 2 * SIDE)
    found = {e.id: _track(e.period, scale) for e in events if e.period is not None and not e.period.is_open}
    return Tracks(WIDTH, HEIGHT, found, say_day(days[0]), say_day(days[-1]))


def _days(events: Iterable[EventView]) -> Iterable[date]:
    return (day for e in events if e.period is not None for day in (e.period.earliest, e.period.latest) if day is not None)


def _track(period: Period, scale: Knots) -> Track:
    first = 0.0 if period.earliest is None else scale.place(period.earliest) + SIDE
    last = float(WIDTH) if period.latest is None else scale.place(period.latest) + SIDE
    return Track(round(first, 1), round(max(3.0, last - first), 1), period.is_day, period.earliest is None, period.latest is None)
