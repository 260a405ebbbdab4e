"""One worker process, seen from both ends. It holds a reader, answers batch after batch, and ends when its pipe does."""

import os
import signal
from collections.abc import Callable, Sequence
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection

from onrecord.app.read import Read
from onrecord.engines.local import read_batch
from onrecord.errors import OnRecordError, WorkerDied
from onrecord.model.reading import Reading
from onrecord.model.report import Failure, Report

Load = Callable[[], Read]
"""Makes the reader within the worker, so that no model is sent between processes. Must be importable by name."""
Answer = list[Reading | Failure]

_BUG = 1
"""Python's exit code after an exception that nobody caught; the worker has printed it."""
_NO_MEMORY = 137
_SPAWN = get_context("spawn")  # a forked child would share the threads' locks of the model's runtime


class Worker:
    """`batch` is what it is reading; None while it starts or waits."""

    def __init__(self, load: Load) -> None:
        self.pipe, theirs = _SPAWN.Pipe()
        self.batch: Sequence[Report] | None = None
        self.is_ready = False
        self._process = _SPAWN.Process(target=work, args=(theirs, load), daemon=True)
        self._process.start()
        theirs.close()  # or its end would never be noticed here

    def give(self, batch: Sequence[Report]) -> None:
        """Raises `OSError` if it is no more."""
        self.pipe.send(batch)
        self.batch = batch

    def take(self) -> Answer:
        """What it sent: nothing yet when it has just got ready. Raises what kept it from starting, `EOFError` if it is no more."""
        found: Answer | OnRecordError = self.pipe.recv()
        if isinstance(found, OnRecordError):
            raise found
        self.is_ready, self.batch = True, None
        return found

    def tell_end(self) -> str:
        """How it died. Raises `RuntimeError` where that was a fault of ours."""
        self._process.join()
        code = self._process.exitcode
        if code == _BUG:
            raise RuntimeError("A worker process ended by a fault in the program; what it was is told above.")
        if code is not None and code < 0:
            return f"was ended by {signal.Signals(-code).name}"
        return "ran out of memory" if code == _NO_MEMORY else f"ended with code {code}"

    def end(self) -> None:
        self.pipe.close()
        self._process.kill()
        self._process.join()
        self._process.close()


def work(pipe: Connection, load: Load) -> None:
    """The worker's side. Ctrl-C is the other side's business."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        read = load()
    except OnRecordError as error:
        pipe.send(error)
        return
    with suppress(EOFError, BrokenPipeError, ConnectionResetError):  # nobody asks any more
        pipe.send([])
        while True:
            pipe.send(_answer(read, pipe.recv()))


def _answer(read: Read, batch: Sequence[Report]) -> Answer:
    try:
        return read_batch(read, batch)
    except MemoryError:
        os._exit(_NO_MEMORY)


def fail(report: Report, end: str) -> Failure:
    words = f"The process that read it {end}; add it again, with fewer --jobs if memory was short."
    return Failure(report.path, "read", WorkerDied.code, words)
