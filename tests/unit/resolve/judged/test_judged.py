"""Judgements and what the record makes of them, on reports written by hand."""

from dataclasses import replace
from datetime import date

import pytest

from onrecord.model.claim import ClaimKind, Modality, Role
from onrecord.model.conflict import Conflict
from onrecord.model.entity import Party, Property
from onrecord.model.judgement import JudgementKind, Standing, Target, TargetType
from onrecord.model.record import Record
from onrecord.model.status import StatusValue
from onrecord.resolve.judged.judged import judge as apply
from tests.fakes.judging import claim, different, entity, event, groups, judge, judged, same, standing, undo
from tests.fakes.readings import Paper, named, record_of

DAY = date(2031, 3, 5)
FORCE = Standing.IN_FORCE


def three() -> tuple[tuple[Paper, ...], list[Target]]:
    """Ida Moen in three reports, and each of her mentions."""
    papers = tuple(Paper(n, DAY) for n in ("one", "two", "three"))
    return papers, [entity(p, p.person("Ida Moen")) for p in papers]


def test_two_names_are_one_person() -> None:
    first, second = Paper("one", DAY), Paper("two", DAY)
    papers = first, second
    link = same(entity(first, first.person("Ida Moen")), entity(second, second.person("Inga Strand")))
    assert groups(judged(papers)) == [{"Ida Moen@one"}, {"Inga Strand@two"}]
    assert groups(judged(papers, link)) == [{"Ida Moen@one", "Inga Strand@two"}]


def test_one_name_is_two_persons_and_the_rest_stays_with_the_first() -> None:
    papers, (first, second, _) = three()
    record = judged(papers, different(first, second))
    assert groups(record) == [{"Ida Moen@one", "Ida Moen@three"}, {"Ida Moen@two"}]
    assert len({e.id for e in record.entities}) == 2


def test_what_is_different_is_not_joined_by_way_of_a_third() -> None:
    papers, (first, second, third) = three()
    apart, links = different(first, second), [same(first, third, 1), same(second, third, 2)]
    assert groups(judged(papers, apart, *links)) == [{"Ida Moen@one", "Ida Moen@three"}, {"Ida Moen@two"}]
    assert standing(papers, apart, *links) == [FORCE, FORCE, Standing.BLOCKED]


def test_the_last_word_on_a_pair_counts() -> None:
    papers, (first, second, _) = three()
    apart, again = different(first, second, 1), same(second, first, 2)
    assert len(groups(judged(papers, again, apart))) == 1
    assert standing(papers, apart, again) == [Standing.SUPERSEDED, FORCE]
    assert standing(papers, apart, replace(again, judged_at=same(first, second).judged_at)) == [FORCE, Standing.SUPERSEDED]


def test_unsure_takes_the_last_word_back() -> None:
    papers, (first, second, _) = three()
    apart, unsure = different(first, second, 1), judge(JudgementKind.UNSURE, second, first, minute=2)
    assert standing(papers, apart, unsure) == [Standing.SUPERSEDED, FORCE]


def test_an_undo_of_an_undo_brings_the_judgement_back() -> None:
    papers, (first, second, _) = three()
    apart = different(first, second)
    once = undo(apart, 1)
    twice = undo(once, 2)
    assert standing(papers, apart, once) == [Standing.UNDONE, FORCE]
    assert standing(papers, apart, once, twice) == [FORCE, Standing.UNDONE, FORCE]
    assert judged(papers, apart, once) == judged(papers)


def test_an_undo_of_what_is_not_there_waits_for_it() -> None:
    papers, (first, second, _) = three()
    assert standing(papers, undo(different(first, second))) == [Standing.MISSING]


def test_a_rename_changes_the_name_and_nothing_else() -> None:
    papers, (first, *_) = three()
    before, after = judged(papers), judged(papers, judge(JudgementKind.RENAME, first, name="Ida Moen-Rill"))
    assert [e.name for e in after.entities] == ["Ida Moen-Rill"]
    assert replace(after, entities=before.entities) == before
    assert after.entities[0].id == before.entities[0].id


def test_the_later_rename_counts_by_whichever_mention() -> None:
    papers, (first, second, _) = three()
    names = [judge(JudgementKind.RENAME, t, minute=m, name=f"Name {m}") for m, t in ((2, first), (1, second))]
    assert [e.name for e in judged(papers, *names).entities] == ["Name 2"]


