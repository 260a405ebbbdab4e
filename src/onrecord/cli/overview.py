"""The whole record on one screen after another: people, statements, promises, what is next, conflicts, origins."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from onrecord.app.ask import Asked, StatementFilter, ask_agenda, ask_conflicts, ask_past_agenda, ask_people, ask_promises, ask_statements
from onrecord.cli import tables
from onrecord.export.views.disputes import show_origins
from onrecord.export.views.people import PersonView
from onrecord.export.views.promises import OPEN
from onrecord.export.views.words import count, join_few, say_day

PEOPLE = 15
STATEMENTS = 15
WORDS = 140
"""Characters of a statement; the page and `onrecord statements` have all of them."""

Row = TypeVar("Row")


def show_overview(asked: Asked) -> RenderableType:
    people, promises = ask_people(asked), ask_promises(asked)
    open_ = [p for p in promises if p.life in OPEN]
    closed = [p for p in promises if p.life not in OPEN]
    parts = (
        *_people(people),
        *_part("Who said what, newest first", *_statements(asked)),
        *_part("Open promises, requests and demands", tables.promises_table(open_), "None."),
        *(_part("Settled", tables.promises_table(closed), "") if closed else ()),
        *_part("What is next", tables.agenda_table(ask_agenda(asked)), "Nothing with a day is planned or due."),
        *_past_agenda(asked),
        *_part("Where reports differ or were revised", tables.conflicts_table(ask_conflicts(asked)), "Nowhere."),
        *_part("What goes back to one source", tables.origins_table(show_origins(asked.index)), "Nothing."),
    )
    return Group(_heading(asked), *parts)


def _heading(asked: Asked) -> Text:
    record = asked.record
    day = "" if asked.as_of is None else f"as of {say_day(asked.as_of)}: "
    parts = (count(len(record.reports), "report"), count(len(record.statements), "statement"), count(len(record.events), "event"))
    return Text(f"\nThe record {day}{', '.join(parts)}", style="bold")


def _people(people: Sequence[PersonView]) -> Iterable[RenderableType]:
    """Those whose fate the reports follow, then those who act and speak."""
    followed = [p for p in people if p.statuses]
    others = [p for p in people if not p.statuses and (p.facts or p.doubtful)]
    names = [p.name for p in people if not (p.statuses or p.facts or p.doubtful)]
    table, nothing = tables.people_table(followed), "No person's fate is told."
    yield from _part("People, and what is known of each", table, nothing, _doubtful(people))
    if others:
        yield from _part("Others", tables.people_table(others[:PEOPLE]), "", _more(others, PEOPLE, "onrecord people"))
    if names:
        yield Text(f"\nAlso named: {join_few(names, PEOPLE)}", style="dim")


def _doubtful(people: Sequence[PersonView]) -> str:
    """Folded: how many, and what shows them."""
    found = sum(len(p.doubtful) for p in people)
    if not found:
        return ""
    return f"{count(found, 'doubtful reading')}, not shown; onrecord people --doubtful shows them"


def _past_agenda(asked: Asked) -> Iterable[RenderableType]:
    past = ask_past_agenda(asked)
    return () if past is None else _part(f"What was next on {say_day(past.day)}", tables.agenda_table(past.rows), "")


def _statements(asked: Asked) -> tuple[Table, str, str]:
    """The latest, and each text once: a reprint says nothing new."""
    rows = [row for row in ask_statements(asked, StatementFilter()) if row.report not in asked.record.reprints]
    return (
        tables.statements_table(rows[:STATEMENTS], WORDS),
        "Nobody is reported to have said anything.",
        f"{count(len(rows), 'statement')}, showing the {STATEMENTS} newest; the page has all" if len(rows) > STATEMENTS else "",
    )


def _part(title: str, table: Table, nothing: str, more: str = "") -> Iterable[RenderableType]:
    yield Text(f"\n{title}\n", style="bold underline")
    yield table if table.row_count else Padding(Text(nothing, "dim"), (0, 0, 0, 1))
    if more:
        yield Text(f"\n{more}", "dim")


def _more(rows: Sequence[Row], limit: int, where: str) -> str:
    return f"{len(rows) - limit} more in {where}" if len(rows) > limit else ""
