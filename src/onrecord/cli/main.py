"""`onrecord`: the commands, and the one place where errors become a sentence and an exit code."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from onrecord.cli import add, ask, demo, export, judge, judgements, look, new, remove, review, serve
from onrecord.cli.exits import MEANINGS, Exit, exit_code
from onrecord.cli.options import DB, AsOf, KnownAt, Scope, read_day
from onrecord.errors import OnRecordError

EXITS = "\n".join(f"  {code.value}  {meaning}" for code, meaning in MEANINGS.items())

HELP = f"""Reads news reports of a negotiation and keeps a record that anyone can check.

\b
Start here:
  onrecord add reports/
  onrecord people
  onrecord person "Mira Solano"
  onrecord why 0a1b2c3

\b
Exit codes:
{EXITS}
"""

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, pretty_exceptions_enable=False, help=HELP)
for part in (add, remove, ask, new, look, review, judge, judgements, export, serve, demo):
    part.register(app)

RootDb = Annotated[Path, typer.Option("--db", envvar="ONRECORD_DB", metavar="FILE", help="The database.")]
Version = Annotated[bool, typer.Option("--version", help="Print the version and stop.")]


@app.callback(invoke_without_command=True)
def start(context: typer.Context, db: RootDb = Path(DB), as_of: AsOf = None, known_at: KnownAt = None, version: Version = False) -> None:
    if version:
        from importlib.metadata import version as find_version

        typer.echo(f"onrecord {find_version('onrecord')}")
        raise typer.Exit
    days = [None if value is None else read_day(option, value) for option, value in (("--as-of", as_of), ("--known-at", known_at))]
    context.obj = Scope(db, *days)


def run(arguments: Sequence[str]) -> int:
    """Run one command; the exit code."""
    try:
        app(list(arguments), prog_name="onrecord")
    except OnRecordError as error:
        typer.echo(f"onrecord: {error} [{error.code}]", err=True)
        return exit_code(error)
    except BrokenPipeError:
        # The reader of our pipe (head, less) has seen enough. Python would complain once more when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        if error.filename is not None:
            raise
        typer.echo(f"onrecord: the output cannot be written ({error.strerror}); free some space, or send it elsewhere", err=True)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.ERROR
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 0
    return 0


def main() -> None:
    sys.exit(run(sys.argv[1:]))
