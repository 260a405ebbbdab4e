"""Joining things that belong together, unless something in the joined group forbids it."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import combinations
from typing import Generic, TypeVar

T = TypeVar("T", bound=Hashable)


class Clusters(Generic[T]):
    """Disjoint groups over items given in a fixed order; a group is named by its earliest item."""

    def __init__(self, items: Sequence[T]) -> None:
        self._order = {item: i for i, item in enumerate(items)}
        self._head: dict[T, T] = {item: item for item in items}
        self._members: dict[T, list[T]] = {item: [item] for item in items}

    def head(self, item: T) -> T:
        return self._head[item]

    def members(self, item: T) -> tuple[T, ...]:
        return tuple(sorted(self._members[self._head[item]], key=self._order.__getitem__))

    def groups(self) -> list[tuple[T, ...]]:
        return [self.members(head) for head in sorted(self._members, key=self._order.__getitem__)]

    def heads(self) -> list[T]:
        return sorted(self._members, key=self._order.__getitem__)

    def join(self, left: T, right: T) -> None:
        first, second = sorted((self._head[left], self._head[right]), key=self._order.__getitem__)
        if first == second:
            return
        moved = self._members.pop(second)
        self._members[first] += moved
        for item in moved:
            self._head[item] = first

    def join_equal(self, key: Callable[[T], Hashable | None]) -> None:
        """Join all items with one key; a key of None joins nothing."""
        seen: dict[Hashable, T] = {}
        for item in self._order:
            value = key(item)
            if value is not None:
                self.join(seen.setdefault(value, item), item)


def connected(keys: Iterable[Iterable[Hashable]]) -> list[list[int]]:
    """Places of items that share a key, or are linked by others that do; in order, and so are those of each group."""
    heads: list[int] = []
    owners: dict[Hashable, int] = {}
    for place, own in enumerate(keys):
        heads.append(place)
        for key in own:
            left, right = _find(heads, owners.setdefault(key, place)), _find(heads, place)
            heads[max(left, right)] = min(left, right)
    groups: dict[int, list[int]] = {}
    for place in range(len(heads)):
        groups.setdefault(_find(heads, place), []).append(place)
    return list(groups.values())


def _find(heads: list[int], place: int) -> int:
    """Paths are halved on the way."""
    while heads[place] != place:
        heads[place] = place = heads[heads[place]]
    return place


def blocks(items: Iterable[T], key: Callable[[T], Iterable[Hashable]]) -> list[list[T]]:
    """Items that share a key, so that only these are compared with one another."""
    found: dict[Hashable, list[T]] = {}
    for item in items:
        for value in dict.fromkeys(key(item)):
            found.setdefault(value, []).append(item)
    return [block for block in found.values() if len(block) > 1]


def pairs(items: Iterable[T], key: Callable[[T], Iterable[Hashable]], most: int | None = None) -> list[tuple[T, T]]:
    """Each pair of items that share a key, once; keys of more than `most` items are left out."""
    few = (block for block in blocks(items, key) if most is None or len(block) <= most)
    return list(dict.fromkeys(pair for block in few for pair in combinations(block, 2)))


def pairs_between(
    few: Iterable[T], many: Iterable[T], key: Callable[[T], Iterable[Hashable]], most: int | None = None
) -> list[tuple[T, T]]:
    """Each pair of one of the few with any other that shares a key, once: the many are not compared with one another."""
    found: dict[Hashable, list[T]] = {}
    for item in many:
        for value in dict.fromkeys(key(item)):
            found.setdefault(value, []).append(item)
    small = {value: others for value, others in found.items() if most is None or len(others) <= most}
    both = ((item, other) for item in few for value in dict.fromkeys(key(item)) for other in small.get(value, ()) if other != item)
    return list({frozenset(pair): pair for pair in both}.values())
