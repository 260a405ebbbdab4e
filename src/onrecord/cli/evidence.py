"""Sentences with their spans marked, for the terminal; and a report as it was read."""

from collections.abc import Iterable

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from onrecord.export.views.excerpts import Excerpt
from onrecord.export.views.index import Index
from onrecord.export.views.why import Proof, WhyView
from onrecord.export.views.words import count, join, say_period
from onrecord.model.report import Report


def show_why(view: WhyView, *, marks: bool) -> RenderableType:
    """`marks`: put [square brackets] around what is marked, where there is no colour to show it."""
    heading = Text.assemble((view.words, "bold"), (f"\n{view.type} {view.id}", "dim"))
    if not view.proofs:
        return heading
    return Group(heading, *(part for proof in view.proofs for part in _proof(proof, marks)))


def _proof(proof: Proof, marks: bool) -> Iterable[RenderableType]:
    words = f"{proof.words}\n" if proof.words else ""
    yield Text.assemble("\n", words, (proof.label, "cyan"))
    for excerpt in proof.excerpts:
        yield Padding(_sentence(excerpt, marks), (0, 0, 0, 2))


def _sentence(excerpt: Excerpt, marks: bool) -> Text:
    text = Text()
    for piece in excerpt.pieces:
        shown = f"[{piece.text}]" if piece.is_marked and marks else piece.text
        text.append(shown, "bold yellow" if piece.is_marked else "")
    return text


def show_report(index: Index, report: Report) -> RenderableType:
    heading = Text.assemble((report.title or report.path, "bold"), (f"\n{index.label(report.id)}", "cyan"))
    return Group(heading, *(Text(line, "dim") for line in _about(index, report)), Text(f"\n{report.text}"))


def _about(index: Index, report: Report) -> Iterable[str]:
    yield f"id {report.id}"
    yield f"path {report.path}"
    if report.authors:
        yield f"by {join(report.authors)}"
    if report.url:
        yield report.url
    note = f": {report.published_note}" if report.published_note else ""
    yield f"published {say_period(report.published)} (from: {report.published_basis.value}){note}"
    if report.id in index.record.reprints:
        yield f"reprints {index.label(index.record.reprints[report.id])}"
    statements = sum(s.report == report.id for s in index.record.statements)
    claims = sum(c.report == report.id for c in index.record.claims)
    yield f"{count(statements, 'statement')} and {count(claims, 'claim')} were read in it"
