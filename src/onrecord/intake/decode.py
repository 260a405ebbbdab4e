"""Bytes to characters: byte order marks, UTF-8, a page's own charset, then detection. Refuses what is not text."""

import codecs
import re

from charset_normalizer import from_bytes

from onrecord.errors import BinaryInput, EmptyInput, UnknownFormat

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DOCUMENTS = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a zip archive or office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!", "a rar archive"),
    (b"WARC/", "a web archive (WARC)"),
)
_BINARIES = (
    b"\x89PNG",
    b"GIF8",
    b"\xff\xd8\xff",
    b"\x7fELF",
    b"MZ\x90",
    b"SQLite format",
    b"RIFF",
    b"OggS",
    b"ID3",
    b"\x00\x00\x00\x20ftyp",
)
_CHARSET = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{2,30})|<\?xml[^>]{0,100}encoding\s*=\s*["']([\w:.-]{2,30})""", re.IGNORECASE
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_TYPOGRAPHY = frozenset("‘’“”–—…•€£©®°·«»™ ")
_LIKELY = [
    "cp1251", "cp1252", "koi8_r", "cp1250", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257",
    "gb18030", "big5", "shift_jis", "euc_jp", "euc_kr", "cp866", "mac_roman",
]  # fmt: skip
_SAMPLE = 100_000


def decode(data: bytes) -> str:
    """The characters of `data`; raises EmptyInput, UnknownFormat or BinaryInput."""
    if not data.strip():
        raise EmptyInput("The file is empty; leave it out or save it again.")
    _refuse_formats(data)
    text = _characters(data)
    if len(_CONTROL.findall(text[:_SAMPLE])) > max(5, len(text[:_SAMPLE]) // 100):
        raise BinaryInput("It holds too many control characters to be text; give the text of the report instead.")
    return text


def _refuse_formats(data: bytes) -> None:
    for magic, name in _DOCUMENTS:
        if data.startswith(magic):
            raise UnknownFormat(f"It is {name}, which is not read; save the text of the report as .txt, .html or .json.")
    if data.startswith(_BINARIES):
        raise BinaryInput("It is a picture, a recording or a program; give the text of the report instead.")


def _characters(data: bytes) -> str:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    if b"\x00" in data[:_SAMPLE]:
        return _wide(data)
    return _try(data, "utf-8") or _try(data, _declared(data)) or _western(data) or _detected(data)


def _wide(data: bytes) -> str:
    """UTF-16 without a mark: in most scripts every second byte is then one and the same few values."""
    even, odd = data[:_SAMPLE:2], data[1:_SAMPLE:2]
    for zeros, other, encoding in ((odd, even, "utf-16-le"), (even, odd, "utf-16-be")):
        if zeros.count(0) > len(zeros) * 0.4 and not other.count(0):
            return data.decode(encoding, errors="replace")
    raise BinaryInput("It holds NUL bytes, as text never does; give the text of the report instead.")


def _declared(data: bytes) -> str | None:
    found = _CHARSET.search(data[:4096])
    if found is None:
        return None
    name = (found.group(1) or found.group(2)).decode("ascii")
    try:
        return codecs.lookup(name).name
    except LookupError:
        return None


def _try(data: bytes, encoding: str | None) -> str | None:
    """The text in that encoding, or None; codecs that do not give text (hex, rot13) do not count."""
    if encoding is None:
        return None
    try:
        return data.decode(encoding)
    except (UnicodeError, LookupError):
        return None


def _western(data: bytes) -> str | None:
    """Windows-1252 where its few high bytes are nearly all typography, as in English; detection is unsure of so few."""
    text = _try(data, "cp1252")
    high = [c for c in text or "" if ord(c) > 127]
    typographic = sum(c in _TYPOGRAPHY for c in high)
    return text if high and typographic >= 0.7 * len(high) and len(high) < 0.1 * len(data) else None


def _detected(data: bytes) -> str:
    best = from_bytes(data[:_SAMPLE], cp_isolation=_LIKELY).best()
    text = _try(data, best.encoding) if best is not None else None
    if text is None:
        text = _try(data, "cp1252")
    if text is None:
        raise BinaryInput("Its encoding could not be told; save it as UTF-8.")
    return text
