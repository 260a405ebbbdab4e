"""Open the database for one command, and close it whatever happens."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.cli.options import Scope
from onrecord.errors import NoSuchPath, NoSuchRecord

if TYPE_CHECKING:
    from onrecord.app.ask import Asked
    from onrecord.app.live import Keeper
    from onrecord.app.pages import Listing, Page, V
    from onrecord.export.views.brief import Brief
    from onrecord.stores.sqlite import SQLiteStore


@contextmanager
def open_store(path: Path, wait: float | None = None) -> "Iterator[SQLiteStore]":
    """The database, made if it is not there. `wait`: seconds to wait for another writer."""
    from onrecord.stores.connect import WAIT_SECONDS
    from onrecord.stores.sqlite import SQLiteStore

    store = SQLiteStore(path, WAIT_SECONDS if wait is None else wait)
    try:
        yield store
    finally:
        store.close()


@contextmanager
def open_existing(path: Path, wait: float | None = None) -> "Iterator[SQLiteStore]":
    """The database that is there. Asking never makes one: a mistyped name must not look like an empty record."""
    if not path.exists():
        raise NoSuchPath(f"There is no database {path}; `onrecord add PATH` makes one, or give another with --db.")
    with open_store(path, wait) as store:
        yield store


def open_record(scope: Scope) -> "Asked":
    """The record that the database holds."""
    with open_existing(scope.db) as store:
        return _ask(store, scope)


def open_person(scope: Scope, name: str) -> "tuple[Asked, str]":
    """What a dossier needs of the record, and whose it is; all of the record where it is not kept, and for saying who else was meant."""
    from onrecord.app import live

    with open_existing(scope.db) as store:
        if scope.is_now:
            with store.kept(live.name_record_rules()) as kept, suppress(NoSuchRecord):
                if kept is not None:
                    return live.open_person(kept, name)
        return _ask(store, scope), name


def open_brief(scope: Scope, name: str) -> "tuple[Brief, str]":
    """A dossier with the newest of each section, and for which day."""
    from onrecord.app import live
    from onrecord.app.ask import ask_person
    from onrecord.export.views.brief import make_brief
    from onrecord.export.views.words import say_days

    with open_existing(scope.db) as store:
        if scope.is_now:
            with store.kept(live.name_record_rules()) as kept, suppress(NoSuchRecord):
                if kept is not None:
                    brief, day = live.open_brief(kept, name)
                    return brief, say_days(day, None)
        asked = _ask(store, scope)
        return make_brief(ask_person(asked, name)), asked.days


def open_page(scope: Scope, listing: "Listing[V]", limit: int | None) -> "tuple[Page[V], str] | None":
    """The first rows, and for which day; None where that many were not asked for, or are not kept."""
    from onrecord.app.live import name_record_rules
    from onrecord.export.views.words import say_days

    if limit is None or not scope.is_now:
        return None
    with open_existing(scope.db) as store, store.kept(name_record_rules()) as kept:
        return None if kept is None else (listing.turn_to(kept, 0, limit), say_days(kept.last_day(), None))


def _ask(store: "Keeper", scope: Scope) -> "Asked":
    from onrecord.app.ask import ask
    from onrecord.app.live import ask_now

    return ask_now(store) if scope.is_now else ask(store, as_of=scope.as_of, known_at=scope.known_at)
