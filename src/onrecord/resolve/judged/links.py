"""Pairs judged the same or different, made consistent: what was said to differ stays apart, whatever was said to be the same."""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Links(Generic[K]):
    """`same` never joins, not even through others, what `different` keeps apart."""

    same: tuple[tuple[K, K], ...] = ()
    different: tuple[tuple[K, K], ...] = ()

    @property
    def items(self) -> frozenset[K]:
        return frozenset(item for pair in (*self.same, *self.different) for item in pair)


class Units(Generic[K]):
    """Items that go together."""

    def __init__(self) -> None:
        self._head: dict[K, K] = {}

    def head(self, item: K) -> K:
        while (above := self._head.get(item, item)) != item:
            item = above
        return item

    def join(self, left: K, right: K) -> None:
        a, b = self.head(left), self.head(right)
        if a != b:
            self._head[b] = a


def make_links(same: Sequence[tuple[K, K]], different: Iterable[tuple[K, K]]) -> tuple[Links[K], tuple[int, ...], tuple[int, ...]]:
    """The links that hold; which of `same` and of `different` (by number) do not.

    *different* goes before *same*, and an earlier *same* before a later one: a wrong join is worse than a split.
    What one reading took for one cannot be told apart by name, so that a *different* within it does not hold.
    """
    pairs = list(different)
    apart = [pair for pair in pairs if pair[0] != pair[1]]
    units: Units[K] = Units()
    blocked = tuple(n for n, pair in enumerate(same) if not _join(units, pair, apart))
    held = tuple(pair for n, pair in enumerate(same) if n not in set(blocked))
    return Links(held, tuple(apart)), blocked, tuple(n for n, pair in enumerate(pairs) if pair[0] == pair[1])


def _join(units: Units[K], pair: tuple[K, K], apart: Iterable[tuple[K, K]]) -> bool:
    """False if it would join what is to stay apart."""
    ends = {units.head(pair[0]), units.head(pair[1])}
    if any({units.head(a), units.head(b)} == ends for a, b in apart):
        return False
    units.join(*pair)
    return True
