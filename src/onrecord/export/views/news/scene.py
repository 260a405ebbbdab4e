"""The two records that are compared, and the things of each that are one."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from onrecord.export.views.index import Index
from onrecord.export.views.news.links import Links

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Moment:
    """A record, and the day that it is asked for."""

    index: Index
    as_of: date | None


@dataclass(frozen=True, slots=True)
class Scene:
    before: Moment
    after: Moment
    links: Links

    @classmethod
    def of(cls, before: Moment, after: Moment) -> "Scene":
        return cls(before, after, Links.of(before.index.record.entities, after.index.record.entities))


def pair(
    before: Sequence[T], after: Sequence[T], keys: Callable[[T], Iterable[Hashable]], is_same: Callable[[T, T], bool]
) -> tuple[list[tuple[T, list[T]]], list[T]]:
    """Each later thing with the earlier ones that it is, in their order; and the earlier ones that are none any more.

    Only what shares a key is compared, so that the cost grows with the things.
    """
    keyed: dict[Hashable, list[int]] = {}
    for number, thing in enumerate(before):
        for key in dict.fromkeys(keys(thing)):
            keyed.setdefault(key, []).append(number)
    found: list[tuple[T, list[T]]] = []
    met: set[int] = set()
    for thing in after:
        near = sorted({number for key in keys(thing) for number in keyed.get(key, ())})
        own = [number for number in near if is_same(before[number], thing)]
        met.update(own)
        found.append((thing, [before[number] for number in own]))
    return found, [thing for number, thing in enumerate(before) if number not in met]
