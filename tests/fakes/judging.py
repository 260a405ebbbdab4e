"""Judgements about papers written by hand."""

from datetime import UTC, datetime, timedelta

from onrecord.app.record import build_record
from onrecord.model.ids import ClaimId, EntityId
from onrecord.model.judgement import Judgement, JudgementKind, Standing, Target, TargetType
from onrecord.model.record import Record
from onrecord.resolve.judged.judged import judge as apply
from onrecord.stores.memory import MemoryStore
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


def store_of(*papers: Paper) -> MemoryStore:
    store = MemoryStore()
    for paper in papers:
        store.put(paper.report(), paper.reading(), now=DAWN)
    return store


def judged(papers: tuple[Paper, ...], *judgements: Judgement) -> Record:
    return build_record([p.report() for p in papers], [p.reading() for p in papers], (), judgements)


def groups(record: Record) -> list[set[str]]:
    """Who is who: the words by which each entity is named, with the report."""
    return [{f"{s.quote}@{s.report.removeprefix('report-')}" for s in e.evidence} for e in record.entities]


def standing(papers: tuple[Paper, ...], *judgements: Judgement) -> list[Standing]:
    found = apply([*judgements], [p.reading() for p in papers]).standings
    return [found[j.id] for j in judgements]
