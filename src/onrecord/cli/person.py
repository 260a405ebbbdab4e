"""A person's dossier for the terminal."""

from collections.abc import Iterable, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from onrecord.cli.output import id_cell, make_table
from onrecord.cli.tables import promises_table, statements_table, timeline_table
from onrecord.export.views.brief import Sizes
from onrecord.export.views.people import Dossier, Fact, GroupView, PersonView, Spelling
from onrecord.export.views.statuses import NOTHING_CERTAIN, StatusView
from onrecord.export.views.words import count, join_few, plain


def show_dossier(
    dossier: Dossier,
    days: str,
    sizes: Sizes,
    *,
    doubtful: bool = False,
) -> RenderableType:
    """`days`: which day it answers for. `sizes`: how many rows there are, shown or not.

    `doubtful`: with the doubtful readings; else they are counted.
    """
    person = dossier.person
    statuses, said, said_of = _statuses(person.statuses), statements_table(dossier.said), statements_table(dossier.said_of)
    promises, events = promises_table(dossier.promises), timeline_table(dossier.events)
    certain = "certain " if person.is_uncertain else ""
    nothing = f"Nothing {certain}is known of what happened to this person."
    fates = _title("Status over time", statuses, sizes.statuses)
    parts = (
        ("Known", _facts(person.facts), "Nothing is told about this person."),
        ("Named", _names(dossier.spellings), "No form of the name is shown exactly."),
        (_title("Said, newest first", said, sizes.said), said, "No statement by this person."),
        (_title("Said about this person, newest first", said_of, sizes.said_of), said_of, "No statement by others about this person."),
        (_title("Promises, requests and demands", promises, sizes.promises), promises, "None concerns this person."),
        (_title("Events", events, sizes.events), events, "None."),
    )
    heading = Text.assemble((person.name, "bold"), (f"\n{days}", "dim"), _stands(person))
    doubts = _doubts(person.doubtful, sizes.doubtful, whole=doubtful)
    sections = (*(part for row in parts for part in _section(*row)), *_groups(dossier.groups))
    return Group(heading, *_section(fates, statuses, nothing), *doubts, *sections)


def _stands(person: PersonView) -> tuple[str, str]:
    if person.status is not None:
        return f"\n{person.status.words}", "bold"
    return (f"\n{NOTHING_CERTAIN}", "dim") if person.is_uncertain else ("", "")


def _doubts(rows: Sequence[StatusView], found: int, *, whole: bool) -> Iterable[RenderableType]:
    """Folded unless they are asked for."""
    if not rows:
        return
    if whole:
        table = _statuses(rows)
        yield from _section(_title("Doubtful readings", table, found), table, "")
    else:
        yield Text(f"\n{count(found, 'doubtful reading')}; --doubtful shows them", "dim")


def _groups(groups: Sequence[GroupView]) -> Iterable[RenderableType]:
    """Nothing where there is none: few are told of as one."""
    if groups:
        table = make_table("group", "named of it", "read in", "id")
        for group in groups:
            named, read_in = join_few(group.members, 6), join_few(c.label for c in group.cites)
            table.add_row(Text(group.name), Text(named), Text(read_in), id_cell(group.id))
        yield from _section("One of", table, "")


def _title(title: str, shown: Table, found: int) -> str:
    """`Events (the latest 25 of 1204; --all shows all)`."""
    return title if shown.row_count == found else f"{title} (the latest {shown.row_count} of {found}; --all shows all)"


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
