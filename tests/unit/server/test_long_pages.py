"""Of somebody who is named everywhere a page shows a part, and says where the rest is."""

import re
from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from benchmarks.generate import HUB, name_body, name_person
from benchmarks.pages import make_store
from onrecord.export.jsonl import Row
from onrecord.server.pages.people import EVENTS
from tests.fakes.server import open_client

LIMIT = 100_000


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    with open_client(make_store(150)) as client:
        yield client


def _entity(client: TestClient, name: str) -> Row:
    rows: list[Row] = client.get("/api/v1/entities", params={"name": name, "limit": 500}).json()["items"]
    return max(rows, key=lambda row: len(row["evidence"]))


def _shown(text: str, what: str) -> int:
    """How many there are in all, as the page says."""
    found = re.search(rf"(\d+) {what}", text)
    assert found is not None, what
    return int(found[1])


def test_the_dossier_says_how_much_more_there_is(client: TestClient) -> None:
    id_ = _entity(client, name_person(0))["id"]
    page, data = client.get(f"/person/{id_}").text, client.get(f"/person/{id_}.json").json()
    for section, row, what in (("events", '<li class="day">', "events"), ("promises", "<li>", "commitments")):
        part = page.partition(f'<section id="{section}">')[2].partition("</section>")[0]
        assert len(data[what]) == part.count(row) + sum(map(int, re.findall(r"(\d+) more</a>", part)))
    assert len(data["events"]) > EVENTS
    assert len(page) < LIMIT


def test_a_link_for_more_leads_to_all_of_them(client: TestClient) -> None:
    entity = _entity(client, name_person(0))
    events = client.get("/timeline.json", params={"person": entity["id"]}).json()
    assert [e["id"] for e in events] == [e["id"] for e in client.get(f"/person/{entity['id']}.json").json()["events"]]


def test_what_rests_on_much_has_several_pages(client: TestClient) -> None:
    address = f"/why/{_entity(client, name_body(HUB))['id']}"
    first, second, beyond = (client.get(address, params={"page": n}).text for n in (1, 2, 999))
    grounds = re.compile(r"/report/(report-\w+)")
    assert _shown(first, "grounds") >= 150
    assert not set(grounds.findall(first)) & set(grounds.findall(second))
    assert grounds.findall(beyond)


def test_the_agenda_has_several_pages(client: TestClient) -> None:
    rows = client.get("/agenda.json?as_of=2031-01-01").json()
    first, second = (client.get(f"/agenda?as_of=2031-01-01&page={n}").text for n in (1, 2))
    assert _shown(first, "plans and due days") == len(rows) > first.count('<li class="day">') == 50
    assert not set(re.findall(r"/why/([\w-]+)", first)) & set(re.findall(r"/why/([\w-]+)", second))


@pytest.mark.parametrize("path", ["", "people", "statements", "promises", "timeline", "agenda", "conflicts", "origins", "reports"])
def test_no_page_is_long(client: TestClient, path: str) -> None:
    assert len(client.get(f"/{path}").content) < LIMIT
