"""Look-ups over what is shown, kept with it: a page of one person or one name goes through their rows, not through all."""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import TypeVar

from onrecord.app.ask import StatementFilter
from onrecord.app.find import fold, has_words, is_named
from onrecord.export.views.index import Index
from onrecord.export.views.statements import StatementView
from onrecord.model.entity import Entity
from onrecord.model.ids import EntityId

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")

MOST = 40
"""Names that are suggested."""

Places = Mapping[K, Sequence[int]]
"""Key → the numbers of its rows, ascending."""


def number(rows: Iterable[T], keys: Callable[[T], Iterable[K]]) -> Places[K]:
    found: defaultdict[K, list[int]] = defaultdict(list)
    for n, row in enumerate(rows):
        for key in dict.fromkeys(keys(row)):
            found[key].append(n)
    return dict(found)


def join_places(places: Places[K], keys: Iterable[K]) -> set[int]:
    return {n for key in keys for n in places.get(key, ())}


def most(counted: Counter[str]) -> Sequence[str]:
    """The most frequent first."""
    return [name for name, _ in counted.most_common(MOST)]


class Names:
    """Entities by the words of their names."""

    def __init__(self, entities: Sequence[Entity]) -> None:
        self._entities = entities
        self._by_word: defaultdict[str, dict[EntityId, Entity]] = defaultdict(dict)
        for entity in entities:
            for name in dict.fromkeys((entity.name, *entity.names)):
                for word in fold(name).split():
                    self._by_word[word][entity.id] = entity

    def find(self, name: str) -> tuple[Entity, ...]:
        """As `is_named` has it, in the order of the record."""
        wanted = fold(name)
        words = wanted.split()
        if not words:
            return tuple(self._entities)
        first, *others = sorted((self._by_word.get(word, {}) for word in words), key=len)
        return tuple(e for e in first.values() if all(e.id in other for other in others) and is_named(e, wanted))


class StatementLookup:
    """`find` gives what `filter_statements` gives. `views`: the newest first, what has no day last."""

    def __init__(self, index: Index, views: Sequence[StatementView], names: Names) -> None:
        self._views = views
        self._names = names
        self._name = index.name
        self._sources: Places[str] = number(views, lambda v: v.who)
        self._carriers: Places[str] = number(views, lambda v: (*v.via, *_given(index, v)))
        self._outlets: Places[str] = number(views, lambda v: (index.outlet(v.report),))
        self._speakers: Places[EntityId] = number(views, lambda v: v.speakers)
        self._subjects: Places[EntityId] = number(views, lambda v: v.about)
        self._days = [-_ordinal(v.day) for v in views]

    @cached_property
    def speakers(self) -> Sequence[str]:
        """Who speaks, the most frequent first."""
        return most(Counter({name: len(rows) for name, rows in self._sources.items()}))

    @cached_property
    def subjects(self) -> Sequence[str]:
        counted: Counter[str] = Counter()
        for entity, rows in self._subjects.items():
            counted[self._name(entity)] += len(rows)
        return most(counted)

    @cached_property
    def outlets(self) -> Sequence[str]:
        return most(Counter({name: len(rows) for name, rows in self._outlets.items()}))

    def by(self, entity: EntityId) -> tuple[StatementView, ...]:
        return tuple(self._views[n] for n in self._speakers.get(entity, ()))

    def about(self, entity: EntityId) -> tuple[StatementView, ...]:
        return tuple(self._views[n] for n in self._subjects.get(entity, ()))

    def find(self, wanted: StatementFilter) -> tuple[StatementView, ...]:
        first, last = self._between(wanted.since, wanted.until)
        parts = self._parts(wanted)
        numbers = sorted(n for n in set.intersection(*parts) if first <= n < last) if parts else range(first, last)
        rows = (self._views[n] for n in numbers)
        return tuple(rows if wanted.manner is None else (v for v in rows if v.manner == wanted.manner))

    def _parts(self, wanted: StatementFilter) -> list[set[int]]:
        """The rows that each filter of names lets through."""
        parts = []
        if wanted.by is not None:
            parts.append(_having(self._sources, wanted.by) | join_places(self._speakers, (e.id for e in self._names.find(wanted.by))))
        if wanted.about is not None:
            parts.append(join_places(self._subjects, (e.id for e in self._names.find(wanted.about))))
        if wanted.via is not None:
            parts.append(_having(self._carriers, wanted.via))
        if wanted.outlet is not None:
            parts.append(_having(self._outlets, wanted.outlet))
        return parts

    def _between(self, since: date | None, until: date | None) -> tuple[int, int]:
        """What has no day is in no stretch of days."""
        if since is None and until is None:
            return 0, len(self._views)
        first = 0 if until is None else bisect_left(self._days, -until.toordinal())
        return first, bisect_right(self._days, -(since or date.min).toordinal())


def _having(places: Places[str], name: str) -> set[int]:
    """The rows with a name in which these words stand; each name is looked at once."""
    wanted = fold(name)
    return join_places(places, (each for each in places if has_words(each, wanted)))


def _ordinal(day: date | None) -> int:
    """Of no day: before the first there is."""
    return 0 if day is None else day.toordinal()


def _given(index: Index, view: StatementView) -> tuple[str, ...]:
    report = index.reports[view.report]
    return tuple(name for name in (report.agency, report.outlet) if name)
