from dataclasses import replace

import pytest

from onrecord.model.report import Basis
from tests.unit.intake.reading import OPTIONS, fail_one, published, read_one

TEXT = "The envoy met the leaders of the Front on Tuesday, the ministry said."


def test_the_same_text_is_one_report() -> None:
    assert read_one(f"{TEXT}\r\n", "a.txt").id == read_one(f'{{"text": " {TEXT}", "outlet": "Example Daily"}}', "b.json").id


def test_overrides() -> None:
    options = replace(OPTIONS, outlet="Example Daily", language="fr", published=OPTIONS.today)
    report = read_one(TEXT, options=options)
    assert (report.outlet, report.language, published(report), report.published_basis) == (
        "Example Daily",
        "fr",
        OPTIONS.today,
        Basis.GIVEN,
    )


@pytest.mark.parametrize(
    ("data", "code"), [(b"", "empty-input"), (b"<br> ...", "empty-input"), (b"%PDF-1.4", "unknown-format"), (b"\x89PNG", "binary-input")]
)
def test_failures_have_a_code_and_say_what_to_do(data: bytes, code: str) -> None:
    failure = fail_one(data)
    assert (failure.path, failure.stage, failure.code) == ("a.txt", "intake", code)
    assert ";" in failure.message


def test_too_long() -> None:
    failure = fail_one(TEXT.encode(), options=replace(OPTIONS, max_chars=10))
    assert failure.code == "too-long"


def test_a_fetched_text_has_its_url() -> None:
    report = read_one(TEXT, "https://www.example.org/2025/02/04/envoy")
    assert (report.url, report.outlet, str(published(report))) == ("https://www.example.org/2025/02/04/envoy", "example.org", "2025-02-04")


def test_bare_text_is_all_unknown() -> None:
    report = read_one(TEXT)
    assert (report.outlet, report.agency, report.title, report.published, report.published_basis) == (None, None, None, None, Basis.NONE)
