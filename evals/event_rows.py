"""Timelines from the record alone: its events, at the words of their claims, in the order of the days that it gives them.

Nothing is added that the export does not have: an event without a day has no place, and no event is taken from the reader.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from evals.happenings import Told, is_called
from evals.timegraph import Row
from onrecord.model.event import Event, EventState
from onrecord.model.ids import ClaimId, EntityId

DONE = frozenset({EventState.HAPPENED, EventState.ONGOING})
Placed = tuple[date, date, tuple[str, ...]]
Name = Callable[[str, int], str | None]
"""What the task calls the word that begins there in a document; None if its words do not have it."""


def event_rows(target: str, told: Mapping[str, Told], name: Name) -> list[Row]:
    """One line for each event of the entity that is called `target`."""
    spots = {claim.id: (document, start) for document, one in told.items() for start, claim in one.claims.items()}
    found = [p for event in _events_of(target, told) if (p := _placed(event, spots, name)) is not None]
    anchors = sorted({(first, -last.toordinal()) for first, last, _ in found})
    return [Row(anchors.index((first, -last.toordinal())) + 1, anchor_of(first, last), names) for first, last, names in found]


def _events_of(target: str, told: Mapping[str, Told]) -> Iterator[Event]:
    for one in list(told.values())[:1]:  # all of them hold the one record
        ids = {e.id for e in one.entities if is_called(e, target)}
        yield from (e for e in one.events if e.state in DONE and _concerns(e, ids))


def _concerns(event: Event, ids: set[EntityId]) -> bool:
    return any(party.entity in ids for _, parties in event.roles for party in parties)


def _placed(event: Event, spots: Mapping[ClaimId, tuple[str, int]], name: Name) -> Placed | None:
    if event.when is None or event.when.earliest is None or event.when.latest is None:
        return None
    called = (name(*spots[claim]) for claim in event.claims if claim in spots)
    names = tuple(dict.fromkeys(n for n in called if n is not None))
    return (event.when.earliest, event.when.latest, names) if names else None


def anchor_of(first: date, last: date) -> str:
    """A day, a month or a year: the least that holds the period; where it begins if none does."""
    if first == last:
        return first.isoformat()
    return f"{first:%Y-%m}" if (first.year, first.month) == (last.year, last.month) else f"{first.year}"
