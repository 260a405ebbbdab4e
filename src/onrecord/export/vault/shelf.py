"""Where every note stands, and how one leads to another."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from onrecord.export.edition import Edition
from onrecord.export.safe import quoted
from onrecord.export.vault.marks import escape, link
from onrecord.export.vault.names import name_notes
from onrecord.export.views.index import Cite, Index
from onrecord.export.views.promises import PromiseView, show_promises
from onrecord.model.entity import EntityKind
from onrecord.model.ids import EntityId, ReportId
from onrecord.model.report import Report


@dataclass(frozen=True)
class Shelf:
    """`up` leads from a note to the top of the vault."""

    edition: Edition
    up: str = "../"

    @property
    def index(self) -> Index:
        return self.edition.index

    @cached_property
    def promises(self) -> tuple[PromiseView, ...]:
        return show_promises(self.index)

    @cached_property
    def paths(self) -> dict[str, str]:
        """Id → path of its note, without suffix."""
        record = self.index.record
        people: dict[str, str] = {e.id: e.name for e in record.entities if e.kind is EntityKind.PERSON}
        reports: dict[str, str] = {r.id: f"{_day(r)} {self.index.outlet(r.id)} {r.title or ''}" for r in record.reports}
        promises = {view.id: view.words for view in self.promises}
        return {**name_notes("People", people), **name_notes("Promises", promises), **name_notes("Reports", reports)}

    @cached_property
    def concerned(self) -> dict[str, tuple[EntityId, ...]]:
        """Commitment → who takes part in it."""
        return {c.id: tuple(dict.fromkeys((*c.by, *c.to, *c.about))) for c in self.index.record.commitments}

    @cached_property
    def _starts(self) -> dict[ReportId, list[int]]:
        return {r.id: [start for start, _ in paragraphs(r.text)] for r in self.index.record.reports}

    def link(self, id_: str, words: str, block: str = "") -> str:
        """To the note of that thing; the words alone where it has none."""
        path = self.paths.get(id_)
        return escape(words) if path is None else link(words, f"{self.up}{path}.md", block)

    def cite(self, cite: Cite) -> str:
        """The words, and a link to the paragraph where they stand."""
        span, starts = cite.span, self._starts[cite.span.report]
        block = mark(starts[max(0, bisect_right(starts, span.start) - 1)]) if starts else ""
        return f"{escape(quoted(span.quote))} ({self.link(span.report, f'{cite.label}, {span.start}–{span.stop}', block)})"

    def cites(self, cites: Iterable[Cite]) -> str:
        return "; ".join(map(self.cite, cites))


def paragraphs(text: str) -> list[tuple[int, str]]:
    """Each line that is not blank, with where it begins."""
    found, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            found.append((start, line))
        start += len(line) + 1
    return found


def mark(start: int) -> str:
    """The name of the paragraph that begins there."""
    return f"p-{start}"


def _day(report: Report) -> str:
    day = None if report.published is None else report.published.earliest or report.published.latest
    return "" if day is None else day.isoformat()
