"""Rewritten reports of one agency's news."""

from dataclasses import replace
from datetime import date, timedelta

from onrecord.model.ids import ReportId
from onrecord.model.report import Report
from onrecord.resolve.wires import find_wires

DAY = date(2031, 3, 3)
NEWS = "envoys minister ceasefire northern corridor hostages mediators agreement hospital released governor village"
OTHER = "harvest orchard drought farmers irrigation vineyard minister exports tonnage machinery subsidy weather"


def wire(name: str, agency: str | None, text: str = NEWS) -> Report:
    return Report(ReportId(name), f"{name}.txt", text, "0" * 64, agency=agency)


def groups(*reports: Report, apart: int = 0) -> list[tuple[str, ...]]:
    return [tuple(g) for g in find_wires(reports, {r.id: DAY + timedelta(days=i * apart) for i, r in enumerate(reports)})]


def test_one_agency_on_the_same_news_of_the_same_days() -> None:
    assert groups(wire("a", "NORA"), wire("b", "Nora", " ".join(reversed(NEWS.split())))) == [("a", "b")]


def test_one_of_several_agencies_that_are_credited() -> None:
    assert groups(wire("a", "NORA, SUDA"), wire("b", "SUDA")) == [("a", "b")]


def test_another_agency_another_day_or_other_news() -> None:
    first = wire("a", "NORA")
    assert groups(first, wire("b", "SUDA")) == groups(first, wire("b", None)) == groups(first, wire("b", "NORA", OTHER)) == []
    assert groups(first, wire("b", "NORA"), apart=3) == []


def test_a_report_without_a_day_is_of_no_group() -> None:
    first = wire("a", "NORA")
    assert find_wires([first, replace(first, id=ReportId("b"))], {ReportId("a"): DAY, ReportId("b"): None}) == []
