"""Look at one thing: a person's dossier, a report, and why something is on the record."""

from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.ask import Doubtful
from onrecord.cli.options import AsOf, Db, Json, KnownAt, make_scope
from onrecord.cli.session import open_brief, open_person, open_record

if TYPE_CHECKING:
    from onrecord.cli.output import Object
    from onrecord.model.record import Record

Name = Annotated[str, typer.Argument(metavar="NAME", help="A person's name, a part of it, or the id.")]
Whole = Annotated[bool, typer.Option("--all", help="All rows of every section, not the newest only. --json always has all.")]
Id = Annotated[str, typer.Argument(metavar="ID", help="An id, or its beginning where nothing else begins so.")]


def register(app: typer.Typer) -> None:
    for command in (person, why, report):
        app.command()(command)


def person(  # noqa: PLR0913, PLR0917  one for each option
    context: typer.Context,
    name: Name,
    whole: Whole = False,
    doubtful: Doubtful = False,
    db: Db = None,
    as_of: AsOf = None,
    known_at: KnownAt = None,
    json: Json = False,
) -> None:
    """What is known of one person. Status over time, what the reports tell, names, statements, promises, events.

    Example: onrecord person "Mira Solano" --as-of 2025-02-14
    """
    from onrecord.app.ask import ask_person
    from onrecord.cli.dossiers import dossier_object
    from onrecord.cli.output import console, print_json
    from onrecord.cli.person import show_dossier
    from onrecord.export.views.brief import Sizes

    scope = make_scope(context, db, as_of, known_at)
    if not json and not whole:
        brief, days = open_brief(scope, name)
        console().print(show_dossier(brief.dossier, days, brief.sizes, doubtful=doubtful))
        return
    asked, who = open_person(scope, name)
    dossier = ask_person(asked, who)
    if json:
        print_json(dossier_object(asked.record, dossier))
    else:
        console().print(show_dossier(dossier, asked.days, Sizes.of(dossier), doubtful=doubtful))


def why(context: typer.Context, id_: Id, db: Db = None, as_of: AsOf = None, known_at: KnownAt = None, json: Json = False) -> None:
    """The sentences that something was read from, marked. Any id on the record will do.

    Example: onrecord why status-0a1b2c3
    """
    from onrecord.app.ask import ask_why
    from onrecord.cli.evidence import show_why
    from onrecord.cli.output import console, print_json

    asked = open_record(make_scope(context, db, as_of, known_at))
    view = ask_why(asked, id_)
    if json:
        print_json(_with_claims(asked.record, view.id))
    else:
        console().print(show_why(view, asked.days, marks=not console().is_terminal))


def report(context: typer.Context, id_: Id, db: Db = None, known_at: KnownAt = None, json: Json = False) -> None:
    """A report as it was read, and what was read from it. It tells why its day was taken. ID may be the file's name.

    Example: onrecord report dispatch.txt
    """
    from onrecord.app.ask import ask_report
    from onrecord.cli.dossiers import report_object
    from onrecord.cli.output import console, print_json
    from onrecord.cli.report import show_report

    asked = open_record(make_scope(context, db, None, known_at))
    found = ask_report(asked, id_)
    if json:
        print_json(report_object(asked.record, found))
    else:
        console().print(show_report(asked.index, found, marks=not console().is_terminal))


def _with_claims(record: "Record", id_: str) -> "list[Object]":
    """The thing, then the claims that it stands on."""
    from onrecord.cli.output import pick, read_objects

    objects = read_objects(record)
    thing = pick(objects, [id_])[0]
    claims = thing.get("claims")
    return [thing, *pick(objects, [str(claim) for claim in claims] if isinstance(claims, list) else [])]
