"""A server on a free port of this machine, in a thread, for tests that drive a browser."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from threading import Thread
from time import monotonic, sleep

import uvicorn

from onrecord.app.store import Store
from onrecord.server.make import serve_store
from onrecord.server.settings import Settings

WAIT = 20.0


@contextmanager
def serving(store: Store, settings: Settings, port: int = 0) -> Iterator[str]:
    """Its address, without the slash. The store is closed at the end."""
    listening = socket.socket()
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listening.bind(("127.0.0.1", port))
    port = listening.getsockname()[1]
    app = serve_store(store, replace(settings, port=port))
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", server_header=False))
    thread = Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    until = monotonic() + WAIT
    while not server.started and monotonic() < until:
        sleep(0.02)
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join(WAIT)
        listening.close()
