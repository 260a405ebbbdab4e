"""`onrecord review`: what is undecided, one question at a time, answered by single keys; by lines where input is piped."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.exits import Exit
from onrecord.cli.keys import Keys, open_keys
from onrecord.cli.options import Db, make_scope
from onrecord.cli.session import open_existing
from onrecord.cli.who import Who, Why, find_who, make_by

if TYPE_CHECKING:
    from onrecord.app.questions import Question
    from onrecord.app.review import Walk
    from onrecord.app.store import Store

Unsure = Annotated[bool, typer.Option("--unsure", help="Ask again what was answered with unsure.")]

NOTHING = """Nothing is undecided.
`onrecord judge` says what no review asks, `onrecord judgements` lists what was decided, `onrecord add` brings new reports."""
KEYS = "a {yes}   r {no}   u unsure   s skip   z undo the last   q quit"


def register(app: typer.Typer) -> None:
    app.command()(review)


def review(context: typer.Context, unsure: Unsure = False, why: Why = "", who: Who = None, db: Db = None) -> None:
    """Go through what is undecided, one by one.

    One person or two? One event or two? Is this right? Each answer counts at once.

    Example: onrecord review --who "Ida Moen"
    """
    from onrecord.app.review import open_review

    with open_existing(make_scope(context, db).db) as store:
        walk, who = open_review(store, again=unsure), find_who(who)
        if not walk.questions:
            typer.echo(NOTHING)
            return
        with open_keys() as keys:
            desk = ReviewDesk(store, walk, who, why, keys)
            try:
                desk.go()
            except (KeyboardInterrupt, EOFError):
                desk.tell_end()
                raise typer.Exit(Exit.STOPPED) from None
        desk.tell_end()


@dataclass(slots=True)
class ReviewDesk:
    """One walk at the terminal."""

    store: "Store"
    walk: "Walk"
    who: str
    why: str
    keys: Keys
    skipped: int = 0

    def go(self) -> None:
        """Until all are answered, or `q`."""
        while (question := self.walk.question) is not None:
            self.keys.forget()
            show_question(question, self.walk.at + 1, len(self.walk.questions))
            while not (key := self._press(question)):
                pass
            if key == "q":
                return

    def _press(self, question: "Question") -> str:
        """The key that was pressed; empty if it means nothing."""
        from onrecord.model.judgement import JudgementKind

        key = self.keys.read()
        answers = {"a": (question.accept, question.yes), "r": (question.reject, question.no), "u": (JudgementKind.UNSURE, "unsure")}
        if key in answers:
            kind, words = answers[key]
            judgement = self.walk.answer(self.store, kind, make_by(self.who, self.why))
            typer.echo(f"→ {words} ({judgement.id})\n")
        elif key == "s":
            self.walk.skip()
            self.skipped += 1
            typer.echo("→ skipped\n")
        elif key == "z":
            self._undo()
        elif key != "q":
            typer.echo(KEYS.format(yes=question.yes, no=question.no))
            return ""
        return key

    def _undo(self) -> None:
        undone = self.walk.undo(self.store, make_by(self.who, self.why))
        if undone is None:
            typer.echo("→ nothing was answered here yet; `onrecord judge undo ID` takes back earlier judgements\n")
        else:
            typer.echo(f"→ undone ({undone.undoes})\n")

    def tell_end(self) -> None:
        """`3 judged, 1 skipped, 8 left`."""
        left = len(self.walk.questions) - self.walk.at
        more = f", {left} left; the same command goes on from there" if left else ""
        typer.echo(f"{len(self.walk.made)} judged, {self.skipped} skipped{more}")


def show_question(question: "Question", number: int, total: int) -> None:
    from rich.console import Group
    from rich.text import Text

    from onrecord.cli.evidence import show_proof
    from onrecord.cli.output import console

    marks = not console().is_terminal
    parts: list[Text] = [Text.assemble((f"{number} of {total}  ", "dim"), (question.words, "bold"), (f"  ({question.why})", "dim"))]
    for side in question.sides:
        console().print(
            Group(*parts, Text(f"\n{side.words}", "bold cyan"), *(p for proof in side.proofs for p in show_proof(proof, marks)))
        )
        parts = []
    console().print(Text(f"\n{KEYS.format(yes=question.yes, no=question.no)}", "dim"))
