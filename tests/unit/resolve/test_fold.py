"""Acts told in other words are the one act that they can mean; where two could be meant, they stay apart."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest

from onrecord.model.claim import Aspect, ClaimKind, Modality, Quantity, Role
from onrecord.model.event import Event, EventState
from onrecord.model.period import Period
from onrecord.model.record import Record
from tests.fakes.readings import Paper, record_of

DAY = date(2031, 3, 3)
FIVE = ("Ida Moen", "Per Lund", "Ann Roe", "Bo Lee", "Cy Fox")


def after(days: int) -> date:
    return DAY + timedelta(days=days)


def names(event: Event) -> list[str]:
    return [p.text for p in event.parties(Role.PATIENT)]


def shown(record: Record) -> list[tuple[list[str], int]]:
    return sorted((names(e), len(e.claims)) for e in record.events)


def group(paper: Paper, people: Sequence[str], *, when: date | None = None, kind: ClaimKind = ClaimKind.RELEASE) -> None:
    """Several by name, told of as a group."""
    paper.claim(kind, patient=tuple(paper.person(name) for name in people), when=when)
    (role, parties), *others = paper.claims[-1].roles
    known = paper.group("the Reed Front prisoners")
    told = tuple(replace(p, text="the Reed Front prisoners", group=known) for p in parties)
    paper.claims[-1] = replace(paper.claims[-1], roles=((role, told), *others))


def counted(
    paper: Paper,
    words: str,
    n: int,
    *,
    when: date | None = None,
    kind: ClaimKind = ClaimKind.RELEASE,
    modality: Modality = Modality.HAPPENED,
) -> None:
    paper.claim(kind, modality, patient=words, when=when, quantity=Quantity(n, words.rsplit(maxsplit=1)[-1]))


@pytest.mark.parametrize(
    ("words", "n", "told", "folds"),
    [
        ("Five Reed Front prisoners", 5, 0, True),
        ("Five Reed Front prisoners", 5, 30, True),
        ("Five Reed Front prisoners", 5, 31, False),  # too long after
        ("Four Reed Front prisoners", 4, 0, False),  # not as many
        ("Five nurses", 5, 0, False),  # nothing says that it is they
    ],
)
def test_a_group_without_names_is_the_one_with_as_many(words: str, n: int, told: int, folds: bool) -> None:
    first, second = Paper("a", DAY), Paper("b", after(told))
    group(first, FIVE)
    counted(second, words, n)
    assert shown(record_of(first, second)) == ([(list(["the Reed Front prisoners"] * 5), 2)] if folds else sorted(
        [(["the Reed Front prisoners"] * 5, 1), ([words], 1)]
    ))  # fmt: skip


def test_of_two_groups_of_five_none_is_meant() -> None:
    first, second = Paper("a", DAY), Paper("b", DAY)
    group(first, FIVE)
    group(first, ("Ole Lie", "Mia Dahl", "Jon Berg", "Eva Ness", "Tor Vik"))
    counted(second, "Five Reed Front prisoners", 5)
    assert [len(e.claims) for e in record_of(first, second).events] == [1, 1, 1]


@pytest.mark.parametrize(
    ("left", "right", "n", "told", "events"),
    [
        ("At least six soldiers", "six soldiers", 6, 7, 1),
        ("At least six soldiers", "six soldiers", 6, 8, 2),  # may be others
        ("At least six soldiers", "six nurses", 6, 0, 2),
        ("At least six soldiers", "six soldiers", 7, 0, 2),
    ],
)
def test_as_many_dead_in_the_same_words_are_one_event(left: str, right: str, n: int, told: int, events: int) -> None:
    first, second = Paper("a", DAY), Paper("b", after(told))
    counted(first, left, 6, kind=ClaimKind.KILL)
    counted(second, right, n, kind=ClaimKind.DIE)
    assert len(record_of(first, second).events) == events


def test_who_are_listed_are_the_three_of_whom_another_report_tells() -> None:
    first, second = Paper("a", DAY), Paper("b", DAY)
    group(first, FIVE[:3])
    second.claim(ClaimKind.RELEASE, patient=tuple(second.person(name) for name in FIVE[:3]))
    assert [len(e.claims) for e in record_of(first, second).events] == [2]


def moved(paper: Paper, to: str, people: Sequence[str], *, together: bool) -> None:
    if together:
        group(paper, people, kind=ClaimKind.TRANSFER)
    else:
        paper.claim(ClaimKind.TRANSFER, patient=tuple(paper.person(name) for name in people))
    paper.claims[-1] = replace(paper.claims[-1], roles=(*paper.claims[-1].roles, (Role.DESTINATION, paper._parties(paper.place(to)))))


def test_who_are_listed_went_where_the_three_went() -> None:
    first, second = Paper("a", DAY), Paper("b", DAY)
    moved(first, "Halden", FIVE[:3], together=True)
    moved(first, "Moss", FIVE[:3], together=True)
    moved(second, "Moss", FIVE[:3], together=False)
    found = {e.parties(Role.DESTINATION)[0].text: len(e.claims) for e in record_of(first, second).events}
    assert found == {"Halden": 1, "Moss": 2}


@pytest.mark.parametrize(("told", "events"), [(0, 1), (5, 1), (45, 2)])
def test_what_had_been_planned_is_what_was_done(told: int, events: int) -> None:
    """*their agreement to free him*, told after it was done."""
    first, second = Paper("a", DAY), Paper("b", after(told))
    first.claim(ClaimKind.RELEASE, patient=first.person("Ida Moen"), when=DAY)
    second.claim(ClaimKind.RELEASE, Modality.PLANNED, patient=second.person("Ida Moen"))
    record = record_of(first, second)
    assert (len(record.events), record.events[0].state) == (events, EventState.HAPPENED)


def announced(paper: Paper, when: date, patient: str) -> None:
    paper.claim(ClaimKind.ANNOUNCE, agent=paper.person("Ole Lie"), patient=patient, when=when)


@pytest.mark.parametrize(("days", "events"), [(0, 1), (1, 2)])
def test_an_announcement_of_a_day_is_one_in_whatever_words(days: int, events: int) -> None:
    first, second = Paper("a", DAY), Paper("b", after(1))
    announced(first, DAY, "three prisoners")
    announced(second, after(days), "their freedom")
    assert len(record_of(first, second).events) == events


def visited(name: str, told: date, when: date | Period | None = None) -> Paper:
    paper = Paper(name, told)
    paper.claim(ClaimKind.TRAVEL, agent=paper.person("Ida Moen"), patient=paper.place("Halden"), when=when)
    return paper


def test_a_visit_without_a_day_is_the_one_of_that_week() -> None:
    papers = visited("a", after(1), DAY), visited("b", after(1), after(-20)), visited("c", after(2))
    assert sorted(len(e.claims) for e in record_of(*papers).events) == [1, 2]


def test_a_visit_of_once_is_not_the_one_of_that_week() -> None:
    first, second = visited("a", after(1), DAY), visited("c", after(2))
    second.claims[-1] = replace(second.claims[-1], aspects=(Aspect.LONG_PAST,))
    assert len(record_of(first, second).events) == 1  # ungated: one undated telling of a month, as before
    assert sorted(len(e.claims) for e in record_of(first, second, visited("d", after(1), after(-20))).events) == [1, 1, 1]


def test_a_visit_of_the_year_is_the_one_of_the_day() -> None:
    year = Period(date(2031, 1, 1), date(2031, 12, 31))
    record = record_of(visited("a", after(1), DAY), visited("b", after(2), year))
    assert [(len(e.claims), e.when) for e in record.events] == [(2, Period.day(DAY))]
