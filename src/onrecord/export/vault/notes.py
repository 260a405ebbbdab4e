"""A note for each person, promise and report."""

from collections.abc import Iterator

from onrecord.export.safe import is_web
from onrecord.export.vault.marks import escape, front_matter, heading, section
from onrecord.export.vault.shelf import Shelf, mark, paragraphs
from onrecord.export.views.languages import say_unread
from onrecord.export.views.people import Dossier, Fact, GroupView
from onrecord.export.views.promises import PromiseView
from onrecord.export.views.statements import StatementView
from onrecord.export.views.words import NO_DAY, join, plain, say_period
from onrecord.model.report import Report
from onrecord.model.statement import Statement


def person_note(shelf: Shelf, dossier: Dossier) -> str:
    person = dossier.person
    status = None if person.status is None else person.status.words
    head = {"id": person.id, "type": "person", "aliases": list(person.names), "status": status, **_as_of(shelf)}
    certain = "certain " if person.is_uncertain else ""
    nothing = f"Nothing {certain}is known of this person's status."
    stands = f"**{escape(status)}**" if status else nothing
    return "".join(
        (
            front_matter(head), heading(person.name), f"{stands}\n\n",
            section("Over time", (f"{escape(s.when)}: {escape(s.words)} — {shelf.cites(s.cites)}" for s in person.statuses)),
            section("Told of them", (line for fact in person.facts for line in _fact(shelf, fact))),
            section("Promises and demands", (_promise(shelf, view) for view in dossier.promises)),
            section("Said by them", (_statement(shelf, view) for view in dossier.said)),
            section("Said of them", (_statement(shelf, view) for view in dossier.said_of)),
            section("Events", (f"{escape(e.when)}: {escape(e.words)} ({e.state.value}) — {shelf.cites(e.cites)}" for e in dossier.events)),
            section("Told of as one with others", (_group(shelf, g) for g in dossier.groups)),
            section("Names", (f"{escape(s.name)} — {shelf.cites(s.cites)}" for s in dossier.spellings)),
        )
    )  # fmt: skip


def _fact(shelf: Shelf, fact: Fact) -> Iterator[str]:
    differs = " (reports differ)" if fact.differs else ""
    for value in fact.values:
        yield f"{plain(fact.property)}: {escape(value.value)}{differs} — {shelf.cites(value.cites)}"


def _group(shelf: Shelf, group: GroupView) -> str:
    return f"{escape(group.name)}: {escape(join(group.members))} — {shelf.cites(group.cites)}"


def _promise(shelf: Shelf, view: PromiseView) -> str:
    return f"{shelf.link(view.id, view.words)} — {escape(view.stands)}"


def _statement(shelf: Shelf, view: StatementView) -> str:
    said = f"{escape(view.said)}, " if view.said else ""
    return f"{said}{escape(join(view.who))}: {shelf.cites(view.cites)}"


def promise_note(shelf: Shelf, view: PromiseView) -> str:
    due = None if view.due is None else say_period(view.due)
    head = {"id": view.id, "type": view.kind.value, "life": view.life.value, "by": list(view.by), "to": list(view.to), "due": due,
            "stage": view.stage, **_as_of(shelf)}  # fmt: skip
    return "".join(
        (
            front_matter(head), heading(view.words), f"**{escape(view.stands)}**; due: {escape(due or NO_DAY)}\n\n",
            section("On condition", map(shelf.cite, view.condition)),
            section("History", (f"{escape(s.when)}: {s.what} — {shelf.cites(s.cites)}" for s in view.history)),
            section("Concerns", (shelf.link(e, shelf.index.name(e)) for e in shelf.concerned[view.id])),
            section("Read from", map(shelf.cite, view.cites)),
        )
    )  # fmt: skip


def report_note(shelf: Shelf, report: Report, statements: tuple[Statement, ...]) -> str:
    """Its text, each paragraph with a name of its own that citations lead to, and who is heard in it."""
    index = shelf.index
    url = report.url if report.url is not None and is_web(report.url) else None
    head = {
        "id": report.id,
        "type": "report",
        "outlet": report.outlet,
        "agency": report.agency,
        "authors": list(report.authors),
        "url": url,
        "published": say_period(report.published),
        **({"not_read": unread} if (unread := say_unread(report)) else {}),
        "sha256": report.sha256,
    }
    text = "".join(f"{escape(line)} ^{mark(start)}\n\n" for start, line in paragraphs(report.text))
    heard = (f"{escape(join(index.parties(s.sources)) or 'not named')}: {shelf.cites(index.cites(s.content))}" for s in statements)
    return f"{front_matter(head)}{heading(report.title or index.label(report.id))}{text}{section('Heard in it', heard)}"


def _as_of(shelf: Shelf) -> dict[str, str | None]:
    day = shelf.edition.as_of
    return {"as_of": None if day is None else day.isoformat()}
