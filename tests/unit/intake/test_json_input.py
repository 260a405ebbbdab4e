import json

import pytest

from onrecord.intake.read import read_path
from onrecord.model.report import Failure, Report
from tests.unit.intake.reading import OPTIONS, fail_one, published, read_one

TEXT = "The envoy met the leaders of the Front on Tuesday, the ministry said."


@pytest.mark.parametrize("key", ["text", "maintext", "body", "content", "articleBody"])
def test_keys_of_the_text(key: str) -> None:
    assert read_one(json.dumps({key: TEXT, "extra": [1, {"a": None}]}), "a.json").text == TEXT


@pytest.mark.parametrize("key", ["published", "date", "date_publish", "publishedAt", "pubDate"])
def test_keys_of_the_date(key: str) -> None:
    report = read_one(json.dumps({"text": TEXT, key: "2025-02-04T10:00:00Z"}), "a.json")
    assert (str(published(report)), report.published_basis) == ("2025-02-04", "metadata")


@pytest.mark.parametrize("outlet", ["outlet", "publisher", "source", "sitename"])
@pytest.mark.parametrize("named", ["Example Daily", {"id": None, "name": "Example Daily"}])
def test_keys_of_the_outlet(outlet: str, named: object) -> None:
    assert read_one(json.dumps({"text": TEXT, outlet: named}), "a.json").outlet == "Example Daily"


@pytest.mark.parametrize("authors", ["Jane Roe, AFP", ["Jane Roe", "AFP"], [{"name": "Jane Roe"}, {"name": "AFP"}], "By Jane Roe and AFP"])
def test_authors_and_the_agency_among_them(authors: object) -> None:
    report = read_one(json.dumps({"text": TEXT, "authors": authors}), "a.json")
    assert (report.authors, report.agency) == (("Jane Roe",), "AFP")


def test_ninjs() -> None:
    item = {
        "uri": "x",
        "type": "text",
        "versioncreated": "2025-03-04T09:00:00Z",
        "headline": "Envoy leaves",
        "byline": "By Jane Roe",
        "body_html": "<p>The envoy\nleft.</p><p>“No,” he said &amp; went.</p>",
        "language": "en-US",
        "copyrightholder": "Agence France-Presse",
    }
    report = read_one(json.dumps(item), "a.json")
    assert report.text == "The envoy left.\n\n“No,” he said & went."
    assert (report.title, report.authors, report.agency, report.language) == ("Envoy leaves", ("Jane Roe",), "AFP", "en")


def test_schema_org() -> None:
    item = {
        "@type": "NewsArticle",
        "headline": "Envoy leaves",
        "articleBody": TEXT,
        "author": {"name": "Jane Roe"},
        "datePublished": "2025-03-04",
        "publisher": {"name": "Example Daily"},
        "inLanguage": "en",
        "mainEntityOfPage": {"@id": "https://example.org/a"},
    }
    report = read_one(json.dumps(item), "a.json")
    assert (report.title, report.outlet, report.authors, report.url) == (
        "Envoy leaves",
        "Example Daily",
        ("Jane Roe",),
        "https://example.org/a",
    )


def test_an_envelope_of_articles() -> None:
    envelope = {"status": "ok", "articles": [{"title": "One", "content": TEXT}, {"title": "Two"}]}
    first, second = read_path("a.json", json.dumps(envelope).encode(), OPTIONS)
    assert isinstance(first, Report)
    assert first.path == "a.json#1"
    assert second == Failure("a.json#2", "intake", "no-text", "The object holds no text; put it under a key such as text, body or content.")


def test_the_only_source_cited_is_the_outlet() -> None:
    one, two = {"outlet": "Example Daily", "url": "https://example.org/2025/01/02/a"}, {"outlet": "Other", "url": "https://other.example"}
    assert read_one(json.dumps({"text": TEXT, "sources": [one]}), "a.json").outlet == "Example Daily"
    assert read_one(json.dumps({"text": TEXT, "sources": [one, two]}), "a.json").outlet is None


def test_a_broken_line_does_not_stop_the_others() -> None:
    data = f'{{"text": "{TEXT}"}}\n{{"text": broken\n\n{{"text": "{TEXT} Twice."}}\n'.encode()
    first, broken, last = read_path("a.jsonl", data, OPTIONS)
    assert isinstance(broken, Failure)
    assert (broken.path, broken.code) == ("a.jsonl:2", "bad-json")
    assert [r.path for r in (first, last)] == ["a.jsonl:1", "a.jsonl:4"]


@pytest.mark.parametrize("data", [b'{"text": ', b"[" * 100_000, b'{"a": ' + b"1" * 5000 + b"}"])
def test_broken_json(data: bytes) -> None:
    assert fail_one(data, "a.json").code == "bad-json"


@pytest.mark.parametrize("data", [b"[]", b"[1, 2]", b'"text"', b"{}", b'{"text": ""}', b'{"text": {"a": 1}}', b'{"data": [{"a": 1}]}'])
def test_json_without_text(data: bytes) -> None:
    assert fail_one(data, "a.json").code == "no-text"


def test_a_lone_surrogate_is_replaced() -> None:
    assert read_one(b'{"text": "They met \\ud800 on Tuesday."}', "a.json").text == "They met \ufffd on Tuesday."


def test_brackets_do_not_make_a_text_json() -> None:
    assert read_one("[Updated] They met on Tuesday, she said.").text.startswith("[Updated]")


@pytest.mark.parametrize("key", ["title", "outlet", "authors", "url", "date", "language"])
def test_half_a_character_beside_the_text_can_be_stored(key: str) -> None:
    report = read_one(f'{{"text": "{TEXT}", "{key}": "a \\ud800 b"}}', "a.json")
    assert repr(report).encode()


def test_a_character_written_in_two_halves_is_whole() -> None:
    assert read_one(f'{{"text": "{TEXT}", "title": "A \\ud83d\\ude00"}}', "a.json").title == "A 😀"


def test_a_broken_line_is_told_by_its_number_in_the_file() -> None:
    failures = [found for found in read_path("a.jsonl", b'{"text": "Anna left."}\n{broken\n', OPTIONS) if isinstance(found, Failure)]
    assert [f.path for f in failures] == ["a.jsonl:2"]
    assert "line 2, column 2" in failures[0].message
