"""What is new, for the terminal and as JSON."""

from collections.abc import Iterable, Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from onrecord.app.new import Compared
from onrecord.cli.output import Object, id_cell, make_table, read_objects, stack
from onrecord.export.views.news.item import NewsView, What, news_row
from onrecord.export.views.news.show import PARTS
from onrecord.export.views.words import count, join_few, plain, say_day, shorten
from onrecord.model.record import Record

WORDS = 160
"""Characters of a statement; `onrecord statements` has all of them."""

COLOURS = {What.NEW: "green", What.CHANGED: "yellow", What.GONE: "red"}

EVIDENT = frozenset({"status", "life", "state", "sides", "history"})
"""Properties that need no name beside their values."""


def show_news(compared: Compared) -> RenderableType:
    """Nothing to show is told in a sentence that says what to do."""
    if not compared.rows:
        return Group(Text(say_nothing(compared)), Text(compared.after.days, "dim"))
    parts = (part for of, title in PARTS.items() for part in _part(title, [row for row in compared.rows if row.of == of]))
    return Group(Text(f"\n{say_heading(compared)}", "bold"), *parts, _note(compared))


def say_heading(compared: Compared) -> str:
    """`New since 14 Feb 2025, from 1 report; as of 15 Feb 2025`."""
    reports = count(sum(row.of == "report" for row in compared.rows), "report")
    return f"New since {_since(compared)}, from {reports}; {compared.after.days}"


def say_nothing(compared: Compared) -> str:
    """Whether there are no reports at all, or none of the days asked for."""
    if not compared.after.record.reports:
        return "No report is on the record; onrecord add PATH puts some there."
    known_at = compared.after.known_at
    until = "" if known_at is None else f" and by {say_day(known_at)}"
    more = "an earlier --since shows more" + ("" if known_at is None else ", and so does a later --until")
    return f"Nothing on the record was published after {_since(compared)}{until}; {more}."


def news_objects(compared: Compared) -> list[Object]:
    """Each with the thing as it was and as it is, in the record format's words."""
    before, after = _by_id(compared.before.record), _by_id(compared.after.record)
    return [news_row(row, [before[id_] for id_ in row.before], after.get(row.id)) for row in compared.rows]


def _by_id(record: Record) -> dict[str, Object]:
    return {str(found["id"]): found for found in read_objects(record) if "id" in found}


def _part(title: str, rows: Sequence[NewsView]) -> Iterable[RenderableType]:
    if rows:
        yield Text(f"\n{title}\n", style="bold underline")
        yield _table(rows)


def _table(rows: Sequence[NewsView]) -> Table:
    """Two columns where nothing but new things stands in it."""
    is_plain = all(not row.shifts for row in rows)
    table = make_table("what", "id", spaced=True) if is_plain else make_table("what", "from → to", "id", spaced=True)
    for row in rows:
        words = stack(Text(shorten(row.words, WORDS), "" if is_plain else "bold"), join_few(cite.label for cite in row.cites))
        table.add_row(words, *(() if is_plain else (_changes(row),)), id_cell(row.id))
    return table


def _changes(row: NewsView) -> Text:
    lines = [Text(_say(shift.property, shift.was, shift.now), COLOURS[row.what]) for shift in row.shifts]
    return Text("\n").join(lines or [Text(row.what.value, COLOURS[row.what])])


def _say(name: str, was: str, now: str) -> str:
    """`due: 15 Feb 2025 → 17 Feb 2025`."""
    label = "" if name in EVIDENT else f"{plain(name)}: "
    return f"{label}{was} → {now or 'none'}" if was else f"{label}{now}"


def _note(compared: Compared) -> Text:
    known_at = compared.after.known_at
    day = "" if known_at is None else f" --known-at {known_at.isoformat()}"
    return Text(f"\nonrecord{day} why ID shows the sentences behind a line.", "dim")


def _since(compared: Compared) -> str:
    return "" if compared.before.known_at is None else say_day(compared.before.known_at)
