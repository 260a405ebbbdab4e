"""The record as a function of what is stored."""

from dataclasses import replace
from datetime import date

from onrecord.app.record import build_record
from onrecord.export.views.index import make_index
from onrecord.export.views.statements import show_statements
from onrecord.model.claim import ClaimKind, Modality
from onrecord.model.reading import Reading
from onrecord.model.record import Record
from onrecord.model.status import StatusValue
from tests.fakes.readings import Paper, record_of

DAY, LATER = date(2031, 3, 3), date(2031, 3, 8)


def freed(name: str, published: date | None, modality: Modality) -> Paper:
    paper = Paper(name, published)
    paper.claim(ClaimKind.RELEASE, modality, patient=paper.person("Ida Moen"), when=LATER)
    return paper


def test_nothing_gives_an_empty_record() -> None:
    assert build_record([], [], ()) == Record()


def test_known_at_leaves_out_later_reports() -> None:
    record = record_of(freed("a", DAY, Modality.PLANNED), freed("b", LATER, Modality.HAPPENED), known_at=DAY)
    assert [r.id for r in record.reports] == ["report-a"]
    assert [s.value for s in record.statuses] == [StatusValue.TO_BE_RELEASED]


def test_undated_report_was_known_when_it_was_recorded() -> None:
    assert len(record_of(freed("a", None, Modality.PLANNED), known_at=DAY).reports) == 1


def test_as_of_is_the_last_day_on_the_record() -> None:
    plan, other = freed("a", DAY, Modality.PLANNED), Paper("b", date(2031, 4, 1))
    other.person("Per Lund")
    assert record_of(plan, other).statuses[-1].value is StatusValue.UNKNOWN
    assert record_of(plan, other, as_of=LATER).statuses[-1].value is StatusValue.TO_BE_RELEASED


def test_one_reading_counts_for_each_report() -> None:
    paper = freed("a", DAY, Modality.PLANNED)
    newer = replace(paper.reading(), reader="hand-2", claims=())
    assert build_record([paper.report()], [newer, paper.reading()], ()).claims == ()


def test_reading_of_an_unknown_report_is_left_out() -> None:
    assert build_record([], [freed("a", DAY, Modality.PLANNED).reading()], ()).claims == ()


def test_report_without_reading_is_on_the_record() -> None:
    paper = freed("a", DAY, Modality.PLANNED)
    readings: list[Reading] = []
    assert len(build_record([paper.report()], readings, ()).reports) == 1


def test_local_ids_are_replaced() -> None:
    record = record_of(freed("a", DAY, Modality.PLANNED))
    party = record.claims[0].roles[0][1][0]
    assert party.entity == record.entities[0].id


def test_an_undated_report_of_a_later_day_loses_nothing() -> None:
    """The record stands on the last dated report; what is said later, in a report of unknown day, is on it."""
    undated = Paper("b", None)
    league, ida = undated.body("Red League"), undated.person("Ida Moen")
    told = undated.says(league, "We will free her.", said=LATER)
    undated.claim(ClaimKind.RELEASE, Modality.PROMISED, agent=league, patient=ida, when=date(2031, 3, 20), by=told)
    record = record_of(freed("a", DAY, Modality.PLANNED), undated)
    assert len(record.commitments) == 1
    assert len(show_statements(make_index(record), DAY)) == 1
