"""Sides of a conflict from claims, and whose word a claim is."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from onrecord.ledger.ground import Ground, Whole
from onrecord.model.claim import Claim, Role
from onrecord.model.conflict import Conflict, Relation, Side
from onrecord.model.event import Event
from onrecord.model.ids import ConflictId, EntityId, content_id
from onrecord.model.period import Period
from onrecord.model.span import Span


def make_side(value: str, claims: Iterable[Claim]) -> Side:
    held = list(claims)
    return tell_side(value, (span for c in held for span in c.evidence))


def tell_side(value: str, spans: Iterable[Span]) -> Side:
    evidence = tuple(dict.fromkeys(spans))
    return Side(value, tuple(dict.fromkeys(span.report for span in evidence)), evidence)


def make_conflict(relation: Relation, about: EntityId, prop: str, sides: tuple[Side, ...]) -> Conflict:
    spans = [f"{s.report}:{s.start}" for side in sides for s in side.evidence]
    return Conflict(ConflictId(content_id("conflict", relation, about, prop, *spans)), relation, about, str(prop), sides)


def say_when(when: Period | None) -> str:
    """The day, or its ends, with the words for it: `2031-03-01/2031-03-31 (“this month”)`."""
    if when is None:
        return "no day"
    day = str(when.earliest) if when.is_day else f"{when.earliest or '…'}/{when.latest or '…'}"
    return f"{day} (“{when.text}”)" if when.text else day


def holder_of(claim: Claim, ground: Ground) -> str | None:
    """Whose word it is: the side of its speaker, or the outlet in its own voice; None where nobody is known."""
    speakers = ground.speakers(claim)
    if claim.statement is not None:
        return ground.main_side(speakers[0]) if len(speakers) == 1 else None
    return ground.outlets.get(claim.report)


def whom_about(event: Event) -> EntityId | None:
    """Whom it happened to, else who did it."""
    return next((p.entity for role in (Role.PATIENT, Role.AGENT) for p in event.parties(role) if p.entity is not None), None)


def of_events(whole: Whole, name: str, find: Callable[[Event, Ground], tuple[Conflict, ...]]) -> Iterator[Conflict]:
    """The conflicts of a kind, event by event; one claim alone conflicts with nothing."""
    stage = whole.memory.stage(name)
    ground = whole.ground.watched(stage)
    for event in whole.events:
        if len(event.claims) > 1:
            yield from stage.part(event.id, event, partial(find, event, ground))
