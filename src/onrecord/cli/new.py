"""`onrecord new`: what changed in the record between two days."""

from typing import Annotated

import typer

from onrecord.cli.options import AsOf, Db, Json, KnownAt, make_scope, read_day
from onrecord.cli.session import open_existing

Since = Annotated[str, typer.Option("--since", metavar="DATE", help="The day up to which you know: what was published later is new.")]
Until = Annotated[
    str | None, typer.Option("--until", metavar="DATE", help="The later day [default: that of --known-at, else all reports].")
]


def register(app: typer.Typer) -> None:
    app.command()(new)


def new(
    context: typer.Context,
    since: Since,
    until: Until = None,
    db: Db = None,
    as_of: AsOf = None,
    known_at: KnownAt = None,
    json: Json = False,
) -> None:
    """What is new since a day. How people and promises stand now, events, conflicts, statements, reports and failures.

    Example: onrecord new --since 2025-02-14
    """
    from onrecord.app.new import compare
    from onrecord.cli.news import news_objects, show_news
    from onrecord.cli.output import console, print_json

    scope = make_scope(context, db, as_of, known_at)
    first, last = read_day("--since", since), scope.known_at if until is None else read_day("--until", until)
    with open_existing(scope.db) as store:
        compared = compare(store, since=first, until=last, as_of=scope.as_of)
    if json:
        print_json(news_objects(compared))
    else:
        console().print(show_news(compared))
