"""Ask the record: each question is one function from what the store holds to what a person wants to see."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from onrecord.app.find import find_person, find_report, find_thing, fold, has_words, is_named
from onrecord.app.record import build_record
from onrecord.app.remembered import Remembered
from onrecord.app.sources import Kept
from onrecord.app.store import Store
from onrecord.export.views.ahead import PastAgenda, show_past_agenda
from onrecord.export.views.disputes import ConflictView, show_conflicts
from onrecord.export.views.events import AgendaView, EventView, show_agenda, show_timeline
from onrecord.export.views.index import Index, last_day, make_index
from onrecord.export.views.people import Dossier, PersonView, show_people, show_person
from onrecord.export.views.promises import PromiseView, show_promises
from onrecord.export.views.statements import StatementView, show_statements
from onrecord.export.views.why import WhyView, show_why
from onrecord.export.views.words import say_days
from onrecord.memo import FORGETFUL
from onrecord.model.record import Record
from onrecord.model.report import Report
from onrecord.model.statement import Manner


@dataclass(frozen=True, slots=True)
class Asked:
    """The record of what was published by `known_at`, and the day that is asked for: the last day of the reports unless given."""

    index: Index
    as_of: date | None
    known_at: date | None = None

    @property
    def days(self) -> str:
        """Which day it answers for, in words."""
        return say_days(self.as_of, self.known_at)

    @property
    def record(self) -> Record:
        return self.index.record


@dataclass(frozen=True, slots=True)
class StatementFilter:
    """Names or parts of them; None lets everything through."""

    by: str | None = None
    about: str | None = None
    via: str | None = None
    outlet: str | None = None
    manner: Manner | None = None
    since: date | None = None
    until: date | None = None


def ask(store: Store, *, as_of: date | None = None, known_at: date | None = None, remembered: Remembered | None = None) -> Asked:
    """`remembered`: held by whoever asks again and again."""
    kept = Kept.of(store) if remembered is None else remembered.sources.load(store)
    return ask_kept(kept, as_of=as_of, known_at=known_at, remembered=remembered)


def ask_kept(kept: Kept, *, as_of: date | None = None, known_at: date | None = None, remembered: Remembered | None = None) -> Asked:
    """Of what was loaded once, for answers that need several records."""
    parts = kept.reports, kept.readings, kept.failures, kept.judgements
    texts, memory = (None, FORGETFUL) if remembered is None else (remembered.texts, remembered.memory)
    record = build_record(*parts, recorded=kept.recorded, as_of=as_of, known_at=known_at, texts=texts, memory=memory)
    return Asked(make_index(record), last_day(record.reports) if as_of is None else as_of, known_at)


def ask_people(asked: Asked) -> tuple[PersonView, ...]:
    return show_people(asked.index, asked.as_of)


def ask_person(asked: Asked, name: str) -> Dossier:
    """Raises `NoSuchRecord` or `AmbiguousName`."""
    return show_person(asked.index, find_person(asked.index, name), asked.as_of)


def ask_statements(asked: Asked, wanted: StatementFilter) -> tuple[StatementView, ...]:
    return filter_statements(asked.index, show_statements(asked.index, asked.as_of), wanted)


def filter_statements(index: Index, views: Iterable[StatementView], wanted: StatementFilter) -> tuple[StatementView, ...]:
    """What has no day is in no stretch of days."""
    return tuple(view for view in views if _is_wanted(index, view, wanted) and _fits(index, view, wanted))


def ask_promises(asked: Asked) -> tuple[PromiseView, ...]:
    return show_promises(asked.index)


def ask_timeline(asked: Asked, name: str | None = None) -> tuple[EventView, ...]:
    """Of everybody, or of one person; raises `NoSuchRecord` or `AmbiguousName`."""
    return show_timeline(asked.index, None if name is None else find_person(asked.index, name).id)


def ask_agenda(asked: Asked) -> tuple[AgendaView, ...]:
    return show_agenda(asked.index, asked.as_of)


def ask_past_agenda(asked: Asked) -> PastAgenda | None:
    """What was next, where nothing is any more."""
    return show_past_agenda(asked.index, asked.as_of)


def ask_conflicts(asked: Asked) -> tuple[ConflictView, ...]:
    return show_conflicts(asked.index)


def ask_why(asked: Asked, prefix: str) -> WhyView:
    """Raises `NoSuchRecord` or `AmbiguousName`."""
    return show_why(asked.index, find_thing(asked.index, prefix))


def ask_report(asked: Asked, prefix: str) -> Report:
    """Raises `NoSuchRecord` or `AmbiguousName`."""
    return find_report(asked.index, prefix)


def _is_wanted(index: Index, view: StatementView, wanted: StatementFilter) -> bool:
    return (
        (wanted.by is None or _has_source(index, view, fold(wanted.by)))
        and (wanted.about is None or any(is_named(index.entities[entity], fold(wanted.about)) for entity in view.about))
        and (wanted.via is None or any(has_words(name, fold(wanted.via)) for name in _carriers(index, view)))
    )


def _fits(index: Index, view: StatementView, wanted: StatementFilter) -> bool:
    return (
        (wanted.outlet is None or has_words(index.outlet(view.report), fold(wanted.outlet)))
        and (wanted.manner is None or view.manner == wanted.manner)
        and is_between(view.day, view.day, wanted.since, wanted.until)
    )


def is_between(first: date | None, last: date | None, since: date | None, until: date | None) -> bool:
    """Whether a stretch that may be open at one end touches the days asked for; one without any day only where none are asked for."""
    if first is None and last is None:
        return since is None and until is None
    return (since is None or last is None or last >= since) and (until is None or first is None or first <= until)


def _has_source(index: Index, view: StatementView, wanted: str) -> bool:
    return any(has_words(name, wanted) for name in view.who) or any(is_named(index.entities[e], wanted) for e in view.speakers)


def _carriers(index: Index, view: StatementView) -> tuple[str, ...]:
    """Everybody through whom it reached us: the chain, the credited agency, the outlet."""
    report = index.reports[view.report]
    return (*view.via, *(name for name in (report.agency, report.outlet) if name))
