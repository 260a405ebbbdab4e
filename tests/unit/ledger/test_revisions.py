"""Plans that were moved or narrowed by their holder, values that an outlet corrected, and changes of the world, which are neither."""

from datetime import date

import pytest

from onrecord.model.claim import ClaimKind, Modality, Quantity
from onrecord.model.conflict import Relation
from onrecord.model.entity import Property
from onrecord.model.period import Period
from onrecord.model.record import Record
from tests.fakes.readings import Paper, record_of

DAY, LATER = date(2031, 3, 3), date(2031, 3, 5)
FIRST, SECOND = date(2031, 3, 8), date(2031, 3, 10)
WEEK = Period(date(2031, 3, 8), date(2031, 3, 12))


def planned(
    first: date | Period,
    second: date | Period,
    *,
    told: tuple[date, date] = (DAY, LATER),
    by: tuple[str, str] = ("Red League", "Red League"),
) -> Record:
    papers = [Paper(name, day) for name, day in zip("ab", told, strict=True)]
    for paper, when, holder in zip(papers, (first, second), by, strict=True):
        said = paper.says(paper.body(holder), f"She will be freed, said {paper.name}.", said=paper.published)
        paper.claim(ClaimKind.RELEASE, Modality.PLANNED, patient=paper.person("Ida Moen"), when=when, by=said)
    return record_of(*papers)


def relations(record: Record) -> list[tuple[Relation, str]]:
    return [(c.relation, c.property) for c in record.conflicts]


def test_a_holder_that_moves_its_plan_revises_it() -> None:
    (conflict,) = planned(FIRST, SECOND).conflicts
    assert (conflict.relation, conflict.property) == (Relation.REVISES, "release.when")
    assert [s.value for s in conflict.sides] == ["2031-03-08", "2031-03-10"]


def test_a_day_within_the_period_narrows_it() -> None:
    (conflict,) = planned(WEEK, SECOND).conflicts
    assert conflict.relation is Relation.NARROWS
    assert [s.value for s in conflict.sides] == ["2031-03-08/2031-03-12", "2031-03-10"]


def test_a_wider_period_later_is_no_conflict() -> None:
    assert planned(SECOND, WEEK).conflicts == ()


def test_what_others_plan_later_is_history() -> None:
    assert planned(FIRST, SECOND, by=("Red League", "Council of Norland")).conflicts == ()


def test_two_that_give_two_days_at_once_contradict() -> None:
    assert relations(planned(FIRST, SECOND, told=(DAY, DAY), by=("Red League", "Council of Norland"))) == [
        (Relation.CONTRADICTS, "release.when")
    ]


@pytest.mark.parametrize(("outlets", "relation"), [(("Post", "Post"), Relation.REVISES), (("Post", "News"), Relation.CONTRADICTS)])
def test_another_value_of_one_outlet_on_another_day_corrects_it(outlets: tuple[str, str], relation: Relation) -> None:
    papers = [Paper(name, day, outlet=outlet) for name, day, outlet in zip("ab", (DAY, LATER), outlets, strict=True)]
    for paper, value in zip(papers, ("36", "41"), strict=True):
        paper.attribute(paper.person("Ida Moen"), Property.AGE, value)
    assert relations(record_of(*papers)) == [(relation, "age")]


def counted(*rows: tuple[str, int, date], words: str = "") -> Record:
    papers = [Paper(outlet, day, outlet=outlet) for outlet, _, day in rows]
    for paper, (_, n, day) in zip(papers, rows, strict=True):
        patient = f"{words} {n} prisoners".strip()
        paper.claim(ClaimKind.RELEASE, agent=paper.body("Red League"), patient=patient, when=day, quantity=Quantity(n, "prisoners"))
    return record_of(*papers)


def test_two_counts_of_one_day() -> None:
    (conflict,) = counted(("Post", 12, DAY), ("News", 15, DAY)).conflicts
    assert (conflict.relation, conflict.property) == (Relation.CONTRADICTS, "release.quantity")
    assert [s.value for s in conflict.sides] == ["12 prisoners", "15 prisoners"]


def test_counts_that_can_both_stand() -> None:
    assert counted(("Post", 12, DAY), ("News", 15, LATER)).conflicts == ()
    assert counted(("Post", 12, DAY), ("News", 15, DAY), words="at least").conflicts == ()


def happened(*texts: str) -> Record:
    days = (date(2031, 2, 21), date(2031, 2, 23))
    papers = [Paper("a", DAY), Paper("b", LATER)]
    for paper, day, text in zip(papers, days, texts, strict=True):
        paper.claim(ClaimKind.ABDUCT, patient=paper.person("Ida Moen"), when=Period(day, day, text))
    return record_of(*papers)


def test_ten_days_ago_in_two_reports_is_one_source_quoted_later() -> None:
    assert happened("ten days ago", "ten days ago").conflicts == ()
    assert relations(happened("21 February", "23 February")) == [(Relation.CONTRADICTS, "abduct.when")]
