"""Adding by paste, file and address: what comes of it is told, and nothing of this machine or its network is read."""

import re
from pathlib import Path
from time import monotonic, sleep
from typing import Any

import pytest
from starlette.testclient import TestClient

from onrecord.app.read import skip_unread
from onrecord.engines.local import LocalEngine
from onrecord.intake.fetch import fetch
from tests.fakes.facts import READER
from tests.fakes.reading import FakeRead
from tests.fakes.server import open_client
from tests.unit.server.test_safety import csrf_of

STORY = "Dov Karmi came home.\n\nHe said that the road was long."


def send(client: TestClient, **fields: str) -> str:
    """The address of the job; empty where nothing was taken."""
    form = {"csrf": csrf_of(client.get("/add").text), **fields}
    answer = client.post("/add", data=form, follow_redirects=False)
    return answer.headers.get("location", "")


def finish(client: TestClient, job: str) -> dict[str, Any]:
    until = monotonic() + 20
    while monotonic() < until:
        found: dict[str, Any] = client.get(f"{job}.json").json()
        if found["state"] == "done":
            return found
        sleep(0.01)
    raise AssertionError("the job never ended")


def test_a_pasted_text_is_on_the_record(fresh: TestClient) -> None:
    done = finish(fresh, send(fresh, text=STORY, outlet="Varda Post", published="2031-05-18"))
    report = fresh.get(f"/api/v1/reports/{done['added'][0]}").json()
    assert (report["outlet"], report["published"]["earliest"]) == ("Varda Post", "2031-05-18")
    assert fresh.get(f"/report/{done['added'][0]}.json").json()["text"] == STORY


def test_the_same_text_again_is_told_as_such(fresh: TestClient) -> None:
    first = finish(fresh, send(fresh, text=STORY))
    assert finish(fresh, send(fresh, text=STORY))["known"] == first["added"]


def test_files_are_taken_by_their_names_alone(fresh: TestClient) -> None:
    form = {"csrf": csrf_of(fresh.get("/add").text)}
    files = [("file", ("C:\\secret\\story.txt", STORY.encode())), ("file", ("../../etc/picture.jpg", b"\xff\xd8\xff\xe0" + b"\0" * 50))]
    job = fresh.post("/add", data=form, files=files, follow_redirects=False).headers["location"]
    done = finish(fresh, job)
    assert len(done["added"]) == 1
    assert [f["path"] for f in done["failed"]] == ["picture.jpg"]
    assert "story.txt" in fresh.get("/reports").text


def test_an_address_is_fetched(fresh: TestClient) -> None:
    assert len(finish(fresh, send(fresh, url="https://news.example/story-1"))["added"]) == 1


def test_what_cannot_be_fetched_is_a_failure_and_no_crash(fresh: TestClient) -> None:
    done = finish(fresh, send(fresh, url="https://gone.example/"))
    assert [f["code"] for f in done["failed"]] == ["fetch-failed"]
    assert "gone.example" in fresh.get("/failures").text


@pytest.mark.parametrize("url", ["file:///etc/passwd", "/etc/passwd", "ftp://news.example/a", "-", "gopher://x", "data:text/plain,hi"])
def test_nothing_but_web_addresses_is_taken(fresh: TestClient, url: str) -> None:
    answer = fresh.post("/add", data={"csrf": csrf_of(fresh.get("/add").text), "url": url})
    assert answer.status_code == 422
    assert "is not a web address" in answer.text
    assert fresh.post("/api/v1/reports", json={"url": url}).status_code == 422


@pytest.mark.parametrize(
    "url",
    ["http://127.0.0.1:1/", "http://[::1]/", "http://169.254.169.254/latest/", "http://10.0.0.1/", "http://0.0.0.0/", "http://2130706433/"],
)
def test_nothing_of_our_own_network_is_fetched(url: str) -> None:
    with open_client(get=fetch) as client:
        done = finish(client, send(client, url=url))
    assert [f["code"] for f in done["failed"]] == ["fetch-failed"]


def test_a_path_of_this_machine_is_never_opened(fresh: TestClient, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("The secret is out.", encoding="utf-8")
    job = fresh.post("/api/v1/reports", json={"text": STORY, "path": str(tmp_path / "secret.txt")}).headers["location"]
    done = fresh.get(job).json()
    assert done["state"] in ("waiting", "reading", "done")
    assert "secret is out" not in fresh.get("/statements").text


def test_nothing_sent_is_told(fresh: TestClient) -> None:
    answer = fresh.post("/add", data={"csrf": csrf_of(fresh.get("/add").text), "text": "  "})
    assert answer.status_code == 422
    assert "Nothing was sent" in answer.text


def test_what_was_filled_in_stays_when_something_is_wrong(fresh: TestClient) -> None:
    answer = fresh.post("/add", data={"csrf": csrf_of(fresh.get("/add").text), "text": STORY, "published": "soon"})
    assert answer.status_code == 422
    assert "the road was long" in answer.text


def test_too_much_in_a_minute_is_refused() -> None:
    with open_client(adds_a_minute=2) as client:
        answers = [client.post("/api/v1/reports", json={"text": f"Dov said {n}."}) for n in range(3)]
        form = client.post("/add", data={"csrf": csrf_of(client.get("/add").text), "text": STORY})
    assert [a.status_code for a in answers] == [202, 202, 429]
    assert answers[2].headers["retry-after"] == "60"
    assert (form.status_code, "wait a little" in form.text) == (429, True)


def test_deep_and_broken_markup_harms_nobody(fresh: TestClient) -> None:
    bombs = ("<div>" * 20_000 + "Dov said so." + "</div>" * 20_000, "<html><body>" + "<p>" * 50_000, "<p>&" + "amp;" * 50_000, "[" * 50_000)
    for bomb in bombs:
        done = finish(fresh, send(fresh, text=bomb))
        assert done["error"] is None
    assert fresh.get("/").status_code == 200


def test_the_page_of_a_job_looks_again_without_script(fresh: TestClient) -> None:
    page = fresh.get(send(fresh, text=STORY)).text
    assert re.search(r'<noscript><meta http-equiv="refresh"', page) or "Done" in page


def test_a_job_that_is_not_there_is_told(client: TestClient) -> None:
    assert client.get("/add/none").status_code == 404
    assert client.get("/api/v1/jobs/none").status_code == 404


FRENCH = (
    "Le ministre a déclaré lundi que les otages seraient libérés avant la fin du mois. "
    "Leurs familles attendent depuis un an des nouvelles d'eux."
)


def test_another_language_is_told_as_such() -> None:
    with open_client(load=lambda: LocalEngine(skip_unread(FakeRead(), READER))) as client:
        job = send(client, text=FRENCH)
        done = finish(client, job)
        (report,) = done["added"]
        assert (done["unread"], done["failed"]) == ([report], [])
        assert "0 reports added, 1 stored, not read: 1 French; 0 already there" in client.get(job).text
        assert "not read: French" in client.get("/reports").text
        assert "Not read: French." in client.get(f"/report/{report}").text
        assert client.get(f"/api/v1/reports/{report}").json()["language"] == "fr"


def test_a_report_that_is_read_is_not_said_to_be_unread(fresh: TestClient) -> None:
    done = finish(fresh, send(fresh, text=STORY))
    assert done["unread"] == []
    assert "not read:" not in fresh.get("/reports").text
    assert "Not read" not in fresh.get(f"/report/{done['added'][0]}").text
