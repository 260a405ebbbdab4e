import pytest

from onrecord.intake.options import IntakeOptions
from onrecord.model.report import Basis
from tests.unit.intake.reading import OPTIONS, published, read_one

CALM = "The envoy met the leaders on Monday, the ministry said. They were taken in the spring."


def test_the_text_may_rule_the_header_out() -> None:
    report = read_one(
        "date 2025-02-15 The men may go home, an agency reported on Friday."
        "\n\nMira Dol is expected to be released tomorrow, the Front said.\n\n"
        '"It was agreed that her release will take place on Saturday, February 15," it said.'
    )
    assert (str(published(report)), report.published_basis) == ("2025-02-14", Basis.TEXT)
    assert report.published_note is not None
    assert "Saturday 15 February 2025" in report.published_note


@pytest.mark.parametrize(("header", "told", "day"), [
    ("2024-06-08", "They will be exchanged tomorrow (Saturday), the Front said.", "2024-06-07"),
    ("2024-06-12", "They were freed yesterday, Monday, the Front said.", "2024-06-11"),
    ("2024-06-12", "They were freed on Monday, the Front said on Tuesday.", "2024-06-12"),
    ("2024-06-12", "They will be freed tomorrow. He was born on Thursday, May 2.", "2024-06-12"),
])  # fmt: skip
def test_clues(header: str, told: str, day: str) -> None:
    assert str(published(read_one(f"date {header} {told}"))) == day


def test_a_reprint_keeps_its_day_when_the_text_does_not_mind() -> None:
    report = read_one(f"date 2025-02-04 {CALM}")
    assert (report.published_basis, report.published_note) == (Basis.HEADER, None)


def test_a_weekday_gives_the_year_that_the_header_lacks() -> None:
    report = read_one(f"Envoy leaves\n\nTuesday, February 4\n\n{CALM} They went on Oct. 7, 2023.")
    assert str(published(report)) == "2025-02-04"


def test_no_year_is_guessed() -> None:
    assert read_one(f"Envoy leaves\n\nFebruary 4\n\n{CALM}").published is None


def test_the_future_is_not_believed() -> None:
    report = read_one(f'{{"text": "{CALM}", "date": "2027-01-01"}}')
    assert (report.published, report.published_basis) == (None, Basis.NONE)
    assert "future" in (report.published_note or "")


def test_the_next_best_is_taken_instead_of_the_future() -> None:
    report = read_one(f'{{"text": "{CALM}", "date": "2027-01-01", "url": "https://example.org/2025/02/04/a"}}')
    assert (str(published(report)), report.published_basis) == ("2025-02-04", Basis.URL)


def test_the_day_given_stands() -> None:
    options = IntakeOptions(today=OPTIONS.today, published=OPTIONS.today)
    report = read_one(f"date 2025-02-04 {CALM}", options=options)
    assert (published(report), report.published_basis) == (OPTIONS.today, Basis.GIVEN)
    assert "the header says Tuesday 4 February 2025" in (report.published_note or "")


def test_metadata_before_url_with_a_note() -> None:
    report = read_one(f'{{"text": "{CALM}", "date": "2025-02-05", "url": "https://example.org/2025/02/04/a"}}')
    assert (str(published(report)), report.published_basis) == ("2025-02-05", Basis.METADATA)
    assert "the URL says Tuesday 4 February 2025" in (report.published_note or "")


def test_a_weekday_that_fits_no_year_is_noted() -> None:
    report = read_one(f"date 2025-02-04 {CALM} They will go on Monday, February 15.")
    assert "does not fit 2025" in (report.published_note or "")
