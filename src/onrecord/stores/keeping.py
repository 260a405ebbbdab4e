"""Write the record as derived, in many short transactions, so that whoever adds reports meanwhile need not wait.

What is the same as before is left as it is. Until the end nothing of it is given out, and of two keepers the later goes on.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from hashlib import blake2b
from typing import TypedDict

from sqlalchemy import Connection, delete, insert, or_, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from onrecord.model.entity import Entity
from onrecord.model.thing import TYPES, Thing
from onrecord.stores import tables
from onrecord.stores.derived import CHUNK, EVIDENCE, adapter

_NAMES = {kind: name for name, kind in TYPES.items()}

Kept = tuple[int, Thing, Sequence[str]]
"""Place, thing, and the keys under which it is looked up."""
Listed = tuple[str, int, str, str | None]
"""Listing, place, id, and the row where it is kept ready."""


class Row(TypedDict):
    id: str
    type: str
    place: int
    body: str
    evidence: str | None
    digest: str


RowWithKeys = tuple[Row, Sequence[str]]


def begin(db: Connection, keeper: str) -> dict[str, str]:
    """The digest of each thing that is there. Who kept before and is not done yet is to stop."""
    db.execute(update(tables.derived_from).values(keeper=keeper, kept_changes=None, kept_rules=None))
    return {row["id"]: row["digest"] for row in db.execute(select(tables.derived.c.id, tables.derived.c.digest)).mappings()}


def is_keeper(db: Connection, keeper: str) -> bool:
    made = tables.derived_from.c
    return db.execute(select(made.only).where(made.keeper == keeper)).first() is not None


def end(db: Connection, rules: str, changes: int) -> None:
    db.execute(update(tables.derived_from).values(keeper=None, kept_rules=rules, kept_changes=changes))


def put(db: Connection, changed: Sequence[RowWithKeys]) -> None:
    drop(db, [row["id"] for row, _ in changed])
    pairs = [{"key": key, "id": row["id"]} for row, keys in changed for key in dict.fromkeys(keys)]
    if changed:
        db.execute(insert(tables.derived), [row for row, _ in changed])
    if pairs:
        db.execute(insert(tables.derived_key), pairs)


def drop(db: Connection, ids: Sequence[str]) -> None:
    for table, column in ((tables.derived_key, tables.derived_key.c.id), (tables.derived, tables.derived.c.id)):
        for start in range(0, len(ids), CHUNK):
            db.execute(delete(table).where(column.in_(ids[start : start + CHUNK])))


def put_order(db: Connection, listed: Sequence[Listed]) -> None:
    """What stands there already is not written again."""
    table, new = tables.derived_order.c, upsert(tables.derived_order)
    differs = or_(table.id.is_distinct_from(new.excluded.id), table.row.is_distinct_from(new.excluded.row))
    written = new.on_conflict_do_update(
        index_elements=["listing", "place"], set_={"id": new.excluded.id, "row": new.excluded.row}, where=differs
    )
    db.execute(written, [dict(zip(("listing", "place", "id", "row"), each, strict=True)) for each in listed])


def cut_order(db: Connection, sizes: Mapping[str, int]) -> None:
    """To so many rows of each listing; one that is not named has none."""
    table = tables.derived_order.c
    for listing in db.execute(select(table.listing).distinct()).scalars().all():
        db.execute(delete(tables.derived_order).where(table.listing == listing, table.place >= sizes.get(listing, 0)))


def make_row(kept: Kept) -> RowWithKeys:
    place, thing, keys = kept
    name, evidence = _NAMES[type(thing)], None
    if isinstance(thing, Entity):
        evidence, thing = EVIDENCE.dump_json(thing.evidence).decode(), replace(thing, evidence=())
    body = adapter(name).dump_json(thing).decode()
    digest = blake2b(f"{place} {body} {evidence}".encode(), digest_size=8).hexdigest()
    return {"id": thing.id, "type": name, "place": place, "body": body, "evidence": evidence, "digest": digest}, keys
