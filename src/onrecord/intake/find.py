"""Where input comes from: files, folders, standard input, and URLs that the user gives. Yields bytes, or a failure."""

import os
import re
import stat
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

from onrecord.errors import ChangedWhileRead, FetchError, NoSuchPath, TooLong
from onrecord.intake.fetch import fetch
from onrecord.intake.read import STAGE
from onrecord.model.report import Failure

MAX_BYTES = 256_000_000
"""A file may hold many reports; each of them has a limit of its own (IntakeOptions.max_chars)."""

Found = tuple[str, bytes]


def find_inputs(places: Iterable[str], *, max_bytes: int = MAX_BYTES, get: Callable[[str], Found] = fetch) -> Iterator[Found | Failure]:
    """Each input of the places in turn. `-` is standard input; folders are walked in order, hidden names passed over."""
    for place in places:
        if place == "-":
            yield "-", sys.stdin.buffer.read(max_bytes)
        elif re.match(r"[a-z][a-z0-9+.-]*://", place, re.IGNORECASE):
            yield _attempt(place, get)
        else:
            yield from (_attempt(path, partial(_load, max_bytes=max_bytes)) for path in list_files(place))


def list_files(place: str) -> Iterator[str]:
    """The file itself, or the files below a folder, sorted, without hidden ones. Links to folders are not followed."""
    if not os.path.isdir(place):  # noqa: PTH112  the path is kept as it was given
        yield place
        return
    for folder, folders, names in os.walk(place):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (os.path.join(folder, name) for name in sorted(names) if not name.startswith("."))  # noqa: PTH118


def read_file(path: str, max_bytes: int = MAX_BYTES) -> bytes:
    """The bytes of a file that stood still while it was read."""
    try:
        _check(path, os.stat(path), max_bytes)  # noqa: PTH116  before it is opened, since opening a pipe waits
        with Path(path).open("rb") as file:
            before = os.fstat(file.fileno())
            data = file.read(max_bytes + 1)
            after = os.fstat(file.fileno())
    except (NoSuchPath, TooLong):
        raise
    except ValueError as error:
        raise NoSuchPath("The path holds a NUL character; give the path of a file.") from error
    except OSError as error:
        raise NoSuchPath(f"It could not be opened ({error.strerror}); check the path and your right to read it.") from error
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns) or len(data) != before.st_size:
        raise ChangedWhileRead("The file changed while it was read; add it again when it is complete.")
    return data


def _check(path: str, status: os.stat_result, max_bytes: int) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise NoSuchPath(f"{path} is not a file; give a file, a folder, - or a URL.")
    if status.st_size > max_bytes:
        raise TooLong(f"The file has {status.st_size:,} bytes, more than the limit of {max_bytes:,}; split it.")


def _load(path: str, max_bytes: int) -> Found:
    return path, read_file(path, max_bytes)


def _attempt(path: str, read: Callable[[str], Found]) -> Found | Failure:
    try:
        found, data = read(path)
    except (NoSuchPath, ChangedWhileRead, TooLong, FetchError) as error:
        return Failure(name_path(path), STAGE, error.code, name_path(str(error)))
    return name_path(found), data


def name_path(path: str) -> str:
    """As it can be stored and shown: bytes of a name that are no UTF-8 become `\\xff`."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
