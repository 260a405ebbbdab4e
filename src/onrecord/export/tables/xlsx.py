"""The tables as a workbook. Every text is a text cell: nothing in it is a formula or a link, whatever it looks like."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from io import BytesIO
from itertools import islice
from typing import Any

from onrecord.export.edition import Edition
from onrecord.export.safe import make_legal
from onrecord.export.tables.all import ALL
from onrecord.export.tables.table import Cell, Column, Kind, Table
from onrecord.export.views.index import Index
from onrecord.export.views.words import count, say_day

ROWS = 1_048_575
"""Rows of a sheet below its head; more go to a second sheet."""

CHARACTERS = 32_767
"""Of a cell. What is longer is cut, and ends in …; `start` and `stop` tell where all of it is."""

FIRST_DAY = date(1900, 3, 1)
"""Before it a day is written as text: Excel counts a 29 February 1900."""

WIDTHS = {Kind.TEXT: 24, Kind.NUMBER: 10, Kind.FLAG: 10, Kind.DAY: 12}
WIDE = frozenset({"quote", "words", "message", "act", "condition", "title"})


def write(edition: Edition) -> Iterator[bytes]:
    from xlsxwriter import Workbook

    whole = BytesIO()
    book = Workbook(whole, {"in_memory": True, "default_date_format": "yyyy-mm-dd"})
    book.set_properties({"title": make_legal(edition.title), "created": _made(edition)})
    book.use_zip64()
    Sheets(book).fill(edition)
    book.close()
    yield whole.getvalue()


def _made(edition: Edition) -> datetime:
    """The record's day: a workbook must tell when it was made, and we read no clock."""
    return datetime.combine(edition.as_of or FIRST_DAY, datetime.min.time(), UTC)


class Sheets:
    def __init__(self, book: Any, rows: int = ROWS) -> None:
        self.book, self.limit = book, rows
        self.head = book.add_format({"bold": True, "bottom": 1})
        self.wrapped = book.add_format({"text_wrap": True, "valign": "top"})

    def fill(self, edition: Edition) -> None:
        about = self.book.add_worksheet("about")
        for table in ALL:
            self._add_table(table, edition.index)
        self._add_about(about, edition)

    def _add_about(self, sheet: Any, edition: Edition) -> None:
        """What the workbook is, and what each sheet holds."""
        day = "" if edition.as_of is None else f"as of {say_day(edition.as_of)}"
        sheet.set_column(0, 0, 16)
        sheet.set_column(1, 1, 90, self.wrapped)
        lines = [(edition.title, day), ("", count(len(edition.record.reports), "report")), *((t.name, t.what) for t in ALL)]
        for number, cells in enumerate(lines):
            self._write_row(sheet, number, cells)

    def _add_table(self, table: Table[Any], index: Index) -> None:
        rows, number = table.rows(index), 0
        while (part := list(islice(rows, self.limit))) or not number:
            number += 1
            self._add_sheet(table.name if number == 1 else f"{table.name} {number}", table.columns, part)

    def _add_sheet(self, name: str, columns: tuple[Column[Any], ...], rows: list[tuple[Cell, ...]]) -> None:
        sheet = self.book.add_worksheet(name)
        for number, column in enumerate(columns):
            sheet.set_column(number, number, 60 if column.name in WIDE else WIDTHS[column.kind])
            sheet.write_string(0, number, column.name, self.head)
            sheet.write_comment(0, number, column.what)
        for number, row in enumerate(rows, 1):
            self._write_row(sheet, number, row)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, max(1, len(rows)), len(columns) - 1)

    def _write_row(self, sheet: Any, number: int, cells: tuple[Cell, ...]) -> None:
        for at, cell in enumerate(cells):
            match cell:
                case None | "":
                    pass
                case bool():
                    sheet.write_boolean(number, at, cell)
                case int():
                    sheet.write_number(number, at, cell)
                case date() if cell >= FIRST_DAY:
                    sheet.write_datetime(number, at, datetime.combine(cell, datetime.min.time()))
                case _:
                    sheet.write_string(number, at, _fit(make_legal(str(cell))))


def _fit(text: str) -> str:
    """Excel counts UTF-16 units."""
    if len(text.encode("utf-16-le")) // 2 <= CHARACTERS:
        return text
    return text.encode("utf-16-le")[: (CHARACTERS - 1) * 2].decode("utf-16-le", "ignore") + "…"
