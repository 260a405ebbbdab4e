"""The API: the record format's objects, pages by cursor, problems with our codes."""

import json

import pytest
from starlette.testclient import TestClient

from onrecord.export.jsonl import lines
from onrecord.server.api.lists import SINGLE
from onrecord.server.api.models import Problem
from tests.fakes.records import FIRST, ONE, make_record
from tests.fakes.server import open_client

LISTS = [many for many, _, _ in SINGLE]


def expected(word: str) -> list[dict[str, object]]:
    return [found for found in map(json.loads, lines(make_record())) if found["type"] == word]


def canonical(thing: object) -> str:
    return json.dumps(thing, sort_keys=True)


@pytest.mark.parametrize(("many", "word"), [(many, word) for many, word, _ in SINGLE] + [("failures", "failure")])
def test_lists_hold_the_objects_of_the_record_format(full: TestClient, many: str, word: str) -> None:
    found = full.get(f"/api/v1/{many}?limit=500").json()
    assert sorted(map(canonical, found["items"])) == sorted(map(canonical, expected(word)))
    assert (found["next"], found["total"]) == (None, len(expected(word)))


@pytest.mark.parametrize(("many", "word"), [(many, word) for many, word, _ in SINGLE])
def test_each_is_found_by_its_id(full: TestClient, many: str, word: str) -> None:
    for thing in expected(word):
        assert full.get(f"/api/v1/{many}/{thing['id']}").json() == thing


def test_an_id_of_another_kind_is_not_found(full: TestClient) -> None:
    answer = full.get(f"/api/v1/claims/{ONE.id}")
    assert answer.status_code == 404
    assert Problem.model_validate(answer.json()).code == "no-such-record"


def test_a_list_is_gone_through_by_cursor(full: TestClient) -> None:
    seen, cursor = [], ""
    while cursor is not None:
        found = full.get(f"/api/v1/claims?limit=3{f'&cursor={cursor}' if cursor else ''}").json()
        seen += [claim["id"] for claim in found["items"]]
        cursor = found["next"]
    assert seen == [claim["id"] for claim in expected("claim")]


@pytest.mark.parametrize("cursor", ["x", "!!!", "AAAA", "\u00e9", "bm90aGVyZQ"])
def test_a_cursor_of_no_list_is_refused(full: TestClient, cursor: str) -> None:
    answer = full.get("/api/v1/claims", params={"cursor": cursor})
    assert (answer.status_code, answer.json()["code"]) == (404, "no-such-record")


@pytest.mark.parametrize(
    ("query", "count"),
    [("entities?kind=person", 3), ("entities?name=solano", 1), ("statements?by=rill", 1), ("statements?q=bridge", 1),
     ("events?state=planned", 1),
     ("commitments?life=fulfilled", 1), ("commitments?life=late", 0), ("statuses?value=released", 1), ("claims?kind=release", 2),
     (f"claims?report={ONE.id}", 3), ("events?person=Solano&kind=release", 1), ("conflicts?about=nobody", 0)],
)  # fmt: skip
def test_lists_are_filtered(full: TestClient, query: str, count: int) -> None:
    assert full.get(f"/api/v1/{query}").json()["total"] == count


def test_the_text_is_that_to_which_offsets_refer(full: TestClient) -> None:
    assert full.get(f"/api/v1/reports/{ONE.id}/text").json()["text"] == FIRST


def test_the_days_asked_for_choose_the_record(client: TestClient) -> None:
    assert client.get("/api/v1/reports?known_at=2031-05-09").json()["total"] == 1
    assert client.get("/api/v1/statuses?value=released&known_at=2031-05-09").json()["total"] == 0


@pytest.mark.parametrize(
    ("path", "status", "code"),
    [("nothing", 404, "no-such-record"), ("claims?limit=0", 422, "invalid-input"), ("claims?as_of=soon", 422, "invalid-input"),
     ("claims?kind=sing", 422, "invalid-input"), ("events?person=zebedee", 404, "no-such-record"), ("events/none", 404, "no-such-record")],
)  # fmt: skip
def test_errors_are_problem_documents(full: TestClient, path: str, status: int, code: str) -> None:
    answer = full.get(f"/api/v1/{path}")
    assert answer.headers["content-type"] == "application/problem+json"
    assert (answer.status_code, answer.json()["status"], answer.json()["code"]) == (status, status, code)


def test_a_method_that_is_not_possible_is_told(full: TestClient) -> None:
    answer = full.delete("/api/v1/claims")
    assert (answer.status_code, answer.json()["code"], answer.headers["allow"]) == (405, "wrong-method", "GET")


@pytest.mark.parametrize("body", [{}, {"text": "a", "url": "https://a.example"}, {"text": ""}, {"text": "a", "published": "2031-02-31"}, 3])
def test_a_sending_that_makes_no_sense_is_refused(fresh: TestClient, body: object) -> None:
    answer = fresh.post("/api/v1/reports", json=body)
    assert answer.status_code in (400, 422)
    assert answer.headers["content-type"] == "application/problem+json"


def test_the_whole_record_is_what_export_prints(full: TestClient) -> None:
    assert full.get("/api/v1/record.jsonl").text.splitlines() == list(lines(make_record()))


def test_the_document_is_openapi_3_1_and_knows_problems(full: TestClient) -> None:
    document = full.get("/api/v1/openapi.json").json()
    assert document["openapi"].startswith("3.1")
    assert {f"/{many}" for many in LISTS} <= set(document["paths"])
    answers = document["paths"]["/claims"]["get"]["responses"]
    assert set(answers["422"]["content"]) == {"application/problem+json"}


def test_objects_may_hold_more_than_the_format_names(client: TestClient) -> None:
    with open_client() as other:
        claim = other.get("/api/v1/claims").json()["items"][0]
    assert "trigger" in claim
    assert client.get(f"/api/v1/claims/{claim['id']}").json() == claim
