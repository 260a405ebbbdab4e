"""What is known of each person, from when to when. Never `released` but by a claim that it happened."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from itertools import pairwise

from onrecord.ledger.change import FINAL, KEPT, Change
from onrecord.ledger.changes import changes_of, sightings
from onrecord.ledger.doubts import Doubts
from onrecord.ledger.ground import Ground, Whole, events_of
from onrecord.ledger.remains import Remains, find_remains, told_dead
from onrecord.ledger.timeline import before_end, fits, order_changes
from onrecord.ledger.wording import tells_of_captivity
from onrecord.model.claim import ClaimKind
from onrecord.model.entity import EntityKind
from onrecord.model.event import Event
from onrecord.model.ids import EntityId, StatusId, content_id
from onrecord.model.kinds import TAKING
from onrecord.model.period import Period
from onrecord.model.status import Status

_LONG = timedelta(days=365)


def derive_statuses(whole: Whole, doubts: Doubts) -> tuple[Status, ...]:
    """Statuses of persons, in the order of the record; doubtful readings follow what stands of each."""
    by_person: dict[EntityId, list[Event]] = {}
    for (_, person), events in events_of(whole.events).items():
        if whole.ground.kind(person) is EntityKind.PERSON:
            by_person.setdefault(person, []).extend(events)
    order = [e.id for e in whole.entities if e.id in by_person]
    stage = whole.memory.stage("statuses")
    watched, remains = doubts.watched(stage), stage.mapping("remains", find_remains(whole))
    rows: list[Status] = []
    for p in order:
        given = whole.ground.frame, tuple(by_person[p])
        rows += stage.part(p, given, partial(_statuses, p, by_person[p], watched, remains))
    return tuple(rows)


def _statuses(person: EntityId, events: Sequence[Event], doubts: Doubts, remains: Remains) -> tuple[Status, ...]:
    ground = doubts.ground
    told = changes_of(person, _credible(events, ground), doubts)
    changes = [*told, *told_dead(person, events, remains, ground)]
    sure = before_end([c for c in changes if not c.doubtful])
    seen = sightings(person, events, doubts)
    by_name = order_changes([c for c in sure if c.by_name], seen)
    standing = [c for c in sure if c.by_name or fits(c, by_name)]
    rows = _rows(person, order_changes(standing, seen), ground)
    odd = (c for c in (*sure, *(c for c in changes if c.doubtful)) if c not in standing)
    return (*rows, *_doubtful(person, odd, rows, ground))


def _credible(events: Sequence[Event], ground: Ground) -> list[Event]:
    """Of somebody of whom no captivity is told, `he took his girls and escaped` is from danger."""
    captive = any(e.kind in TAKING for e in events)
    return [e for e in events if captive or e.kind is not ClaimKind.ESCAPE or any(map(tells_of_captivity, ground.claims_of(e)))]


def _rows(person: EntityId, changes: Sequence[Change], ground: Ground) -> list[Status]:
    known = [c for c in changes if c.day is None or ground.has_come(c.day)]
    known = [c for i, c in enumerate(known) if i + 1 == len(known) or known[i + 1].day is not None]  # nobody knows how long it lasted
    ends = [*(_end_of(change, following) for change, following in pairwise(known)), None]
    rows = [_status(person, change, end) for change, end in zip(known, ends, strict=False)]
    return [row for row in rows if row is not None]


def _doubtful(person: EntityId, odd: Iterable[Change], rows: Sequence[Status], ground: Ground) -> Iterator[Status]:
    """Each value once, where nothing that stands tells it; a custody only of whom nothing stands."""
    shown = {row.value for row in rows} | (KEPT if rows else set())
    for change in odd:
        if change.value not in shown and (change.day is None or ground.has_come(change.day)):
            shown.add(change.value)
            status = _status(person, change, None)
            if status is not None:
                yield replace(status, doubtful=True)


def _end_of(change: Change, following: Change) -> date | None:
    """The day before the next change; of what ended nobody says when, long before it was told, only the day that is known."""
    if following.day is None:
        return None
    known = change.day
    vague = following.value in FINAL and not (following.is_dated or following.is_news)
    if vague and change.is_dated and known is not None and following.day - known > _LONG:
        return known
    return following.day - timedelta(days=1)


def _status(person: EntityId, change: Change, end: date | None) -> Status | None:
    """None where it lasted for no whole day: abducted and freed on one day."""
    latest = end if change.until is None or end is not None else change.until
    if change.day is not None and latest is not None and latest < change.day:
        return None
    id = StatusId(content_id("status", person, change.value, change.day.isoformat() if change.day else None, *change.claims))  # noqa: A001
    period = Period(change.day, latest)
    return Status(
        id, person, change.value, period, change.claims, change.holder, change.place,
        change.contested, change.origins, change.unconfirmed,
    )  # fmt: skip
