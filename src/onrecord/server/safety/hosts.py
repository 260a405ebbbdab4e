"""Only requests for a name of ours, so that no foreign page reaches the server by pointing its own name here (DNS rebinding).

And no writing from another site's page.
"""

from collections.abc import Mapping
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from onrecord.server.safety.reply import refuse

READING = frozenset({"GET", "HEAD", "OPTIONS"})
OWN = frozenset({"same-origin", "none"})


class Hosts:
    def __init__(self, app: ASGIApp, allowed: frozenset[str]) -> None:
        self._app = app
        self._allowed = allowed

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        if host_name(headers.get("host", "")) not in self._allowed:
            words = "This server does not answer to that name; open it by its address, or start it with --name."
            await refuse(scope["path"], 421, "wrong-host", words)(scope, receive, send)
        elif scope["method"] not in READING and not is_own(headers):
            words = "Another site's page sent this; write from the server's own pages."
            await refuse(scope["path"], 403, "cross-site", words)(scope, receive, send)
        else:
            await self._app(scope, receive, send)


def host_name(host: str) -> str:
    """Without the port; empty where it is none."""
    try:
        return (urlsplit(f"//{host}").hostname or "").lower()
    except ValueError:
        return ""


def is_own(headers: Mapping[str, str]) -> bool:
    """Browsers tell where a write comes from; what tells nothing is no browser."""
    origin = headers.get("origin")
    if headers.get("sec-fetch-site", "none") not in OWN:
        return False
    return origin is None or urlsplit(origin).netloc.lower() == headers.get("host", "").lower()
