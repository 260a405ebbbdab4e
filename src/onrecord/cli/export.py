"""The record as a file: one JSON object a line in the record format, or one HTML page."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.options import AsOf, Db, KnownAt, make_scope
from onrecord.cli.session import open_record
from onrecord.errors import NoSuchPath

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from onrecord.app.ask import Asked


class Format(StrEnum):
    JSONL = "jsonl"
    HTML = "html"


FormatOption = Annotated[Format, typer.Option("--format", help="jsonl: the record format, version 1; html: one self-contained page.")]
Out = Annotated[Path | None, typer.Option("-o", "--out", metavar="FILE", help="Where to write [default: standard output].")]


def register(app: typer.Typer) -> None:
    app.command()(export)


def export(
    context: typer.Context,
    format_: FormatOption = Format.JSONL,
    out: Out = None,
    db: Db = None,
    as_of: AsOf = None,
    known_at: KnownAt = None,
) -> None:
    """Print the record in the record format, or write it to a file.

    Example: onrecord export --format jsonl -o record.jsonl
    """
    asked = open_record(make_scope(context, db, as_of, known_at))
    if out is None:
        sys.stdout.writelines(_chunks(asked, format_))
        sys.stdout.flush()
    else:
        write(out, _chunks(asked, format_))


def write(out: Path, chunks: "Iterable[str]") -> None:
    """All of it or nothing: an earlier file stays until the new one is whole. Raises `NoSuchPath` where the file cannot be made."""
    part = out.with_name(f"{out.name}.part") if out.is_file() or not out.exists() else out
    try:
        with part.open("w", encoding="utf-8") as file:
            file.writelines(chunks)
        if part != out:
            part.replace(out)
    except OSError as error:
        raise NoSuchPath(f"{out} cannot be written ({error.strerror}); give another file with -o.") from error


def _chunks(asked: "Asked", format_: Format) -> "Iterator[str]":
    if format_ is Format.HTML:
        from onrecord.export.page import render

        yield render(asked.record, "On the record", asked.as_of, asked.known_at)
        return
    from onrecord.export.jsonl import lines

    for line in lines(asked.record):
        yield line.rstrip("\n") + "\n"
