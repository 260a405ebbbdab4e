"""Where a token is set, nobody passes without it: people log in, programs send `Authorization: Bearer`."""

import hmac
from urllib.parse import parse_qs, quote

from starlette.datastructures import Headers
from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from onrecord.server.safety.reply import refuse
from onrecord.server.safety.sessions import Signer

OPEN = ("/login", "/static/")
FEEDS = ("ics", "atom")
"""What programs that cannot log in ask for again and again, with a key of their own in the address."""


def feed_key(signer: Signer, name: str) -> str:
    return signer.sign(f"feed {name}")[:32]


class Doors:
    def __init__(self, app: ASGIApp, token: str | None, signer: Signer) -> None:
        self._app = app
        self._token = token
        self._keys = {f"/export/{name}": feed_key(signer, name) for name in FEEDS}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or self._may_pass(scope):
            await self._app(scope, receive, send)
        elif scope["path"].startswith("/api/"):
            words, headers = "Send the server's token as “Authorization: Bearer …”.", {"www-authenticate": "Bearer"}
            await refuse(scope["path"], 401, "not-logged-in", words, headers)(scope, receive, send)
        else:
            back = scope["path"] + (f"?{scope['query_string'].decode('latin-1')}" if scope["query_string"] else "")
            await RedirectResponse(f"/login?next={quote(back, safe='')}", 303)(scope, receive, send)

    def _may_pass(self, scope: Scope) -> bool:
        if self._token is None or scope["path"] == OPEN[0] or scope["path"].startswith(OPEN[1]) or scope["state"]["session"].is_in:
            return True
        if scope["path"] in self._keys:
            asked = parse_qs(scope["query_string"].decode("latin-1")).get("key", [""])[0]
            if is_token(asked, self._keys[scope["path"]]):
                return True
        kind, _, given = Headers(scope=scope).get("authorization", "").partition(" ")
        return kind.lower() == "bearer" and is_token(given.strip(), self._token)


def is_token(given: str, token: str) -> bool:
    return hmac.compare_digest(given.encode("utf-8", "replace"), token.encode())
