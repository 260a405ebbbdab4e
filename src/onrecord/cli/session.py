"""Open the database for one command, and close it whatever happens."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.cli.options import Scope
from onrecord.errors import NoSuchPath

if TYPE_CHECKING:
    from onrecord.app.ask import Asked
    from onrecord.stores.sqlite import SQLiteStore


@contextmanager
def open_store(path: Path) -> "Iterator[SQLiteStore]":
    """The database, made if it is not there."""
    from onrecord.stores.sqlite import SQLiteStore

    store = SQLiteStore(path)
    try:
        yield store
    finally:
        store.close()


@contextmanager
def open_existing(path: Path) -> "Iterator[SQLiteStore]":
    """The database that is there. Asking never makes one: a mistyped name must not look like an empty record."""
    if not path.exists():
        raise NoSuchPath(f"There is no database {path}; `onrecord add PATH` makes one, or give another with --db.")
    with open_store(path) as store:
        yield store


def open_record(scope: Scope) -> "Asked":
    """The record that the database holds."""
    from onrecord.app.ask import ask

    with open_existing(scope.db) as store:
        return ask(store, as_of=scope.as_of, known_at=scope.known_at)
