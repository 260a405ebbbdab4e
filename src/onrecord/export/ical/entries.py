"""What stands in the calendar, before it is written: one entry per meeting, plan and due day that has a day."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from onrecord.export.grounds import grounds
from onrecord.export.views.index import Cite, Index
from onrecord.export.views.phrases import say_event
from onrecord.export.views.promises import show_promises
from onrecord.export.views.words import join, plain, say_says
from onrecord.model.claim import Modality, Role
from onrecord.model.commitment import Life
from onrecord.model.event import Event, EventState
from onrecord.model.ids import ClaimId, content_id
from onrecord.model.kinds import TALKS
from onrecord.model.period import Period

PLANS = frozenset({Modality.PLANNED, Modality.EXPECTED})


class Standing(StrEnum):
    """The words of RFC 5545."""

    TENTATIVE = "TENTATIVE"
    CONFIRMED = "CONFIRMED"
    CANCELLED = "CANCELLED"


STATES = {
    EventState.HAPPENED: Standing.CONFIRMED, EventState.ONGOING: Standing.CONFIRMED, EventState.CANCELLED: Standing.CANCELLED,
    EventState.DENIED: Standing.CANCELLED,
}  # fmt: skip
LIVES = {
    Life.FULFILLED: Standing.CONFIRMED, Life.CANCELLED: Standing.CANCELLED, Life.WITHDRAWN: Standing.CANCELLED,
    Life.SUPERSEDED: Standing.CANCELLED,
}  # fmt: skip
"""What is told as done or called off; all else is tentative: a report is no appointment."""


@dataclass(frozen=True, slots=True)
class Entry:
    """`first` and `last` told: the days of publication of what it stands on."""

    uid: str
    id: str
    summary: str
    details: str
    period: Period
    standing: Standing
    first: date | None
    last: date | None
    categories: tuple[str, ...]
    place: str
    cites: tuple[Cite, ...]


def entries(index: Index) -> Iterator[Entry]:
    """Each under its own uid, in the order of the record."""
    used: dict[str, int] = {}
    for entry in (*_events(index), *_due(index)):
        number = used[entry.uid] = used.get(entry.uid, 0) + 1
        yield entry if number == 1 else replace(entry, uid=f"{entry.uid}-{number}")


def _events(index: Index) -> Iterator[Entry]:
    for event in index.record.events:
        if event.when is not None and not event.when.is_open and _belongs(index, event):
            yield _event(index, event, event.when)


def _belongs(index: Index, event: Event) -> bool:
    """A meeting, or what was planned at some time: it stays when it has happened or was called off."""
    planned = any(index.claims[c].modality in PLANS for c in event.claims if c in index.claims)
    return event.kind in TALKS or planned or event.state in (EventState.PLANNED, EventState.POSTPONED, EventState.CANCELLED)


def _event(index: Index, event: Event, when: Period) -> Entry:
    holders = [name for c in event.claims if c in index.claims for name in index.holders(index.claims[c])]
    first, last = _told(index, event.claims)
    return Entry(
        _uid(index, "event", event.claims, event),
        event.id,
        f"{plain(event.state)}: {say_event(index, event)}, {say_says(holders)}",
        f"on the record as {plain(event.state)}",
        when,
        STATES.get(event.state, Standing.TENTATIVE),
        first,
        last,
        (event.kind.value, event.state.value),
        join(index.parties(event.parties(Role.PLACE))),
        index.cites(grounds(event, index)),
    )


def _due(index: Index) -> Iterator[Entry]:
    views = {view.id: view for view in show_promises(index)}
    for commitment in index.record.commitments:
        if commitment.due is not None and not commitment.due.is_open:
            view = views[commitment.id]
            first, last = _told(index, commitment.claims)
            yield Entry(
                _uid(index, "due", commitment.claims),
                commitment.id,
                f"due: {view.words} ({plain(commitment.life)})",
                view.stands,
                commitment.due,
                LIVES.get(commitment.life, Standing.TENTATIVE),
                first,
                last,
                ("due", commitment.kind.value, commitment.life.value),
                "",
                index.cites(grounds(commitment, index)),
            )


def _uid(index: Index, kind: str, claims: Iterable[ClaimId], event: Event | None = None) -> str:
    """Of the first claim of it, and of the number of its person there: ids of events and entities move when names are joined."""
    first = next(iter(claims))
    return f"{content_id(kind, first, _number(index, first, event))}@onrecord"


def _number(index: Index, claim: ClaimId, event: Event | None) -> int:
    """One claim may tell of several persons' events."""
    patients = index.claims[claim].parties(Role.PATIENT) if event is not None and claim in index.claims else ()
    own = () if event is None else event.parties(Role.PATIENT)
    return next((n for n, party in enumerate(patients) if party in own), 0)


def _told(index: Index, claims: Iterable[ClaimId]) -> tuple[date | None, date | None]:
    published = [index.reports[index.claims[c].report].published for c in claims if c in index.claims]
    days = [day for p in published if p is not None and (day := p.latest or p.earliest) is not None]
    return min(days, default=None), max(days, default=None)
