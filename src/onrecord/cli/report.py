"""A report as it was read, for the terminal: what surrounds it, its text with what is said in it marked, and what was read from it."""

from collections.abc import Iterable
from itertools import pairwise

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from onrecord.cli.output import id_cell, make_table, stack
from onrecord.cli.tables import statements_table
from onrecord.export.views.index import Index
from onrecord.export.views.languages import say_unread
from onrecord.export.views.phrases import say_held
from onrecord.export.views.statements import show_statements
from onrecord.export.views.words import count, join, say_period
from onrecord.model.claim import Claim
from onrecord.model.report import Report

SHOWN = 120
"""Characters of a statement; the text has all of it."""


def show_report(index: Index, report: Report, *, marks: bool) -> RenderableType:
    """`marks`: put [square brackets] around what is said, where there is no colour to show it."""
    heading = Text.assemble((report.title or report.path, "bold"), (f"\n{index.label(report.id)}", "cyan"))
    statements = sorted((s for s in show_statements(index) if s.report == report.id), key=lambda s: [c.span.start for c in s.cites])
    claims = [c for c in index.record.claims if c.report == report.id]
    parts: list[RenderableType] = [heading, *(Text(line, "dim") for line in _about(index, report)), Text(), _text(index, report, marks)]
    if language := say_unread(report):
        return Group(*parts, Text(f"\nnot read: {language}", "bold"))
    for title, table in (("statement", statements_table(statements, SHOWN)), ("claim", _claims(index, claims))):
        parts.append(Text(f"\n{count(table.row_count, title)} read in it\n", "bold underline"))
        parts += [table] if table.row_count else []
    return Group(*parts)


def _about(index: Index, report: Report) -> Iterable[str]:
    yield f"id {report.id}"
    yield f"path {report.path}"
    if report.authors:
        yield f"by {join(report.authors)}"
    if report.url:
        yield report.url
    yield _day(report)
    if report.published_note:
        yield f"why that day: {report.published_note}"
    if report.id in index.record.reprints:
        yield f"reprints {index.label(index.record.reprints[report.id])}"


def _day(report: Report) -> str:
    if report.published is None:
        return "no day of writing was found; give it with onrecord add --published"
    return f"published {say_period(report.published)} (from: {report.published_basis.value})"


def _text(index: Index, report: Report, marks: bool) -> Text:
    """Words of statements stand out; page furniture, which is not read, is dim."""
    said = [(span.start, span.stop) for s in index.record.statements if s.report == report.id for span in s.content]
    aside = [(f.start, f.stop) for f in report.furniture]
    edges = sorted({0, len(report.text), *(edge for pair in (*said, *aside) for edge in pair)})
    text = Text()
    for start, stop in pairwise(edges):
        is_said, is_aside = _is_in(start, said), _is_in(start, aside)
        opens = "[" if marks and any(a == start for a, _ in said) else ""
        closes = "]" if marks and any(b == stop for _, b in said) else ""
        text.append(f"{opens}{report.text[start:stop]}{closes}", "yellow" if is_said else "dim" if is_aside else "")
    return text


def _is_in(at: int, ranges: Iterable[tuple[int, int]]) -> bool:
    return any(start <= at < stop for start, stop in ranges)


def _claims(index: Index, claims: Iterable[Claim]) -> Table:
    table = make_table("claim", "id")
    for claim in claims:
        table.add_row(stack(say_held(index, claim)), id_cell(claim.id))
    return table
