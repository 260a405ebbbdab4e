"""No body longer than the limit, whether it says so or not."""

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from onrecord.server.safety.reply import refuse


class _TooMuch(Exception):
    """The body went over the limit while it was read."""


class Sizes:
    def __init__(self, app: ASGIApp, max_bytes: int) -> None:
        self._app = app
        self._max = max_bytes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        seen, begun = 0, False

        async def receive_some() -> Message:
            nonlocal seen
            message = await receive()
            seen += len(message.get("body", b""))
            if seen > self._max:
                raise _TooMuch
            return message

        async def send_noting(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        told = Headers(scope=scope).get("content-length", "0")
        refusal = refuse(scope["path"], 413, "too-long", f"More than {self._max:,} bytes were sent; split it, or use `onrecord add`.")
        if not told.isdecimal() or int(told) > self._max:
            await refusal(scope, receive, send)
            return
        try:
            await self._app(scope, receive_some, send_noting)
        except _TooMuch:
            if not begun:
                await refusal(scope, receive, send)
