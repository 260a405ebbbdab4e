"""What the guards let through and what they do not."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from starlette.testclient import TestClient

from onrecord.errors import InvalidOption
from onrecord.server.pages.login import safe_next
from onrecord.server.safety.limits import Limit
from onrecord.server.safety.sessions import Session, Signer
from onrecord.server.settings import Settings
from tests.fakes.server import SETTINGS, open_client

TOKEN = "a-token-of-the-tests"


@pytest.fixture
def locked() -> Iterator[TestClient]:
    with open_client(settings=replace(SETTINGS, token=TOKEN)) as client:
        yield client


def csrf_of(page: str) -> str:
    found = re.search(r'name="csrf" value="([0-9a-f]+)"', page)
    assert found is not None
    return found[1]


def log_in(client: TestClient, token: str = TOKEN, after: str = "/") -> int:
    form = {"csrf": csrf_of(client.get("/login").text), "token": token, "next": after}
    return client.post("/login", data=form, follow_redirects=False).status_code


def test_every_answer_forbids_what_is_not_ours(client: TestClient) -> None:
    for path in ("/", "/nothing", "/api/v1/", "/api/v1/nothing", "/static/style.css"):
        policy = client.get(path).headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert client.get(path).headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8000", "127.0.0.1.evil.example", "", "[", "localhost.evil.example"])
def test_a_name_that_is_not_ours_is_not_answered(client: TestClient, host: str) -> None:
    assert client.get("/people", headers={"host": host}).status_code == 421


@pytest.mark.parametrize("host", ["localhost:8000", "127.0.0.1", "[::1]:8000", "LOCALHOST"])
def test_names_of_this_machine_are_answered(client: TestClient, host: str) -> None:
    assert client.get("/people", headers={"host": host}).status_code == 200


def test_further_names_are_answered_where_they_are_given() -> None:
    with open_client(names=("desk.example",)) as client:
        assert client.get("/people", headers={"host": "desk.example"}).status_code == 200


@pytest.mark.parametrize(
    "headers", [{"origin": "https://evil.example"}, {"origin": "null"}, {"sec-fetch-site": "cross-site"}, {"sec-fetch-site": "same-site"}]
)
def test_other_sites_cannot_write(fresh: TestClient, headers: dict[str, str]) -> None:
    for path in ("/add", "/api/v1/reports"):
        answer = fresh.post(path, headers=headers, json={"text": "Dov said so."})
        assert answer.status_code == 403
    assert len(fresh.get("/reports.json").json()) == 2


def test_a_form_without_its_sign_is_refused(fresh: TestClient) -> None:
    fresh.get("/add")
    for given in ({}, {"csrf": "0" * 64}, {"csrf": ""}):
        assert fresh.post("/add", data={**given, "text": "Dov said so."}).status_code == 403


def test_a_sign_of_another_session_is_refused(fresh: TestClient) -> None:
    sign = csrf_of(fresh.get("/add").text)
    fresh.cookies.clear()
    assert fresh.post("/add", data={"csrf": sign, "text": "Dov said so."}).status_code == 403


def test_too_long_a_body_is_refused_whether_it_says_so_or_not() -> None:
    with open_client(max_bytes=1000) as client:
        told = client.post("/api/v1/reports", json={"text": "x" * 2000})
        untold = client.post("/api/v1/reports", content=(b"x" * 100 for _ in range(20)), headers={"content-type": "application/json"})
    assert told.status_code == 413
    assert untold.status_code in (400, 413)


def test_what_was_seen_is_not_sent_again(client: TestClient) -> None:
    first = client.get("/people")
    again = client.get("/people", headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert client.get("/people", headers={"if-none-match": '"other"'}).status_code == 200


def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites(fresh: TestClient) -> None:
    cookie = fresh.get("/people").headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=lax" in cookie


def test_without_the_token_nothing_is_shown(locked: TestClient) -> None:
    answer = locked.get("/people?status=held", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/login?next=%2Fpeople%3Fstatus%3Dheld")
    assert locked.get("/api/v1/reports").status_code == 401
    assert locked.get("/api/v1/reports").headers["content-type"] == "application/problem+json"
    assert locked.post("/add", data={}, follow_redirects=False).status_code == 303


def test_programs_send_the_token(locked: TestClient) -> None:
    assert locked.get("/api/v1/reports", headers={"authorization": f"Bearer {TOKEN}"}).status_code == 200
    assert locked.get("/api/v1/reports", headers={"authorization": "Bearer other"}).status_code == 401


def test_people_log_in_and_leave(locked: TestClient) -> None:
    assert log_in(locked) == 303
    page = locked.get("/people")
    assert "Mira Solano" in page.text
    locked.post("/logout", data={"csrf": csrf_of(locked.get("/add").text)})
    assert "Mira Solano" not in locked.get("/people").text


def test_a_calendar_has_a_key_that_opens_nothing_else(locked: TestClient) -> None:
    log_in(locked)
    found = re.search(r"/export/ics\?key=([0-9a-f]+)", locked.get("/exports").text)
    assert found is not None
    locked.cookies.clear()
    assert locked.get(f"/export/ics?key={found[1]}").text.startswith("BEGIN:VCALENDAR")
    others = (
        "/export/ics",
        "/export/ics?key=x",
        f"/export/atom?key={found[1]}",
        f"/people?key={found[1]}",
        f"/export/jsonl?key={found[1]}",
    )
    assert {locked.get(path, follow_redirects=False).status_code for path in others} == {303}


def test_a_wrong_token_is_refused_and_guessing_is_slowed(locked: TestClient) -> None:
    answers = [log_in(locked, "guess") for _ in range(11)]
    assert answers == [403] * 10 + [429]


def test_login_leads_back_to_our_own_pages_only() -> None:
    assert safe_next("/people?x=1") == "/people?x=1"
    elsewhere = ("https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)", "")
    assert [safe_next(other) for other in elsewhere] == ["/"] * 5


def test_a_cookie_that_was_tampered_with_is_worth_nothing() -> None:
    signer = Signer(TOKEN)
    cookie = signer.write(Session("abc"))
    assert signer.read(cookie) == Session("abc")
    assert signer.read(cookie.replace(".0.", ".1.")) is None
    assert Signer("another").read(cookie) is None


def test_an_open_address_needs_a_token() -> None:
    with pytest.raises(InvalidOption, match="--auth"):
        Settings(host="0.0.0.0")
    assert Settings(host="0.0.0.0", token=TOKEN).token == TOKEN


def test_so_many_a_minute_and_no_more() -> None:
    now = [0.0]
    limit = Limit(2, lambda: now[0])
    assert [limit.allows("a"), limit.allows("a"), limit.allows("a"), limit.allows("b")] == [True, True, False, True]
    now[0] = 61.0
    assert limit.allows("a")


def test_errors_tell_no_more_than_the_path_asked_for(client: TestClient) -> None:
    answer = client.get("/<script>alert(1)</script>")
    assert answer.status_code == 404
    assert "<script>alert" not in answer.text


def test_files_of_the_package_only(client: TestClient) -> None:
    for name in ("..%2Fmake.py", "server.css", "%2e%2e/make.py"):
        assert client.get(f"/static/{name}").status_code == 404
    assert "max-age=31536000" in client.get("/static/style.css?v=1").headers["cache-control"]
