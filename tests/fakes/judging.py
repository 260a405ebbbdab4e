"""Judgements about papers written by hand."""

from datetime import UTC, datetime, timedelta

from onrecord.model.ids import ClaimId, EntityId
from onrecord.model.judgement import Judgement, JudgementKind, Target, TargetType
from tests.fakes.readings import Paper

DAWN = datetime(2031, 6, 1, 6, tzinfo=UTC)


def entity(paper: Paper, local: EntityId, form: int = 0) -> Target:
    """By the mention with that form of the name."""
    found = paper.entities[local]
    return Target(TargetType.ENTITY, found.evidence[form], found.kind, found.evidence[form].quote)


def claim(paper: Paper, id_: ClaimId) -> Target:
    found = next(c for c in paper.claims if c.id == id_)
    return Target(TargetType.CLAIM, found.trigger, found.kind)


def event(paper: Paper, id_: ClaimId, patient: str | None = None) -> Target:
    found = next(c for c in paper.claims if c.id == id_)
    return Target(TargetType.EVENT, found.trigger, found.kind, patient)


def judge(kind: JudgementKind, *targets: Target, minute: int = 0, name: str | None = None, **changes: str) -> Judgement:
    return Judgement(kind, "ida", DAWN + timedelta(minutes=minute), "", targets, name, None, tuple(changes.items()))


def same(left: Target, right: Target, minute: int = 0) -> Judgement:
    return judge(JudgementKind.SAME, left, right, minute=minute)


def different(left: Target, right: Target, minute: int = 0) -> Judgement:
    return judge(JudgementKind.DIFFERENT, left, right, minute=minute)


def undo(judgement: Judgement, minute: int = 0) -> Judgement:
    return Judgement(JudgementKind.UNDO, "ida", DAWN + timedelta(minutes=minute), undoes=judgement.id)
