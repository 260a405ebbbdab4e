"""`onrecord judgements`: who decided what, when and why; and the same as a file to keep or to send."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.options import Db, Json, make_scope
from onrecord.cli.session import open_existing, open_store
from onrecord.errors import InvalidJudgement, NoSuchPath

if TYPE_CHECKING:
    from rich.table import Table

    from onrecord.app.judge import Judging
    from onrecord.cli.output import Object
    from onrecord.export.views.index import Index

File = Annotated[Path, typer.Argument(metavar="FILE", help="The file, or - for standard output.")]
Source = Annotated[Path, typer.Argument(metavar="FILE", help="The file, or - for standard input.")]


def register(app: typer.Typer) -> None:
    group = typer.Typer(rich_markup_mode=None)
    group.callback(invoke_without_command=True)(judgements)
    group.command("export")(export)
    group.command("import")(take_in)
    app.add_typer(group, name="judgements")


def judgements(context: typer.Context, db: Db = None, json: Json = False) -> None:
    """Who judged what, when and why.

    And whether it counts: what was undone or replaced stays on the list.

    Example: onrecord judgements
    """
    if context.invoked_subcommand is not None:
        context.obj = db
        return
    from onrecord.app.ask import ask
    from onrecord.app.judge import list_judgements
    from onrecord.cli.output import print_json, print_rows
    from onrecord.export.views.words import count

    with open_existing(make_scope(context, db).db) as store:
        rows = tuple(reversed(list_judgements(store)))
        index = ask(store).index
    if json:
        print_json([_object(row) for row in rows])
    else:
        note = f"{count(len(rows), 'judgement')}, {sum(r.standing == 'in_force' for r in rows)} in force; newest first" if rows else ""
        print_rows(_table(rows, index), "Nobody has judged anything; `onrecord review` asks what is undecided.", note)


def export(context: typer.Context, file: File, db: Db = None) -> None:
    """Write all judgements to a file.

    It diffs well: TOML, one block each, in order of judging.

    Example: onrecord judgements export judgements.toml
    """
    from onrecord.cli.files import write
    from onrecord.export.judgements import write_judgements
    from onrecord.export.views.words import count
    from onrecord.resolve.judged.standing import sort_judgements

    with open_existing(make_scope(context, _db(context, db)).db) as store:
        found = sort_judgements(store.judgements())
    if str(file) == "-":
        sys.stdout.writelines(write_judgements(found))
        sys.stdout.flush()
    else:
        write(file, (piece.encode() for piece in write_judgements(found)))
        typer.echo(f"{count(len(found), 'judgement')} written to {file}")


def take_in(context: typer.Context, file: Source, db: Db = None) -> None:
    """Take in judgements from a file.

    Those that are there are passed over. What they are about may be added later.

    Example: onrecord judgements import judgements.toml
    """
    from datetime import UTC, datetime

    from onrecord.app.judge import take_judgements
    from onrecord.export.views.words import count
    from onrecord.intake.judgements import read_judgements

    found = read_judgements(_read(file))
    with open_store(make_scope(context, _db(context, db)).db) as store:
        new, known = take_judgements(store, found, datetime.now(UTC))
    typer.echo(f"{count(new, 'judgement')} taken in, {known} already there")


def _db(context: typer.Context, db: Path | None) -> Path | None:
    """A command's own option, else that of `onrecord judgements` before it."""
    before = context.parent.obj if context.parent is not None else None
    return db if db is not None else before if isinstance(before, Path) else None


def _read(file: Path) -> str:
    """Raises `NoSuchPath`, or `InvalidJudgement` if it is no text."""
    try:
        return sys.stdin.read() if str(file) == "-" else file.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise InvalidJudgement(f"{file} is not a file of judgements: it is not UTF-8 text.") from error
    except OSError as error:
        raise NoSuchPath(f"{file} cannot be read ({error.strerror}).") from error


def _table(rows: "tuple[Judging, ...]", index: "Index") -> "Table":
    from rich.text import Text

    from onrecord.cli.output import id_cell, make_table, stack
    from onrecord.export.views.judgements import STANDINGS, say_judgement

    table = make_table("when", "what", "counts", "id", spaced=True, narrow=True)
    for row in rows:
        when = stack(f"{row.judgement.judged_at:%Y-%m-%d %H:%M}", row.judgement.who)
        words = stack(say_judgement(row.judgement, index), row.judgement.why)
        table.add_row(when, words, Text(STANDINGS[row.standing], "" if row.standing == "in_force" else "yellow"), id_cell(row.id))
    return table


def _object(row: "Judging") -> "Object":
    judgement = row.judgement
    targets = [
        {"type": t.type, "kind": t.kind, "name": t.name, "evidence": {"report": t.span.report, "start": t.span.start, "stop": t.span.stop,
         "quote": t.span.quote}} for t in judgement.targets
    ]  # fmt: skip
    return {
        "type": "judgement",
        "id": judgement.id,
        "kind": judgement.kind,
        "who": judgement.who,
        "judged_at": judgement.judged_at.isoformat(),
        "why": judgement.why,
        "standing": row.standing,
        "targets": targets,
        "name": judgement.name,
        "undoes": judgement.undoes,
        "changes": dict(judgement.changes),
    }
