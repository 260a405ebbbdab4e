"""Rows on several pages."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from onrecord.server.pages.asking import Asking

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Slice(Generic[T]):
    """`first` and `last`: numbers of the rows shown, from 1; `pages`: (number or None for a gap)."""

    rows: Sequence[T]
    total: int
    page: int
    first: int
    last: int
    pages: tuple[int | None, ...]


def cut(asking: Asking, rows: Sequence[T], size: int) -> Slice[T]:
    """The page asked for; the last one where that is beyond it."""
    count = max(1, -(-len(rows) // size))
    page = min(asking.number("page"), count)
    start = (page - 1) * size
    shown = rows[start : start + size]
    return Slice(shown, len(rows), page, start + 1 if shown else 0, start + len(shown), _numbers(page, count))


def _numbers(page: int, count: int) -> tuple[int | None, ...]:
    """1 … 4 5 6 … 20; none where there is one page."""
    near = sorted({1, count, *range(max(1, page - 2), min(count, page + 2) + 1)})
    numbers: list[int | None] = []
    for number in near if count > 1 else ():
        if numbers and numbers[-1] is not None and number - numbers[-1] > 1:
            numbers.append(None)
        numbers.append(number)
    return tuple(numbers)
