import io

import pytest
from openpyxl import load_workbook
from xlsxwriter import Workbook

from onrecord.export.edition import Edition
from onrecord.export.safe import make_legal
from onrecord.export.tables.xlsx import CHARACTERS, Sheets, write
from onrecord.model.record import Record
from tests.fakes.hostile import EVIL, make_hostile
from tests.fakes.records import make_record


@pytest.mark.parametrize("name", EVIL)
def test_every_text_is_text(name: str) -> None:
    book = load_workbook(io.BytesIO(b"".join(write(Edition.of(make_hostile(EVIL[name]))))))
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
    assert [cell for cell in cells if cell.data_type == "f" or cell.hyperlink] == []
    (value,) = (row[2].value for row in book["entities"].iter_rows(min_row=2, max_row=2))
    assert value == make_legal(EVIL[name]) or len(str(value)) == CHARACTERS


def test_more_rows_than_a_sheet_takes_go_to_another() -> None:
    whole = io.BytesIO()
    book = Workbook(whole, {"in_memory": True})
    Sheets(book, rows=3).fill(Edition.of(make_record()))
    book.close()
    read = load_workbook(whole)
    assert [sheet.max_row - 1 for sheet in read.worksheets if sheet.title.startswith("entities")] == [3, 1]
    assert [sheet.title for sheet in read.worksheets if sheet.title.startswith("entities")] == ["entities", "entities 2"]


def test_days_are_days_and_numbers_numbers() -> None:
    sheet = load_workbook(io.BytesIO(b"".join(write(Edition.of(make_record())))))["statuses"]
    head = [cell.value for cell in sheet[1]]
    first = dict(zip(head, sheet[2], strict=True))
    assert first["period_earliest"].is_date
    assert (first["contested"].value, first["origins"].value) == (False, 1)


def test_an_empty_record_has_all_sheets() -> None:
    book = load_workbook(io.BytesIO(b"".join(write(Edition.of(Record())))))
    assert {"about", "claims", "evidence"} <= set(book.sheetnames)
