"""Texts come from anywhere. What may stand in a file, in a cell and on a line that people see."""

import re

FILES = (
    "Texts of reports come from anywhere. Formats for programs keep them as they are, but for characters that their files may not hold; "
    "formats for people (the calendar, the feed, the notes) put them on one line, without control characters and without those that turn "
    "the direction of the text around them."
)
"""For the docs."""

_ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""Controls, surrogates and what is no character: XML and others refuse them."""

_TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""They turn the direction of what follows them. Marks of direction (U+200E, U+200F, U+061C) do not, and stay."""

_MARKS = frozenset('"“”«»„‟')

_FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
_GUARDED = re.compile(r"'('*[=+\-@\t\r\n＝＋－＠])")


def make_legal(text: str) -> str:
    """Each character that files may not hold as U+FFFD, so that offsets stay as they are."""
    return _ILLEGAL.sub("\ufffd", text)


def make_plain(text: str) -> str:
    """For a line that people see: on one line, without controls and without turns of direction, which would reorder what is around."""
    return " ".join(_TURNS.sub("", _ILLEGAL.sub("", text)).split())


def quoted(text: str) -> str:
    """In quotation marks, unless it brings its own."""
    line = make_plain(text)
    return line if line[:1] in _MARKS and line[-1:] in _MARKS else f"“{line}”"


def guard(text: str) -> str:
    """A spreadsheet takes `=1+1` in a CSV cell for a formula: a `'` goes before. `unguard` gives the text back."""
    return f"'{text}" if _FORMULA.match(text) else text


def unguard(cell: str) -> str:
    return _GUARDED.sub(r"\1", cell, count=1) if _GUARDED.match(cell) else cell


def is_web(url: str) -> bool:
    """Whether it may be followed: `javascript:` and the like may not."""
    return url.startswith(("https://", "http://")) and url.isprintable() and " " not in url
