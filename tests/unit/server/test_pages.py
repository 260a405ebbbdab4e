"""Every page over a small record: it answers, says what it should, and links to what there is."""

import csv
import re
from html import unescape
from io import StringIO

import pytest
from starlette.testclient import TestClient

from onrecord.server.pages.routes import LISTINGS
from onrecord.stores.memory import MemoryStore
from tests.fakes.records import FIRST, ONE
from tests.fakes.server import make_store, open_client

PAGES = ["/", "/new?since=2031-05-09", "/add", *(path for path, _ in LISTINGS)]


def text_of(page: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", page)).split())


def mira(client: TestClient) -> str:
    return str(client.get("/people.json?name=Solano").json()[0]["id"])


@pytest.mark.parametrize("path", PAGES)
def test_every_page_answers_in_html_with_its_one_heading(full: TestClient, path: str) -> None:
    answer = full.get(path)
    assert answer.status_code == 200
    assert answer.text.count("<h1") == 1
    assert len(answer.content) < 100_000


@pytest.mark.parametrize("path", PAGES)
def test_every_link_of_a_page_leads_somewhere(full: TestClient, path: str) -> None:
    links = {unescape(found) for found in re.findall(r'href="(/[^"]*)"', full.get(path).text)}
    assert links
    assert {link: status for link in links if (status := full.get(link).status_code) != 200} == {}


@pytest.mark.parametrize("path", PAGES)
def test_pages_hold_no_inline_script_or_style(full: TestClient, path: str) -> None:
    page = full.get(path).text
    assert re.findall(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=|javascript:", page) == []
    assert set(re.findall(r'(?:src|href)="(https?:[^"]*)"', page)) == set()


@pytest.mark.parametrize("path", PAGES)
def test_an_empty_record_says_what_to_do_next(path: str) -> None:
    with open_client(MemoryStore()) as client:
        page = client.get(path)
    assert page.status_code == 200
    assert 'href="/add"' in page.text


@pytest.mark.parametrize("path", [path for path, _ in LISTINGS])
def test_every_listing_has_twins_of_the_same_rows(full: TestClient, path: str) -> None:
    rows, table = full.get(f"{path}.json"), full.get(f"{path}.csv")
    assert isinstance(rows.json(), list)
    cells = list(csv.reader(StringIO(table.text)))
    if path not in ("/new", "/conflicts"):
        assert len(cells) - 1 == len(rows.json())
    assert len({len(line) for line in cells}) == 1


def test_the_overview_tells_what_there_is(full: TestClient) -> None:
    words = text_of(full.get("/").text)
    assert "2 reports" in words
    assert "Mira Solano released (12 May 2031" in words
    assert "Esterlander" in words
    assert "photo.jpg It is not text." in words


def test_somebody_who_comes_back_is_told_what_was_added(fresh: TestClient) -> None:
    fresh.cookies.set("onrecord-seen", "1_2031-05-09_1")
    page = fresh.get("/")
    assert "1 report more than on your last visit, 1 Jan 1970" in text_of(page.text)
    assert "/new?since=2031-05-09" in unescape(page.text)


def test_a_mangled_memory_of_the_last_visit_is_no_memory(fresh: TestClient) -> None:
    fresh.cookies.set("onrecord-seen", "x_y_z.99999999999999999999_2_3")
    assert "your last visit stands here" in text_of(fresh.get("/").text)


def test_a_dossier_has_its_picture_with_evidence_on_each_change(full: TestClient) -> None:
    page = full.get(f"/person/{mira(full)}").text
    bands = re.findall(r'<a href="([^"]+)"><title>[^<]+</title>\s*<g class="band b-(\w+)', page)
    assert [value for _, value in bands] == ["held", "to_be_released", "released"]
    assert all("#span" in link for link, _ in bands)


def test_a_dossier_shows_every_value_and_that_reports_differ(full: TestClient) -> None:
    words = text_of(full.get(f"/person/{mira(full)}").text)
    assert "citizenship reports differ Norlander" in words
    assert "Esterlander" in words


def test_a_name_leads_to_the_dossier(client: TestClient) -> None:
    assert str(client.get("/person/Solano").url).endswith(mira(client))


def test_nobody_of_that_name_is_told_as_such(client: TestClient) -> None:
    answer = client.get("/person/Zebedee")
    assert answer.status_code == 404
    assert "Nobody on the record is named “Zebedee”" in answer.text


def test_a_citation_opens_exactly_its_words(client: TestClient) -> None:
    start = FIRST.index("was seized on 2 May")
    page = client.get(f"/report/{ONE.id}?span={start}-{start + 19}").text
    marked = re.findall(r"<mark([^>]*)>(.*?)</mark>", page, re.DOTALL)
    assert " ".join(text_of("".join(words for _, words in marked)).split()) == "was seized on 2 May"
    assert sum('id="span"' in attributes for attributes, _ in marked) == 1


def test_a_report_shows_its_whole_text(client: TestClient) -> None:
    article = re.search(r'<article class="text".*?</article>', client.get(f"/report/{ONE.id}").text, re.DOTALL)
    assert article is not None
    words = unescape(re.sub(r"<[^>]+>", "", article.group()))
    assert "".join(words.split()) == "".join(FIRST.split())


def test_a_report_shows_its_layers(client: TestClient) -> None:
    page = client.get(f"/report/{ONE.id}").text
    layers = {name: unescape(words) for name, words in re.findall(r'<span class="(y-[\w -]+) ">(?:<a [^>]*>)?([^<]*)', page)}
    assert "Hostage to go free" in layers["y-furniture"]
    assert layers["y-cue"] == "told"
    assert any("y-source" in name and words == "Tomas Rill" for name, words in layers.items())


def test_a_report_lists_what_rests_on_it(full: TestClient) -> None:
    words = text_of(full.get(f"/report/{ONE.id}").text)
    assert "What became of people (2)" in words
    assert "Promises, requests and demands (1)" in words


@pytest.mark.parametrize("span", ["5-5", "9-2", "0-99999", "x", "-1-3"])
def test_a_span_that_the_text_does_not_have_is_refused(client: TestClient, span: str) -> None:
    assert client.get(f"/report/{ONE.id}?span={span}").status_code == 400


def test_statements_are_searched_and_hits_marked(client: TestClient) -> None:
    page = client.get("/statements?q=brid").text
    assert "<mark>bridge</mark>" in page
    assert "1 statement" in text_of(page)


@pytest.mark.parametrize(
    ("filters", "count"),
    [("by=Rill", 1), ("about=Solano", 2), ("via=VNA", 1), ("outlet=Norland", 1), ("manner=direct", 1), ("since=2031-05-10", 1),
     ("until=2031-05-10", 1), ("q=zebra", 0), ("q=%22go+free%22", 0), ("by=Rill&outlet=Norland", 0)],
)  # fmt: skip
def test_filters_stand_in_the_address(client: TestClient, filters: str, count: int) -> None:
    assert len(client.get(f"/statements.json?{filters}").json()) == count


@pytest.mark.parametrize(
    ("filters", "count"),
    [("person=Solano", 2), ("kind=meet", 1), ("state=planned", 1), ("place=Atlantis", 0), ("since=2031-05-11", 2), ("until=2031-05-02", 1)],
)
def test_the_timeline_is_filtered(client: TestClient, filters: str, count: int) -> None:
    assert len(client.get(f"/timeline.json?{filters}").json()) == count


@pytest.mark.parametrize(
    "address",
    ["/statements?manner=loud", "/timeline?kind=x", "/timeline?state=x", "/promises?life=x", "/people?as_of=tomorrow", "/people?page=0",
     "/new?since=2031-05-09&known_at=2031-05-01", "/statements?since=1-1-1"],
)  # fmt: skip
def test_what_cannot_be_asked_is_told(client: TestClient, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 400
    assert "invalid-option" in answer.text


def test_the_days_asked_for_stay_in_every_link(client: TestClient) -> None:
    page = client.get("/people?known_at=2031-05-09").text
    links = [unescape(link) for link in re.findall(r'<nav class="bar".*?</nav>', page, re.DOTALL)[0].split('"') if link.startswith("/")]
    assert links
    assert all(link.endswith("known_at=2031-05-09") for link in links)
    assert "released" not in text_of(re.sub(r"(?s)^.*<tbody>", "", page)).replace("to be released", "")


def test_what_is_new_tells_from_what_to_what(client: TestClient) -> None:
    words = text_of(client.get("/new?since=2031-05-09").text)
    assert "changed Mira Solano" in words
    assert "→ released (12 May 2031" in words


def test_new_as_data_is_as_the_command_prints_it(client: TestClient) -> None:
    rows = client.get("/new.json?since=2031-05-09").json()
    assert {row["of"] for row in rows} >= {"status", "report", "statement"}
    status = next(row for row in rows if row["of"] == "status")
    assert status["after"]["value"] == "released"
    assert status["before"][0]["type"] == "status"


def test_anything_has_a_permalink(full: TestClient) -> None:
    for listing in ("statements", "promises", "timeline", "conflicts"):
        for thing in full.get(f"/{listing}.json").json():
            answer = full.get(f"/why/{thing['id']}")
            assert answer.status_code == 200
            assert full.get(f"/why/{thing['id']}.json").json() == thing


def test_a_record_that_grew_is_shown_at_once() -> None:
    store = make_store()
    with open_client(store) as client:
        assert "2 reports" in text_of(client.get("/").text)
        store.remove(ONE.id)
        assert "1 report" in text_of(client.get("/").text)


def test_a_cell_is_no_formula() -> None:
    from onrecord.server.pages.twins import write_csv

    assert write_csv([["=1+1", "@x", "plain", 3, None]]) == "'=1+1,'@x,plain,3,\r\n"
