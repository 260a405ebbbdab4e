"""Every format by its address."""

import pytest
from starlette.testclient import TestClient

from onrecord.export.formats import FORMATS, Needs
from onrecord.export.jsonl import lines
from tests.fakes.records import make_record


@pytest.mark.parametrize("name", [f.name for f in FORMATS if f.needs is not Needs.STORE and not f.extra])
def test_each_format_is_sent_under_its_own_type(client: TestClient, name: str) -> None:
    kind = next(f for f in FORMATS if f.name == name)
    answer = client.get(f"/export/{name}")
    assert answer.status_code == 200
    assert answer.headers["content-type"].partition(";")[0] == kind.media_type
    assert kind.suffix in answer.headers["content-disposition"]
    assert answer.content


def test_the_record_format_is_what_the_command_prints(full: TestClient) -> None:
    assert full.get("/export/jsonl").text.splitlines() == list(lines(make_record()))


def test_the_days_asked_for_count(client: TestClient) -> None:
    assert "second.html" not in client.get("/export/jsonl?known_at=2031-05-09").text


@pytest.mark.parametrize(("path", "status"), [("/export/docx", 404), ("/export/atom?as_of=2031-05-09", 400), ("/export/sqlite", 400)])
def test_what_no_format_can_do_is_told(client: TestClient, path: str, status: int) -> None:
    assert client.get(path).status_code == status


def test_the_page_links_to_all_of_them(client: TestClient) -> None:
    page = client.get("/exports").text
    assert all(f'href="/export/{f.name}"' in page for f in FORMATS)
