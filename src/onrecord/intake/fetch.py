"""Fetches the one page that the user asked for: http and https, public addresses, a limited size. Nothing else reads the network."""

import ipaddress
import socket
from collections.abc import Callable
from urllib.parse import urljoin, urlsplit

import httpx

from onrecord.errors import FetchError

MAX_PAGE = 20_000_000
MAX_REDIRECTS = 5
_AGENT = "onrecord (reads a page that its user asked for)"

Resolve = Callable[[str, int], list[str]]


def resolve_host(host: str, port: int) -> list[str]:
    """The addresses of a host name."""
    return [str(info[4][0]) for info in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


def fetch(
    url: str, *, transport: httpx.BaseTransport | None = None, resolve: Resolve = resolve_host, max_bytes: int = MAX_PAGE
) -> tuple[str, bytes]:
    """The final URL and its bytes; raises FetchError."""
    with httpx.Client(transport=transport, timeout=30, trust_env=False, headers={"user-agent": _AGENT}) as client:
        for _ in range(MAX_REDIRECTS + 1):
            try:
                reply = _get(client, url, _public_address(url, resolve), max_bytes)
            except (httpx.HTTPError, httpx.InvalidURL, ValueError) as error:
                raise FetchError(
                    f"{url} could not be fetched ({error or type(error).__name__}); check the address, or save the page and add the file."
                ) from error
            if isinstance(reply, bytes):
                return url, reply
            url = urljoin(url, reply)
    raise FetchError(f"{url} was redirected more than {MAX_REDIRECTS} times; save the page and add the file.")


def _get(client: httpx.Client, url: str, address: str, max_bytes: int) -> bytes | str:
    """The body, or where it has moved. The address that was checked is the one connected to, whatever the name resolves to next."""
    target = httpx.URL(url)
    pinned = target.copy_with(host=address)
    request = client.build_request("GET", pinned, headers={"host": target.netloc.decode("ascii")}, extensions={"sni_hostname": target.host})
    reply = client.send(request, stream=True)
    try:
        if reply.is_redirect:
            return reply.headers["location"]
        if not reply.is_success:
            raise FetchError(
                f"{url} answered {reply.status_code} {reply.reason_phrase}; check the address, or save the page and add the file."
            )
        return _body(reply, url, max_bytes)
    finally:
        reply.close()


def _body(reply: httpx.Response, url: str, max_bytes: int) -> bytes:
    parts, size = [], 0
    for part in reply.iter_bytes():
        size += len(part)
        if size > max_bytes:
            raise FetchError(f"{url} is larger than {max_bytes:,} bytes; save the part that you need and add the file.")
        parts.append(part)
    return b"".join(parts)


def _public_address(url: str, resolve: Resolve) -> str:
    """An address of the URL's host; every one must be public, so that no page of the user's own network is read by a link."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.username is not None:
        raise FetchError(f"{url} is not a plain http or https address; give one, or save the page and add the file.")
    try:
        found = resolve(parts.hostname, parts.port or (443 if parts.scheme == "https" else 80))
    except (OSError, UnicodeError) as error:
        raise FetchError(f"{parts.hostname} is not known to the network; check the address and the connection.") from error
    if not found or not all(_is_public(address) for address in found):
        raise FetchError(f"{parts.hostname} is not a public address; save the page and add the file.")
    return found[0]


def _is_public(address: str) -> bool:
    plain = ipaddress.ip_address(address.partition("%")[0])
    mapped = getattr(plain, "ipv4_mapped", None) or plain
    return mapped.is_global and not mapped.is_multicast
