import pytest

from onrecord.model.report import FurnitureKind
from tests.unit.intake.reading import aside, published, read_one

BODY = "The envoy met the leaders of the Front on Tuesday, the ministry said.\n\nThey will meet again, it added, when the list is ready."


def test_title_byline_and_date_line() -> None:
    report = read_one(f"Envoy meets leaders of the Front\n\nBy <u>AFP</u>\n\nFebruary 04, 2025\n\n\n\n{BODY}")
    assert (report.title, report.agency, str(published(report))) == ("Envoy meets leaders of the Front", "AFP", "2025-02-04")
    assert aside(report, FurnitureKind.BYLINE) == ["By AFP"]
    assert report.text.endswith(BODY)


def test_lines_without_blank_ones_between() -> None:
    report = read_one(f"Envoy Meets Leaders\nBy Jane Roe and Ivo Sand\nExample Daily\nFeb. 4, 2025, 10:15 a.m. ET\n\n{BODY}")
    assert (report.title, report.authors, str(published(report))) == ("Envoy Meets Leaders", ("Jane Roe", "Ivo Sand"), "2025-02-04")
    assert report.outlet is None


def test_keys_and_values() -> None:
    report = read_one(f"Title: Envoy leaves\nSource: Example Daily\nAuthor: Jane Roe\nDate: Tue, 04 Mar 2025 10:00:00 GMT\n\n{BODY}")
    assert (report.title, report.outlet, report.authors, str(published(report))) == (
        "Envoy leaves",
        "Example Daily",
        ("Jane Roe",),
        "2025-03-04",
    )


@pytest.mark.parametrize(
    "line",
    [
        "Published: 4 March 2025",
        "Updated Tue, 4 Mar 2025, 10:32 GMT",
        "10:32, 4 March 2025",
        "2025-03-04T10:32:00Z",
        "4 March 2025 | Updated 5 March 2025",
    ],
)
def test_date_lines(line: str) -> None:
    assert str(published(read_one(f"Envoy leaves\n\n{line}\n\n{BODY}"))) == "2025-03-04"


def test_a_leading_date_is_set_aside() -> None:
    report = read_one(f" date 2025-02-14 {BODY}")
    assert aside(report, FurnitureKind.DATELINE) == ["date 2025-02-14"]
    assert str(published(report)) == "2025-02-14"


def test_original_url_with_stray_spaces() -> None:
    report = read_one(f"{BODY}\n\nOriginal url: https://www.example.org/2025/02/04/envoy-meets-lead ers-a123")
    assert report.url == "https://www.example.org/2025/02/04/envoy-meets-leaders-a123"
    assert (report.outlet, report.published_basis, str(published(report))) == ("example.org", "url", "2025-02-04")


def test_a_sentence_is_no_title() -> None:
    report = read_one(BODY)
    assert (report.title, report.furniture) == (None, ())


def test_the_declared_title_is_set_aside_in_the_text() -> None:
    report = read_one('{"title": "Envoy leaves Arvia", "text": "Envoy leaves Arvia\\n\\nHe left on Tuesday, they said."}')
    assert aside(report, FurnitureKind.TITLE) == ["Envoy leaves Arvia"]


def test_an_agency_in_the_dateline_is_credited() -> None:
    report = read_one(f"ARVIA (Reuters) - {BODY}")
    assert (report.agency, report.place) == ("Reuters", "ARVIA")
    assert aside(report, FurnitureKind.DATELINE) == ["ARVIA (Reuters) -"]


def test_names_alone_before_the_date_line_are_authors() -> None:
    assert read_one(f"# Envoy leaves\n\nJane Roe\n4 March 2025\n\n{BODY}").authors == ("Jane Roe",)
