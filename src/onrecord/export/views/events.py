"""What happened and what is planned: the timeline, and the agenda from a day on."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.export.views.index import Cite, Index
from onrecord.export.views.phrases import say_event
from onrecord.export.views.promises import OPEN, PromiseView, show_promises
from onrecord.export.views.words import order, say_period
from onrecord.model.event import Event, EventState
from onrecord.model.ids import EntityId
from onrecord.model.period import Period

OPEN_ENDED = timedelta(days=31)
"""How long a plan that names no last day is taken to lie ahead: what was planned for the coming weeks is none years later."""

COMING = frozenset({EventState.PLANNED, EventState.POSTPONED})


@dataclass(frozen=True, slots=True)
class EventView:
    """`told`: the day of the first report that tells of it, for what has no day of its own."""

    id: str
    when: str
    period: Period | None
    words: str
    state: EventState
    origins: int
    said_by: tuple[str, ...]
    told: str
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class AgendaView:
    """`is_due`: it is the day by which a promise or demand is due, not a planned event."""

    id: str
    when: str
    period: Period
    words: str
    is_due: bool
    said_by: tuple[str, ...]
    cites: tuple[Cite, ...]


def show_timeline(index: Index, person: EntityId | None = None) -> tuple[EventView, ...]:
    """By day; what has no day comes last, in the order in which it was told."""
    return _in_order(index, index.record.events if person is None else index.events.get(person, ()))


def _in_order(index: Index, events: Iterable[Event]) -> tuple[EventView, ...]:
    return tuple(_view(index, event) for event in sorted(events, key=lambda e: (order(e.when), order(_told(index, e)))))


def show_agenda(index: Index, as_of: date | None) -> tuple[AgendaView, ...]:
    """Planned events and due days that may still lie ahead on that day."""
    planned = [e for e in index.record.events if e.state in COMING and _is_dated_ahead(e.when, as_of)]
    promised = [c for c in index.record.commitments if c.life in OPEN and _is_dated_ahead(c.due, as_of)]
    ahead = (*map(_planned, _in_order(index, planned)), *map(_due, show_promises(index, promised)))
    return tuple(sorted((row for row in ahead if row is not None), key=lambda row: order(row.period)))


def _is_dated_ahead(when: Period | None, as_of: date | None) -> bool:
    return when is not None and not when.is_open and is_ahead(when, as_of)


def _view(index: Index, event: Event) -> EventView:
    holders = [name for c in event.claims if c in index.claims for name in index.holders(index.claims[c])]
    return EventView(
        event.id, say_period(event.when), event.when, say_event(index, event), event.state, event.origins, tuple(dict.fromkeys(holders)),
        _say_told(index, event), index.cites_of(event.claims),
    )  # fmt: skip


def _told(index: Index, event: Event) -> Period | None:
    """The day of the first report of it."""
    days = [index.reports[index.claims[c].report].published for c in event.claims if c in index.claims]
    return min(days, key=order, default=None)


def _say_told(index: Index, event: Event) -> str:
    told = _told(index, event)
    return "" if told is None else f"told {say_period(told)}"


def _planned(view: EventView) -> AgendaView | None:
    if view.period is None or view.period.is_open:
        return None
    return AgendaView(view.id, view.when, view.period, view.words, False, view.said_by, view.cites)


def _due(promise: PromiseView) -> AgendaView | None:
    if promise.due is None or promise.due.is_open:
        return None
    return AgendaView(promise.id, say_period(promise.due), promise.due, promise.words, True, promise.by, promise.cites)


def is_ahead(period: Period, as_of: date | None) -> bool:
    """Whether it may still come on that day."""
    if as_of is None:
        return True
    last = period.latest or (period.earliest + OPEN_ENDED if period.earliest is not None else date.max)
    return last >= as_of
