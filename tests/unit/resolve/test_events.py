"""Claims of one occurrence joined into events."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from onrecord.model.claim import Aspect, ClaimKind, Modality, Quantity, Role
from onrecord.model.entity import Party
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
        paper.claim(ClaimKind.KILL, patient="his father", agent=paper.body("Red League"))
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
        paper.claims[0] = replace(paper.claims[0], evidence=(sentence,), trigger=sentence, quantity=Quantity(2, "guards"))
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


def met(name: str, told: date, when: date | None = None, modality: Modality = Modality.HAPPENED, *, alone: bool = False) -> Paper:
    paper = Paper(name, told)
    ida, per = paper.person("Ida Moen"), None if alone else paper.person("Per Lund")
    paper.claim(ClaimKind.MEET, modality, agent=ida, counterpart=per, when=when)
    return paper


@pytest.mark.parametrize(
    ("told", "events"),
    [
        (0, 1),
        (30, 1),  # a month later it may still be meant
        (31, 2),
    ],
)
def test_a_meeting_told_without_a_day_is_the_one_of_that_month(told: int, events: int) -> None:
    assert len(record_of(met("a", DAY, DAY), met("b", DAY + timedelta(days=told))).events) == events


def test_a_meeting_told_without_a_day_is_none_of_two() -> None:
    assert len(record_of(met("a", DAY, DAY), met("b", SATURDAY, SATURDAY), met("c", SATURDAY)).events) == 3


def test_plans_of_one_meeting_are_one() -> None:
    papers = [met("a", DAY, None, Modality.PLANNED), met("b", SATURDAY, None, Modality.PLANNED)]
    assert [len(e.claims) for e in record_of(*papers).events] == [2]


@pytest.mark.parametrize(("when", "events"), [(DAY, 1), (SATURDAY, 2)])
def test_who_met_somebody_is_told_by_half_only_of_one_day(when: date | None, events: int) -> None:
    assert len(record_of(met("a", DAY, DAY), met("b", SATURDAY, when, alone=True)).events) == events


def test_what_two_reports_tell_of_one_party_again_and_again_stays_apart() -> None:
    papers = [Paper("a", DAY), Paper("b", DAY)]
    for paper in papers:
        paper.claim(ClaimKind.TRANSFER, patient=paper.person("Ida Moen"), place=paper.place("Halden"))
        paper.claim(ClaimKind.AID, agent=paper.body("Red League"), place=paper.place("Halden"))
    assert sum(e.kind is ClaimKind.AID for e in record_of(*papers).events) == 2


def other(name: str, *, when: date | None = DAY, by: str | None = "Norland", talk: bool = False, predicate: str = "visit") -> Paper:
    paper = Paper(name, DAY)
    paper.claim(ClaimKind.OTHER, agent="somebody" if by is None else paper.body(by), when=when, predicate=predicate)
    aspects = (Aspect.TALK,) if talk else ()
    paper.claims[-1] = replace(paper.claims[-1], aspects=aspects)
    return paper


@pytest.mark.parametrize(
    ("paper", "events"),
    [
        (other("a"), 1),
        (other("a", when=None), 0),
        (other("a", by=None), 0),
        (other("a", talk=True), 0),
    ],
)
def test_other_acts_are_events_with_a_day_and_somebody_named(paper: Paper, events: int) -> None:
    assert len(record_of(paper).events) == events


def test_one_other_act_is_told_with_one_verb() -> None:
    assert len(record_of(other("a"), other("b")).events) == 1
    assert len(record_of(other("a"), other("b", predicate="sentence")).events) == 2


@pytest.mark.parametrize("kind", [ClaimKind.ANNOUNCE, ClaimKind.OFFER])
def test_what_is_announced_or_offered_on_a_day_is_an_event(kind: ClaimKind) -> None:
    paper = Paper("a", DAY)
    paper.claim(kind, agent=paper.body("Norland"), when=DAY)
    paper.claim(kind, agent=paper.body("Velia"))
    assert len(record_of(paper).events) == 1


def test_a_demand_is_no_event_whatever_its_day() -> None:
    paper = Paper("a", DAY)
    paper.claim(ClaimKind.DEMAND, agent=paper.body("Norland"), when=DAY)
    assert record_of(paper).events == ()


@pytest.mark.parametrize(("agent", "n", "events"), [(None, None, 0), (None, 3, 1), ("Red League", None, 1)])
def test_people_without_a_name_count_with_a_number_or_a_doer(agent: str | None, n: int | None, events: int) -> None:
    paper = Paper("a", DAY)
    count = None if n is None else Quantity(n, "nurses")
    paper.claim(ClaimKind.ABDUCT, patient="nurses", agent=None if agent is None else paper.body(agent), quantity=count)
    assert len(record_of(paper).events) == events


def custody(name: str, told: date, when: date | None) -> Paper:
    paper = Paper(name, told)
    paper.claim(ClaimKind.HOLD, patient=paper.person("Ida Moen"), when=when)
    return paper


def test_a_captivity_without_a_day_is_the_last_that_had_begun() -> None:
    year = timedelta(days=365)
    papers = [custody("a", DAY, DAY - 3 * year), custody("b", DAY, DAY - year), custody("c", DAY, None)]
    events = record_of(*papers).events
    assert sorted((e.when and e.when.latest, len(e.claims)) for e in events) == [(DAY - 3 * year, 1), (DAY - year, 2)]


def test_somebody_s_father_counts_without_a_name() -> None:
    paper = Paper("a", DAY)
    paper.claim(ClaimKind.KILL, patient="his father")
    (role, (party,)), *_ = paper.claims[0].roles
    paper.claims[0] = replace(paper.claims[0], roles=((role, (replace(party, is_kin=True),)),))
    assert len(record_of(paper).events) == 1


def meeting(paper: Paper, *others: str) -> None:
    """Ida Moen met each of them, or all."""
    ids = tuple(paper.person(name) for name in others)
    paper.claim(ClaimKind.MEET, agent=paper.person("Ida Moen"), counterpart=ids[0], when=DAY)
    (agent, mine), *_ = paper.claims[-1].roles
    told = tuple(Party(name, one) for name, one in zip(others, ids, strict=True))
    paper.claims[-1] = replace(paper.claims[-1], roles=((agent, mine), (Role.COUNTERPART, told)))


def test_two_meetings_that_one_sentence_lists_are_two() -> None:
    papers = [Paper(name, DAY) for name in "abc"]
    meeting(papers[0], "Per Lund")
    meeting(papers[1], "Ann Roe")
    meeting(papers[2], "Per Lund", "Ann Roe")
    events = record_of(*papers).events
    assert sorted(len(e.claims) for e in events) == [1, 2]
    assert {p.text for e in events for p in e.parties(Role.COUNTERPART) if len(e.claims) == 1} == {"Ann Roe"}
