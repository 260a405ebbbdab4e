"""Surnames that two bear in one report."""

from onrecord.ledger.namesakes import Namesakes
from onrecord.model.entity import Entity, EntityKind
from onrecord.model.ids import EntityId, ReportId
from onrecord.model.span import Span

A, B = ReportId("report-a"), ReportId("report-b")


def person(name: str, report: ReportId, *others: str) -> Entity:
    return Entity(EntityId(f"entity-{name}"), EntityKind.PERSON, name, (name, *others), (Span(report, 0, len(name), name),))


def test_two_full_names_of_one_report_share_their_surname() -> None:
    found = Namesakes.of([person("Ida Moen", A), person("Per Moen", A)], [])
    assert found.shared == {(A, "moen")}


def test_names_of_two_reports_share_nothing() -> None:
    assert Namesakes.of([person("Ida Moen", A), person("Per Moen", B)], []).shared == frozenset()


def test_a_title_is_no_given_name() -> None:
    assert Namesakes.of([person("Ida Moen", A), person("Mrs. Moen", A)], []).shared == frozenset()


def test_a_name_that_looks_nothing_like_the_persons_is_strange() -> None:
    found = Namesakes.of([person("Ida Moen", A, "Karim Basri", "Ida", "Ida Maria Moen")], [])
    assert found.strange == {(EntityId("entity-Ida Moen"), "Karim Basri")}


def test_another_spelling_is_not_strange() -> None:
    assert Namesakes.of([person("Musa Abu Basri", A, "Moussa Abou Bassry")], []).strange == frozenset()
