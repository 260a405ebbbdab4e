"""The tables as CSV files in a zip, with a datapackage.json that says what each column is."""

import csv
import json
from collections.abc import Iterator
from io import StringIO
from typing import Any

from onrecord.export.bundle import zip_files
from onrecord.export.edition import Edition
from onrecord.export.safe import guard, make_legal
from onrecord.export.tables.all import ALL
from onrecord.export.tables.table import Cell, Column, Table
from onrecord.export.views.index import Index

GUARD = (
    "A cell that a spreadsheet would take for a formula (it begins with = + - @, a tab or a line break) has a ' before it; "
    "characters that files may not hold stand as U+FFFD. Offsets count code points of the stored text, start included, stop not."
)


def write(edition: Edition) -> Iterator[bytes]:
    return zip_files(files(edition))


def files(edition: Edition) -> Iterator[tuple[str, str]]:
    """Path and text of each."""
    yield "datapackage.json", json.dumps(describe(edition), ensure_ascii=False, indent=2) + "\n"
    for table in ALL:
        yield f"{table.name}.csv", _text(table, edition.index)


def describe(edition: Edition) -> dict[str, Any]:
    """The Data Package descriptor."""
    as_of = {} if edition.as_of is None else {"as_of": edition.as_of.isoformat()}
    return {
        "profile": "tabular-data-package",
        "name": "onrecord",
        "title": make_legal(edition.title),
        "description": GUARD,
        **as_of,
        "resources": [_resource(table) for table in ALL],
    }


def _resource(table: Table[Any]) -> dict[str, Any]:
    keys = [
        {"fields": column.name, "reference": {"resource": "" if column.to == table.name else column.to, "fields": "id"}}
        for column in table.columns
        if column.to
    ]
    schema = {
        "fields": [_field(column, table) for column in table.columns],
        "missingValues": [""],
        **({"primaryKey": list(table.key)} if table.key else {}),
        **({"foreignKeys": keys} if keys else {}),
    }
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": f"{table.name}.csv",
        "description": table.what,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "quoteChar": '"', "doubleQuote": True, "lineTerminator": "\r\n", "header": True},
        "schema": schema,
    }


def _field(column: Column[Any], table: Table[Any]) -> dict[str, Any]:
    must = {"constraints": {"required": True}} if column.name in table.key else {}
    return {"name": column.name, "type": column.kind.value, "description": column.what, **must}


def _text(table: Table[Any], index: Index) -> str:
    text = StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([column.name for column in table.columns])
    writer.writerows([_say(cell) for cell in row] for row in table.rows(index))
    return text.getvalue()


def _say(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case bool():
            return "true" if cell else "false"
        case str():
            return guard(make_legal(cell))
        case _:
            return str(cell)
