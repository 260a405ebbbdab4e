"""Events by person, kind, state, place and day, from look-ups that are kept with the timeline."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from onrecord.app.ask import is_between
from onrecord.app.find import fold, has_words
from onrecord.app.lookup import Names, Places, join_places, number
from onrecord.export.views.events import EventView
from onrecord.model.claim import ClaimKind, Role
from onrecord.model.entity import Party
from onrecord.model.event import Event, EventState
from onrecord.model.ids import EntityId

PLACES = (Role.PLACE, Role.ORIGIN, Role.DESTINATION)


@dataclass(frozen=True, slots=True)
class EventFilter:
    """None lets everything through; `place` is a name or a part of one."""

    person: EntityId | None = None
    kind: ClaimKind | None = None
    state: EventState | None = None
    place: str | None = None
    since: date | None = None
    until: date | None = None


class EventLookup:
    """`events`: those of `views`, in the same order."""

    def __init__(self, events: Sequence[Event], views: Sequence[EventView], names: Names) -> None:
        self._views = views
        self._names = names
        self._persons: Places[EntityId] = number(events, _persons)
        self._kinds: Places[ClaimKind] = number(events, lambda e: (e.kind,))
        self._states: Places[EventState] = number(events, lambda e: (e.state,))
        self._places: Places[EntityId] = number(events, lambda e: (p.entity for p in _places(e) if p.entity is not None))
        self._words: Places[str] = number(events, lambda e: (p.text for p in _places(e)))

    @property
    def kinds(self) -> dict[ClaimKind, int]:
        """How many of each there are."""
        return {kind: len(rows) for kind, rows in self._kinds.items()}

    @property
    def states(self) -> frozenset[EventState]:
        return frozenset(self._states)

    def of(self, person: EntityId) -> tuple[EventView, ...]:
        return tuple(self._views[n] for n in self._persons.get(person, ()))

    def find(self, wanted: EventFilter) -> tuple[EventView, ...]:
        parts = list(self._parts(wanted))
        rows = [self._views[n] for n in sorted(set.intersection(*parts))] if parts else self._views
        if wanted.since is None and wanted.until is None:
            return tuple(rows)
        return tuple(view for view in rows if is_between(*_ends(view), wanted.since, wanted.until))

    def _parts(self, wanted: EventFilter) -> Iterable[set[int]]:
        """The rows that each filter lets through."""
        if wanted.person is not None:
            yield join_places(self._persons, (wanted.person,))
        if wanted.kind is not None:
            yield join_places(self._kinds, (wanted.kind,))
        if wanted.state is not None:
            yield join_places(self._states, (wanted.state,))
        if wanted.place is not None:
            yield self._at(wanted.place)

    def _at(self, place: str) -> set[int]:
        words = fold(place)
        said = join_places(self._words, (text for text in self._words if has_words(text, words)))
        return said | join_places(self._places, (e.id for e in self._names.find(place)))


def _persons(event: Event) -> Iterable[EntityId]:
    return (party.entity for _, parties in event.roles for party in parties if party.entity is not None)


def _places(event: Event) -> Iterable[Party]:
    return (party for role in PLACES for party in event.parties(role))


def _ends(view: EventView) -> tuple[date | None, date | None]:
    return (None, None) if view.period is None else (view.period.earliest, view.period.latest)
