"""What befell several people in one act is one event, with a part for each."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from onrecord.model.claim import ClaimKind, Modality, Quantity, Role
from onrecord.model.event import Event
from onrecord.model.record import Record
from tests.fakes.readings import Paper, record_of

DAY = date(2031, 3, 3)


def names(event: Event) -> list[str]:
    return [p.text for p in event.parties(Role.PATIENT)]


def freed(paper: Paper, *people: str, when: date | None = None, kind: ClaimKind = ClaimKind.RELEASE, listed: bool = False) -> None:
    """Several are told of as a group, or only listed."""
    paper.claim(kind, patient=tuple(paper.person(name) for name in people), when=when)
    if len(people) > 1 and not listed:
        (role, parties), *others = paper.claims[-1].roles
        group = paper.group("the nurses")
        paper.claims[-1] = replace(paper.claims[-1], roles=((role, tuple(replace(p, group=group) for p in parties)), *others))


def shown(record: Record) -> list[list[str]]:
    return sorted(names(e) for e in record.events)


def test_three_freed_together_are_one_event_with_three_parts() -> None:
    paper = Paper("a", DAY)
    freed(paper, "Ida Moen", "Per Lund", "Ann Roe", when=DAY)
    (event,) = record_of(paper).events
    assert names(event) == ["Ida Moen", "Per Lund", "Ann Roe"]
    assert [names(part) for part in event.each] == [["Ida Moen"], ["Per Lund"], ["Ann Roe"]]
    assert (event.claims, event.when and event.when.latest) == ((paper.claims[0].id,), DAY)


def test_who_are_only_listed_have_an_event_each() -> None:
    paper = Paper("a", DAY)
    freed(paper, "Ida Moen", "Per Lund", when=DAY, listed=True)
    assert shown(record_of(paper)) == [["Ida Moen"], ["Per Lund"]]


def test_a_report_of_one_of_them_tells_the_same_act() -> None:
    first, second = Paper("a", DAY), Paper("b", DAY)
    freed(first, "Ida Moen", "Per Lund", when=DAY)
    freed(second, "Per Lund", when=DAY)
    (event,) = record_of(first, second).events
    assert (names(event), len(event.claims), event.origins) == (["Ida Moen", "Per Lund"], 2, 2)


def test_who_was_freed_on_another_day_was_freed_in_another_act() -> None:
    paper = Paper("a", DAY)
    freed(paper, "Ida Moen", when=DAY)
    freed(paper, "Per Lund", when=DAY - timedelta(days=20))
    assert shown(record_of(paper)) == [["Ida Moen"], ["Per Lund"]]


def test_one_act_of_whom_one_is_denied_falls_apart() -> None:
    first, second = Paper("a", DAY), Paper("b", DAY)
    freed(first, "Ida Moen", "Per Lund", when=DAY)
    second.claim(ClaimKind.RELEASE, Modality.DENIED, patient=second.person("Per Lund"), when=DAY)
    assert len(record_of(first, second).events) == 2


def test_freed_by_one_report_and_exchanged_by_another_is_an_exchange() -> None:
    first, second = Paper("a", DAY), Paper("b", DAY)
    freed(first, "Ida Moen", when=DAY)
    freed(second, "Ida Moen", when=DAY, kind=ClaimKind.EXCHANGE)
    assert [e.kind for e in record_of(first, second).events] == [ClaimKind.EXCHANGE]


def test_died_and_was_killed_is_one_death() -> None:
    paper = Paper("a", DAY)
    freed(paper, "Ida Moen", kind=ClaimKind.DIE)
    freed(paper, "Ida Moen", kind=ClaimKind.KILL)
    assert [e.kind for e in record_of(paper).events] == [ClaimKind.KILL]


def described(when: date | None, n: int | None = None, modality: Modality = Modality.HAPPENED) -> Record:
    paper = Paper("a", DAY)
    freed(paper, "Ida Moen", "Per Lund", when=DAY)
    count = None if n is None else Quantity(n, "nurses")
    paper.claim(ClaimKind.RELEASE, modality, patient="the nurses", when=when, agent=paper.body("Red League"), quantity=count)
    return record_of(paper)


@pytest.mark.parametrize(("when", "n"), [(None, None), (DAY, None), (DAY - timedelta(days=1), None), (None, 2)])
def test_a_description_means_the_one_act_that_its_report_tells_by_name(when: date | None, n: int | None) -> None:
    (event,) = described(when, n).events
    assert (names(event), len(event.claims)) == (["Ida Moen", "Per Lund"], 2)


@pytest.mark.parametrize(("when", "n"), [(DAY - timedelta(days=2), None), (None, 3)])
def test_not_on_another_day_nor_with_another_number(when: date | None, n: int | None) -> None:
    assert len(described(when, n).events) == 2


def test_a_plan_is_not_what_was_done() -> None:
    assert len(described(DAY + timedelta(days=9), None, Modality.PLANNED).events) == 2


def test_of_two_acts_by_name_a_description_means_neither() -> None:
    paper = Paper("a", DAY)
    freed(paper, "Ida Moen", when=DAY)
    freed(paper, "Per Lund", when=DAY - timedelta(days=20))
    paper.claim(ClaimKind.RELEASE, patient="the nurses", agent=paper.body("Red League"))
    assert shown(record_of(paper)) == [["Ida Moen"], ["Per Lund"], ["the nurses"]]


def test_fates_stay_each_person_s_own() -> None:
    first, second = Paper("a", DAY), Paper("b", DAY + timedelta(days=5))
    freed(first, "Ida Moen", "Per Lund", when=DAY)
    freed(second, "Per Lund", when=DAY + timedelta(days=4), kind=ClaimKind.ABDUCT)
    record = record_of(first, second)
    people = {e.id: e.name for e in record.entities}
    last = {people[s.person]: s.value.value for s in record.statuses if s.period.latest is None}
    assert last == {"Ida Moen": "released", "Per Lund": "held"}
