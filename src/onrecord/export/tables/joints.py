"""The two tables that make the others whole: every sentence of every thing, and every reference from one thing to another."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from onrecord.export.jsonl import Row, rows
from onrecord.export.tables.table import Column, Kind, Table
from onrecord.export.views.index import Index

TABLES = {
    "report": "reports", "entity": "entities", "attribute": "attributes", "statement": "statements", "claim": "claims", "event": "events",
    "commitment": "commitments", "status": "statuses", "conflict": "conflicts", "origin": "origins",
}  # fmt: skip
"""Type in the record format → table."""

NAMES_REPORTS = frozenset({"reports", "report", "first", "same_text_as"})
NAMES_ENTITIES = frozenset(
    {
        "by", "to", "about", "holder", "place", "person", "entity", "value_entity", "sources",
        "addressees", "roles", "members",
    }
)  # fmt: skip
NAMES = {
    **dict.fromkeys(NAMES_REPORTS, "reports"), **dict.fromkeys(NAMES_ENTITIES, "entities"),
    "claims": "claims", "claim": "claims", "statements": "statements", "statement": "statements", "act": "claims",
}  # fmt: skip
"""Field → the table that it refers to."""


class Sentence(NamedTuple):
    table: str
    id: str
    field: str
    n: int
    span: dict[str, Any]


class Link(NamedTuple):
    """`target` is empty where the report's words name nobody known."""

    table: str
    id: str
    field: str
    n: int
    target: str | None
    text: str | None


def sentences(index: Index) -> Iterator[Sentence]:
    for row in _things(index):
        for field, value in row.items():
            for name, n, span in _spans(field, value):
                yield Sentence(TABLES[row["type"]], row["id"], name, n, span)


def links(index: Index) -> Iterator[Link]:
    for row in _things(index):
        for field, value in row.items():
            if field in NAMES and not (row["type"] == "commitment" and field == "act"):
                for name, n, one in _members(field, value):
                    yield Link(TABLES[row["type"]], row["id"], name, n, *_target(index, field, one))


def _things(index: Index) -> Iterator[Row]:
    return (row for row in rows(index.record) if "id" in row)


def _spans(field: str, value: Any) -> Iterator[tuple[str, int, dict[str, Any]]]:
    """`chain`, `sides`: those within, numbered through."""
    found = value if isinstance(value, list) else [value]
    inner = [s for one in found if isinstance(one, dict) for s in ([one] if "quote" in one else one.get("evidence", ()))]
    yield from ((field, n, span) for n, span in enumerate(inner, 1))


def _members(field: str, value: Any) -> Iterator[tuple[str, int, Any]]:
    """`roles` gives one field a role: `roles.agent`."""
    if isinstance(value, dict):
        for name, part in value.items():
            yield from _members(f"{field}.{name}", part)
        return
    found = value if isinstance(value, list) else [] if value is None else [value]
    yield from ((field, n, one) for n, one in enumerate(found, 1))


def _target(index: Index, field: str, one: Any) -> tuple[str | None, str | None]:
    """A party has both or its words alone; a place is an entity or words."""
    if isinstance(one, dict):
        return one.get("entity"), one["text"]
    return (one, None) if field != "place" or one in index.entities else (None, one)


EVIDENCE: Table[Sentence] = Table(
    "evidence",
    "every span that a thing stands on",
    (
        Column("table", "the table of the thing", lambda i, row: row.table),
        Column("id", "the thing", lambda i, row: row.id),
        Column("field", "what it is evidence for", lambda i, row: row.field),
        Column("n", "which one, from 1", lambda i, row: row.n, Kind.NUMBER),
        Column("report", "the report that it stands in", lambda i, row: row.span["report"], to="reports"),
        Column("start", "where it begins in its stored text, in code points", lambda i, row: row.span["start"], Kind.NUMBER),
        Column("stop", "where it ends in it", lambda i, row: row.span["stop"], Kind.NUMBER),
        Column("quote", "the words", lambda i, row: row.span["quote"]),
    ),
    sentences,
    key=("table", "id", "field", "n"),
)

LINKS: Table[Link] = Table(
    "links",
    "every reference from one thing to another",
    (
        Column("table", "the table of the thing", lambda i, row: row.table),
        Column("id", "the thing", lambda i, row: row.id),
        Column("field", "the field that refers, such as roles.agent", lambda i, row: row.field),
        Column("n", "which one, from 1", lambda i, row: row.n, Kind.NUMBER),
        Column("target_table", "the table of what is referred to", lambda i, k: None if k.target is None else NAMES[k.field.split(".")[0]]),
        Column("target", "its id; empty where the words name nobody known", lambda i, row: row.target),
        Column("text", "the words of the report", lambda i, row: row.text),
    ),
    links,
    key=("table", "id", "field", "n"),
)
