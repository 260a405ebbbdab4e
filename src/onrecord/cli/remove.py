"""`onrecord remove`: take reports off the record, after asking."""

from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.exits import Exit
from onrecord.cli.options import Db, make_scope
from onrecord.cli.session import open_existing
from onrecord.errors import InvalidOption

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.model.report import Report

Names = Annotated[list[str], typer.Argument(metavar="ID|PATH", help="Reports: ids, their beginnings, or the paths of files or folders.")]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")]
SHOWN = 20


def register(app: typer.Typer) -> None:
    app.command()(remove)


def remove(context: typer.Context, names: Names, yes: Yes = False, db: Db = None) -> None:
    """Take reports off the record, as if they had never been added. It asks first; their files are left alone.

    Example: onrecord remove reports/wrong.html
    """
    from onrecord.app.remove import find_to_remove
    from onrecord.app.remove import remove as take_off
    from onrecord.cli.output import console
    from onrecord.export.views.words import count

    with open_existing(make_scope(context, db).db) as store:
        reports = find_to_remove(store, names)
        if not yes and not _is_meant(reports):
            console().print("Nothing was removed.")
            raise typer.Exit(Exit.STOPPED)
        console().print(f"{count(take_off(store, reports), 'report')} removed; the record is built without.")


def _is_meant(reports: "Sequence[Report]") -> bool:
    """Raises `InvalidOption` where nobody is there to answer."""
    from onrecord.export.views.words import count

    for report in reports[:SHOWN]:
        typer.echo(f"  {report.id}  {report.path}", err=True)
    if len(reports) > SHOWN:
        typer.echo(f"  and {len(reports) - SHOWN} more", err=True)
    try:
        return typer.confirm(f"Take {count(len(reports), 'report')} off the record?", err=True)
    except typer.Abort as error:
        raise InvalidOption("onrecord remove asks before it removes; where nobody can answer, give --yes.") from error
