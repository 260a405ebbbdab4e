"""The listings: people, statements, promises, timeline, agenda, conflicts, failures."""

from dataclasses import replace
from functools import partial
from typing import Annotated

import typer

from onrecord.cli.options import AsOf, Db, Json, KnownAt, make_scope
from onrecord.cli.session import open_page, open_record

By = Annotated[str | None, typer.Option("--by", metavar="NAME", help="Who said it.")]
About = Annotated[str | None, typer.Option("--about", metavar="NAME", help="Whom or what it is about.")]
Via = Annotated[str | None, typer.Option("--via", metavar="NAME", help="The agency, outlet or platform through which it came.")]
Limit = Annotated[int | None, typer.Option("-n", "--limit", metavar="N", min=1, help="Only the first N, which are the newest.")]
First = Annotated[int | None, typer.Option("-n", "--limit", metavar="N", min=1, help="Only the first N.")]
Doubtful = Annotated[
    bool,
    typer.Option("--doubtful", help="Doubtful readings too: what may be misread, and is no fate."),
]
Name = Annotated[str | None, typer.Argument(metavar="[NAME]", help="A person's name, or a part of it.")]


def register(app: typer.Typer) -> None:
    for command in (people, statements, promises, timeline, agenda, conflicts, failures):
        app.command()(command)


def people(
    context: typer.Context,
    limit: First = None,
    doubtful: Doubtful = False,
    db: Db = None,
    as_of: AsOf = None,
    known_at: KnownAt = None,
    json: Json = False,
) -> None:
    """The people on the record, and what is known of each.

    Example: onrecord people --as-of 2025-02-14
    """
    from onrecord.app.ask import ask_people
    from onrecord.app.pages import PEOPLE
    from onrecord.cli.dossiers import people_objects
    from onrecord.cli.listing import Listing, show, show_first
    from onrecord.cli.output import print_json
    from onrecord.cli.tables import people_table

    scope = make_scope(context, db, as_of, known_at)
    order = "those of whom it is told what happened to them first"
    table = partial(people_table, doubtful=doubtful)
    listing = Listing(table, "person", "people", order, "Nobody is named on the record.")
    if not json and show_first(open_page(scope, PEOPLE, limit), listing):
        return
    asked = open_record(scope)
    rows = ask_people(asked)
    if json:
        print_json(people_objects(asked.record, rows[:limit]))
    else:
        show(asked, rows, listing, json=False, limit=limit)


def statements(  # noqa: PLR0913, PLR0917  one for each option
    context: typer.Context,
    by: By = None,
    about: About = None,
    via: Via = None,
    limit: Limit = None,
    db: Db = None,
    as_of: AsOf = None,
    known_at: KnownAt = None,
    json: Json = False,
) -> None:
    """Who said what about whom, and through whom it came. The newest come first.

    Example: onrecord statements --by Solano --about "Varda bridge" --via VNA
    """
    from onrecord.app.ask import StatementFilter, ask_statements
    from onrecord.app.kin import find_kin
    from onrecord.app.pages import STATEMENTS
    from onrecord.cli.listing import Listing, show, show_first
    from onrecord.cli.tables import statements_table
    from onrecord.export.views.words import join_few

    scope, wanted = make_scope(context, db, as_of, known_at), StatementFilter(by, about, via)
    listing = Listing(statements_table, "statement", "statements", "newest first", "No such statement is on the record.")
    if not json and wanted == StatementFilter() and show_first(open_page(scope, STATEMENTS, limit), listing):
        return
    asked = open_record(scope)
    kin = find_kin(asked.index, by) if by is not None else ()
    if kin:
        listing = replace(listing, order=f"newest first; related, and not counted: {join_few(kin, 4)}")
    show(asked, ask_statements(asked, wanted), listing, json=json, limit=limit)