def released(by: bool = False) -> tuple[tuple[Paper, ...], Target, Record]:
    paper = Paper("one", DAY)
    ida = paper.person("Ida Moen")
    told = paper.says(ida, "Words.") if by else None
    freed = paper.claim(ClaimKind.RELEASE, patient=ida, when=DAY, words="Ida Moen was freed.", trigger="freed", by=told)
    request = paper.claim(ClaimKind.REQUEST, Modality.REQUESTED, agent=ida, act=freed)
    assert request
    return (paper,), claim(paper, freed), judged((paper,))


def test_a_rejected_claim_leaves_the_record_with_what_stands_on_it() -> None:
    papers, target, before = released()
    after = judged(papers, judge(JudgementKind.REJECT, target))
    assert [s.value for s in before.statuses] == [StatusValue.HELD, StatusValue.RELEASED]
    assert (after.statuses, after.events) == ((), ())
    assert [(c.kind, c.act) for c in after.claims] == [(ClaimKind.REQUEST, None)]


def test_a_rejected_statement_takes_its_claims_along() -> None:
    papers, _, before = released(by=True)
    target = Target(TargetType.STATEMENT, before.statements[0].content[0])
    after = judged(papers, judge(JudgementKind.REJECT, target))
    assert (after.statements, [c.kind for c in after.claims], after.statuses) == ((), [ClaimKind.REQUEST], ())


def test_a_corrected_claim_keeps_its_id() -> None:
    papers, target, before = released()
    after = judged(papers, judge(JudgementKind.CORRECT, target, modality="planned", when="2031-03-09"))
    assert (after.claims[0].id, after.claims[0].modality) == (before.claims[0].id, Modality.PLANNED)
    assert after.claims[0].when is not None
    assert after.claims[0].when.latest == date(2031, 3, 9)
    assert [s.value for s in after.statuses] != [StatusValue.RELEASED]


def test_corrections_of_different_fields_add_up_and_the_later_of_one_counts() -> None:
    papers, target, _ = released()
    rows = [
        judge(JudgementKind.CORRECT, target, minute=1, modality="planned"),
        judge(JudgementKind.CORRECT, target, minute=2, polarity="negative"),
        judge(JudgementKind.CORRECT, target, minute=3, modality="expected"),
    ]
    found = judged(papers, *rows).claims[0]
    assert (found.modality, found.polarity) == ("expected", "negative")


def test_what_is_accepted_after_all_is_not_rejected() -> None:
    papers, target, before = released()
    rows = judge(JudgementKind.REJECT, target, minute=1), judge(JudgementKind.ACCEPT, target, minute=2)
    assert judged(papers, *rows) == before


def aged(*values: str) -> tuple[Paper, ...]:
    papers = tuple(Paper(f"{n}", DAY) for n in range(len(values)))
    for paper, value in zip(papers, values, strict=True):
        paper.attribute(paper.person("Ida Moen"), Property.AGE, value)
    return papers


def told(paper: Paper, value: str) -> Target:
    return Target(TargetType.ATTRIBUTE, paper.attributes[0].evidence[0], Property.AGE, value)


def test_a_rejected_attribute_leaves_with_its_conflict() -> None:
    papers = aged("20", "24")
    assert len(judged(papers).conflicts) == 1
    after = judged(papers, judge(JudgementKind.REJECT, told(papers[1], "24")))
    assert ([a.value for a in after.attributes], after.conflicts) == (["20"], ())


def test_a_corrected_attribute_has_the_right_value() -> None:
    papers = aged("20", "24")
    after = judged(papers, judge(JudgementKind.CORRECT, told(papers[1], "24"), value="20"))
    assert [(a.value, len(a.reports)) for a in after.attributes] == [("20", 2)]


def sides(conflict: Conflict) -> list[Target]:
    return [Target(TargetType.CONFLICT, s.evidence[0], conflict.property) for s in conflict.sides]


def test_what_was_judged_no_conflict_is_none_until_another_value_comes() -> None:
    papers = aged("20", "24")
    none = judge(JudgementKind.REJECT, *sides(judged(papers).conflicts[0]))
    assert judged(papers, none).conflicts == ()
    more = aged("20", "24", "28")
    assert len(judged(more, none).conflicts) == 1


def meetings() -> tuple[tuple[Paper, ...], list[Target], list[Target]]:
    """One release told in two reports, another a year later: targets of all three."""
    papers = Paper("one", DAY), Paper("two", DAY), Paper("three", date(2032, 3, 5))
    targets, names = [], []
    for paper, when in zip(papers, (DAY, DAY, date(2032, 3, 4)), strict=True):
        ida = paper.person("Ida Moen")
        id_ = paper.claim(ClaimKind.RELEASE, patient=ida, when=when, words=f"Ida Moen was freed in {paper.name}.", trigger="freed")
        targets.append(event(paper, id_, "Ida Moen"))
        names.append(entity(paper, ida))
    return papers, targets, names


