"""`onrecord judge`: one decision each, for scripts and for what no review asks."""

from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.options import Db, make_scope
from onrecord.cli.session import open_existing
from onrecord.cli.who import Who, Why, make_by
from onrecord.errors import InvalidOption

if TYPE_CHECKING:
    from onrecord.app.judge import Judging
    from onrecord.app.store import Store

One = Annotated[str, typer.Argument(metavar="A", help="A name, an id, or a name in one report: Moen@dispatch.txt.")]
Other = Annotated[str, typer.Argument(metavar="B", help="As A.")]
Id = Annotated[str, typer.Argument(metavar="ID", help="Of a claim, statement, attribute or conflict, or its beginning.")]
Read = Annotated[str, typer.Argument(metavar="ID", help="Of a claim, statement or attribute, or its beginning.")]
Past = Annotated[str, typer.Argument(metavar="ID", help="Of a judgement, or its beginning; `onrecord judgements` lists them.")]
Name = Annotated[str, typer.Argument(metavar="NAME", help="What it is to be called.")]
Sets = Annotated[list[str], typer.Option("--set", metavar="FIELD=VALUE", help="The right value; may be given several times.")]

HELP = """Say what is the same, different or wrong.

Nothing is changed or deleted: judgements are kept beside the reports, and the record follows them. Each can be undone.
"""


def register(app: typer.Typer) -> None:
    group = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help=HELP)
    for command in (same, different, rename, reject, accept, correct, undo):
        group.command()(command)
    app.add_typer(group, name="judge")


def same(context: typer.Context, one: One, other: Other, why: Why = "", who: Who = None, db: Db = None) -> None:
    """Two names are of one, or two events are one.

    Example: onrecord judge same "Mira Solano" "M. Solano" --why "The second report gives her age."
    """
    _judge_pair(context, "same", (one, other), why, who, db)


def different(context: typer.Context, one: One, other: Other, why: Why = "", who: Who = None, db: Db = None) -> None:
    """Two names are of two, or two events are two.

    It holds whatever else is judged the same.

    Example: onrecord judge different Solano@first.txt Solano@second.txt --why "Father and daughter."
    """
    _judge_pair(context, "different", (one, other), why, who, db)


def rename(context: typer.Context, one: One, name: Name, why: Why = "", who: Who = None, db: Db = None) -> None:
    """Show somebody or something under this name.

    What is read and joined does not change.

    Example: onrecord judge rename Solano "Mira Solano-Rill"
    """
    from onrecord.app.judge import judge_name

    with open_existing(make_scope(context, db).db) as store:
        _tell(store, judge_name(store, one, name, make_by(who, why)))


def reject(context: typer.Context, id_: Id, why: Why = "", who: Who = None, db: Db = None) -> None:
    """Not what the sentence says, or no conflict.

    It leaves the record, with what follows from it.

    Example: onrecord judge reject claim-0a1b2c3 --why "He was to be released."
    """
    _judge_read(context, "reject", id_, why, who, db)


def accept(context: typer.Context, id_: Id, why: Why = "", who: Who = None, db: Db = None) -> None:
    """Seen, and right: no review asks again.

    Example: onrecord judge accept claim-0a1b2c3
    """
    _judge_read(context, "accept", id_, why, who, db)


def correct(context: typer.Context, id_: Read, sets: Sets, why: Why = "", who: Who = None, db: Db = None) -> None:
    """Give what was read another value.

    A claim has kind, modality, polarity, when and stage, a statement manner and said, an attribute value.

    Example: onrecord judge correct claim-0a1b2c3 --set modality=planned --set when=2025-02-15
    """
    pairs = [each.partition("=") for each in sets]
    if wrong := [field for field, equals, _ in pairs if not equals]:
        raise InvalidOption(f"--set takes FIELD=VALUE, not “{wrong[0]}”.")
    _judge_read(context, "correct", id_, why, who, db, {field.strip(): value.strip() for field, _, value in pairs})


def undo(context: typer.Context, id_: Past, why: Why = "", who: Who = None, db: Db = None) -> None:
    """Take a judgement back.

    The record is then what it would be without it. An undo can be undone.

    Example: onrecord judge undo judgement-0a1b2c3
    """
    from onrecord.app.judge import judge_undo

    with open_existing(make_scope(context, db).db) as store:
        _tell(store, judge_undo(store, id_, make_by(who, why)))


def _judge_pair(context: typer.Context, kind: str, names: tuple[str, str], why: str, who: str | None, db: Db) -> None:
    from onrecord.app.judge import judge_pair
    from onrecord.model.judgement import JudgementKind

    with open_existing(make_scope(context, db).db) as store:
        _tell(store, judge_pair(store, JudgementKind(kind), names, make_by(who, why)))


def _judge_read(
    context: typer.Context, kind: str, id_: str, why: str, who: str | None, db: Db, changes: dict[str, str] | None = None
) -> None:
    from onrecord.app.judge import judge_read
    from onrecord.model.judgement import JudgementKind

    with open_existing(make_scope(context, db).db) as store:
        _tell(store, judge_read(store, JudgementKind(kind), id_, make_by(who, why), changes))


def _tell(store: "Store", judging: "Judging") -> None:
    """What was judged, and where it does not count, why."""
    from onrecord.app.ask import ask
    from onrecord.cli.output import console
    from onrecord.export.views.judgements import STANDINGS, say_judgement
    from onrecord.model.judgement import Standing

    console().print(f"{say_judgement(judging.judgement, ask(store).index)}\n{judging.id}", soft_wrap=True)
    if judging.standing is not Standing.IN_FORCE:
        console().print(f"It is kept, but does not count: {STANDINGS[judging.standing]}.", soft_wrap=True)
