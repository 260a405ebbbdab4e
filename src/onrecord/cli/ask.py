"""The listings: people, statements, promises, timeline, agenda, conflicts, failures."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Annotated, Protocol, TypeVar

import typer

from onrecord.cli.options import AsOf, Db, Json, KnownAt, make_scope
from onrecord.cli.session import open_record

if TYPE_CHECKING:
    from rich.table import Table

    from onrecord.app.ask import Asked

By = Annotated[str | None, typer.Option("--by", metavar="NAME", help="Who said it.")]
About = Annotated[str | None, typer.Option("--about", metavar="NAME", help="Whom or what it is about.")]
Via = Annotated[str | None, typer.Option("--via", metavar="NAME", help="The agency, outlet or platform through which it came.")]
Name = Annotated[str | None, typer.Argument(metavar="[NAME]", help="A person's name, or a part of it.")]


class HasId(Protocol):
    @property
    def id(self) -> str: ...


Row = TypeVar("Row", bound=HasId)


def register(app: typer.Typer) -> None:
    for command in (people, statements, promises, timeline, agenda, conflicts, failures):
        app.command()(command)


def people(context: typer.Context, db: Db = None, as_of: AsOf = None, known_at: KnownAt = None, json: Json = False) -> None:
    """The people on the record, and what is known of each.

    Example: onrecord people --as-of 2025-02-14
    """
    from onrecord.app.ask import ask_people
    from onrecord.cli import tables
    from onrecord.cli.dossiers import people_objects
    from onrecord.cli.output import print_json, print_rows

    asked = open_record(make_scope(context, db, as_of, known_at))
    rows = ask_people(asked)
    if json:
        print_json(people_objects(asked.record, rows))
    else:
        print_rows(tables.people_table(rows), "Nobody is on the record yet.")


def statements(
    context: typer.Context, by: By = None, about: About = None, via: Via = None, db: Db = None, known_at: KnownAt = None, json: Json = False
) -> None:
    """Who said what about whom, in whose words, and through whom it came.

    Example: onrecord statements --by Solano --about "Varda bridge" --via VNA
    """
    from onrecord.app.ask import StatementFilter, ask_statements
    from onrecord.cli import tables

    asked = open_record(make_scope(context, db, None, known_at))
    rows = ask_statements(asked, StatementFilter(by, about, via))
    _show(asked, rows, tables.statements_table, "No such statement is on the record.", json)


def promises(context: typer.Context, db: Db = None, as_of: AsOf = None, known_at: KnownAt = None, json: Json = False) -> None:
    """Promises, offers, requests, demands, threats and refusals, and how each stands.

    Example: onrecord promises --as-of 2025-02-14
    """
    from onrecord.app.ask import ask_promises
    from onrecord.cli import tables

    asked = open_record(make_scope(context, db, as_of, known_at))
    _show(asked, ask_promises(asked), tables.promises_table, "No promise, request or demand is on the record.", json)


def timeline(
    context: typer.Context, name: Name = None, db: Db = None, as_of: AsOf = None, known_at: KnownAt = None, json: Json = False
) -> None:
    """What happened and what is planned, by day; of everybody, or of one person.

    Example: onrecord timeline Solano
    """
    from onrecord.app.ask import ask_timeline
    from onrecord.cli import tables

    asked = open_record(make_scope(context, db, as_of, known_at))
    _show(asked, ask_timeline(asked, name), tables.timeline_table, "No event is on the record.", json)


def agenda(context: typer.Context, db: Db = None, as_of: AsOf = None, known_at: KnownAt = None, json: Json = False) -> None:
    """Planned events and due days from the day asked for on.

    Example: onrecord agenda --as-of 2025-02-14
    """
    from onrecord.app.ask import ask_agenda
    from onrecord.cli import tables

    asked = open_record(make_scope(context, db, as_of, known_at))
    _show(asked, ask_agenda(asked), tables.agenda_table, "Nothing with a day is planned or due.", json)


def conflicts(context: typer.Context, db: Db = None, as_of: AsOf = None, known_at: KnownAt = None, json: Json = False) -> None:
    """Where reports differ, or something was revised or taken back.

    Example: onrecord conflicts --json
    """
    from onrecord.app.ask import ask_conflicts
    from onrecord.cli import tables

    asked = open_record(make_scope(context, db, as_of, known_at))
    _show(asked, ask_conflicts(asked), tables.conflicts_table, "No reports differ.", json)


def failures(context: typer.Context, db: Db = None, json: Json = False) -> None:
    """The inputs that could not be read, and why.

    Example: onrecord failures
    """
    from onrecord.cli import tables
    from onrecord.cli.output import print_json, print_rows, read_objects

    record = open_record(make_scope(context, db)).record
    if json:
        print_json([found for found in read_objects(record) if found["type"] == "failure"])
    else:
        print_rows(tables.failures_table(record.failures), "Everything that was added could be read.")


def _show(asked: "Asked", rows: "Sequence[Row]", table: "Callable[[Sequence[Row]], Table]", nothing: str, json: bool) -> None:
    from onrecord.cli.output import pick, print_json, print_rows, read_objects

    if json:
        print_json(pick(read_objects(asked.record), [row.id for row in rows]))
    else:
        print_rows(table(rows), nothing)
