"""Whom a report means by a surname that several bear."""

from datetime import date, timedelta

import pytest

from onrecord.model.ids import ReportId
from onrecord.model.record import Record
from onrecord.resolve.persons import PersonName, Verdict, compare, decide
from onrecord.resolve.surnames import Bearers
from tests.fakes.readings import Paper, record_of

DAY = date(2031, 3, 3)


def on(days: int) -> date:
    return DAY + timedelta(days=days)


def bearers(**days: tuple[int, ...]) -> Bearers[str]:
    """Each person with the days of the reports that name them; report `r` is of day 0."""
    named_in = {name: frozenset(ReportId(f"{name}-{i}") for i in range(len(found))) for name, found in days.items()}
    dated = {ReportId(f"{name}-{i}"): on(day) for name, found in days.items() for i, day in enumerate(found)}
    return Bearers(named_in, {**dated, ReportId("r"): DAY})


def meant(found: Bearers[str]) -> str | None:
    return found.meant(ReportId("r"))


def test_the_only_one_named_that_month_is_meant() -> None:
    assert meant(bearers(ida=(5,), per=(90, 95, 99))) == "ida"


def test_of_two_named_that_month_neither_is_meant() -> None:
    assert meant(bearers(ida=(5,), per=(-9,))) is None


def test_the_one_whom_nearly_all_reports_name_is_meant() -> None:
    assert meant(bearers(ida=tuple(range(100, 120)), per=(90,))) == "ida"


def test_a_few_reports_do_not_prevail() -> None:
    assert meant(bearers(ida=(100, 101), per=())) is None
    assert meant(bearers(ida=tuple(range(100, 106)), per=(90,))) is None


def test_not_if_another_is_named_that_day() -> None:
    found = bearers(ida=(*range(-9, 10),), per=(0,))
    assert meant(found) is None


def test_nobody_is_meant_where_none_is_spelt_so() -> None:
    assert meant(bearers()) is None


def record(third: str) -> Record:
    papers = [Paper("a", DAY), Paper("b", on(200)), Paper("c", on(3))]
    for paper, name in zip(papers, ("Ida Moen", "Per Moen", third), strict=True):
        paper.person(name)
    return record_of(*papers)


def test_a_bare_surname_joins_who_is_in_the_news() -> None:
    found = record("Moen")
    assert {s.report for e in found.entities if e.name == "Ida Moen" for s in e.evidence} == {"report-a", "report-c"}


def test_given_names_keep_persons_apart() -> None:
    assert len(record("Nora Moen").entities) == 3


def test_a_given_name_that_looks_like_an_article_stays() -> None:
    assert compare(PersonName.parse("Ash Dalim"), PersonName.parse("Jonas Dalim")) is Verdict.FORBIDDEN


def test_ben_may_be_a_given_name_or_part_of_a_surname() -> None:
    short, full, other = (PersonName.parse(name) for name in ("Ben Dor", "Itai Ben Dor", "Jonas Dor"))
    assert short is not None
    assert full is not None
    assert other is not None
    assert (compare(short, full), compare(short, other)) == (Verdict.POSSIBLE, Verdict.FORBIDDEN)


def test_abdul_is_one_name_with_what_follows() -> None:
    found = [PersonName.parse(name) for name in ("Abdul Rahman", "Abdel-Rahman", "Abd al-Rahman")]
    assert [p and (p.is_bare, p.surname) for p in found] == [(True, "abdulrahman")] * 3


def two_papers(days: int, *second: str) -> Record:
    """Ida Moen in one paper; the others so many days later."""
    first, later = Paper("a", DAY), Paper("b", on(days))
    first.person("Ida Moen")
    for name in second:
        later.person(name)
    return record_of(first, later)


def test_a_surname_reaches_a_year() -> None:
    assert len(two_papers(360, "Moen").entities) == 1
    assert len(two_papers(400, "Moen").entities) == 2


def test_a_surname_that_its_own_report_keeps_apart_means_another() -> None:
    found = two_papers(1, "Ida Moen", "Moenn")
    assert sorted(e.name for e in found.entities) == ["Ida Moen", "Moenn"]


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        ("A. J. Dalim", "Anna Nicole Dalim", Verdict.FORBIDDEN),
        ("J. R. Dalim", "John Robert Dalim", Verdict.POSSIBLE),
        ("John F. Dalim", "John Forbes Dalim", Verdict.POSSIBLE),
        ("John F. Dalim", "John Dalim", Verdict.SAME),
        ("George W. Dalim", "George H. Dalim", Verdict.FORBIDDEN),
    ],
)
def test_every_initial_must_fit(left: str, right: str, verdict: Verdict) -> None:
    first, second = PersonName.parse(left), PersonName.parse(right)
    assert first is not None
    assert second is not None
    assert decide(first, second) is verdict
