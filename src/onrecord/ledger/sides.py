"""Sides of a conflict from claims, and whose word a claim is."""

from collections.abc import Iterable

from onrecord.ledger.ground import Ground
from onrecord.model.claim import Claim
from onrecord.model.conflict import Conflict, Relation, Side
from onrecord.model.ids import ConflictId, EntityId, content_id
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


def holder_of(claim: Claim, ground: Ground) -> str | None:
    """Whose word it is: the side of its speaker, or the outlet in its own voice; None where nobody is known."""
    speakers = ground.speakers(claim)
    if claim.statement is not None:
        return ground.main_side(speakers[0]) if len(speakers) == 1 else None
    return ground.outlets.get(claim.report)
