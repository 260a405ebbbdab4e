"""New events, those that stand otherwise than before (planned → happened, postponed, cancelled), and new dates."""

from collections.abc import Iterator, Sequence
from functools import partial

from onrecord.export.views.index import Index
from onrecord.export.views.news.item import NewsView, Shift, What, shift
from onrecord.export.views.news.scene import Scene, pair
from onrecord.export.views.phrases import say_event
from onrecord.export.views.words import say_period
from onrecord.model.claim import Role
from onrecord.model.event import Event
from onrecord.model.ids import ClaimId


def compare_events(scene: Scene) -> Iterator[NewsView]:
    before, after = scene.before.index, scene.after.index
    found, gone = pair(before.record.events, after.record.events, lambda e: e.claims, partial(_is_same, scene))
    for now, was in found:
        words, day = say_event(after, now), None if now.when is None else now.when.earliest
        if not was:
            stands = (Shift("state", "", _say(now)),)
            yield NewsView("event", What.NEW, now.id, words, stands, (), now.claims, day, after.cites_of(now.claims))
        elif shifts := _shifts(was, now):
            fresh = _fresh(before, now)
            yield NewsView("event", What.CHANGED, now.id, words, shifts, tuple(e.id for e in was), fresh, day, after.cites_of(fresh))
    for lost in gone:
        stood = (Shift("state", _say(lost), "not on the record"),)
        yield NewsView("event", What.GONE, lost.claims[0], say_event(before, lost), stood, (lost.id,))


def _is_same(scene: Scene, before: Event, after: Event) -> bool:
    """They share a claim already; one claim of two persons is an event of each."""
    was, now = before.parties(Role.PATIENT), after.parties(Role.PATIENT)
    return before.kind is after.kind and (not was or not now or scene.links.share_party(was, now))


def _shifts(was: Sequence[Event], now: Event) -> tuple[Shift, ...]:
    return (*shift("state", (e.state.value for e in was), now.state.value), *shift("when", map(_when, was), _when(now)))


def _fresh(before: Index, now: Event) -> tuple[ClaimId, ...]:
    return tuple(c for c in now.claims if c not in before.claims)


def _when(event: Event) -> str:
    return say_period(event.when)


def _say(event: Event) -> str:
    return event.state.value if event.when is None else f"{event.state.value}, {_when(event)}"
