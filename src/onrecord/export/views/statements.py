"""Who said what, when, in whose words, and through whom it reached the report."""

from dataclasses import dataclass
from datetime import date

from onrecord.export.views.index import Cite, Index, last_day
from onrecord.export.views.words import say_period, shorten
from onrecord.model.ids import EntityId, ReportId
from onrecord.model.period import Period
from onrecord.model.statement import Manner, Statement

CUE = 40
"""Characters of a cue."""

QUOTES = "\"“”«»„‟'‘’ \n"


@dataclass(frozen=True, slots=True)
class StatementView:
    """`words` are the pieces joined by “…”, in quotation marks where the statement is direct; `cue`: `said`, `according to`.

    `day`: on which it was said or, where that is not told, published.
    """

    id: str
    report: ReportId
    who: tuple[str, ...]
    speakers: tuple[EntityId, ...]
    cue: str
    words: str
    manner: Manner
    said: str
    via: tuple[str, ...]
    to: tuple[str, ...]
    about: tuple[EntityId, ...]
    label: str
    cites: tuple[Cite, ...]
    day: date | None


def show_statements(index: Index, as_of: date | None = None) -> tuple[StatementView, ...]:
    """Those made by that day, newest first, by the day on which they were said (else published).

    Those of one day stand as in their reports. By the day of the last report all have been made, also those of undated reports.
    """
    place = {report.id: n for n, report in enumerate(index.record.reports)}
    last = last_day(index.record.reports)
    is_hindsight = as_of is not None and last is not None and as_of < last
    made = (s for s in index.record.statements if not is_hindsight or as_of is None or _day(index, s) <= as_of)
    read = sorted(made, key=lambda s: (place[s.report], _start(s)))
    return tuple(_view(index, s) for s in sorted(read, key=lambda s: _day(index, s), reverse=True))


def speaks(view: StatementView, entity: EntityId) -> bool:
    return entity in view.speakers


def concerns(view: StatementView, entity: EntityId) -> bool:
    return entity in view.about


def _view(index: Index, statement: Statement) -> StatementView:
    return StatementView(
        statement.id, statement.report, index.parties(statement.sources) or ("not named",),
        tuple(p.entity for p in statement.sources if p.entity is not None), say_cue(statement), say_words(statement), statement.manner,
        _said(statement),
        tuple(f"{hop.name} ({hop.role.value})" for hop in statement.chain), index.parties(statement.addressees), statement.about,
        index.label(statement.report), index.cites(statement.content), None if (day := _day(index, statement)) == date.min else day,
    )  # fmt: skip


def say_cue(statement: Statement) -> str:
    """In the report's words, on one line; nothing where the report has none."""
    return "" if statement.cue is None else shorten(statement.cue.quote, CUE)


def say_words(statement: Statement) -> str:
    pieces = [" ".join(span.quote.split()) for span in statement.content]
    if statement.manner != Manner.DIRECT:
        return " … ".join(pieces)
    return f"“{' … '.join(piece.strip(QUOTES) for piece in pieces)}”"


def _said(statement: Statement) -> str:
    return "" if statement.said is None else say_period(statement.said)


def _day(index: Index, statement: Statement) -> date:
    """Nothing is said after it was published, whatever a misread day claims."""
    days = [_last(statement.said), _last(index.reports[statement.report].published)]
    return min((day for day in days if day is not None), default=date.min)


def _start(statement: Statement) -> int:
    return statement.content[0].start if statement.content else 0


def _last(period: Period | None) -> date | None:
    return None if period is None else period.latest or period.earliest
