"""A person's dossier for the terminal."""

from collections.abc import Iterable

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from onrecord.cli.output import id_cell, make_table
from onrecord.cli.tables import promises_table, statements_table, timeline_table
from onrecord.export.views.people import Dossier, Fact, Spelling
from onrecord.export.views.statuses import StatusView
from onrecord.export.views.words import join_few, plain


def show_dossier(dossier: Dossier, days: str) -> RenderableType:
    """`days`: which day it answers for."""
    person = dossier.person
    parts = (
        ("Status over time", _statuses(person.statuses), "Nothing is known of what happened to this person."),
        ("Known", _facts(person.facts), "Nothing is told about this person."),
        ("Named", _names(dossier.spellings), "No form of the name is shown exactly."),
        ("Said, newest first", statements_table(dossier.said), "No statement by this person."),
        ("Said about this person, newest first", statements_table(dossier.said_of), "No statement by others about this person."),
        ("Promises, requests and demands", promises_table(dossier.promises), "None concerns this person."),
        ("Events", timeline_table(dossier.events), "None."),
    )
    heading = Text.assemble(
        (person.name, "bold"), (f"\n{days}", "dim"), ("" if person.status is None else f"\n{person.status.words}", "bold")
    )
    return Group(heading, *(part for title, table, nothing in parts for part in _section(title, table, nothing)))


def _section(title: str, table: Table, nothing: str) -> Iterable[RenderableType]:
    yield Text(f"\n{title}\n", style="bold underline")
    yield table if table.row_count else Padding(Text(nothing, "dim"), (0, 0, 0, 1))


def _statuses(rows: Iterable[StatusView]) -> Table:
    table = make_table("period", "status", "read in", "id")
    for row in rows:
        table.add_row(Text(row.when), Text(row.words), Text(join_few(c.label for c in row.cites)), id_cell(row.id))
    return table


def _facts(facts: Iterable[Fact]) -> Table:
    table = make_table("property", "value", "read in", "id")
    for fact in facts:
        for n, value in enumerate(fact.values):
            name = plain(fact.property) + (" (reports differ)" if fact.differs else "")
            table.add_row(Text(name if n == 0 else ""), Text(value.value), Text("; ".join(value.labels)), id_cell(value.id))
    return table


def _names(spellings: Iterable[Spelling]) -> Table:
    table = make_table("form", "read in")
    for spelling in spellings:
        table.add_row(Text(spelling.name), Text(join_few(spelling.labels)))
    return table
