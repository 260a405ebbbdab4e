"""One meeting that two reports date differently."""

from datetime import date, timedelta

import pytest

from onrecord.model.claim import ClaimKind
from onrecord.model.period import Period
from onrecord.model.record import Record
from tests.fakes.readings import Paper, record_of

TOLD = date(2031, 5, 9)
APRIL = Period(date(2031, 4, 20), date(2031, 4, 30), "late last month")
MAY = Period(date(2031, 5, 1), date(2031, 5, 31), "this month")


def met(name: str, when: Period | date, *, other: str = "Per Lund", kind: ClaimKind = ClaimKind.MEET) -> Paper:
    paper = Paper(name, TOLD)
    paper.claim(kind, agent=paper.person("Ida Moen"), counterpart=paper.person(other), when=when)
    return paper


def days(record: Record) -> list[list[str]]:
    return [[s.value for s in c.sides] for c in record.conflicts if c.property == "meet.when"]


def test_the_days_are_told_with_their_words() -> None:
    record = record_of(met("a", APRIL), met("b", MAY))
    assert days(record) == [["2031-04-20/2031-04-30 (“late last month”)", "2031-05-01/2031-05-31 (“this month”)"]]


@pytest.mark.parametrize(("gap", "differ"), [(1, True), (7, True), (8, False), (30, False)])
def test_a_week_apart_and_no_more(gap: int, differ: bool) -> None:
    first = TOLD - timedelta(days=60)
    assert bool(days(record_of(met("a", first), met("b", first + timedelta(days=gap))))) is differ


def test_whoever_tells_both_tells_of_two() -> None:
    both = met("a", APRIL)
    both.claim(ClaimKind.MEET, agent=both.person("Ida Moen"), counterpart=both.person("Per Lund"), when=MAY)
    assert days(record_of(both, met("b", MAY))) == []


def test_with_somebody_else_it_is_another_meeting() -> None:
    assert days(record_of(met("a", APRIL), met("b", MAY, other="Ann Roe"))) == []


def test_attacks_are_many() -> None:
    record = record_of(met("a", APRIL, kind=ClaimKind.ATTACK), met("b", MAY, kind=ClaimKind.ATTACK))
    assert record.conflicts == ()
