"""Start the server and stay until Ctrl-C. Only this machine is listened to, unless there is a token."""

import secrets
from pathlib import Path

from onrecord.server.settings import Settings


def make_token() -> str:
    return secrets.token_urlsafe(24)


def run(db: Path, settings: Settings) -> None:
    """Raises `StoreError`."""
    import uvicorn

    from onrecord.server.make import make_server

    uvicorn.run(
        make_server(db, settings), host=settings.host, port=settings.port, log_level="warning", server_header=False, proxy_headers=False,
        timeout_keep_alive=30, h11_max_incomplete_event_size=64_000,
    )  # fmt: skip
