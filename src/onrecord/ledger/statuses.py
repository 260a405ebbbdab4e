"""What is known of each person, from when to when. Never `released` but by a claim that it happened."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from onrecord.ledger.changes import Change, changes_of, sightings
from onrecord.ledger.doubts import Doubts
from onrecord.ledger.ground import Ground, Whole, events_of, last_day
from onrecord.ledger.joint import JointPlans
from onrecord.ledger.remains import Remains, find_remains, told_dead
from onrecord.ledger.standins import speakers_of
from onrecord.ledger.timeline import order_changes
from onrecord.ledger.wording import tells_of_captivity
from onrecord.model.claim import ClaimKind, Role
from onrecord.model.entity import EntityKind
from onrecord.model.event import Event
from onrecord.model.ids import ClaimId, EntityId, ReportId, StatusId, content_id
from onrecord.model.period import Period
from onrecord.model.statement import Statement
from onrecord.model.status import Status


def derive_statuses(whole: Whole, joint: JointPlans) -> tuple[Status, ...]:
    by_person: dict[EntityId, list[Event]] = {}
    for (_, person), events in events_of(whole.events).items():
        if whole.ground.kind(person) is EntityKind.PERSON:
            by_person.setdefault(person, []).extend(events)
    order = [e.id for e in whole.entities if e.id in by_person]
    stage = whole.memory.stage("statuses")
    doubts, words = Doubts.of(whole, joint).watched(stage), stage.mapping("last words", _last_words(whole))
    remains = stage.mapping("remains", find_remains(whole))
    rows: list[Status] = []
    for p in order:
        given = whole.ground.frame, tuple(by_person[p])
        rows += stage.part(p, given, partial(_statuses, p, by_person[p], doubts, words, remains))
    return tuple(rows)


def _statuses(
    person: EntityId, events: Sequence[Event], doubts: Doubts, last_words: Mapping[EntityId, date], remains: Remains
) -> tuple[Status, ...]:
    words, ground = last_words.get(person), doubts.ground
    dead = told_dead(person, events, remains, ground)
    return tuple(_rows(person, _credible(events, person, words, ground), dead, replace(doubts, unsure=_unsure(events, words))))


def _last_words(whole: Whole) -> dict[EntityId, date]:
    """The last day on which each is reported to have said something."""
    found: dict[EntityId, date] = {}
    stage = whole.memory.stage("words")
    published = stage.mapping("published", whole.ground.published)
    for reading in whole.readings:
        for speaker, day in stage.part(reading.report, reading.statements, partial(_words, reading.statements, published)):
            found[speaker] = max(found.get(speaker, day), day)
    return found


def _words(statements: Sequence[Statement], published: Mapping[ReportId, Period | None]) -> tuple[tuple[EntityId, date], ...]:
    dated = ((s, last_day(s.said if s.said is not None else published.get(s.report))) for s in statements)
    return tuple((p.entity, day) for s, day in dated if day is not None for p in s.sources if p.entity is not None)


def _credible(events: Sequence[Event], person: EntityId, last_words: date | None, ground: Ground) -> list[Event]:
    """Captives are quoted from videos, also after their death; of anybody else see below."""
    if any(e.kind in (ClaimKind.ABDUCT, ClaimKind.HOLD) for e in events):
        return list(events)
    return [e for e in events if (_is_credible(e, last_words) or _is_named(e, person, ground)) and _is_from_captivity(e, ground)]


def _is_from_captivity(event: Event, ground: Ground) -> bool:
    """Of somebody of whom no captivity is told: `he took his girls and escaped` is from danger."""
    return event.kind is not ClaimKind.ESCAPE or any(map(tells_of_captivity, ground.claims_of(event)))


def _is_credible(event: Event, last_words: date | None) -> bool:
    """The death of somebody who goes on speaking needs more than one origin: `he mourned the dead` is easily misread."""
    if event.kind not in (ClaimKind.KILL, ClaimKind.DIE) or event.origins > 1 or last_words is None:
        return True
    day = last_day(event.when)
    return day is not None and last_words < day


def _is_named(event: Event, person: EntityId, ground: Ground) -> bool:
    """Whether somebody else says by name that he is dead: shown then, as contested, if he is quoted too (`Doubts`)."""
    name = set(ground.names[person].lower().split())
    patients = ((c, p) for c in ground.claims_of(event) for p in c.parties(Role.PATIENT) if p.entity == person)
    named = (c for c, p in patients if name & set(p.text.lower().split()))
    return any(person not in speakers_of(c, ground) for c in named)


def _unsure(events: Sequence[Event], last_words: date | None) -> frozenset[ClaimId]:
    captive = any(e.kind in (ClaimKind.ABDUCT, ClaimKind.HOLD) for e in events)
    return frozenset() if captive else frozenset(c for e in events if not _is_credible(e, last_words) for c in e.claims)


def _rows(person: EntityId, events: Sequence[Event], dead: Sequence[Change], doubts: Doubts) -> list[Status]:
    ground = doubts.ground
    changes = order_changes([*changes_of(person, events, doubts), *dead], sightings(events, ground))
    known = [c for c in changes if c.day is None or ground.has_come(c.day)]
    known = [c for i, c in enumerate(known) if i + 1 == len(known) or known[i + 1].day is not None]  # nobody knows how long it lasted
    ends = [*(_day_before(c.day) for c in known[1:]), None]
    rows = [_status(person, change, end) for change, end in zip(known, ends, strict=False)]
    return [row for row in rows if row is not None]


def _day_before(day: date | None) -> date | None:
    return None if day is None else day - timedelta(days=1)


def _status(person: EntityId, change: Change, end: date | None) -> Status | None:
    """None where it lasted for no whole day: abducted and freed on one day."""
    latest = end if change.until is None or end is not None else change.until
    if change.day is not None and latest is not None and latest < change.day:
        return None
    id = StatusId(content_id("status", person, change.value, change.day.isoformat() if change.day else None, *change.claims))  # noqa: A001
    period = Period(change.day, latest)
    return Status(id, person, change.value, period, change.claims, change.holder, change.place, change.contested, change.origins)
