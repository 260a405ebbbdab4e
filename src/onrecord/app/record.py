"""Reports, readings, failures and judgements → the record. Pure: the same input gives the same record, in whatever order it was added."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from types import MappingProxyType

from onrecord.app.known import Recorded, known_failures, known_reports
from onrecord.export.views.index import last_day
from onrecord.ledger.commitments import derive_commitments
from onrecord.ledger.conflicts import find_conflicts
from onrecord.ledger.doubts import Doubts
from onrecord.ledger.ground import Ground, Whole, find_main, find_sides
from onrecord.ledger.joint import JointPlans
from onrecord.ledger.on_record import Known, on_record
from onrecord.ledger.statuses import derive_statuses
from onrecord.memo import FORGETFUL, Memory
from onrecord.model.backing import OriginIndex
from onrecord.model.claim import Claim
from onrecord.model.entity import EntityKind, Property
from onrecord.model.event import Event
from onrecord.model.ids import ClaimId
from onrecord.model.judgement import Judgement
from onrecord.model.kinds import OF_PERSONS
from onrecord.model.period import Period
from onrecord.model.reading import Reading
from onrecord.model.record import Record
from onrecord.model.report import Failure, Report
from onrecord.model.statement import Statement
from onrecord.model.status import Status
from onrecord.resolve.act import Scene
from onrecord.resolve.acts import join_acts
from onrecord.resolve.entities import Joined, join_entities
from onrecord.resolve.events import join_events
from onrecord.resolve.fold import fold_acts
from onrecord.resolve.hindsight import stand_on
from onrecord.resolve.judged.judged import judge
from onrecord.resolve.origins import find_origins, find_reprints, sort_reports
from onrecord.resolve.text_memo import TextMemo

NEVER: Recorded = MappingProxyType({})
"""Of nothing it is told when it was recorded: then what has no day of publication counts as known."""

_Sources = tuple[Iterable[Report], Iterable[Reading], Iterable[Failure], Iterable[Judgement]]
_Asked = tuple[Recorded, date | None, date | None]


def build_record(  # noqa: PLR0913  the four sources, and for whom they are derived
    reports: Iterable[Report],
    readings: Iterable[Reading],
    failures: Iterable[Failure] = (),
    judgements: Iterable[Judgement] = (),
    *,
    recorded: Recorded = NEVER,
    as_of: date | None = None,
    known_at: date | None = None,
    texts: TextMemo | None = None,
    memory: Memory = FORGETFUL,
) -> Record:
    """The record as known on `known_at` (see `known.py`), asked for the state of the world on `as_of`.

    Without `as_of` it is the latest day of publication, never the wall clock.
    `texts` and `memory` spare work and change nothing: held by whoever derives again and again.
    """
    with memory.derivation():
        return _build((reports, readings, failures, judgements), (recorded, as_of, known_at), texts, memory)


def _build(sources: _Sources, asked: _Asked, texts: TextMemo | None, memory: Memory) -> Record:
    reports, readings, failures, judgements = sources
    recorded, as_of, known_at = asked
    known = known_reports(sort_reports(reports), recorded, known_at)
    judged = judge(judgements, one_each(readings, known))
    joined = join_entities(judged.readings, known, judged.regroup_entities, memory)
    statements = tuple(s for reading in joined.readings for s in reading.statements)
    claims = tuple(c for reading in joined.readings for c in reading.claims)
    told = _told(claims, statements, known)
    origins = find_origins(known, statements, texts, memory)
    events, last = join_events(joined.readings, origins, told, judged.regroup_events, memory), last_day(known)
    index, by_id = OriginIndex.of(origins), {c.id: c for c in claims}
    if as_of is not None and last is not None and as_of < last:
        events = stand_on(as_of, events, by_id, told, origins)
    whole = _whole(joined, events, told, (known, last, last if as_of is None else as_of), memory)
    joint = JointPlans.of(whole)
    doubts = Doubts.of(whole, joint)
    statuses = judged.accept(derive_statuses(whole, doubts))
    groups = frozenset(e.id for e in joined.entities if e.kind is EntityKind.GROUP)
    acts = fold_acts(join_acts(events, by_id, origins), Scene(by_id, told, groups, index), memory)
    return Record(
        reports=tuple(known),
        entities=judged.rename(joined.entities, joined.ids),
        attributes=joined.attributes,
        statements=statements,
        claims=claims,
        events=tuple(on_record(acts, Known(doubts, groups, OF_PERSONS), memory)),
        commitments=derive_commitments(whole, joint),
        statuses=_with_origins(statuses, index, by_id, memory),
        conflicts=judged.keep_conflicts(find_conflicts(whole, statuses)),
        origins=origins,
        failures=sort_failures(known_failures(failures, recorded, known_at)),
        reprints=find_reprints(origins),
    )


def _with_origins(statuses: Sequence[Status], index: OriginIndex, claims: Mapping[ClaimId, Claim], memory: Memory) -> tuple[Status, ...]:
    stage, found = memory.stage("origins of statuses"), []
    for status in statuses:
        own = [claims[c] for c in status.claims]
        given = status, tuple(index.marks(c) for c in own)
        found.append(stage.part(status.id, given, partial(_count_origins, status, own, index)))
    return tuple(found)


def _count_origins(status: Status, claims: Sequence[Claim], index: OriginIndex) -> Status:
    return replace(status, origins=index.count(claims))


def sort_failures(failures: Iterable[Failure]) -> tuple[Failure, ...]:
    return tuple(sorted(failures, key=lambda f: (f.path, f.stage, f.code, f.message)))


def one_each(readings: Iterable[Reading], reports: Sequence[Report]) -> list[Reading]:
    """One reading a report; of several readers the last by name, so that the choice does not depend on their order."""
    chosen = {reading.report: reading for reading in sorted(readings, key=lambda r: r.reader)}
    return [chosen[r.id] for r in reports if r.id in chosen]


def _told(claims: Sequence[Claim], statements: Sequence[Statement], reports: Sequence[Report]) -> Mapping[ClaimId, Period | None]:
    """When each claim was made: when it was said, if that is known, else when the report was published."""
    said = {s.id: s.said for s in statements if s.said is not None and not s.said.is_open}
    published = {r.id: r.published for r in reports}
    return {c.id: said.get(c.statement, published[c.report]) if c.statement is not None else published[c.report] for c in claims}


def _whole(
    joined: Joined,
    events: tuple[Event, ...],
    told: Mapping[ClaimId, Period | None],
    scope: tuple[Sequence[Report], date | None, date | None],
    memory: Memory,
) -> Whole:
    reports, last, as_of = scope
    kinds, sides = {e.id: e.kind for e in joined.entities}, find_sides(joined.attributes)
    ground = Ground(
        claims={c.id: c for reading in joined.readings for c in reading.claims},
        statements={s.id: s for reading in joined.readings for s in reading.statements},
        kinds=kinds,
        names={e.id: e.name for e in joined.entities},
        told=told,
        published={r.id: r.published for r in reports},
        sides=sides,
        main=find_main(sides, kinds, find_sides(joined.attributes, (Property.ROLE,))),
        outlets={r.id: r.outlet for r in reports if r.outlet is not None},
        has_come=lambda day: as_of is None or day <= as_of,
        is_dated=as_of is not None,
        hindsight=as_of if as_of is not None and last is not None and as_of < last else None,
    )
    return Whole(joined.readings, joined.entities, joined.attributes, events, ground, memory)
