"""Everything that rests on one report, part by part, each with the words that it rests on."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from onrecord.app.shown import Shown
from onrecord.export.views.disputes import say_property
from onrecord.export.views.phrases import say_held
from onrecord.export.views.words import join, plain
from onrecord.model.claim import Claim
from onrecord.model.commitment import Commitment
from onrecord.model.conflict import Conflict
from onrecord.model.entity import Attribute
from onrecord.model.event import Event
from onrecord.model.ids import ClaimId, ReportId
from onrecord.model.span import Span
from onrecord.model.statement import Statement
from onrecord.model.status import Status


@dataclass(frozen=True, slots=True)
class Line:
    id: str
    words: str
    span: Span | None


@dataclass(frozen=True, slots=True)
class Ground:
    """`of`: the record format's words for what rests on it, and `doubtful`; `title`: ours."""

    of: str
    title: str
    lines: tuple[Line, ...]


def list_grounds(shown: Shown, report: ReportId) -> tuple[Ground, ...]:
    things = shown.by_report.get(report, ())
    doubtful = [t for t in things if isinstance(t, Status) and t.doubtful]
    things = tuple(t for t in things if t not in doubtful)
    parts: tuple[tuple[str, str, type, Callable[..., Line]], ...] = (
        ("statuses", "What became of people", Status, _status),
        ("attributes", "Told of people", Attribute, _attribute),
        ("commitments", "Promises, requests and demands", Commitment, _commitment),
        ("events", "Events", Event, _event),
        ("conflicts", "Where reports differ or were revised", Conflict, _conflict),
        ("statements", "Statements", Statement, _statement),
        ("claims", "Claims", Claim, _claim),
    )
    found = (Ground(of, title, tuple(_lines(partial(make, shown, report), things, kind))) for of, title, kind, make in parts)
    misread = tuple(_status(shown, report, status) for status in doubtful)
    last = Ground("doubtful", "Doubtful readings", misread)
    return tuple(ground for ground in (*found, last) if ground.lines)


def _lines(make: Callable[..., Line], things: Iterable[object], kind: type) -> Iterator[Line]:
    return (make(thing) for thing in things if isinstance(thing, kind))


def _status(shown: Shown, report: ReportId, status: Status) -> Line:
    view = shown.status_views[status.id]
    return Line(status.id, f"{shown.index.name(status.person)}: {view.words}", _of_claims(shown, report, status.claims))


def _attribute(shown: Shown, report: ReportId, attribute: Attribute) -> Line:
    words = f"{shown.index.name(attribute.entity)}: {plain(attribute.property)} {attribute.value}"
    return Line(attribute.id, words, _own(report, attribute.evidence))


def _commitment(shown: Shown, report: ReportId, commitment: Commitment) -> Line:
    view = shown.promise_views[commitment.id]
    return Line(commitment.id, f"{view.words} — {view.stands}", _of_claims(shown, report, commitment.claims))


def _event(shown: Shown, report: ReportId, event: Event) -> Line:
    view = shown.event_views[event.id]
    return Line(event.id, f"{view.words}, {view.when}: {view.state.value}", _of_claims(shown, report, event.claims))


def _conflict(shown: Shown, report: ReportId, conflict: Conflict) -> Line:
    values = join((plain(side.value) for side in conflict.sides), "or")
    words = f"{shown.index.name(conflict.about)}, {say_property(conflict.property)}: {values}"
    return Line(conflict.id, words, _own(report, (span for side in conflict.sides for span in side.evidence)))


def _statement(shown: Shown, report: ReportId, statement: Statement) -> Line:
    view = shown.statement_views[statement.id]
    return Line(statement.id, f"{join(view.who)}: {view.words}", _own(report, statement.content))


def _claim(shown: Shown, report: ReportId, claim: Claim) -> Line:
    return Line(claim.id, say_held(shown.index, claim), _own(report, claim.evidence))


def _own(report: ReportId, spans: Iterable[Span]) -> Span | None:
    return next((span for span in spans if span.report == report), None)


def _of_claims(shown: Shown, report: ReportId, claims: Iterable[ClaimId]) -> Span | None:
    by_id = shown.index.claims
    return _own(report, (by_id[c].evidence[0] for c in claims if c in by_id))
