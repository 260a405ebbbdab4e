"""Full-text search over what a record shows, by SQLite's FTS5. Derived like the record itself: in memory, made anew with it."""

import re
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from threading import Lock

_BEGIN, _END = "\x02", "\x03"
"""Marks around what was found; no text on record holds them."""


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a text that was found; `is_marked` where it is what was looked for."""

    text: str
    is_marked: bool


class TextIndex:
    """Words without case and accents. Safe to ask from several threads."""

    def __init__(self, rows: Iterable[tuple[str, str, str]]) -> None:
        """`rows`: id, the words that are shown, and other words by which it is found too."""
        self._lock = Lock()
        self._db = sqlite3.connect(":memory:", check_same_thread=False)
        self._db.execute("CREATE VIRTUAL TABLE line USING fts5(id UNINDEXED, words, beside, tokenize = 'unicode61 remove_diacritics 2')")
        self._db.executemany("INSERT INTO line VALUES (?, ?, ?)", rows)

    def find(self, wanted: str) -> dict[str, tuple[Part, ...]]:
        """Id → its words with the hits marked. Every word must be there; words in quotation marks stand together; the last may go on."""
        query = make_query(wanted)
        if query is None:
            return {}
        with self._lock:
            found = self._db.execute("SELECT id, highlight(line, 1, ?, ?) FROM line WHERE line MATCH ?", (_BEGIN, _END, query)).fetchall()
        return {id_: split_marks(words) for id_, words in found}


def make_query(wanted: str) -> str | None:
    """FTS5's own syntax is not let through: every word or phrase is a string. None where there is no word."""
    terms = [a or b for a, b in re.findall(r'["“”]([^"“”]*)["“”]|([^\s"“”]+)', wanted.replace("\x00", " "))]
    quoted = [f'"{term}"' for term in terms if re.search(r"\w", term)]
    if not quoted:
        return None
    is_open = re.search(r"\w$", wanted) is not None
    return " ".join(quoted) + ("*" if is_open else "")


def split_marks(text: str) -> tuple[Part, ...]:
    pieces = re.split(f"({_BEGIN}.*?{_END})", text, flags=re.DOTALL)
    return tuple(Part(piece.strip(_BEGIN + _END), piece.startswith(_BEGIN)) for piece in pieces if piece)
