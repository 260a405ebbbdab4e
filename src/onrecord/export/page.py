"""The record as one self-contained HTML page: no script, no request to anywhere, every cell linked to the sentence it was read from."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from onrecord.export.edition import Edition
from onrecord.export.views.ahead import PastAgenda, show_past_agenda
from onrecord.export.views.disputes import ConflictView, OriginView, show_conflicts, show_origins
from onrecord.export.views.events import AgendaView, EventView, show_agenda, show_timeline
from onrecord.export.views.index import Cite, Index, last_day, make_index
from onrecord.export.views.people import Dossier, show_dossiers, show_people
from onrecord.export.views.promises import PromiseView, show_promises
from onrecord.export.views.statements import StatementView, show_statements
from onrecord.export.views.texts import ReportView, anchor, show_report
from onrecord.export.views.words import count, join, join_few, plain, say_day, say_period, say_says
from onrecord.model.commitment import Life
from onrecord.model.record import Record
from onrecord.model.report import Failure


@dataclass(frozen=True, slots=True)
class Page:
    """All that the template may use. `followed`: people of whom a status is known; `others`: everybody else who is named."""

    title: str
    as_of: str | None
    known_at: str | None
    counts: tuple[str, ...]
    followed: tuple[Dossier, ...]
    others: tuple[Dossier, ...]
    statements: tuple[StatementView, ...]
    board: tuple[tuple[Life, tuple[PromiseView, ...]], ...]
    timeline: tuple[EventView, ...]
    agenda: tuple[AgendaView, ...]
    past_agenda: PastAgenda | None
    past_day: str | None
    conflicts: tuple[ConflictView, ...]
    origins: tuple[OriginView, ...]
    reports: tuple[ReportView, ...]
    failures: tuple[Failure, ...]


def write(edition: Edition) -> Iterator[str]:
    yield render(edition.record, edition.title, edition.as_of, edition.known_at)


def render(record: Record, title: str, as_of: date | None = None, known_at: date | None = None) -> str:
    """The page. `as_of`: the day asked for, the last day of the reports unless given; `known_at`: by which the record was asked for."""
    return _template().render(page=make_page(record, title, as_of, known_at))


def make_page(record: Record, title: str, as_of: date | None, known_at: date | None = None) -> Page:
    index = make_index(record)
    day = last_day(record.reports) if as_of is None else as_of
    dossiers = show_dossiers(index, (index.entities[p.id] for p in show_people(index, day)), day)
    past = show_past_agenda(index, day)
    page = Page(
        title=title,
        as_of=None if day is None else say_day(day),
        known_at=None if known_at is None else say_day(known_at),
        counts=_counts(record),
        followed=tuple(d for d in dossiers if d.person.statuses),
        others=tuple(d for d in dossiers if not d.person.statuses),
        statements=show_statements(index, day),
        board=_board(show_promises(index)),
        timeline=show_timeline(index),
        agenda=show_agenda(index, day),
        past_agenda=past,
        past_day=None if past is None else say_day(past.day),
        conflicts=show_conflicts(index),
        origins=show_origins(index),
        reports=(),
        failures=record.failures,
    )
    return _with_reports(page, index)


def _with_reports(page: Page, index: Index) -> Page:
    cited: dict[str, list[Cite]] = {}
    for cite in _cites(page):
        cited.setdefault(cite.span.report, []).append(cite)
    return replace(page, reports=tuple(show_report(index, report, cited.get(report.id, ())) for report in index.record.reports))


def _cites(page: Page) -> Iterator[Cite]:
    """Everything that the page links to. A view that is shown with its evidence is listed here."""
    for dossier in (*page.followed, *page.others):
        yield from _person_cites(dossier)
    for statement in page.statements:
        yield from statement.cites
    for _, promises in page.board:
        for promise in promises:
            yield from (*promise.cites, *promise.condition, *(cite for step in promise.history for cite in step.cites))
    for event in page.timeline:
        yield from event.cites
    for row in (*page.agenda, *(page.past_agenda.rows if page.past_agenda is not None else ())):
        yield from row.cites
    for origin in page.origins:
        yield from origin.cites
    for conflict in page.conflicts:
        yield from (cite for side in conflict.sides for cite in side.cites)


def _person_cites(dossier: Dossier) -> Iterator[Cite]:
    for status in (*dossier.person.statuses, *dossier.person.doubtful):
        yield from status.cites
    for group in dossier.groups:
        yield from group.cites
    for fact in dossier.person.facts:
        yield from (cite for value in fact.values for cite in value.cites)
    for spelling in dossier.spellings:
        yield from spelling.cites


def _board(promises: tuple[PromiseView, ...]) -> tuple[tuple[Life, tuple[PromiseView, ...]], ...]:
    """By life, those that are still open first."""
    order = (Life.ACTIVE, Life.CONDITIONAL, Life.LATE, Life.PROPOSED, *(life for life in Life))
    found = ((life, tuple(p for p in promises if p.life == life)) for life in dict.fromkeys(order))
    return tuple((life, rows) for life, rows in found if rows)


def _counts(record: Record) -> tuple[str, ...]:
    people = sum(e.kind == "person" for e in record.entities)
    return (
        count(len(record.reports), "report"),
        count(people, "person", "people"),
        count(len(record.statements), "statement"),
        count(len(record.commitments), "promise or demand", "promises and demands"),
        count(len(record.events), "event"),
        count(len(record.conflicts), "conflict"),
    )


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("onrecord.export"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters.update(join_names=join, join_few=join_few, plain=plain, period=say_period, says=say_says, anchor=anchor)
    return environment.get_template("page.html")
