"""Questions about now, answered from the record as it was kept, where that is still of now; derived again and kept where it is not.

A dossier or a page of a listing reads what it shows and nothing else, so that its cost does not grow with the record.
"""

import gc
import hashlib
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Protocol, runtime_checkable

from onrecord.app.ask import Asked, ask, ask_person
from onrecord.app.briefs import find_brief
from onrecord.app.find import find_person, fold
from onrecord.app.pages import rows_of
from onrecord.app.read import list_code
from onrecord.app.slices import Derived, cut, keys_of, load
from onrecord.app.store import Store
from onrecord.errors import AmbiguousName, NoSuchRecord, StoreError
from onrecord.export.views.brief import Brief, make_brief
from onrecord.export.views.index import make_index
from onrecord.model.entity import Entity
from onrecord.model.ids import EntityId
from onrecord.model.record import Record
from onrecord.model.thing import Placed, Thing, things_of

KEEP_FROM = 200
"""Reports. Fewer are derived again in a second, and a question leaves the file as it is."""
Keyed = tuple[int, Thing, tuple[str, ...]]
Listed = tuple[str, int, str, str | None]


@runtime_checkable
class Keeper(Store, Protocol):
    """A store that keeps the derived record as well."""

    def changes(self) -> int:
        """How often the sources were changed, to be asked before they are read."""

    def keep(self, things: Iterable[Keyed], listed: Iterable[Listed], made: tuple[str, int]) -> bool:
        """Keep the record that follows from the sources by those rules at that count of changes. False if another began after us."""

    def kept(self, rules: str) -> AbstractContextManager[Derived | None]:
        """The record as kept; None if it is not of now or of other rules."""


def ask_now(store: Keeper, keep_from: int = KEEP_FROM) -> Asked:
    """As `ask` without days. Of at least `keep_from` reports the answer is kept, unless the database cannot be written to."""
    found = load_now(store)
    if found is not None:
        return found
    with uncollected():
        changes = store.changes()
        asked = ask(store)
        keep_now(store, asked, changes, keep_from)
        return asked


def load_now(store: Keeper) -> Asked | None:
    """The record as it was kept; None where it is not of now."""
    with uncollected():
        changes = store.changes()
        failures = store.failures()
        with store.kept(name_record_rules()) as kept:
            if kept is None or kept.changes() != changes:
                return None
            return Asked(make_index(load(kept, failures)), kept.last_day())


def keep_now(store: Keeper, asked: Asked, changes: int, keep_from: int = KEEP_FROM) -> None:
    """`changes`: at which count of changes the sources were read."""
    if len(asked.record.reports) >= keep_from:
        with uncollected(), suppress(StoreError):
            _keep(store, asked, changes)


def derive(store: Keeper) -> Asked:
    """The record of now, derived from the sources and kept. A writer who comes in between makes it out of date, never wrong."""
    with uncollected():
        changes = store.changes()
        asked = ask(store)
        _keep(store, asked, changes)
        return asked


@contextmanager
def uncollected() -> Iterator[None]:
    """A record has millions of facts and no cycles: looking for some took half the time of deriving one."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def _keep(store: Keeper, asked: Asked, changes: int) -> None:
    things = ((place, thing, tuple(keys_of(thing))) for place, thing in things_of(asked.record))
    store.keep(things, rows_of(asked.index, asked.as_of), (name_record_rules(), changes))


def open_brief(kept: Derived, name: str) -> tuple[Brief, date | None]:
    """The newest of what is known of whoever the name means, and the day for which it is. Raises `NoSuchRecord` or `AmbiguousName`."""
    person = _find(kept, name)
    found = find_brief(kept, person)
    if found is None:
        found = make_brief(ask_person(_open(kept, person), person))
    return found, kept.last_day()


def open_person(kept: Derived, name: str) -> tuple[Asked, EntityId]:
    """Whom the name means, and what of the record the dossier shows. Raises `NoSuchRecord` or `AmbiguousName`."""
    person = _find(kept, name)
    return _open(kept, person), person


def _open(kept: Derived, person: EntityId) -> Asked:
    told = kept.find_by([person])
    named = [person, *(thing.id for _, thing in told if isinstance(thing, Entity))]
    seeds = [*kept.find(named, whole=True), *(p for p in told if not isinstance(p[1], Entity))]
    return Asked(make_index(cut(kept, seeds)), kept.last_day())


def _find(kept: Derived, name: str) -> EntityId:
    """Of several those that are named most often are told, so that their mentions are counted."""
    named = _named(kept, name)
    try:
        return find_person(make_index(Record(entities=tuple(named))), name).id
    except AmbiguousName:
        whole = (thing for _, thing in sorted(kept.find([e.id for e in named], whole=True), key=_place))
        return find_person(make_index(Record(entities=tuple(e for e in whole if isinstance(e, Entity)))), name).id


def _named(kept: Derived, name: str) -> list[Entity]:
    """Whoever may be meant, in the order of the record: by id, or with all the words in the names."""
    words = [f"name:{word}" for word in fold(name).split()]
    if not words:
        raise NoSuchRecord("Give a name, or a part of one.")
    found: list[Placed] = [*kept.find([name]), *kept.find_by(words)]
    by_id = {thing.id: (place, thing) for place, thing in found}
    return [thing for _, thing in sorted(by_id.values(), key=_place) if isinstance(thing, Entity)]


def _place(placed: Placed) -> int:
    return placed[0]


@cache
def name_record_rules() -> str:
    """Of the files that turn readings into the record and its rows, so that what others derived never passes for this version's."""
    digest = hashlib.sha256()
    packages = ("onrecord.resolve", "onrecord.ledger", "onrecord.model", "onrecord.export", "onrecord.app")
    for file in (files("onrecord").joinpath("memo.py"), *(file for package in packages for file in list_code(files(package)))):
        digest.update(file.name.encode() + b"\0" + file.read_bytes().replace(b"\r\n", b"\n"))
    return f"record-{digest.hexdigest()[:8]}"