def counts(record: Record) -> list[int]:
    return [len(e.claims) for e in record.events]


def test_two_events_are_one_and_one_is_two() -> None:
    papers, (first, second, third), _ = meetings()
    assert counts(judged(papers)) == [2, 1]
    assert counts(judged(papers, same(first, third))) == [3]
    assert counts(judged(papers, different(first, second))) == [1, 1, 1]
    assert counts(judged(papers, different(first, second), same(second, third))) == [1, 2]


def test_events_and_persons_are_judged_together() -> None:
    papers, (first, second, _), (one, two, _) = meetings()
    record = judged(papers, different(one, two), same(first, second, 1))
    assert sorted(len(e.parties(Role.PATIENT)) for e in record.events) == [1, 2]


@pytest.mark.parametrize("kind", [k for k in JudgementKind if k in {"same", "different"}])
def test_a_judgement_waits_for_a_report_that_is_not_there(kind: JudgementKind) -> None:
    papers, (first, second, _) = three()
    assert standing(papers[:1], judge(kind, first, second)) == [Standing.MISSING]
    assert judged(papers[:1], judge(kind, first, second)) == judged(papers[:1])


def test_a_judgement_of_an_earlier_reading_finds_what_stands_there_now() -> None:
    paper, other = Paper("one", DAY), Paper("two", DAY)
    whole = paper.person("Ida Moen", "Moen")
    stranger = entity(other, other.person("Inga Strand"))
    span = replace(entity(paper, whole).span, start=4, quote="Moen")
    shorter = replace(entity(paper, whole), span=span, name="Moen")
    assert standing((paper, other), same(shorter, stranger)) == [FORCE]
    assert len(groups(judged((paper, other), same(shorter, stranger)))) == 1


def test_two_that_share_a_mention_are_not_guessed_between() -> None:
    paper, other = Paper("one", DAY), Paper("two", DAY)
    first = paper.person("Ida Moen")
    twin = replace(paper.entities[first], id=type(first)("local-9"))
    paper.entities[twin.id] = twin
    assert standing((paper, other), same(entity(paper, first), entity(other, other.person("Per")))) == [Standing.MISSING]


def test_a_claim_of_another_kind_is_not_what_was_rejected() -> None:
    papers, target, before = released()
    other = judge(JudgementKind.REJECT, replace(target, kind="kill"))
    assert (standing(papers, other), judged(papers, other)) == ([Standing.MISSING], before)


def test_nobody_is_lost_in_a_split() -> None:
    papers, (first, second, _) = three()
    assert named(judged(papers), "Ida Moen")
    assert sum(len(g) for g in groups(judged(papers, different(first, second)))) == 3


def test_a_doubtful_reading_is_sure_where_a_claim_of_it_was_accepted() -> None:
    papers, target, before = released()
    _, freed = before.statuses
    misread = replace(freed, doubtful=True)
    accept, unsure = (judge(kind, target, minute=2) for kind in (JudgementKind.ACCEPT, JudgementKind.UNSURE))
    readings = [p.reading() for p in papers]
    assert apply([accept], readings).accept([misread]) == (freed,)
    for rows in ([], [unsure], [accept, undo(accept, 3)]):
        assert apply(rows, readings).accept([misread]) == (misread,)


def test_accepting_another_claim_makes_nothing_sure() -> None:
    papers, _, before = released()
    other = judge(JudgementKind.ACCEPT, claim(papers[0], papers[0].claims[1].id))
    _, freed = before.statuses
    misread = replace(freed, doubtful=True)
    assert apply([other], [p.reading() for p in papers]).accept([misread]) == (misread,)


def test_nothing_of_the_record_is_doubtful_that_was_accepted() -> None:
    paper = Paper("one", DAY)
    ida = paper.person("Ida Moen")
    paper.attribute(ida, Property.ROLE, "minister")
    freed = paper.claim(ClaimKind.RELEASE, patient="she", words="She was freed.", trigger="freed")
    (read,) = paper.claims
    paper.claims[:] = [replace(read, roles=((Role.PATIENT, (Party("she", ida),)),))]
    after = judged((paper,), judge(JudgementKind.ACCEPT, claim(paper, freed)))
    assert [s.doubtful for s in record_of(paper).statuses] == [True]
    assert [s.doubtful for s in after.statuses] == [False]
