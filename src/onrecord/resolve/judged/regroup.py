"""Groups found by rule, joined and split as people judged. What was judged apart is never together.

The rest of a group that is split goes where it looks most alike, and to the earliest part where nothing tells.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Generic

from onrecord.resolve.judged.links import K, Links, Units

Likeness = Callable[[K, K], tuple[int, ...]]
"""How much two items look alike; more is more."""


def regroup(groups: Sequence[tuple[K, ...]], items: Iterable[K], links: Links[K], likeness: Likeness[K]) -> list[tuple[K, ...]]:
    """Groups in the order of their first items, as all of these stand in `items`."""
    if not links.items:
        return list(groups)
    order = {item: n for n, item in enumerate(items)}
    within = Links(*(tuple(p for p in pairs if p[0] in order and p[1] in order) for pairs in (links.same, links.different)))
    done = [part for lump in _lumps(groups, within) for part in _split(lump, within, likeness, order)]
    return sorted((tuple(sorted(part, key=order.__getitem__)) for part in done), key=lambda part: order[part[0]])


def _lumps(groups: Sequence[tuple[K, ...]], links: Links[K]) -> list[list[tuple[K, ...]]]:
    """Groups that something judged the same holds together."""
    home = {item: group[0] for group in groups for item in group}
    units: Units[K] = Units()
    for left, right in links.same:
        units.join(home[left], home[right])
    found: dict[K, list[tuple[K, ...]]] = {}
    for group in groups:
        found.setdefault(units.head(group[0]), []).append(group)
    return list(found.values())


def _split(lump: Sequence[tuple[K, ...]], links: Links[K], likeness: Likeness[K], order: Mapping[K, int]) -> list[list[K]]:
    """One part where nothing in it was judged different."""
    items = {item for group in lump for item in group}
    apart = [pair for pair in links.different if pair[0] in items and pair[1] in items]
    if not apart:
        return [list(items)]
    units = _units(lump, links, {item for pair in apart for item in pair})
    return _Parting(units, apart, lump, likeness).part(sorted(units, key=lambda unit: min(map(order.__getitem__, unit))))


def _units(lump: Sequence[tuple[K, ...]], links: Links[K], apart: set[K]) -> list[frozenset[K]]:
    """What moves as one: items judged the same, and whole groups of which nothing was judged different."""
    units: Units[K] = Units()
    items = [item for group in lump for item in group]
    for left, right in links.same:
        units.join(left, right)
    for group in lump:
        if apart.isdisjoint(group):
            for item in group[1:]:
                units.join(group[0], item)
    found: dict[K, set[K]] = {}
    for item in items:
        found.setdefault(units.head(item), set()).add(item)
    return [frozenset(unit) for unit in found.values()]


class _Parting(Generic[K]):
    """First the units that something is judged to differ from, then all others. Only `_split` uses it."""

    def __init__(
        self, units: Iterable[frozenset[K]], apart: Iterable[tuple[K, K]], lump: Sequence[tuple[K, ...]], likeness: Likeness[K]
    ) -> None:
        unit_of = {item: unit for unit in units for item in unit}
        self._apart = {frozenset((unit_of[a], unit_of[b])) for a, b in apart}
        self._homes = {item: n for n, group in enumerate(lump) for item in group}
        self._likeness = likeness

    def part(self, units: Sequence[frozenset[K]]) -> list[list[K]]:
        judged = {unit for pair in self._apart for unit in pair}
        parts: list[list[frozenset[K]]] = []
        for unit in (u for u in units if u in judged):
            self._place(unit, parts, parts)
        seeds = [list(part) for part in parts]
        for unit in (u for u in units if u not in judged):
            self._place(unit, seeds, parts)
        return [[item for unit in part for item in unit] for part in parts]

    def _place(self, unit: frozenset[K], like: Sequence[Sequence[frozenset[K]]], parts: list[list[frozenset[K]]]) -> None:
        """Into the part that it looks most like, of those that by rule held some of it and from which nothing keeps it; else by itself."""
        fits = [n for n, part in enumerate(like) if self._may_join(unit, part)]
        if fits:
            parts[max(fits, key=lambda n: (self._alike(unit, like[n]), -n))].append(unit)
        else:
            parts.append([unit])

    def _may_join(self, unit: frozenset[K], part: Sequence[frozenset[K]]) -> bool:
        homes = {self._homes[item] for item in unit}
        return any(self._homes[item] in homes for other in part for item in other) and not any(
            frozenset((unit, other)) in self._apart for other in part
        )

    def _alike(self, unit: frozenset[K], part: Sequence[frozenset[K]]) -> tuple[int, ...]:
        return max(self._likeness(a, b) for a in unit for other in part for b in other)
