"""Open the database for one command, and close it whatever happens."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.cli.options import Scope
from onrecord.errors import NoSuchPath

if TYPE_CHECKING:
    from onrecord.app.ask import Asked
    from onrecord.app.store import Store


@contextmanager
def open_store(path: Path, wait: float | None = None) -> "Iterator[Store]":
    """The database, made if it is not there. `wait`: seconds to wait for another writer."""
    from onrecord.stores.connect import WAIT_SECONDS
    from onrecord.stores.sqlite import SQLiteStore

    store = SQLiteStore(path, WAIT_SECONDS if wait is None else wait)
    try:
        yield store
    finally:
        store.close()


@contextmanager
def open_existing(path: Path, wait: float | None = None) -> "Iterator[Store]":
    """The database that is there. Asking never makes one: a mistyped name must not look like an empty record."""
    if not path.exists():
        raise NoSuchPath(f"There is no database {path}; `onrecord add PATH` makes one, or give another with --db.")
    with open_store(path, wait) as store:
        yield store


def open_record(scope: Scope) -> "Asked":
    """The record that the database holds."""
    from onrecord.app.ask import ask

    with open_existing(scope.db) as store:
        return ask(store, as_of=scope.as_of, known_at=scope.known_at)
