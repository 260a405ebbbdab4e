"""The record as it was last derived, a row for each thing, so that a question reads only what its answer needs.

Rows are the answer of one moment: they tell of which count of changes of the sources and by which rules they were made.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from hashlib import blake2b
from itertools import islice
from typing import TypedDict

from pydantic import TypeAdapter
from sqlalchemy import Connection, delete, func, select, update
from sqlalchemy.dialects.sqlite import insert

from onrecord.model.entity import Entity
from onrecord.model.report import Report
from onrecord.model.span import Span
from onrecord.model.thing import TYPES, Placed, Thing
from onrecord.stores import rows, tables

_NAMES = {kind: name for name, kind in TYPES.items()}
_EVIDENCE = TypeAdapter(tuple[Span, ...])
_CHUNK = 500
"""Ids in one query; SQLite allows some thousands."""

Kept = tuple[int, Thing, Sequence[str]]
"""Place, thing, and the keys under which it is looked up."""


class Row(TypedDict):
    id: str
    type: str
    place: int
    body: str
    evidence: str | None
    digest: str


@cache
def _adapter(name: str) -> TypeAdapter[Thing]:
    return TypeAdapter(TYPES[name])


class DerivedRows:
    """Reads within one transaction, so that all it gives is of one moment."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    def find(self, ids: Iterable[str], *, whole: bool = False) -> list[Placed]:
        table, left = tables.derived, iter(ids)
        columns = [table.c.type, table.c.place, table.c.body, *([table.c.evidence] if whole else [])]
        found: list[Placed] = []
        while chunk := list(islice(left, _CHUNK)):
            found += [_read(*row) for row in self._db.execute(select(*columns).where(table.c.id.in_(chunk)))]
        return found

    def find_by(self, keys: Sequence[str]) -> list[Placed]:
        table = tables.derived_key.c
        each = select(table.id).where(table.key.in_(keys)).group_by(table.id).having(func.count() == len(set(keys)))
        return self.find(self._db.execute(each).scalars().all())

    def reports(self, ids: Iterable[str]) -> list[Report]:
        left, found = iter(ids), list[Report]()
        while chunk := list(islice(left, _CHUNK)):
            found += map(rows.read_report, self._db.execute(select(tables.report).where(tables.report.c.id.in_(chunk))).mappings())
        return found

    def last_day(self) -> date | None:
        report = tables.report.c
        last: date | None = self._db.execute(
            select(func.max(func.coalesce(report.published_latest, report.published_earliest)))
        ).scalar_one()
        return last


def count_changes(db: Connection) -> int:
    """Of the sources, since the database was made."""
    return int(db.execute(select(tables.derived_from.c.changes)).scalar_one())


def is_current(db: Connection, rules: str) -> bool:
    made = tables.derived_from.c
    return db.execute(select(made.only).where(made.kept_changes == made.changes, made.kept_rules == rules)).first() is not None


def keep(db: Connection, things: Iterable[Kept], rules: str, changes: int) -> None:
    """Instead of what was kept before; what is the same is left as it is."""
    table = tables.derived.c
    before: dict[str, str] = {id_: digest for id_, digest in db.execute(select(table.id, table.digest))}
    left = iter(things)
    while chunk := list(islice(left, _CHUNK)):
        changed = [(row, keys) for row, keys in map(_row, chunk) if before.pop(row["id"], None) != row["digest"]]
        _drop(db, [row["id"] for row, _ in changed])
        _insert(db, changed)
    _drop(db, list(before))
    db.execute(update(tables.derived_from).values(kept_changes=changes, kept_rules=rules))


def _insert(db: Connection, changed: Sequence[tuple[Row, Sequence[str]]]) -> None:
    pairs = [{"key": key, "id": row["id"]} for row, keys in changed for key in dict.fromkeys(keys)]
    if changed:
        db.execute(insert(tables.derived), [row for row, _ in changed])
    if pairs:
        db.execute(insert(tables.derived_key), pairs)


def _drop(db: Connection, ids: Sequence[str]) -> None:
    for start in range(0, len(ids), _CHUNK):
        chunk = ids[start : start + _CHUNK]
        db.execute(delete(tables.derived_key).where(tables.derived_key.c.id.in_(chunk)))
        db.execute(delete(tables.derived).where(tables.derived.c.id.in_(chunk)))


def _row(kept: Kept) -> tuple[Row, Sequence[str]]:
    place, thing, keys = kept
    name, evidence = _NAMES[type(thing)], None
    if isinstance(thing, Entity):
        evidence, thing = _EVIDENCE.dump_json(thing.evidence).decode(), replace(thing, evidence=())
    body = _adapter(name).dump_json(thing).decode()
    digest = blake2b(f"{place} {body} {evidence}".encode(), digest_size=8).hexdigest()
    return {"id": thing.id, "type": name, "place": place, "body": body, "evidence": evidence, "digest": digest}, keys


def _read(name: str, place: int, body: str, evidence: str | None = None) -> Placed:
    thing = _adapter(name).validate_json(body)
    if evidence is not None and isinstance(thing, Entity):
        thing = replace(thing, evidence=_EVIDENCE.validate_json(evidence))
    return place, thing
