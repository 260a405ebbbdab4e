"""What must hold of judgements, whatever was reported and judged."""

from dataclasses import replace
from datetime import timedelta
from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.app.record import build_record
from onrecord.export.jsonl import lines
from onrecord.model.ids import JudgementId
from onrecord.model.judgement import Judgement, JudgementKind, Standing, Target, TargetType
from onrecord.model.record import Record
from onrecord.resolve.judged.judged import judge as apply_judgements
from tests.fakes.judging import DAWN
from tests.fakes.readings import Paper
from tests.property.test_record import PAPERS, START, paper_of

KINDS = (JudgementKind.SAME, JudgementKind.DIFFERENT)


def record_of(papers: list[Paper], judgements: list[Judgement]) -> list[str]:
    return list(lines(build(papers, judgements)))


def build(papers: list[Paper], judgements: list[Judgement]) -> Record:
    return build_record([p.report() for p in papers], [p.reading() for p in papers], (), judgements)


def anchors(papers: list[Paper]) -> list[Target]:
    return [Target(TargetType.ENTITY, e.evidence[0], e.kind, e.name) for p in papers for e in p.entities.values()]


def read(papers: list[Paper]) -> list[Target]:
    return [Target(TargetType.CLAIM, c.trigger, c.kind) for p in papers for c in p.claims]


def happenings(papers: list[Paper]) -> list[Target]:
    return [Target(TargetType.EVENT, c.trigger, c.kind, p.text) for paper in papers for c in paper.claims for _, ps in c.roles for p in ps]


@st.composite
def histories(draw: st.DrawFn) -> tuple[list[Paper], list[Judgement]]:
    """Papers, and what was judged of them: pairs, names, claims, and undos of what came before."""
    papers = draw(PAPERS.filter(lambda found: any(p.claims for p in found)))
    judgements: list[Judgement] = []
    for minute in range(draw(st.integers(1, 7))):
        moment = DAWN + timedelta(minutes=draw(st.integers(0, 3)), seconds=minute)
        kind = draw(
            st.sampled_from((*KINDS, *KINDS, JudgementKind.RENAME, JudgementKind.REJECT, JudgementKind.CORRECT, JudgementKind.UNDO))
        )
        judgements += draw(one_of(kind, papers, judgements, Judgement(JudgementKind.UNDO, "ida", moment, undoes=draw(ghosts))))
    return papers, judgements


ghosts = st.sampled_from((JudgementId("judgement-1"), JudgementId("judgement-2")))


def one_of(kind: JudgementKind, papers: list[Paper], past: list[Judgement], blank: Judgement) -> st.SearchStrategy[list[Judgement]]:
    plain: dict[str, Any] = {"kind": kind, "undoes": None}
    if kind in KINDS:
        places = st.sampled_from([anchors(papers), happenings(papers)]).flatmap(lambda found: st.tuples(*[st.sampled_from(found)] * 2))
        return places.map(lambda pair: [replace(blank, targets=pair, **plain)])
    if kind is JudgementKind.RENAME:
        return st.sampled_from(anchors(papers)).map(lambda t: [replace(blank, targets=(t,), name="The Otter", **plain)])
    if kind is JudgementKind.REJECT:
        return st.sampled_from(read(papers)).map(lambda t: [replace(blank, targets=(t,), **plain)])
    if kind is JudgementKind.CORRECT:
        changes = st.sampled_from((("modality", "planned"), ("polarity", "negative"), ("when", "2031-03-09"), ("kind", "hold")))
        return st.tuples(st.sampled_from(read(papers)), changes).map(lambda t: [replace(blank, targets=t[:1], changes=t[1:], **plain)])
    return st.sampled_from(past).map(lambda j: [replace(blank, undoes=j.id)]) if past else st.just([blank])


@given(histories(), st.randoms(use_true_random=False))
@settings(max_examples=150, deadline=None)
def test_no_order_of_reports_or_judgements_matters(history: tuple[list[Paper], list[Judgement]], random: Random) -> None:
    papers, judgements = history
    shuffled = random.sample(papers, len(papers)), random.sample(judgements, len(judgements))
    assert record_of(papers, judgements) == record_of(*shuffled)


@given(histories())
@settings(max_examples=100, deadline=None)
def test_judging_twice_is_judging_once(history: tuple[list[Paper], list[Judgement]]) -> None:
    papers, judgements = history
    assert record_of(papers, judgements) == record_of(papers, [*judgements, *judgements])


@given(histories(), st.data())
@settings(max_examples=150, deadline=None)
def test_undo_gives_back_the_record_before(history: tuple[list[Paper], list[Judgement]], data: st.DataObject) -> None:
    papers, judgements = history
    last = judgements[-1]
    undone = Judgement(JudgementKind.UNDO, "per", last.judged_at + timedelta(days=data.draw(st.integers(-1, 1))), undoes=last.id)
    before = [j for j in judgements if j.id != last.id]
    assert record_of(papers, [*judgements, undone]) == record_of(papers, before)
    again = Judgement(JudgementKind.UNDO, "per", undone.judged_at, "no", undoes=undone.id)
    assert record_of(papers, [*judgements, undone, again]) == record_of(papers, judgements)


@given(histories())
@settings(max_examples=150, deadline=None)
def test_what_is_judged_different_is_never_one_and_the_same_is_not_two(history: tuple[list[Paper], list[Judgement]]) -> None:
    papers, judgements = history
    record = build(papers, judgements)
    standings = apply_judgements(judgements, [p.reading() for p in papers]).standings
    for judgement in judgements:
        if judgement.kind in KINDS and judgement.targets[0].type is TargetType.ENTITY and standings[judgement.id] is Standing.IN_FORCE:
            homes = {e.id for t in judgement.targets for e in record.entities if t.span in e.evidence}
            assert len(homes) == (1 if judgement.kind is JudgementKind.SAME else 2)


@given(histories())
@settings(max_examples=60, deadline=None)
def test_nothing_is_lost_and_ids_are_used_once(history: tuple[list[Paper], list[Judgement]]) -> None:
    papers, judgements = history
    record = build(papers, judgements)
    assert sorted(s for e in record.entities for s in e.evidence) == sorted(
        s for p in papers for e in p.entities.values() for s in e.evidence
    )
    for part in (record.entities, record.attributes, record.events, record.commitments, record.statuses, record.conflicts):
        assert len({item.id for item in part}) == len(part)


@given(histories(), st.integers(0, 20))
@settings(max_examples=60, deadline=None)
def test_judgements_about_other_reports_change_nothing(history: tuple[list[Paper], list[Judgement]], day: int) -> None:
    _, judgements = history
    other = paper_of(99, day, [])
    assert record_of([other], judgements) == record_of([other], [])


@given(histories())
@settings(max_examples=60, deadline=None)
def test_every_judgement_has_a_standing(history: tuple[list[Paper], list[Judgement]]) -> None:
    papers, judgements = history
    assert set(apply_judgements(judgements, [p.reading() for p in papers]).standings) == {j.id for j in judgements}


@given(histories(), st.integers(0, 21))
@settings(max_examples=60, deadline=None)
def test_judgements_tell_nothing_of_later_reports(history: tuple[list[Paper], list[Judgement]], day: int) -> None:
    papers, judgements = history
    then = START + timedelta(days=day)
    parts = [p.report() for p in papers], [p.reading() for p in papers], (), judgements
    known = [p for p in papers if p.published is None or p.published <= then]
    assert list(lines(build_record(*parts, known_at=then))) == record_of(known, judgements)
