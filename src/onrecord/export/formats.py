"""The formats of `onrecord export`: one table, for the command line, the server and the docs.

Each module named here has `write(edition)`, a pure function to pieces of text or bytes. It is imported when it is first asked for.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING

from onrecord.errors import InvalidOption

if TYPE_CHECKING:
    from onrecord.export.edition import Edition

    Pieces = Iterator[str] | Iterator[bytes]


class Needs(StrEnum):
    """What a format is made from: the record as it stands, what changed in it day by day, or the database."""

    RECORD = "record"
    CHANGES = "changes"
    STORE = "store"


@dataclass(frozen=True, slots=True)
class Format:
    """`what` is what it is, `use` whom it serves, `standard` what it keeps to. `module` is empty where no record is written.

    `is_bundle`: it is a zip of files, which may as well be written to a folder.
    """

    name: str
    suffix: str
    media_type: str
    what: str
    use: str
    standard: str
    module: str = ""
    is_binary: bool = False
    needs: Needs = Needs.RECORD
    extra: str = ""
    is_bundle: bool = False


FORMATS = (
    Format("jsonl", ".jsonl", "application/x-ndjson", "the record format, one JSON object a line", "programs", "record format 1", "jsonl"),
    Format("csv", ".zip", "application/zip", "a zip of tables with a datapackage.json", "R, pandas, databases",
           "RFC 4180, Data Package 1", "tables.csvs", is_binary=True, is_bundle=True),
    Format("xlsx", ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "a workbook, one sheet a table",
           "Excel, LibreOffice", "ISO/IEC 29500", "tables.xlsx", is_binary=True),
    Format("html", ".html", "text/html", "one self-contained page", "reading, printing, mailing", "HTML", "page"),
    Format("vault", ".zip", "application/zip", "a zip or folder of Markdown notes, linked to one another", "Obsidian and other note-takers",
           "CommonMark, YAML front matter", "vault.write", is_binary=True, is_bundle=True),
    Format("ics", ".ics", "text/calendar", "a calendar of meetings, plans and due days", "calendar programs", "RFC 5545, RFC 7986",
           "ical.write"),
    Format("atom", ".atom", "application/atom+xml", "a feed of what changed, by day", "feed readers", "RFC 4287", "atom.write",
           needs=Needs.CHANGES),
    Format("annotations", ".jsonld", "application/ld+json", "what was read, as annotations of the texts", "annotation tools",
           "W3C Web Annotation", "annotations"),
    Format("ftm", ".ftm.json", "application/json+ftm", "entities and links, one JSON object a line", "Aleph and its kin",
           "FollowTheMoney 4", "ftm.write", extra="ftm"),
    Format("schema", ".jsonld", "application/ld+json", "claims, quotations and events as linked data", "search engines, fact-checkers",
           "schema.org", "schema_org.write"),
    Format("sqlite", ".db", "application/vnd.sqlite3", "the database itself, a consistent copy", "back-ups, SQL", "SQLite 3",
           is_binary=True, needs=Needs.STORE),
)  # fmt: skip


def find_format(name: str) -> Format:
    """Raises `InvalidOption`."""
    found = next((f for f in FORMATS if f.name == name), None)
    if found is None:
        raise InvalidOption(f"There is no format “{name}”; take one of {', '.join(f.name for f in FORMATS)}.")
    return found


def write(kind: Format, edition: "Edition") -> "Pieces":
    """The record in that format. Raises `MissingExtra` where the format needs one that is not installed."""
    writer: Callable[[Edition], Pieces] = import_module(f"onrecord.export.{kind.module}").write
    return writer(edition)


def encode(kind: Format, edition: "Edition") -> Iterator[bytes]:
    """The same as bytes: text is UTF-8, its line ends as the format has them. What is missing is told at once."""
    pieces = write(kind, edition)
    return (piece if isinstance(piece, bytes) else piece.encode() for piece in pieces)


def files(kind: Format, edition: "Edition") -> Iterator[tuple[str, str]]:
    """Path and text of each file, of a format that is a bundle of them."""
    lister: Callable[[Edition], Iterator[tuple[str, str]]] = import_module(f"onrecord.export.{kind.module}").files
    return lister(edition)
