"""The record as it was last derived, a row for each thing, so that a question reads only what its answer needs.

Rows are the answer of one moment: they tell of which count of changes of the sources and by which rules they were made.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import islice
from typing import TypeVar

from pydantic import TypeAdapter
from sqlalchemy import Connection, Executable, RowMapping, Select, func, null, select

from onrecord.model.entity import Entity
from onrecord.model.report import Report
from onrecord.model.span import Span
from onrecord.model.thing import LAST_DAY, TYPES, Placed, Thing
from onrecord.stores import rows, tables

EVIDENCE = TypeAdapter(tuple[Span, ...])
T = TypeVar("T")

CHUNK = 500
"""Ids in one query; SQLite allows some thousands."""


@cache
def adapter(name: str) -> TypeAdapter[Thing]:
    return TypeAdapter(TYPES[name])


def count_changes(db: Connection) -> int:
    """Of the sources, since the database was made."""
    return int(db.execute(select(tables.derived_from.c.changes)).scalar_one())


def is_current(db: Connection, rules: str) -> bool:
    made = tables.derived_from.c
    return db.execute(select(made.only).where(made.kept_changes == made.changes, made.kept_rules == rules)).first() is not None


class DerivedRows:
    """Reads within one transaction, so that all it gives is of one moment."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    def find(self, ids: Iterable[str], *, whole: bool = False) -> list[Placed]:
        each = (_things(whole=whole).where(tables.derived.c.id.in_(chunk)) for chunk in chunks(ids))
        return [placed for query in each for placed in self._read(query)]

    def find_by(self, keys: Sequence[str]) -> list[Placed]:
        table = tables.derived_key.c
        each = select(table.id).where(table.key.in_(keys)).group_by(table.id).having(func.count() == len(set(keys)))
        return self.find(self._db.execute(each).scalars().all())

    def find_any(self, keys: Iterable[str], types: Sequence[str]) -> list[Placed]:
        """Ids first: in one query SQLite goes through all things of the types."""
        thing, key = tables.derived.c, tables.derived_key.c
        under = (select(key.id).where(key.key.in_(chunk)) for chunk in chunks(keys))
        ids = dict.fromkeys(id_ for query in under for id_ in self._db.execute(query).scalars())
        each = (_things(whole=False).where(thing.id.in_(chunk), thing.type.in_(types)) for chunk in chunks(ids))
        return [placed for query in each for placed in self._read(query)]

    def find_all(self, name: str) -> Iterator[Thing]:
        """All of one type, in the order of the record."""
        query = _things(whole=True).where(tables.derived.c.type == name).order_by(tables.derived.c.place)
        return (thing for _, thing in self._read(query))

    def _read(self, query: Executable) -> Iterator[Placed]:
        return map(_read, self._db.execute(query).mappings())

    def page(self, listing: str, start: int, number: int) -> list[tuple[str, str | None]]:
        table = tables.derived_order.c
        query = select(table.id, table.row).where(table.listing == listing, table.place >= start, table.place < start + number)
        return [(id_, row) for id_, row in self._db.execute(query.order_by(table.place))]

    def count(self, listing: str) -> int:
        """Places are counted from 0 without a gap."""
        table = tables.derived_order.c
        last: int | None = self._db.execute(select(func.max(table.place)).where(table.listing == listing)).scalar_one()
        return 0 if last is None else last + 1

    def changes(self) -> int:
        """Of the sources, when this was derived."""
        return count_changes(self._db)

    def all_reports(self) -> list[Report]:
        return [rows.read_report(row) for row in self._db.execute(select(tables.report)).mappings()]

    def reports(self, ids: Iterable[str]) -> list[Report]:
        each = (select(tables.report).where(tables.report.c.id.in_(chunk)) for chunk in chunks(ids))
        return [rows.read_report(row) for query in each for row in self._db.execute(query).mappings()]

    def last_day(self) -> date | None:
        return next((date.fromisoformat(day) for day, _ in self.page(LAST_DAY, 0, 1)), None)


def _things(*, whole: bool) -> Select[tuple[str, int, str, str | None]]:
    table = tables.derived.c
    return select(table.type, table.place, table.body, table.evidence if whole else null().label("evidence"))


def chunks(items: Iterable[T]) -> Iterator[list[T]]:
    left = iter(items)
    while chunk := list(islice(left, CHUNK)):
        yield chunk


def _read(row: RowMapping) -> Placed:
    thing = adapter(row["type"]).validate_json(row["body"])
    if row["evidence"] is not None and isinstance(thing, Entity):
        thing = replace(thing, evidence=EVIDENCE.validate_json(row["evidence"]))
    return row["place"], thing
