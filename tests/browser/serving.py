"""A server on a free port of this machine, in a thread, for tests that drive a browser."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from threading import Thread
from time import monotonic, sleep

import uvicorn

from onrecord.app.store import Store
from onrecord.server.make import serve_store
from onrecord.server.settings import Settings
from tests.shared import ROOT

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


@contextmanager
def serve_command(db: str) -> Iterator[tuple[str, str]]:
    """`onrecord serve --auth` as a process of its own, on a free port: its address, and the token that it was given."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    token = "a-token-of-the-tests"
    code = "from onrecord.cli.main import main; main()"
    environment = {**os.environ, "ONRECORD_TOKEN": token, "PYTHONPATH": str(ROOT / "src")}
    process = subprocess.Popen([sys.executable, "-c", code, "serve", "--db", db, "--port", str(port), "--auth"], env=environment)
    try:
        wait_for(port)
        yield f"http://127.0.0.1:{port}", token
    finally:
        process.terminate()
        process.wait(WAIT)


def wait_for(port: int) -> None:
    until = monotonic() + WAIT
    while monotonic() < until:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        sleep(0.05)
    raise TimeoutError("the server never listened")
