"""Where things are printed: rich for people, JSON for programs. Texts are never read as markup."""

import json
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from rich import box
from rich.console import Console, ConsoleOptions, RenderableType
from rich.segment import Segment
from rich.table import Table
from rich.text import Text

from onrecord.model.record import Record

Object = dict[str, object]
SHORT_ID = 7


CONTROLS = {code: None for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\n\t"}


class SafeConsole(Console):
    """Texts come from anywhere: a path or a title that holds escape sequences must not reach the terminal as such."""

    def render(self, renderable: RenderableType, options: ConsoleOptions | None = None) -> Iterator[Segment]:
        for segment in super().render(renderable, options):
            yield segment if segment.control else Segment(segment.text.translate(CONTROLS), segment.style)


@cache
def console() -> Console:
    """Colour, and the width, are those of the terminal; in a pipe there is no colour and 80 columns unless COLUMNS says otherwise."""
    return SafeConsole(highlight=False, markup=False, emoji=False)


def make_table(*columns: str, spaced: bool = False, narrow: bool = False) -> Table:
    """`spaced`: a blank line between rows, for rows of several lines. `narrow`: the first column takes a third of the width at most."""
    table = Table(box=box.SIMPLE_HEAD, header_style="bold", show_edge=False, pad_edge=False, leading=int(spaced))
    for n, column in enumerate(columns):
        table.add_column(column, overflow="fold", max_width=max(16, console().width // 3) if narrow and n == 0 else None)
    return table


def stack(first: Text | str, *others: str) -> Text:
    """A cell of several lines: what matters, then dim what it rests on."""
    lines = [Text(line, "dim") for line in others if line]
    return Text("\n").join([Text(first) if isinstance(first, str) else first, *lines])


def id_cell(id_: str) -> Text:
    """Enough of an id for `onrecord why`."""
    return Text(short_id(id_), style="dim", no_wrap=True)


def short_id(id_: str) -> str:
    return id_.rpartition("-")[2][:SHORT_ID]


def print_rows(table: Table, nothing: str, note: str = "") -> None:
    """The table, or a sentence that there is nothing to show: an empty table looks like a fault; and a line under either."""
    if not table.row_count:
        console().print(nothing)
    else:
        console().print(table)
    if note:
        console().print(Text(f"\n{note}" if table.row_count else note, "dim"))


def print_json(value: object) -> None:
    # Not by rich, which would wrap it.
    print(json.dumps(value, ensure_ascii=False, indent=2))


def read_objects(record: Record) -> list[Object]:
    """The record in the record format's words."""
    from onrecord.export.jsonl import lines

    return [json.loads(line) for line in lines(record)]


def pick(objects: Iterable[Object], ids: Sequence[str]) -> list[Object]:
    """The objects with these ids, in this order."""
    by_id = {str(found["id"]): found for found in objects if "id" in found}
    return [by_id[str(id_)] for id_ in ids]
