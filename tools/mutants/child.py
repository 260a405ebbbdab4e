"""Run a function in a forked child, with limits, and have back what it returns."""

import os
import pickle
import resource
import signal
import sys
from collections.abc import Callable
from typing import TypeVar

_T = TypeVar("_T")
_MEMORY = 8 * 2**30
"""Bytes: a mutant that loops and collects has to fail, and not the machine."""


class Died(Exception):
    """The child ended without an answer: stopped by a limit, or by itself."""


def in_child(work: Callable[[], _T], seconds: float | None = None) -> _T:
    """What `work` prints is lost. `seconds` are of the processor, so that a busy machine stops nothing."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _be_child(work, writing, seconds)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        answer = pipe.read()
    _, status = os.waitpid(child, 0)
    if not answer:
        raise Died(f"status {status}")
    found: _T | Exception = pickle.loads(answer)  # noqa: S301  # our own child wrote it
    if isinstance(found, Exception):
        raise found
    return found


def _be_child(work: Callable[[], object], writing: int, seconds: float | None) -> None:
    try:
        _limit(seconds)
        answer = pickle.dumps(_outcome(work))
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(answer)
    finally:
        os._exit(0)


def _outcome(work: Callable[[], object]) -> object:
    try:
        return work()
    except Exception as error:  # noqa: BLE001  # raised again by the parent
        return error


def _limit(seconds: float | None) -> None:
    quiet = os.open(os.devnull, os.O_WRONLY)
    os.dup2(quiet, 1)
    os.dup2(quiet, 2)
    sys.stdout = sys.stderr = os.fdopen(quiet, "w")
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    if seconds is not None:
        signal.setitimer(signal.ITIMER_PROF, seconds)