def promises(
    context: typer.Context, limit: First = None, db: Db = None, as_of: AsOf = None, known_at: KnownAt = None, json: Json = False
) -> None:
    """Promises, offers, requests, demands, threats and refusals, and how each stands.

    Example: onrecord promises --as-of 2025-02-14
    """
    from onrecord.app.ask import ask_promises
    from onrecord.app.pages import PROMISES
    from onrecord.cli.listing import Listing, show, show_first
    from onrecord.cli.tables import promises_table

    scope = make_scope(context, db, as_of, known_at)
    listing = Listing(
        promises_table,
        "promise, request or demand",
        "promises, requests and demands",
        "by due day, then those without one",
        "No promise, request or demand is on the record.",
    )
    if not json and show_first(open_page(scope, PROMISES, limit), listing):
        return
    asked = open_record(scope)
    show(asked, ask_promises(asked), listing, json=json, limit=limit)


def timeline(
    context: typer.Context,
    name: Name = None,
    limit: First = None,
    db: Db = None,
    as_of: AsOf = None,
    known_at: KnownAt = None,
    json: Json = False,
) -> None:
    """What happened and what is planned, by day; of everybody, or of one person.

    Example: onrecord timeline Solano
    """
    from onrecord.app.ask import ask_timeline
    from onrecord.app.pages import TIMELINE
    from onrecord.cli.listing import Listing, show, show_first
    from onrecord.cli.tables import timeline_table

    scope = make_scope(context, db, as_of, known_at)
    listing = Listing(
        timeline_table, "event", "events", "by day, then those without one by the day on which they were told", "No event is on the record."
    )
    if not json and name is None and show_first(open_page(scope, TIMELINE, limit), listing):
        return
    asked = open_record(scope)
    show(asked, ask_timeline(asked, name), listing, json=json, limit=limit)


def agenda(
    context: typer.Context, limit: First = None, db: Db = None, as_of: AsOf = None, known_at: KnownAt = None, json: Json = False
) -> None:
    """Planned events and due days from the day asked for on.

    Example: onrecord agenda --as-of 2025-02-14
    """
    from onrecord.app.ask import ask_agenda
    from onrecord.app.pages import AGENDA
    from onrecord.cli.listing import Listing, show, show_first
    from onrecord.cli.tables import agenda_table
    from onrecord.export.views.words import say_day

    scope = make_scope(context, db, as_of, known_at)
    listing = Listing(agenda_table, "plan or due day", "plans and due days", "by day", "")
    if not json and show_first(open_page(scope, AGENDA, limit), listing):
        return
    asked = open_record(scope)
    words = "Nothing with a day is planned or due" + (
        "." if asked.as_of is None else f" on {say_day(asked.as_of)} or later; --as-of asks for another day."
    )
    show(asked, ask_agenda(asked), replace(listing, nothing=words), json=json, limit=limit)


def conflicts(
    context: typer.Context, limit: First = None, db: Db = None, as_of: AsOf = None, known_at: KnownAt = None, json: Json = False
) -> None:
    """Where reports differ, or something was revised or taken back.

    Example: onrecord conflicts --json
    """
    from onrecord.app.ask import ask_conflicts
    from onrecord.app.pages import CONFLICTS
    from onrecord.cli.listing import Listing, show, show_first
    from onrecord.cli.tables import conflicts_table

    scope = make_scope(context, db, as_of, known_at)
    listing = Listing(conflicts_table, "difference", "differences", "in the order of the record", "No reports differ.")
    if not json and show_first(open_page(scope, CONFLICTS, limit), listing):
        return
    asked = open_record(scope)
    show(asked, ask_conflicts(asked), listing, json=json, limit=limit)


def failures(context: typer.Context, db: Db = None, known_at: KnownAt = None, json: Json = False) -> None:
    """The inputs that could not be read, and why.

    Example: onrecord failures
    """
    from onrecord.cli.output import print_json, print_rows, read_objects
    from onrecord.cli.tables import failures_table
    from onrecord.export.views.words import count, say_day

    asked = open_record(make_scope(context, db, None, known_at))
    record = asked.record
    if json:
        print_json([found for found in read_objects(record) if found["type"] == "failure"])
    else:
        failed, by = record.failures, "" if asked.known_at is None else f" by {say_day(asked.known_at)}"
        note = f"{count(len(failed), 'input')}{by}; one that is added again from the same path and can be read is listed no more"
        print_rows(failures_table(failed), f"Everything that was added{by} could be read.", note if failed else "")
