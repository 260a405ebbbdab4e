"""Reports, readings and failures → the record. Pure: the same input gives the same record, in whatever order it was added."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from onrecord.ledger.commitments import derive_commitments
from onrecord.ledger.conflicts import find_conflicts
from onrecord.ledger.ground import Ground, find_sides, name_bodies
from onrecord.ledger.statuses import derive_statuses
from onrecord.model.claim import Claim
from onrecord.model.event import Event
from onrecord.model.ids import ClaimId, ReportId
from onrecord.model.period import Period
from onrecord.model.reading import Reading
from onrecord.model.record import Record
from onrecord.model.report import Failure, Report
from onrecord.model.statement import Statement
from onrecord.resolve.entities import Joined, join_entities
from onrecord.resolve.events import join_events
from onrecord.resolve.origins import find_origins, find_reprints, sort_reports


def build_record(
    reports: Iterable[Report],
    readings: Iterable[Reading],
    failures: Iterable[Failure] = (),
    *,
    as_of: date | None = None,
    known_at: date | None = None,
) -> Record:
    """The record as known on `known_at` (by day of publication), asked for the state of the world on `as_of`.

    Without `as_of` it is the latest day of publication, never the wall clock.
    """
    known = [r for r in sort_reports(reports) if _is_known(r, known_at)]
    joined = join_entities(_one_each(readings, known), known)
    statements = tuple(s for reading in joined.readings for s in reading.statements)
    claims = tuple(c for reading in joined.readings for c in reading.claims)
    told = _told(claims, statements, known)
    origins = find_origins(known, statements)
    events = join_events(claims, origins, told)
    ground = _ground(joined, events, told, (known, as_of if as_of is not None else _last_day(known)))
    return Record(
        reports=tuple(known),
        entities=joined.entities,
        attributes=joined.attributes,
        statements=statements,
        claims=claims,
        events=events,
        commitments=derive_commitments(ground),
        statuses=derive_statuses(ground),
        conflicts=find_conflicts(ground),
        origins=origins,
        failures=sort_failures(failures),
        reprints=find_reprints(origins),
    )


def sort_failures(failures: Iterable[Failure]) -> tuple[Failure, ...]:
    return tuple(sorted(failures, key=lambda f: (f.path, f.stage, f.code, f.message)))


def _is_known(report: Report, known_at: date | None) -> bool:
    """A report of unknown day was known when it was recorded."""
    published = report.published
    return known_at is None or published is None or published.latest is None or published.latest <= known_at


def _one_each(readings: Iterable[Reading], reports: Sequence[Report]) -> list[Reading]:
    """One reading a report; of several readers the last by name, so that the choice does not depend on their order."""
    chosen = {reading.report: reading for reading in sorted(readings, key=lambda r: r.reader)}
    return [chosen[r.id] for r in reports if r.id in chosen]


def _told(claims: Sequence[Claim], statements: Sequence[Statement], reports: Sequence[Report]) -> Mapping[ClaimId, Period | None]:
    """When each claim was made: when it was said, if that is known, else when the report was published."""
    said = {s.id: s.said for s in statements if s.said is not None and not s.said.is_open}
    published = {r.id: r.published for r in reports}
    return {c.id: said.get(c.statement, published[c.report]) if c.statement is not None else published[c.report] for c in claims}


def _ground(
    joined: Joined, events: tuple[Event, ...], told: Mapping[ClaimId, Period | None], scope: tuple[Sequence[Report], date | None]
) -> Ground:
    reports, as_of = scope
    published: Mapping[ReportId, Period | None] = {r.id: r.published for r in reports}
    return Ground(
        claims={c.id: c for reading in joined.readings for c in reading.claims},
        statements={s.id: s for reading in joined.readings for s in reading.statements},
        entities={e.id: e for e in joined.entities},
        attributes=joined.attributes,
        events=events,
        told=told,
        published=published,
        as_of=as_of,
        sides=find_sides(joined.attributes),
        bodies=name_bodies(joined.entities),
    )


def _last_day(reports: Iterable[Report]) -> date | None:
    return max(
        (d for r in reports if r.published is not None and (d := r.published.latest or r.published.earliest) is not None), default=None
    )
