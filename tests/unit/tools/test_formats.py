from onrecord.export.formats import FORMATS
from tools.formats import NOTES, PAGE, write_reference


def test_the_reference_is_what_the_table_says() -> None:
    assert PAGE.read_text(encoding="utf-8") == write_reference(), "run: python -m tools.formats"


def test_every_note_is_of_a_format() -> None:
    assert NOTES.keys() <= {f.name for f in FORMATS}
