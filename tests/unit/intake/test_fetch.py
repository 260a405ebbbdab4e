import httpx
import pytest

from onrecord.errors import FetchError
from onrecord.intake.fetch import fetch


def _public(host: str, port: int) -> list[str]:
    return ["93.184.215.14"]


def _site(request: httpx.Request) -> httpx.Response:
    """A site in memory: /a holds a page, /moved leads there, /inside to the user's own network, /loop to itself."""
    assert request.url.host == "93.184.215.14"
    moves = {"/moved": "/a", "/inside": "http://intranet.example/", "/loop": "/loop", "/file": "file:///etc/hosts"}
    if request.url.path in moves:
        return httpx.Response(302, headers={"location": moves[request.url.path]})
    return httpx.Response(200, content=b"page of " + request.headers["host"].encode()) if request.url.path == "/a" else httpx.Response(404)


def _fetch(url: str) -> tuple[str, bytes]:
    def resolve(host: str, port: int) -> list[str]:
        return ["10.0.0.7"] if host == "intranet.example" else _public(host, port)

    return fetch(url, transport=httpx.MockTransport(_site), resolve=resolve, max_bytes=100)


def test_a_page_and_where_it_was_found() -> None:
    assert _fetch("https://example.org/moved") == ("https://example.org/a", b"page of example.org")


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/none",
        "https://example.org/inside",
        "https://example.org/loop",
        "https://example.org/file",
        "ftp://example.org/a",
        "https://user:pass@example.org/a",
        "https:///a",
        "https://exa mple.org:port/a",
    ],
)
def test_what_is_refused(url: str) -> None:
    with pytest.raises(FetchError):
        _fetch(url)


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.1.2.3", "192.168.0.1", "169.254.169.254", "::1", "fe80::1%eth0", "::ffff:127.0.0.1", "0.0.0.0", "224.0.0.1"],
)
def test_addresses_that_are_not_public(address: str) -> None:
    with pytest.raises(FetchError, match="not a public address"):
        fetch("https://example.org/a", transport=httpx.MockTransport(_site), resolve=lambda host, port: [address])


def test_a_page_over_the_limit() -> None:
    with pytest.raises(FetchError, match="larger than"):
        fetch("https://example.org/a", transport=httpx.MockTransport(_site), resolve=_public, max_bytes=3)


def test_a_name_that_is_not_known() -> None:
    def unknown(host: str, port: int) -> list[str]:
        raise OSError("no such host")

    with pytest.raises(FetchError, match="not known"):
        fetch("https://nowhere.example/a", resolve=unknown)
