"""`onrecord add`: reports onto the record, with progress on a terminal and a summary always."""

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.desk import Jobs, open_desk
from onrecord.cli.exits import Exit
from onrecord.cli.options import Db, Wait, make_scope, read_day
from onrecord.cli.session import open_existing, open_store
from onrecord.errors import InvalidOption

if TYPE_CHECKING:
    from onrecord.cli.progress import Tally
    from onrecord.intake.options import IntakeOptions

Places = Annotated[list[str], typer.Argument(metavar="PATH", help="Files, folders, - for standard input, or URLs.")]
Outlet = Annotated[str | None, typer.Option("--outlet", metavar="NAME", help="The outlet of all of them, where you know it better.")]
Language = Annotated[
    str | None, typer.Option("--language", metavar="CODE", help="The language of all of them, whatever they say, e.g. en.")
]
Published = Annotated[str | None, typer.Option("--published", metavar="DATE", help="The day on which all of them were published.")]
MaxChars = Annotated[int | None, typer.Option("--max-chars", metavar="N", help="The longest text that is read [default: 2000000].")]


def register(app: typer.Typer) -> None:
    for command in (add, reread):
        app.command()(command)


def add(  # noqa: PLR0913, PLR0917  one for each option
    context: typer.Context,
    places: Places,
    db: Db = None,
    outlet: Outlet = None,
    language: Language = None,
    published: Published = None,
    max_chars: MaxChars = None,
    jobs: Jobs = None,
    wait: Wait = None,
) -> None:
    """Read reports and put them on record: text, HTML, JSON and JSONL. The same text added twice is one report.

    Example: onrecord add reports/ https://example.org/story.html
    """
    from onrecord.cli.progress import follow
    from onrecord.intake.find import list_files

    now = datetime.now(UTC)
    options = make_options(now.date(), outlet, language, published, max_chars)
    with open_store(make_scope(context, db).db, wait) as store, open_desk(store, options, jobs) as desk:
        paths = [path for place in places for path in list_files(place)]
        tally = follow(desk, paths, now)
    leave(tally)


def reread(context: typer.Context, db: Db = None, jobs: Jobs = None, wait: Wait = None) -> None:
    """Read the reports on record again with this version's reader. Earlier readings are kept; the newest one counts.

    Example: onrecord reread --db onrecord.db
    """
    from onrecord.app.read import name_reader
    from onrecord.app.reread import reread as read_again
    from onrecord.cli.progress import Tally, watch

    now = datetime.now(UTC)
    options = make_options(now.date(), None, None, None, None)
    with open_existing(make_scope(context, db).db, wait) as store, open_desk(store, options, jobs) as desk:
        tally = watch(read_again(desk, name_reader(), now=now), Tally(0), "read again")
    leave(tally)


def leave(tally: "Tally") -> None:
    """The exit code that tells what became of it."""
    if tally.stopped:
        raise typer.Exit(Exit.STOPPED)
    if tally.failed:
        raise typer.Exit(Exit.SOME_FAILED)


def make_options(today: date, outlet: str | None, language: str | None, published: str | None, max_chars: int | None) -> "IntakeOptions":
    from onrecord.intake.options import MAX_CHARS, IntakeOptions

    if max_chars is not None and max_chars < 1:
        raise InvalidOption(f"--max-chars takes a number above 0, not {max_chars}.")
    return IntakeOptions(
        today=today,
        max_chars=MAX_CHARS if max_chars is None else max_chars,
        outlet=outlet,
        language=language,
        published=None if published is None else read_day("--published", published),
    )
