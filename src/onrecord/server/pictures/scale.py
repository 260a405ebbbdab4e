"""Days to places along an axis."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from math import log1p


@dataclass(frozen=True, slots=True)
class Knots:
    """Known days with their places; between two of them days are spaced evenly."""

    days: Sequence[date]
    places: Sequence[float]

    def place(self, day: date) -> float:
        at = bisect_right(self.days, day) - 1
        if at < 0:
            return self.places[0]
        if at >= len(self.days) - 1:
            return self.places[-1]
        first, last = self.days[at], self.days[at + 1]
        return self.places[at] + (self.places[at + 1] - self.places[at]) * ((day - first).days / (last - first).days)


def even(first: date, last: date, width: float) -> Knots:
    """Every day is as wide as every other."""
    return Knots((first, last), (0.0, width)) if first < last else Knots((first,), (width / 2,))


def compressed(days: Sequence[date], width: float) -> Knots:
    """Long stretches are shown shorter than they are (by logarithm), so that one day in March can be seen beside a year before it."""
    known = sorted(set(days))
    if len(known) == 1:
        return Knots(known, (width / 2,))
    weights = [1 + log1p((b - a).days) for a, b in pairwise(known)]
    unit = width / sum(weights)
    places = [0.0]
    for weight in weights:
        places.append(places[-1] + weight * unit)
    return Knots(known, places)
