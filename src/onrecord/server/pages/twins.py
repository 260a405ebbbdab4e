"""A page's twins: the same rows as JSON in the record format's words, and as CSV."""

import csv
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from io import StringIO
from typing import Any

from starlette.responses import Response

from onrecord.export.jsonl import Row, Thing
from onrecord.export.safe import guard
from onrecord.server.pages.asking import Asking
from onrecord.server.pages.render import render

Cells = Sequence[Sequence[str | int | None]]


@dataclass(frozen=True)
class Page:
    """`data`: the JSON twin; `table`: the CSV twin, its first row the names of the columns."""

    template: str
    context: dict[str, Any]
    data: Callable[[], Any]
    table: Callable[[], Cells] | None = None
    status: int = field(default=200)


def answer(asking: Asking, page: Page) -> Response:
    """In the form that the address asks for."""
    if asking.path.endswith(".json"):
        return Response(json.dumps(page.data(), ensure_ascii=False, indent=1), media_type="application/json")
    if asking.path.endswith(".csv") and page.table is not None:
        return Response(write_csv(page.table()), media_type="text/csv; charset=utf-8")
    has_table = page.table is not None
    return render(asking, page.template, page.status, **{"has_table": has_table, **page.context})


def objects(asking: Asking, ids: Iterable[str]) -> list[Row]:
    """The record format's objects, in this order."""
    return [asking.shown.row(asking.shown.things[id_]) for id_ in ids]


def object_of(asking: Asking, thing: Thing) -> Row:
    return asking.shown.row(thing)


def write_csv(cells: Cells) -> str:
    """RFC 4180. A cell that a spreadsheet would take for a formula begins with an apostrophe."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerows([guard(cell) if isinstance(cell, str) else cell for cell in line] for line in cells)
    return out.getvalue()
