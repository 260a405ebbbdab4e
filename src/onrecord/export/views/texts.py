"""A report as it was read, cut into paragraphs, sentences and segments, so that every span has a place that can be linked to."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from onrecord.export.views.excerpts import split_sentences
from onrecord.export.views.index import Cite, Index
from onrecord.export.views.languages import say_unread
from onrecord.export.views.words import say_period
from onrecord.model.ids import ReportId
from onrecord.model.report import Report
from onrecord.model.span import Span

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Segment:
    """`is_said`: words of a statement. `is_aside`: page furniture. `anchors`: spans that begin here."""

    text: str
    is_said: bool
    is_aside: bool
    anchors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReportView:
    id: ReportId
    title: str
    label: str
    path: str
    url: str | None
    published: str
    basis: str
    note: str | None
    authors: tuple[str, ...]
    reprints: str | None
    unread: str | None
    """The language that it is in, where that is not read."""
    paragraphs: tuple[tuple[tuple[Segment, ...], ...], ...]


def anchor(span: Span) -> str:
    return f"{span.report}.{span.start}.{span.stop}"


def show_report(index: Index, report: Report, cited: Iterable[Cite]) -> ReportView:
    """`cited`: the evidence of this report that other parts of the page link to."""
    original = index.record.reprints.get(report.id)
    return ReportView(
        id=report.id,
        title=report.title or report.path,
        label=index.label(report.id),
        path=report.path,
        url=report.url if report.url and report.url.startswith(("https://", "http://")) else None,
        published=say_period(report.published),
        basis=report.published_basis.value,
        note=report.published_note,
        authors=report.authors,
        reprints=None if original is None else index.label(original),
        unread=say_unread(report),
        paragraphs=_paragraphs(index, report, [cite.span for cite in cited]),
    )


def _paragraphs(index: Index, report: Report, cited: list[Span]) -> tuple[tuple[tuple[Segment, ...], ...], ...]:
    said = [(span.start, span.stop) for s in index.record.statements if s.report == report.id for span in s.content]
    aside = [(f.start, f.stop) for f in report.furniture]
    edges = sorted({edge for pair in (*said, *aside) for edge in pair} | {span.start for span in cited})
    anchors: dict[int, tuple[str, ...]] = {}
    for span in dict.fromkeys(cited):
        anchors[span.start] = (*anchors.get(span.start, ()), anchor(span))
    segments = _Segments(report.text, said, aside, edges, anchors)
    return tuple(tuple(segments.cut(*sentence) for sentence in paragraph) for paragraph in _group(report.text))


@dataclass(frozen=True, slots=True)
class _Segments:
    text: str
    said: list[Range]
    aside: list[Range]
    edges: list[int]
    anchors: dict[int, tuple[str, ...]]

    def cut(self, start: int, stop: int) -> tuple[Segment, ...]:
        inner = self.edges[bisect_right(self.edges, start) : bisect_left(self.edges, stop)]
        return tuple(
            Segment(self.text[a:b].replace("\n", " "), _in(a, self.said), _in(a, self.aside), self.anchors.get(a, ()))
            for a, b in pairwise([start, *inner, stop])
        )


def _in(at: int, ranges: list[Range]) -> bool:
    return any(start <= at < stop for start, stop in ranges)


def _group(text: str) -> list[list[Range]]:
    """Sentences by paragraph: a sentence that ends in a line break ends its paragraph."""
    paragraphs: list[list[Range]] = [[]]
    for start, stop in split_sentences(text):
        paragraphs[-1].append((start, stop))
        if text[stop - 1 : stop] == "\n":
            paragraphs.append([])
    return [paragraph for paragraph in paragraphs if paragraph]
