"""Whoever is compared stands in one circle, and joining circle by circle joins what joining all at once does."""

from datetime import date
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.memo import FORGETFUL
from onrecord.model.ids import ReportId
from onrecord.resolve import join_persons
from onrecord.resolve.name_circles import NameCircles
from onrecord.resolve.people import Given
from onrecord.resolve.persons import Verdict, compare
from onrecord.resolve.profile import Profile, profiles_of
from tests.fakes.readings import Paper

NAMES = (
    "Ida Moen", "Moen", "I. Moen", "Ida Maria Moen", "Per Moen", "Musa Abu Basri", "Mousa Abu Bassri", "Basri", "Abu Basri",
    "Aleksandr Belikov", "Sasha Belikov", "Alexander Belikoff", "موسى أبو بصري", "Yusuf Mohammed", "Mohammed", "Mohamed Yousef", "Sasha",
)  # fmt: skip
DAY = date(2031, 3, 1)


def profiles(names: list[list[str]]) -> list[tuple[Profile, ...]]:
    """One report for each list of names."""
    papers = [Paper(str(n), DAY) for n in range(len(names))]
    for paper, own in zip(papers, names, strict=True):
        for name in own:
            paper.person(name)
    return profiles_of([p.reading() for p in papers])


def circles(names: list[list[str]]) -> list[list[str]]:
    return [[p.entity.name for p in circle] for circle in NameCircles.of(profiles(names), FORGETFUL).circles()]


def test_other_surnames_are_other_circles() -> None:
    assert circles([["Ida Moen", "Per Lund"], ["Moen", "Dale"]]) == [["Ida Moen", "Moen"], ["Per Lund"], ["Dale"]]


@pytest.mark.parametrize(("left", "right"), list(combinations(NAMES, 2)))
def test_who_may_be_one_is_in_one_circle(left: str, right: str) -> None:
    found = [p for page in profiles([[left], [right]]) for p in page]
    first, second = ((*p.full, *p.bare) for p in found)
    if any(compare(a, b) >= Verdict.POSSIBLE for a in first for b in second):
        assert len(circles([[left], [right]])) == 1


@given(st.lists(st.lists(st.sampled_from(NAMES), max_size=3, unique=True), max_size=6))
@settings(max_examples=150, deadline=None)
def test_circle_by_circle_is_all_at_once(names: list[list[str]]) -> None:
    found = profiles(names)
    days: dict[ReportId, date | None] = {p.key[0]: DAY for page in found for p in page}
    parts = NameCircles.of(found, FORGETFUL)
    persons = [p for page in found for p in page]
    whole = join_persons._join(persons, days, Given(parts.given), parts.is_foreign)
    assert sorted(join_persons.join_persons(found, days)) == sorted(whole)
