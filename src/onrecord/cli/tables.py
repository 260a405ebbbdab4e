"""Views as tables for the terminal."""

from collections.abc import Iterable, Iterator, Sequence

from rich.table import Table
from rich.text import Text

from onrecord.cli.output import id_cell, make_table, stack
from onrecord.export.views.disputes import ConflictView, OriginView
from onrecord.export.views.events import AgendaView, EventView
from onrecord.export.views.index import Cite
from onrecord.export.views.people import Fact, PersonView
from onrecord.export.views.promises import OPEN, PromiseView
from onrecord.export.views.statements import StatementView
from onrecord.export.views.statuses import NOTHING_CERTAIN
from onrecord.export.views.words import count, join, join_few, plain, say_period, say_says, shorten
from onrecord.model.event import EventState
from onrecord.model.report import Failure

STATES = {EventState.HAPPENED: "green", EventState.PLANNED: "cyan", EventState.POSTPONED: "yellow", EventState.CANCELLED: "red"}


def people_table(rows: Iterable[PersonView], *, doubtful: bool = False) -> Table:
    """`doubtful`: with the doubtful readings in words; else they are counted."""
    table = make_table("person", "known", "id", spaced=True, narrow=True)
    for row in rows:
        known = Text("\n").join([*say_known(row), *say_doubtful(row, whole=doubtful)])
        table.add_row(Text(row.name, "bold"), known or Text("—", "dim"), id_cell(row.id))
    return table


def statements_table(rows: Iterable[StatementView], limit: int | None = None) -> Table:
    """`limit`: characters of each statement."""
    table = make_table("who", "said", "id", spaced=True, narrow=True)
    for row in rows:
        words = row.words if limit is None else shorten(row.words, limit)
        to = f" to {join(row.to)}" if row.to else ""
        table.add_row(stack(Text(f"{join(row.who)}{to}", "bold"), row.cue), stack(words, say_through(row)), id_cell(row.id))
    return table


def promises_table(rows: Iterable[PromiseView]) -> Table:
    table = make_table("what", "due", "stands", "id", spaced=True)
    for row in rows:
        stands = Text(row.stands, "cyan" if row.life in OPEN else "")
        table.add_row(stack(row.words, *say_terms(row), say_read_in(row.cites)), Text(_due(row)), stands, id_cell(row.id))
    return table


def timeline_table(rows: Iterable[EventView]) -> Table:
    table = make_table("when", "what", "stands", "id", spaced=True, narrow=True)
    for row in rows:
        origins = f"{count(row.origins, 'origin')}" if row.origins > 1 else ""
        state = stack(Text(row.state.value, STATES.get(row.state, "")), origins)
        when = stack(row.when, row.told if row.period is None or row.period.is_open else "")
        table.add_row(when, stack(row.words, say_says(row.said_by)), state, id_cell(row.id))
    return table


def agenda_table(rows: Iterable[AgendaView]) -> Table:
    table = make_table("when", "what", "", "id", spaced=True)
    for row in rows:
        kind = Text("due", "yellow") if row.is_due else Text("planned", "cyan")
        table.add_row(Text(row.when, "bold"), stack(row.words, "" if row.is_due else say_says(row.said_by)), kind, id_cell(row.id))
    return table


def conflicts_table(rows: Iterable[ConflictView]) -> Table:
    """One line per side, so that they stand face to face."""
    table = make_table("about", "value", "read in", "id", spaced=True, narrow=True)
    for row in rows:
        about = stack(Text(row.about, "bold"), f"{row.property}: {row.relation}")
        for n, side in enumerate(row.sides):
            first = n == 0
            read_in = Text("\n".join(side.labels))
            table.add_row(about if first else Text(), Text(side.value), read_in, id_cell(row.id) if first else Text())
    return table


def origins_table(rows: Iterable[OriginView]) -> Table:
    """Those of the same reports for the same reason are one row: one speech has many sentences."""
    table = make_table("reports", "one origin because of", "id", spaced=True)
    grouped: dict[tuple[str, tuple[str, ...]], list[OriginView]] = {}
    for row in rows:
        grouped.setdefault((row.why, row.labels), []).append(row)
    for (why, labels), found in grouped.items():
        said = [shorten(words, 80) for row in found for words in row.said[:1]]
        more = f"and {count(len(said) - 2, 'more statement')}" if len(said) > 2 else ""
        table.add_row(Text("\n".join(labels)), stack(why, *said[:2], more), id_cell(found[0].id))
    return table


def failures_table(rows: Iterable[Failure]) -> Table:
    table = make_table("input", "why it was not read", spaced=True, narrow=True)
    for row in rows:
        table.add_row(Text(row.path.replace("\n", " ")), stack(row.message, f"{row.code}, at {row.stage}"))
    return table


def say_facts(facts: Sequence[Fact]) -> str:
    """`age 36 · citizenship A / B (reports differ)`."""
    return " · ".join(_say_fact(fact) for fact in facts)


def _say_fact(fact: Fact) -> str:
    """All values where they differ, else the first few: the dossier has the rest."""
    values = list(dict.fromkeys(value.value for value in fact.values))
    words = f"{' / '.join(values)} (reports differ)" if fact.differs else join_few(values, 3)
    return f"{plain(fact.property)} {words}"


def say_known(row: PersonView) -> Iterator[Text]:
    """A line of the fate, a line of what is told besides."""
    status = row.status
    if status is not None:
        yield Text(status.words, "yellow" if status.contested or status.unconfirmed else "")
    elif row.is_uncertain:
        yield Text(NOTHING_CERTAIN, "dim")
    if row.facts:
        yield Text(say_facts(row.facts), "dim" if status is not None else "")


def say_doubtful(row: PersonView, *, whole: bool) -> Iterator[Text]:
    """`2 doubtful readings`, or a line of each."""
    if whole:
        yield from (Text(reading.words, "dim") for reading in row.doubtful)
    elif row.doubtful:
        yield Text(count(len(row.doubtful), "doubtful reading"), "dim")


def say_through(row: StatementView) -> str:
    """`TASS (agency) → Varda Post, 4 Feb 2025; said 3 Feb 2025`."""
    said = f"; said {row.said}" if row.said else ""
    return " → ".join([*row.via, row.label]) + said


def say_terms(row: PromiseView) -> Iterable[str]:
    if row.stage:
        yield f"stage: {row.stage}"
    yield from dict.fromkeys(f"if: {shorten(cite.span.quote, 120)}" for cite in row.condition)  # reprints share their words


def say_read_in(cites: Sequence[Cite]) -> str:
    return join_few(cite.label for cite in cites)


def _due(row: PromiseView) -> str:
    return "" if row.due is None else say_period(row.due)
