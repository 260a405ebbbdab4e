"""Three words for three things on the pages, in the API and in review; a doubtful reading is no fate."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from html import unescape

import pytest
from starlette.testclient import TestClient

from onrecord.model.record import Record
from onrecord.model.status import StatusValue
from onrecord.server.make import serve_store
from onrecord.server.reviewing import Reviewing
from tests.fakes.records import (
    MIRA,
    ONE,
    PAIR,
    TOMAS,
    VARDA,
    make_doubtful_record,
    make_record,
    statuses,
)
from tests.fakes.server import ADDRESS, SETTINGS, FixedHeld, make_store, open_fixed
from tests.unit.server.test_safety import csrf_of

FOLD = re.compile(r'<details class="doubtful">.*?</details>', re.DOTALL)


def text_of(page: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", page)).split())


@pytest.fixture(scope="module")
def full() -> Iterator[TestClient]:
    with open_fixed(make_doubtful_record()) as client:
        yield client


def test_a_dossier_folds_its_doubtful_readings_below_the_fates(full: TestClient) -> None:
    page = full.get(f"/person/{MIRA}").text
    folds = FOLD.findall(page)
    assert [text_of(f).partition(" dead")[0] for f in folds] == ["Doubtful readings (1) doubtful reading:"]
    assert "doubtful reading" not in FOLD.sub("", page).lower()
    assert page.index("</tbody>") < page.index(folds[0])
    assert set(re.findall(r'class="band b-(\w+)', page)) == {"held", "to_be_released", "released"}


def test_who_has_doubtful_readings_only_has_no_status(full: TestClient) -> None:
    words = text_of(full.get(f"/person/{TOMAS}").text)
    assert "Nothing certain is told of what happened to this person" in words
    assert "Nothing is told of what happened" in text_of(full.get(f"/person/{VARDA}").text)


def test_people_are_listed_with_what_is_certain(full: TestClient) -> None:
    page = full.get("/people").text
    rows = {m[1]: m[2] for m in re.finditer(r'<th scope="row"><a href="[^"]*">([^<]*)</a></th>(.*?)</tr>', page, re.DOTALL)}
    assert list(rows) == ["Mira Solano", "Tomas Rill", "the mayor"]
    shown = {name: text_of(FOLD.sub("", row)) for name, row in rows.items()}
    assert shown["Mira Solano"].startswith("released (12 May 2031")
    assert shown["Tomas Rill"].startswith("nothing certain")
    assert shown["the mayor"].startswith("no status told")
    assert [len(FOLD.findall(row)) for row in rows.values()] == [1, 1, 0]


def test_no_figure_counts_them(full: TestClient) -> None:
    page = full.get("/").text
    assert set(re.findall(r"/people\?status=(\w+)", page)) == {"released"}
    assert "escaped" not in page
    assert [p["id"] for p in full.get("/people.json?status=escaped").json()] == []


def test_twins_have_them_apart(full: TestClient) -> None:
    mira, tomas, _ = full.get("/people.json").json()
    assert [s["value"] for s in mira["statuses"]] == ["held", "to_be_released", "released"]
    assert ([s["value"] for s in mira["doubtful"]], tomas["statuses"]) == (["dead"], [])
    dossier = full.get(f"/person/{TOMAS}.json").json()
    assert ([s["value"] for s in dossier["doubtful"]], [g["id"] for g in dossier["groups"]]) == (
        ["escaped"],
        [PAIR],
    )
    line = next(row for row in full.get("/people.csv").text.splitlines() if "Rill" in row)
    assert line.split(",")[2:4] == ["", "nothing certain"]


def test_a_report_lists_them_last_and_apart(full: TestClient) -> None:
    page = full.get(f"/report/{ONE.id}").text
    titles = re.findall(r"<summary>([^<]+)</summary>", page[page.index('id="grounds"') :])
    assert (titles[0], titles[-1]) == ("What became of people (2)", "Doubtful readings (2)")
    assert len(full.get(f"/report/{ONE.id}.json").json()["doubtful"]) == 2


def test_the_api_has_them_last_with_their_mark(full: TestClient) -> None:
    found = full.get("/api/v1/statuses").json()["items"]
    assert [s["doubtful"] for s in found] == [False] * 3 + [True] * 2
    for wanted in (True, False):
        rows = full.get(f"/api/v1/statuses?doubtful={str(wanted).lower()}").json()["items"]
        assert {s["doubtful"] for s in rows} == {wanted}


def test_a_person_is_shown_as_one_of_a_group_and_the_group_with_its_members(
    full: TestClient,
) -> None:
    words = text_of(full.get(f"/person/{TOMAS}").text)
    assert "One of the pair Mira Solano and Tomas Rill" in words
    assert "the pair (group: Mira Solano and Tomas Rill)" in text_of(full.get(f"/why/{PAIR}").text)
    (group,) = full.get("/api/v1/entities?kind=group").json()["items"]
    assert group["members"] == [MIRA, TOMAS]
    assert full.get("/person/the pair").status_code == 404


@pytest.mark.parametrize(("field", "words"), [("contested", "reports differ"), ("unconfirmed", "unconfirmed")])
def test_how_sure_a_fate_is_stands_in_its_words_only(field: str, words: str) -> None:
    fate = replace(statuses()[2], **{field: True})  # type: ignore[arg-type]
    with open_fixed(replace(make_record(), statuses=(fate,))) as client:
        pages = [client.get(path).text for path in ("/", "/people", f"/person/{MIRA}")]
    for page in pages:
        assert f"{words}: released (" in text_of(page)
        assert ">contested<" not in page
    assert f'class="band b-released {field}' in pages[-1]


@pytest.mark.parametrize("value", [StatusValue.ON_LIST, StatusValue.BODY_HELD, StatusValue.AT_LIBERTY])
def test_values_stand_in_words_on_chips_and_in_filters(value: StatusValue) -> None:
    fate = replace(statuses()[2], value=value)
    with open_fixed(replace(make_record(), statuses=(fate,))) as client:
        overview, people = client.get("/").text, client.get("/people").text
    words = {
        StatusValue.ON_LIST: "on a list of those to be freed",
        StatusValue.BODY_HELD: "dead, body held",
        StatusValue.AT_LIBERTY: "at liberty",
    }[value]
    assert f"<b>1</b> {words}</a>" in overview
    assert f'<option value="{value}">{words} (1)</option>' in people


@contextmanager
def open_review(record: Record) -> Iterator[TestClient]:
    """Over a record made by hand, with the readings that its claims are from."""
    store, held = make_store(), FixedHeld(record)
    server = serve_store(store, SETTINGS)
    reviewing = Reviewing(store, held, SETTINGS.patience)
    state = replace(server.state.onrecord, held=held, reviewing=reviewing)
    for app in (server, server.routes[0].app):  # type: ignore[attr-defined]
        app.state.onrecord = state
    with TestClient(server, base_url=ADDRESS) as client:
        yield client
    reviewing.close()


def test_review_asks_about_them_first() -> None:
    with open_review(make_doubtful_record()) as client:
        page = client.get("/review").text
        questions = client.get("/review.json").json()
    assert "<h2>Is Mira Solano really dead?</h2>" in page
    assert "Rill will meet the mayor on 13 May." in text_of(page).replace(" .", ".")
    assert [q["words"] for q in questions][:2] == [
        "Is Mira Solano really dead?",
        "Has Tomas Rill really escaped?",
    ]


def test_an_answer_is_a_judgement_on_the_claim() -> None:
    with open_review(make_doubtful_record()) as client:
        key = client.get("/review.json").json()[0]["key"]
        form = {
            "csrf": csrf_of(client.get("/review").text),
            "who": "Dan",
            "key": key,
            "answer": "accept",
        }
        assert client.post("/review", data=form, follow_redirects=False).status_code == 303
        (judged,) = client.get("/judgements.json").json()
    assert judged["kind"] == "accept"


def test_several_at_once_never_makes_one_a_fate() -> None:
    with open_review(make_doubtful_record()) as client:
        page = client.get("/review/several").text
        keys = [q["key"] for q in client.get("/review.json").json()]
        form = {
            "csrf": csrf_of(client.get("/review").text),
            "who": "Dan",
            "several": "keep",
            "key": keys,
        }
        client.post("/review", data=form)
        left = [q["words"] for q in client.get("/review.json").json()]
        judged = client.get("/judgements.json").json()
    assert "2 doubtful readings are asked about one by one only" in text_of(page)
    assert "really" not in page
    assert left == ["Is Mira Solano really dead?", "Has Tomas Rill really escaped?"]
    assert len(judged) == len(keys) - 2 == 1
