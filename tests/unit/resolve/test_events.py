"""Claims of one occurrence joined into events."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from onrecord.model.claim import ClaimKind, Modality, Role
from onrecord.model.event import EventState
from tests.fakes.readings import Paper, record_of

DAY = date(2031, 3, 3)
SATURDAY = date(2031, 3, 8)


def test_planned_and_then_happened_is_one_event() -> None:
    first, second = Paper("a", DAY), Paper("b", SATURDAY)
    first.claim(ClaimKind.RELEASE, Modality.PLANNED, patient=first.person("Ida Moen"), when=SATURDAY)
    second.claim(ClaimKind.RELEASE, patient=second.person("Ida Moen"), when=SATURDAY)
    events = record_of(first, second).events
    assert [(e.state, e.when and e.when.latest) for e in events] == [(EventState.HAPPENED, SATURDAY)]


@pytest.mark.parametrize(
    "modality", [Modality.REQUESTED, Modality.CONSIDERED, Modality.HYPOTHETICAL, Modality.DEMANDED, Modality.REFUSED, Modality.OFFERED]
)
def test_what_is_only_wished_or_weighed_is_no_event(modality: Modality) -> None:
    paper = Paper("a", DAY)
    paper.claim(ClaimKind.RELEASE, modality, patient=paper.person("Ida Moen"))
    assert record_of(paper).events == ()


def test_a_condition_makes_no_plan() -> None:
    paper = Paper("a", DAY)
    paper.claim(ClaimKind.RELEASE, Modality.PLANNED, patient=paper.person("Ida Moen"), condition="if talks succeed")
    assert record_of(paper).events == ()


def test_each_person_has_an_event() -> None:
    paper = Paper("a", DAY)
    for name in ("Ida Moen", "Per Lund"):
        paper.claim(ClaimKind.RELEASE, Modality.PLANNED, patient=paper.person(name))
    assert len(record_of(paper).events) == 2


def test_earlier_release_is_not_the_planned_one() -> None:
    paper = Paper("a", DAY)
    ida = paper.person("Ida Moen")
    paper.claim(ClaimKind.RELEASE, patient=ida, when=DAY - timedelta(days=400))
    paper.claim(ClaimKind.RELEASE, Modality.PLANNED, patient=ida, when=SATURDAY)
    assert sorted(e.state for e in record_of(paper).events) == [EventState.HAPPENED, EventState.PLANNED]


def test_denied_and_claimed_is_disputed() -> None:
    paper = Paper("a", DAY)
    ida = paper.person("Ida Moen")
    paper.claim(ClaimKind.KILL, patient=ida)
    paper.claim(ClaimKind.KILL, Modality.DENIED, patient=ida)
    assert [e.state for e in record_of(paper).events] == [EventState.DISPUTED]


def test_not_yet_released_is_no_denial_of_a_later_release() -> None:
    first, second = Paper("a", DAY), Paper("b", SATURDAY)
    first.claim(ClaimKind.RELEASE, negative=True, patient=first.person("Ida Moen"))
    second.claim(ClaimKind.RELEASE, patient=second.person("Ida Moen"), when=SATURDAY)
    assert EventState.HAPPENED in [e.state for e in record_of(first, second).events]


def test_plan_called_off_is_cancelled() -> None:
    first, second = Paper("a", DAY), Paper("b", DAY + timedelta(days=1))
    first.claim(ClaimKind.RELEASE, Modality.PLANNED, patient=first.person("Ida Moen"))
    second.claim(ClaimKind.RELEASE, Modality.PLANNED, negative=True, patient=second.person("Ida Moen"))
    assert [e.state for e in record_of(first, second).events] == [EventState.CANCELLED]


def test_who_met_whom_has_no_order() -> None:
    first, second = Paper("a", DAY), Paper("b", DAY)
    first.claim(ClaimKind.MEET, agent=first.person("Ida Moen"), counterpart=first.person("Per Lund"), when=DAY)
    second.claim(ClaimKind.MEET, agent=second.person("Per Lund"), counterpart=second.person("Ida Moen"), when=DAY)
    assert len(record_of(first, second).events) == 1


def test_meetings_on_two_days_are_two() -> None:
    paper = Paper("a", SATURDAY)
    ida, per = paper.person("Ida Moen"), paper.person("Per Lund")
    for day in (DAY, SATURDAY):
        paper.claim(ClaimKind.MEET, agent=ida, counterpart=per, when=day)
    assert len(record_of(paper).events) == 2


def test_undated_attacks_of_two_reports_stay_apart() -> None:
    papers = [Paper("a", DAY), Paper("b", SATURDAY)]
    for paper in papers:
        paper.claim(ClaimKind.ATTACK, agent=paper.body("Red League"), patient=paper.place("Halden"))
    assert len(record_of(*papers).events) == 2


def test_unnamed_relatives_of_two_reports_stay_apart() -> None:
    papers = [Paper("a", DAY), Paper("b", SATURDAY)]
    for paper in papers:
        paper.claim(ClaimKind.KILL, patient="his father")
    assert len(record_of(*papers).events) == 2


def test_one_wire_story_is_one_origin_of_an_event() -> None:
    text = "The envoy of Norland went from house to house and asked for the papers of all who lived there. " * 3
    papers = [Paper("a", DAY), Paper("b", DAY)]
    for paper in papers:
        paper.write(" ".join(f"{text} {i}" for i in range(9)))
        paper.claim(ClaimKind.ABDUCT, patient=paper.person("Ida Moen"), when=DAY)
    assert [e.origins for e in record_of(*papers).events] == [1]


def test_roles_are_joined() -> None:
    first, second = Paper("a", DAY), Paper("b", DAY)
    first.claim(ClaimKind.ABDUCT, patient=first.person("Ida Moen"), agent=first.body("Red League"), when=DAY)
    second.claim(ClaimKind.ABDUCT, patient=second.person("Ida Moen"), place=second.place("Halden"), when=DAY)
    (event,) = record_of(first, second).events
    assert [p.text for r in (Role.AGENT, Role.PATIENT, Role.PLACE) for p in event.parties(r)] == ["Red League", "Ida Moen", "Halden"]


def test_one_sentence_in_two_reports_is_one_event() -> None:
    papers = [Paper("a", DAY), Paper("b", DAY)]
    for paper in papers:
        paper.claim(ClaimKind.KILL, patient="two of the guards")
        sentence = paper.write("Two of the guards were killed when the convoy reached the bridge.")
        paper.claims[0] = replace(paper.claims[0], evidence=(sentence,), trigger=sentence)
    assert len(record_of(*papers).events) == 1


def test_meeting_told_by_descriptions_and_then_by_names() -> None:
    paper = Paper("a", SATURDAY)
    paper.claim(ClaimKind.MEET, agent="A minister", when=DAY, place=paper.place("Halden"))
    paper.claim(ClaimKind.MEET, agent=paper.person("Ida Moen"), counterpart=paper.person("Per Lund"))
    (event,) = record_of(paper).events
    assert [p.text for p in event.parties(Role.AGENT)] == ["Ida Moen"]
    assert event.when is not None
    assert event.when.latest == DAY


def test_not_out_of_charity_is_no_denial_of_what_many_tell() -> None:
    papers = [Paper(name, DAY) for name in "abc"]
    for paper in papers:
        paper.claim(ClaimKind.RELEASE, patient=paper.person("Ida Moen"), negative=paper.name == "c")
    assert [e.state for e in record_of(*papers).events] == [EventState.HAPPENED]


def plan(name: str, told: date, when: date | None, *, negative: bool = False) -> Paper:
    paper = Paper(name, told)
    paper.claim(ClaimKind.RELEASE, Modality.PLANNED, patient=paper.person("Ida Moen"), when=when, negative=negative)
    return paper


def freed(name: str, told: date, when: date) -> Paper:
    paper = Paper(name, told)
    paper.claim(ClaimKind.RELEASE, patient=paper.person("Ida Moen"), when=when)
    return paper


def test_a_plan_with_a_later_date_is_postponed_and_keeps_its_earlier_dates() -> None:
    later, last = SATURDAY + timedelta(days=7), SATURDAY + timedelta(days=9)
    papers = [plan("a", DAY, SATURDAY), plan("b", SATURDAY, later), plan("c", later, last)]
    (event,) = record_of(*papers).events
    assert (event.state, event.when and event.when.latest) == (EventState.POSTPONED, last)
    assert [p.latest for p in event.earlier] == [SATURDAY, later]


def test_reports_of_one_day_that_differ_postpone_nothing() -> None:
    (event,) = record_of(plan("a", DAY, SATURDAY), plan("b", DAY, SATURDAY + timedelta(days=1))).events
    assert (event.state, event.earlier) == (EventState.PLANNED, ())


def test_a_date_brought_forward_is_no_postponement() -> None:
    (event,) = record_of(plan("a", DAY, SATURDAY), plan("b", DAY + timedelta(days=1), SATURDAY - timedelta(days=1))).events
    assert (event.state, event.earlier) == (EventState.PLANNED, ())


def test_kept_late_keeps_the_day_that_was_planned() -> None:
    late = SATURDAY + timedelta(days=2)
    (event,) = record_of(plan("a", DAY, SATURDAY), freed("b", late, late)).events
    assert (event.state, event.when and event.when.latest) == (EventState.HAPPENED, late)
    assert [p.latest for p in event.earlier] == [SATURDAY]


def test_planned_postponed_cancelled_is_one_cancelled_event() -> None:
    later = SATURDAY + timedelta(days=7)
    papers = [plan("a", DAY, SATURDAY), plan("b", SATURDAY, later), plan("c", later, later, negative=True)]
    assert [e.state for e in record_of(*papers).events] == [EventState.CANCELLED]


def test_reasons_are_listed_as_they_were_told() -> None:
    (event,) = record_of(freed("b", SATURDAY, SATURDAY), plan("a", DAY, SATURDAY)).events
    assert [(r.what, r.told) for r in event.reasons] == [(EventState.PLANNED, DAY), (EventState.HAPPENED, SATURDAY)]
    assert {r.claim for r in event.reasons} == set(event.claims)


def test_talks_of_monday_and_of_thursday_are_apart_before_and_after() -> None:
    """Planned for both days, then told to have been held on both: two events, each with its plan."""
    monday, thursday = DAY, DAY + timedelta(days=3)
    papers = [Paper("a", DAY - timedelta(days=1)), Paper("b", thursday)]
    for paper, modality in zip(papers, (Modality.PLANNED, Modality.HAPPENED), strict=True):
        ida, per = paper.person("Ida Moen"), paper.person("Per Lund")
        for day in (monday, thursday):
            paper.claim(ClaimKind.NEGOTIATE, modality, agent=ida, counterpart=per, when=day)
    events = record_of(*papers).events
    assert sorted((e.state.value, len(e.claims)) for e in events) == [("happened", 2), ("happened", 2)]
    assert {e.when and e.when.latest for e in events} == {monday, thursday}
