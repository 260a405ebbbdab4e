"""Review: one decision at a time, everything reversible, and who and when shown."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from starlette.testclient import TestClient

from onrecord.model.claim import ClaimKind
from onrecord.model.entity import Property
from onrecord.stores.memory import MemoryStore
from tests.fakes.judging import store_of
from tests.fakes.readings import Paper
from tests.fakes.server import open_client
from tests.unit.server.test_safety import csrf_of

DAY = date(2031, 5, 2)


def doubtful_store() -> MemoryStore:
    """A Moen who may be either of two, two releases that may be one, ages that differ."""
    first, second, third = Paper("one", DAY), Paper("two", DAY + timedelta(days=30)), Paper("three", DAY + timedelta(days=800))
    first.person("Per Moen")
    for paper, age in ((first, "20"), (second, "24")):
        ida = paper.person("Ida Moen")
        paper.attribute(ida, Property.AGE, age)
        paper.claim(ClaimKind.RELEASE, patient=ida, when=paper.published, words=f"Ida Moen was freed, {paper.name} wrote.", trigger="freed")
    third.person("Moen")
    return store_of(first, second, third)


@pytest.fixture
def doubtful() -> Iterator[TestClient]:
    with open_client(doubtful_store()) as client:
        yield client


def people(client: TestClient) -> list[str]:
    return sorted(p["name"] for p in client.get("/people.json").json())


def post(client: TestClient, **fields: str) -> int:
    form = {"csrf": csrf_of(client.get("/review").text), "who": "Ida Moen", **fields}
    return client.post("/review", data=form, follow_redirects=False).status_code


def first(client: TestClient) -> str:
    return str(client.get("/review.json").json()[0]["key"])


def test_a_question_shows_both_sides_with_their_sentences(doubtful: TestClient) -> None:
    page = doubtful.get("/review").text
    assert "Question 1 of 4" in page
    assert page.count('class="face"') == 2
    assert page.count('class="evidence"') >= 2


def test_accepting_joins_and_undoing_parts_again(doubtful: TestClient) -> None:
    before = people(doubtful)
    assert post(doubtful, key=first(doubtful), answer="accept") == 303
    assert len(people(doubtful)) == len(before) - 1
    judged = doubtful.get("/judgements.json").json()
    assert (judged[0]["kind"], judged[0]["who"]) == ("same", "Ida Moen")
    assert post(doubtful, undo=judged[0]["id"]) == 303
    assert people(doubtful) == before


def test_an_answered_question_is_not_asked_again(doubtful: TestClient) -> None:
    key = first(doubtful)
    post(doubtful, key=key, answer="reject")
    assert key not in {q["key"] for q in doubtful.get("/review.json").json()}
    assert len(people(doubtful)) == 3


def test_a_question_that_was_answered_meanwhile_is_told(doubtful: TestClient) -> None:
    key = first(doubtful)
    post(doubtful, key=key, answer="unsure")
    form = {"csrf": csrf_of(doubtful.get("/review").text), "who": "Dan", "key": key, "answer": "accept"}
    assert "not there any more" in doubtful.post("/review", data=form).text
    assert len(doubtful.get("/judgements.json").json()) == 1


def test_who_judges_must_be_said_and_is_remembered(doubtful: TestClient) -> None:
    assert post(doubtful, key=first(doubtful), answer="accept", who=" ") == 400
    post(doubtful, key=first(doubtful), answer="unsure", who="Åsa “Å” Moen")
    assert 'value="Åsa “Å” Moen"' in doubtful.get("/review").text


def test_several_are_answered_at_once_where_nothing_changes(doubtful: TestClient) -> None:
    before = people(doubtful)
    form = {
        "csrf": csrf_of(doubtful.get("/review").text),
        "who": "Ida",
        "several": "keep",
        "key": [q["key"] for q in doubtful.get("/review.json").json()],
    }
    doubtful.post("/review", data=form)
    assert doubtful.get("/review.json").json() == []
    assert people(doubtful) == before
    assert "Nothing is undecided." in doubtful.get("/review").text


def test_skipping_decides_nothing(doubtful: TestClient) -> None:
    assert "Question 2 of 4" in doubtful.get("/review?at=2").text
    assert doubtful.get("/judgements.json").json() == []


def test_a_nonsense_answer_is_refused(doubtful: TestClient) -> None:
    assert post(doubtful, key=first(doubtful), answer="maybe") == 400
    assert post(doubtful, undo="judgement-none") == 404


def test_decisions_are_listed_with_their_standing(doubtful: TestClient) -> None:
    post(doubtful, key=first(doubtful), answer="reject", why="Two women.")
    page = doubtful.get("/judgements").text
    assert "Two women." in page
    assert "in force" in page
    assert "2031-05-20 12:00 UTC" in page
