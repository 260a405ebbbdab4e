"""Answers as they come: single keys from a terminal, the first letter of each line from a pipe."""

import os
import select
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Protocol

CTRL_D = b"\x04"


class Keys(Protocol):
    def forget(self) -> None:
        """What was pressed before the question was on the screen answers nothing."""

    def read(self) -> str:
        """The next key, in lower case; empty where it is none of a letter. Raises `EOFError` or `KeyboardInterrupt`."""


@contextmanager
def open_keys() -> Iterator[Keys]:
    """Keys are neither shown nor lost while a question is on the screen; the terminal is given back as it was."""
    if not sys.stdin.isatty():
        yield _Lines()
        return
    try:
        import termios
        import tty
    except ImportError:  # Windows
        yield _AnyTerminal()
        return
    file = sys.stdin.fileno()
    before = termios.tcgetattr(file)
    tty.setcbreak(file, termios.TCSADRAIN)
    try:
        yield _Terminal(file)
    finally:
        termios.tcsetattr(file, termios.TCSADRAIN, before)


class _Lines:
    """`q` at the end of input."""

    def forget(self) -> None:
        pass

    def read(self) -> str:
        line = sys.stdin.readline()
        return line.strip()[:1].lower() if line else "q"


@dataclass(frozen=True, slots=True)
class _Terminal:
    file: int

    def forget(self) -> None:
        import termios

        termios.tcflush(self.file, termios.TCIFLUSH)

    def read(self) -> str:
        key = os.read(self.file, 1)
        if key in (b"", CTRL_D):
            raise EOFError
        if key.isalpha():
            return key.decode("ascii").lower()
        while select.select([self.file], [], [], 0)[0]:  # an arrow is ESC [ A, whose last is no answer
            os.read(self.file, 32)
        return ""


class _AnyTerminal:
    def forget(self) -> None:
        pass

    def read(self) -> str:
        from typer import getchar

        return getchar().lower()
