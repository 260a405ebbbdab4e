"""All notes, and three lists at the top: what there is, the timeline, and where reports differ."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from onrecord.export.bundle import zip_files
from onrecord.export.edition import Edition
from onrecord.export.vault.marks import escape, front_matter, heading, section
from onrecord.export.vault.notes import person_note, promise_note, report_note
from onrecord.export.vault.shelf import Shelf
from onrecord.export.views.disputes import show_conflicts
from onrecord.export.views.events import show_timeline
from onrecord.export.views.people import show_dossiers, show_people
from onrecord.export.views.words import say_day
from onrecord.model.ids import ReportId
from onrecord.model.statement import Statement


def write(edition: Edition) -> Iterator[bytes]:
    return zip_files(files(edition))


def files(edition: Edition) -> Iterator[tuple[str, str]]:
    """Path and text of each note."""
    shelf, index = Shelf(edition), edition.index
    yield from _lists(replace(shelf, up=""))
    dossiers = show_dossiers(index, (index.entities[p.id] for p in show_people(index, edition.as_of)), edition.as_of)
    yield from ((f"{shelf.paths[d.person.id]}.md", person_note(shelf, d)) for d in dossiers)
    yield from ((f"{shelf.paths[view.id]}.md", promise_note(shelf, view)) for view in shelf.promises)
    own = _by_report(edition)
    yield from ((f"{shelf.paths[r.id]}.md", report_note(shelf, r, tuple(own[r.id]))) for r in edition.record.reports)


def _by_report(edition: Edition) -> dict[ReportId, list[Statement]]:
    found: dict[ReportId, list[Statement]] = defaultdict(list)
    for statement in edition.record.statements:
        found[statement.report].append(statement)
    return found


def _lists(shelf: Shelf) -> Iterator[tuple[str, str]]:
    yield "Record.md", _contents(shelf)
    events = (f"{escape(e.when)}: {escape(e.words)} ({e.state.value}) — {shelf.cites(e.cites)}" for e in show_timeline(shelf.index))
    yield "Timeline.md", heading("Timeline") + ("".join(f"- {line}\n" for line in events) or "No event is on the record.\n")
    conflicts = (
        f"{escape(c.about)}, {escape(c.property)}: {c.relation} — "
        + " / ".join(f"{escape(side.value)}: {shelf.cites(side.cites)}" for side in c.sides)
        for c in show_conflicts(shelf.index)
    )
    yield "Conflicts.md", heading("Where reports differ") + ("".join(f"- {line}\n" for line in conflicts) or "Nowhere.\n")


def _contents(shelf: Shelf) -> str:
    edition, index = shelf.edition, shelf.index
    day = "" if edition.as_of is None else f"As of {say_day(edition.as_of)}. "
    people = ((p.id, p.name, "" if p.status is None else f" — {escape(p.status.words)}") for p in show_people(index, edition.as_of))
    return "".join(
        (
            front_matter({"title": edition.title, "type": "record"}), heading(edition.title),
            f"{day}Every line leads to the paragraph that it was read from. [Timeline](Timeline.md) · [Conflicts](Conflicts.md)\n\n",
            section("People", (f"{shelf.link(id_, name)}{status}" for id_, name, status in people)),
            section("Promises and demands", (f"{shelf.link(v.id, v.words)} — {escape(v.stands)}" for v in shelf.promises)),
            section("Reports", (shelf.link(r.id, r.title or index.label(r.id)) for r in edition.record.reports)),
            section("Could not be read", (escape(f"{f.path}: {f.message}") for f in edition.record.failures)),
        )
    )  # fmt: skip
