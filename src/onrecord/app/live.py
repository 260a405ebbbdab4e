"""Questions about now, answered from the record as it was kept, where that is still of now; derived again and kept where it is not.

A dossier reads what it shows and nothing else, so that its cost does not grow with the record.
"""

import hashlib
from collections.abc import Iterable
from contextlib import AbstractContextManager
from functools import cache
from importlib.resources import files
from typing import Protocol

from onrecord.app.find import find_person, fold
from onrecord.app.read import list_code
from onrecord.app.record import build_record
from onrecord.app.slices import Kept, cut, keys_of
from onrecord.app.store import Store
from onrecord.errors import NoSuchRecord
from onrecord.export.views.index import make_index
from onrecord.export.views.people import Dossier, show_person
from onrecord.model.entity import Entity
from onrecord.model.ids import EntityId
from onrecord.model.record import Record
from onrecord.model.thing import Placed, Thing, things_of


class Keeper(Store, Protocol):
    """A store that keeps the derived record as well."""

    def changes(self) -> int:
        """How often the sources were changed, to be asked before they are read."""

    def keep(self, things: Iterable[tuple[int, Thing, tuple[str, ...]]], rules: str, changes: int) -> None:
        """Keep the record that follows from the sources at that count of changes."""

    def kept(self, rules: str) -> AbstractContextManager[Kept | None]:
        """The record as kept; None if it is not of now or of other rules."""


def derive(store: Keeper) -> Record:
    """The record of now, derived from the sources and kept. A writer who comes in between makes it out of date, never wrong."""
    changes = store.changes()
    record = build_record(store.reports(), store.readings(), store.failures())
    store.keep(((place, thing, tuple(keys_of(thing))) for place, thing in things_of(record)), name_rules(), changes)
    return record


def ask_person_now(kept: Kept, name: str) -> Dossier:
    """As `ask_person` would answer on the whole record of now. Raises `NoSuchRecord` or `AmbiguousName`."""
    people = _named(kept, name)
    person = find_person(make_index(Record(entities=tuple(people))), name)
    record = cut(kept, _dossier(kept, person.id))
    index = make_index(record)
    return show_person(index, index.entities[person.id], kept.last_day())


def _named(kept: Kept, name: str) -> list[Entity]:
    """Whoever may be meant, in the order of the record: by id, or with all the words in the names."""
    words = [f"name:{word}" for word in fold(name).split()]
    if not words:
        raise NoSuchRecord("Give a name, or a part of one.")
    found = {thing.id: (place, thing) for place, thing in (*kept.find([name]), *kept.find_by(words))}
    whole = kept.find(found, whole=True)
    return [thing for _, thing in sorted(whole, key=lambda placed: placed[0]) if isinstance(thing, Entity)]


def _dossier(kept: Kept, person: EntityId) -> list[Placed]:
    return [*kept.find([person], whole=True), *kept.find_by([person])]


@cache
def name_rules() -> str:
    """Of the files that turn readings into the record, so that what other rules derived never passes for this version's."""
    digest = hashlib.sha256()
    for package in ("onrecord.resolve", "onrecord.ledger", "onrecord.model"):
        for file in list_code(files(package)):
            digest.update(file.name.encode() + b"\0" + file.read_bytes().replace(b"\r\n", b"\n"))
    digest.update(files("onrecord.app").joinpath("record.py").read_bytes())
    return f"record-{digest.hexdigest()[:8]}"
