"""The record as a file, in any of the formats of `export.formats`."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.options import AsOf, Db, KnownAt, make_scope
from onrecord.cli.session import open_existing
from onrecord.errors import InvalidOption
from onrecord.export.formats import FORMATS, Format

if TYPE_CHECKING:
    from onrecord.app.export import Wanted

EPILOG = "\b\nFormats:\n" + "\n".join(f"  {f.name:<12} {f.what}" for f in FORMATS)

FormatOption = Annotated[
    str, typer.Option("--format", metavar="NAME", autocompletion=lambda: [f.name for f in FORMATS], help="One of those below.")
]
Out = Annotated[
    Path | None, typer.Option("-o", "--out", metavar="FILE", help="Where to write; csv, vault: a folder too [default: standard output].")
]
Days = Annotated[int | None, typer.Option("--days", min=1, help="atom: how many days of publication to go back [default: 30].")]


def register(app: typer.Typer) -> None:
    app.command(epilog=EPILOG)(export)


def export(
    context: typer.Context,
    format_: FormatOption = "jsonl",
    out: Out = None,
    days: Days = None,
    db: Db = None,
    as_of: AsOf = None,
    known_at: KnownAt = None,
) -> None:
    """Write the record for another program: to a file, or to standard output.

    Example: onrecord export --format ics -o record.ics
    """
    from onrecord.app.export import DAYS, Wanted
    from onrecord.export.formats import find_format

    scope, kind = make_scope(context, db, as_of, known_at), find_format(format_)
    check(kind, out, days)
    wanted = Wanted(kind, scope.as_of, scope.known_at, days=DAYS if days is None else days)
    _write(scope.db, wanted, out)


def check(kind: Format, out: Path | None, days: int | None) -> None:
    """Raises `InvalidOption`: a terminal shows no zip, and days are for feeds."""
    if days is not None and kind.name != "atom":
        raise InvalidOption("--days is for --format atom; leave it out.")
    if out is None and kind.is_binary and sys.stdout.isatty():
        raise InvalidOption(f"--format {kind.name} is not text for a terminal; give a file with -o record{kind.suffix}.")
    if out is not None and out.is_dir() and not kind.is_bundle:
        raise InvalidOption(f"{out} is a folder; give a file with -o {out / 'record'}{kind.suffix}.")


def _write(db: Path, wanted: "Wanted", out: Path | None) -> None:
    from onrecord.app.export import export as export_record
    from onrecord.app.export import make_edition
    from onrecord.cli.files import print_bytes, write, write_folder
    from onrecord.export.formats import files

    with open_existing(db) as store:
        if out is not None and wanted.format.is_bundle and (out.is_dir() or not out.suffix):
            write_folder(out, files(wanted.format, make_edition(store, wanted)))
        elif out is not None:
            write(out, export_record(store, wanted))
        else:
            print_bytes(export_record(store, wanted))
