"""An ETag on every whole answer to a GET, and 304 where the asker has it already. From the body, so that it is never wrong."""

from hashlib import sha256

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send


class Etags:
    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
            await self._app(scope, receive, send)
            return
        start: Message | None = None
        parts: list[bytes] = []

        async def hold(message: Message) -> None:
            nonlocal start
            if message["type"] == "http.response.start":
                start = message
            elif message["type"] == "http.response.body" and start is not None:
                parts.append(message.get("body", b""))
                if not message.get("more_body", False):
                    await self._answer(Headers(scope=scope), start, b"".join(parts), send)

        await self._app(scope, receive, hold)

    async def _answer(self, asked: Headers, start: Message, body: bytes, send: Send) -> None:
        if start["status"] == 200 and body:
            tag = f'"{sha256(body).hexdigest()[:20]}"'
            headers = MutableHeaders(scope=start)
            headers["etag"] = tag
            if has_tag(asked.get("if-none-match", ""), tag):
                del headers["content-length"]
                start, body = {**start, "status": 304, "headers": headers.raw}, b""
        await send(start)
        await send({"type": "http.response.body", "body": body})


def has_tag(wanted: str, tag: str) -> bool:
    return wanted.strip() == "*" or tag in {each.strip().removeprefix("W/") for each in wanted.split(",")}
