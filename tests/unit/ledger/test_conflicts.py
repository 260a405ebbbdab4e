"""Values that cannot both stand."""

from datetime import date

import pytest

from onrecord.model.claim import ClaimKind, Modality
from onrecord.model.conflict import Relation
from onrecord.model.entity import Property
from onrecord.model.record import Record
from tests.fakes.readings import Paper, named, record_of

DAY, LATER = date(2031, 3, 3), date(2031, 3, 8)


def two(prop: Property, *values: str, years: int = 0) -> Record:
    papers = [Paper("a", DAY), Paper("b", LATER.replace(year=LATER.year + years))]
    for paper, value in zip(papers, values, strict=True):
        paper.attribute(paper.person("Ida Moen"), prop, value)
    return record_of(*papers)


@pytest.mark.parametrize(
    ("prop", "left", "right"),
    [
        (Property.CITIZENSHIP, "Polish-Norwegian", "Norwegian-Danish"),
        (Property.AGE, "36", "41"),
        (Property.ORIGIN, "Poland", "Denmark"),
    ],
)
def test_contradiction(prop: Property, left: str, right: str) -> None:
    (conflict,) = two(prop, left, right).conflicts
    assert (conflict.relation, conflict.property) == (Relation.CONTRADICTS, prop)
    assert [(s.value, s.reports) for s in conflict.sides] == [(left, ("report-a",)), (right, ("report-b",))]


@pytest.mark.parametrize(
    ("prop", "left", "right"),
    [
        (Property.CITIZENSHIP, "Norwegian", "Norwegian-Danish"),
        (Property.CITIZENSHIP, "Danish-Norwegian", "dual Norwegian-Danish citizen"),
        (Property.CITIZENSHIP, "Norwegian", "Danish"),
        (Property.AGE, "36", "37"),
        (Property.ORIGIN, "Denmark", "Odense"),
        (Property.ROLE, "mayor", "minister"),
    ],
)
def test_values_that_can_stand_together(prop: Property, left: str, right: str) -> None:
    assert two(prop, left, right).conflicts == ()


def test_people_grow_older() -> None:
    assert two(Property.AGE, "36", "41", years=5).conflicts == ()


def test_approval_taken_back() -> None:
    paper = Paper("a", DAY)
    office = paper.body("Council of Norland")
    paper.claim(ClaimKind.APPROVE, agent=office, patient=paper.person("Ida Moen"))
    paper.claim(ClaimKind.APPROVE, patient="the list", negative=True, by=paper.says(office, "The list was not approved."))
    record = record_of(paper)
    (conflict,) = record.conflicts
    assert (conflict.relation, conflict.about, conflict.property) == (Relation.RETRACTS, named(record, "Council of Norland"), "approve")
    assert [s.value for s in conflict.sides] == ["approved", "not approved"]


def test_approved_at_last_is_no_retraction() -> None:
    paper = Paper("a", DAY)
    office = paper.body("Council of Norland")
    paper.claim(ClaimKind.APPROVE, agent=office, patient="the list", negative=True)
    paper.claim(ClaimKind.APPROVE, agent=office, patient="the list")
    assert record_of(paper).conflicts == ()


def test_denied_event() -> None:
    paper = Paper("a", DAY)
    ida = paper.person("Ida Moen")
    paper.claim(ClaimKind.KILL, patient=ida)
    paper.claim(ClaimKind.KILL, Modality.DENIED, patient=ida)
    assert [(c.relation, c.property) for c in record_of(paper).conflicts] == [(Relation.DENIES, "kill")]


def test_two_days_for_one_event() -> None:
    papers = [Paper("a", LATER), Paper("b", LATER)]
    for paper, day in zip(papers, (DAY, date(2031, 3, 4)), strict=True):
        paper.claim(ClaimKind.ABDUCT, patient=paper.person("Ida Moen"), when=day)
    (conflict,) = record_of(*papers).conflicts
    assert [s.value for s in conflict.sides] == ["2031-03-03", "2031-03-04"]


def test_planned_and_then_done_is_history() -> None:
    papers = [Paper("a", DAY), Paper("b", LATER)]
    for paper, modality in zip(papers, (Modality.PLANNED, Modality.HAPPENED), strict=True):
        paper.claim(ClaimKind.RELEASE, modality, patient=paper.person("Ida Moen"), when=LATER)
    assert record_of(*papers).conflicts == ()


def test_what_another_says_takes_nothing_back() -> None:
    paper = Paper("a", DAY)
    office = paper.body("Council of Norland")
    paper.claim(ClaimKind.APPROVE, agent=office, patient="the list")
    told = paper.says(paper.body("Red League"), "They did not approve it.")
    paper.claim(ClaimKind.APPROVE, agent=office, patient="the list", negative=True, by=told)
    assert Relation.RETRACTS not in [c.relation for c in record_of(paper).conflicts]


def approval(words: str, *, of: tuple[str, ...] = ("Board of Varda",)) -> Record:
    paper = Paper("a", DAY)
    paper.claim(ClaimKind.APPROVE, agent="its", words=words, trigger="approval")
    for name in of:
        paper.claim(ClaimKind.APPROVE, agent=paper.body(name))
    return record_of(paper)


def test_an_approval_is_taken_back_by_the_only_one_who_gave_one() -> None:
    record = approval("The board has taken back its approval of the list.")
    assert [(c.relation, c.about) for c in record.conflicts] == [(Relation.RETRACTS, named(record, "Board of Varda"))]


def test_whose_of_two_approvals_is_taken_back_stays_open() -> None:
    assert approval("The board withdrew its approval.", of=("Board of Varda", "Council of Norland")).conflicts == ()


def test_an_approval_that_stands_takes_nothing_back() -> None:
    assert approval("The board gave its approval to the list.").conflicts == ()
