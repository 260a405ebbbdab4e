import pytest

from onrecord.errors import BinaryInput, EmptyInput, UnknownFormat
from onrecord.intake.decode import decode

TEXT = "Die Gespräche – “gut” – dauern an, sagte sie.\n"
RUSSIAN = "Стороны встретились в понедельник и договорились продолжить переговоры о пленных, сообщило министерство иностранных дел.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_with_its_mark(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)) == TEXT


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark(encoding: str) -> None:
    assert decode(("The sides met on Monday, she said. " * 3).encode(encoding)).startswith("The sides met")


def test_windows_1252_typography() -> None:
    assert decode("The envoy’s plane left – at last – on Tuesday.".encode("cp1252")) == "The envoy’s plane left – at last – on Tuesday."


def test_windows_1251_is_detected() -> None:
    assert decode(RUSSIAN.encode("cp1251")) == RUSSIAN


def test_a_page_says_its_charset() -> None:
    page = '<html><head><meta charset="koi8-r"></head><body><p>Да.</p></body></html>'
    assert decode(page.encode("koi8-r")) == page


def test_an_unknown_charset_is_passed_over() -> None:
    assert "Monday" in decode(b'<meta charset="x-none"><p>The sides met on Monday \x96 again.</p>')


@pytest.mark.parametrize("data", [b"", b" \n\t"])
def test_empty(data: bytes) -> None:
    with pytest.raises(EmptyInput):
        decode(data)


@pytest.mark.parametrize("data", [b"%PDF-1.7 x", b"PK\x03\x04x", b"{\\rtf1 x}", b"\x1f\x8bx"])
def test_documents_and_archives_are_named(data: bytes) -> None:
    with pytest.raises(UnknownFormat):
        decode(data)


@pytest.mark.parametrize("data", [b"\x89PNG\r\n", b"\xff\xd8\xff\xe0", b"a\x00b\x01\x00\x00c", b"\x01\x02\x03\x04\x05\x06\x07 x"])
def test_what_is_not_text(data: bytes) -> None:
    with pytest.raises(BinaryInput):
        decode(data)
