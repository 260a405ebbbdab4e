"""One name, other years of birth: two persons, unless company or role tells that an age is a slip."""

from datetime import date

from onrecord.model.entity import Property
from tests.fakes.readings import Paper, record_of

DAY = date(2031, 3, 3)


def persons(*ages: str | None, role: str | None = None) -> int:
    papers = [Paper(f"p{i}", DAY) for i in range(len(ages))]
    for paper, age in zip(papers, ages, strict=True):
        person = paper.person("Oleg Belikov")
        if age is not None:
            paper.attribute(person, Property.AGE, age)
        if role is not None:
            paper.attribute(person, Property.ROLE, role)
    return len(record_of(*papers).entities)


def test_an_age_that_differs_a_little_is_a_contradiction_of_one() -> None:
    assert persons("34", "36") == 1


def test_a_generation_apart_is_two() -> None:
    assert persons("34", "71") == 2


def test_in_one_role_it_is_a_slip() -> None:
    assert persons("34", "71", role="captain") == 1


def test_who_has_no_age_is_neither_of_two() -> None:
    assert persons("34", "71", None) == 3
