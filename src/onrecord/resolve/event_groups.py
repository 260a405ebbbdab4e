"""Occurrences of one block, put together one by one, so that each is compared with groups of its time only.

Who is in the news for years has thousands of claims of one kind, and hundreds of groups of them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from onrecord.resolve.occurrence import Occurrence
from onrecord.resolve.same_event import may_be_same, signature, stretch


@dataclass(frozen=True, slots=True)
class Group:
    """`members`: one of each signature; `head` and `place` are those of the first."""

    place: int
    head: str
    members: dict[tuple[object, ...], Occurrence]

    def add(self, own: Occurrence) -> None:
        self.members.setdefault(signature(own), own)

    def takes(self, own: Occurrence) -> bool:
        return all(may_be_same(own, other) for other in self.members.values())


class Groups:
    """In the order in which they were begun. Only the joining of events uses it.

    `shared`: the name that all of a block share. Who else takes part tells most of them apart before they are compared.
    """

    def __init__(self, shared: frozenset[str] = frozenset()) -> None:
        self._shared = shared
        self._all: list[Group] = []
        self._of_any_time: list[Group] = []
        self._by_quarter: dict[int, list[Group]] = {}
        self._by_name: dict[str, dict[int, Group]] = {}
        self._bare: dict[int, Group] = {}

    def begin(self, head: str, own: Occurrence) -> None:
        group = Group(len(self._all), head, {signature(own): own})
        quarters = stretch(own)
        self._all.append(group)
        if quarters is None:
            self._of_any_time.append(group)
        for quarter in quarters or ():
            self._by_quarter.setdefault(quarter, []).append(group)
        self._index(group, own)

    def add(self, group: Group, own: Occurrence) -> None:
        group.add(own)
        self._index(group, own)

    def _index(self, group: Group, own: Occurrence) -> None:
        others = own.who - self._shared
        for name in others:
            self._by_name.setdefault(name, {})[group.place] = group
        if not others:
            self._bare[group.place] = group

    def fitting(self, own: Occurrence, most: int | None) -> list[Group]:
        """The first that take it."""
        return list(islice((group for group in self._near(own) if group.takes(own)), most))

    def _near(self, own: Occurrence) -> Iterator[Group]:
        others = own.who - self._shared
        if others and len(self._shared) == 1:  # whoever takes part in both is named in both, or one of them names nobody else
            found = self._bare | {place: g for name in others for place, g in self._by_name.get(name, {}).items()}
            return iter([found[place] for place in sorted(found)])
        quarters = stretch(own)
        if quarters is None:
            return iter(self._all)
        found = {g.place: g for q in quarters for g in self._by_quarter.get(q, ())} | {g.place: g for g in self._of_any_time}
        return iter([found[place] for place in sorted(found)])
