"""Who is asking: a signed cookie, with which forms are signed too. It holds no name and nothing of the record."""

import hmac
import secrets
from dataclasses import dataclass
from hashlib import sha256
from http.cookies import SimpleCookie

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

COOKIE = "onrecord"
MONTH = 30 * 24 * 3600


@dataclass(frozen=True, slots=True)
class Session:
    id: str
    is_in: bool = False


class Signer:
    """Signs with the token, where there is one, so that a restart does not throw anybody out."""

    def __init__(self, token: str | None) -> None:
        self._key = sha256(f"onrecord session {token}".encode()).digest() if token else secrets.token_bytes(32)

    def sign(self, words: str) -> str:
        return hmac.new(self._key, words.encode(), sha256).hexdigest()

    def csrf(self, session: Session) -> str:
        return self.sign(f"form {session.id}")

    def is_csrf(self, session: Session, given: str) -> bool:
        return hmac.compare_digest(self.csrf(session).encode(), given.encode("utf-8", "replace"))

    def write(self, session: Session) -> str:
        words = f"{session.id}.{int(session.is_in)}"
        return f"{words}.{self.sign(words)}"

    def read(self, cookie: str) -> Session | None:
        """None where it was not signed by us."""
        words, _, signature = cookie.rpartition(".")
        if not hmac.compare_digest(self.sign(words).encode(), signature.encode("utf-8", "replace")):
            return None
        id_, _, is_in = words.partition(".")
        return Session(id_, is_in == "1")


class Sessions:
    """Puts the session into the request's state, and sets the cookie of one that is new."""

    def __init__(self, app: ASGIApp, signer: Signer) -> None:
        self._app = app
        self._signer = signer

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        known = read_cookie(Headers(scope=scope).get("cookie", ""), self._signer)
        session = known or Session(secrets.token_urlsafe(18))
        scope.setdefault("state", {})["session"] = session

        async def send_cookie(message: Message) -> None:
            if message["type"] == "http.response.start" and known is None and _is_page(scope["path"]):
                headers = MutableHeaders(scope=message)
                if "set-cookie" not in headers:
                    headers.append("set-cookie", cookie_line(self._signer.write(session), is_secure=scope["scheme"] == "https"))
            await send(message)

        await self._app(scope, receive, send_cookie)


def _is_page(path: str) -> bool:
    return not path.startswith(("/api/", "/static/"))


def read_cookie(header: str, signer: Signer) -> Session | None:
    values = [part.partition("=")[2] for part in header.split(";") if part.strip().startswith(f"{COOKIE}=")]
    return next((session for value in values if (session := signer.read(value.strip())) is not None), None)


def cookie_line(value: str, *, is_secure: bool) -> str:
    cookie = SimpleCookie({COOKIE: value})[COOKIE]
    for name, wanted in {"path": "/", "httponly": True, "samesite": "Lax", "max-age": str(MONTH), "secure": is_secure}.items():
        cookie[name] = wanted
    return cookie.OutputString()
