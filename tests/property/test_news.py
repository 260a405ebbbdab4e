"""What is new names exactly what changed: put upon the earlier record, it gives the later one, and no line of it could be left out."""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator
from datetime import date

from hypothesis import assume, given, settings

from onrecord.app.ask import Asked
from onrecord.app.new import Compared, compare
from onrecord.export.views.news.item import What
from onrecord.export.views.statuses import find_current, show_statuses
from onrecord.export.views.words import say_period
from onrecord.model.claim import Role
from onrecord.model.entity import EntityKind, Party
from onrecord.model.ids import EntityId
from onrecord.model.span import Span
from onrecord.stores.memory import MemoryStore
from tests.fakes.dispatches import DAYS, Dispatch, dispatches, fill

Label = frozenset[Span]
Faces = dict[Hashable, tuple[str, Hashable]]
"""By a handle that lasts (a claim, with whom it is about): the id of the thing, and all that its news is about."""


class Named:
    """Entities of one of the two records by the mentions that the earlier one has, else by all of theirs."""

    def __init__(self, asked: Asked, known: frozenset[Span]) -> None:
        self.record, self.asked = asked.record, asked
        self.labels: dict[EntityId, Label] = {e.id: frozenset(e.evidence) & known or frozenset(e.evidence) for e in self.record.entities}

    def of(self, entities: Iterable[EntityId]) -> frozenset[Label]:
        return frozenset(self.labels[e] for e in entities)

    def party(self, party: Party) -> Hashable:
        return party.text if party.entity is None else self.labels[party.entity]

    def people(self) -> list[EntityId]:
        return [e.id for e in self.record.entities if e.kind is EntityKind.PERSON]


def events(named: Named) -> Iterator[tuple[Hashable, str, Hashable]]:
    for event in named.record.events:
        for claim in event.claims:
            for whom in [named.party(p) for p in event.parties(Role.PATIENT)] or [None]:
                yield (event.kind, claim, whom), event.id, (event.state, say_period(event.when))


def promises(named: Named) -> Iterator[tuple[Hashable, str, Hashable]]:
    for one in named.record.commitments:
        steps = frozenset((s.claim, "told" if s.what in ("made", "repeated") else s.what) for s in one.history)
        condition = frozenset(span.quote for span in one.condition)
        face = one.life, one.basis, None if one.due is None else say_period(one.due), condition, one.stage, one.quantity, steps
        for step in (s for s in one.history if s.what != "fulfilled"):
            for debtor in (*named.of(one.by), *one.by_words):
                for whom in named.of(one.about) or [None]:
                    yield (one.kind, one.act, step.claim, debtor, whom), one.id, face


def conflicts(named: Named) -> Iterator[tuple[Hashable, str, Hashable]]:
    for one in named.record.conflicts:
        face = tuple(dict.fromkeys(side.value for side in one.sides))
        for span in (span for side in one.sides for span in side.evidence):
            yield (one.relation, one.property, named.labels[one.about], span), one.id, face


def faces(rows: Iterable[tuple[Hashable, str, Hashable]]) -> Faces:
    return {handle: (id_, face) for handle, id_, face in rows}


def both(compared: Compared) -> tuple[Named, Named]:
    """Leaves out where people were joined or told apart: that is news of the people, and told once."""
    known = frozenset(span for e in compared.before.record.entities for span in e.evidence)
    was, now = Named(compared.before, known), Named(compared.after, known)
    assume(all(label in was.labels.values() or not label & known for label in now.labels.values()))
    return was, now


def check_applied(compared: Compared, of: str, was: Faces, now: Faces) -> None:
    """A promise about two persons that is told of each alone is, for the one of whom there is no news, what it was."""
    rows = [row for row in compared.rows if row.of == of]
    put = {h: (id_, face) for h, (id_, face) in now.items() if id_ in {row.id for row in rows if row.what is not What.GONE}}
    lost = {id_ for row in rows if row.what is What.GONE for id_ in row.before}
    applied = {h: face for h, (id_, face) in was.items() if id_ not in lost} | {h: face for h, (_, face) in put.items()}
    assert {h: now[h][1] for h in applied if h in now} == applied
    reached = {now[h][0] for h in applied}
    assert {id_ for id_, _ in now.values()} <= reached
    for row in (row for row in rows if row.what is What.CHANGED):
        assert {face for id_, face in was.values() if id_ in row.before} != {face for id_, face in now.values() if id_ == row.id}
    for row in (row for row in rows if row.what is What.NEW):
        assert not {h for h, (id_, _) in now.items() if id_ == row.id} & was.keys()


@given(dispatches(), DAYS)
@settings(max_examples=100, deadline=None)
def test_events_promises_and_conflicts(found: list[Dispatch], day: date) -> None:
    compared = compare(fill(MemoryStore(), found), since=day)
    was, now = both(compared)
    for of, read in (("event", events), ("commitment", promises), ("conflict", conflicts)):
        check_applied(compared, of, faces(read(was)), faces(read(now)))


@given(dispatches(), DAYS)
@settings(max_examples=60, deadline=None)
def test_people_and_how_they_stand(found: list[Dispatch], day: date) -> None:
    compared = compare(fill(MemoryStore(), found), since=day)
    was, now = both(compared)
    known = {was.labels[e] for e in was.people()}
    new = {row.id for row in compared.rows if row.of == "entity" and row.what is What.NEW}
    assert new == {e for e in now.people() if now.labels[e] not in known}
    stood, stand = _standing(was), _standing(now)
    told = {row.words for row in compared.rows if row.of == "status"}
    changed = {now.asked.index.name(e) for e in now.people() if stood.get(now.labels[e]) != stand.get(now.labels[e])}
    assert changed <= told


def _standing(named: Named) -> dict[Label, Hashable]:
    current = {e: find_current(show_statuses(named.asked.index, e), named.asked.as_of) for e in named.people()}
    known = {named.labels[e]: view for e, view in current.items() if view is not None}
    return {label: (view.value, view.period.earliest, view.contested, view.unconfirmed) for label, view in known.items()}


@given(dispatches(), DAYS)
@settings(max_examples=60, deadline=None)
def test_statements_are_those_of_new_reports_and_every_line_stands_once(found: list[Dispatch], day: date) -> None:
    compared = compare(fill(MemoryStore(), found), since=day)
    before, after = compared.before.record, compared.after.record
    known = {s.id for s in before.statements}
    fresh = {s.id for s in after.statements if s.id not in known and s.report not in after.reprints}
    assert {row.id for row in compared.rows if row.of == "statement"} == fresh
    lines = Counter((row.of, row.id) for row in compared.rows if row.what is not What.GONE)
    assert set(lines.values()) <= {1}


@given(dispatches(), DAYS)
@settings(max_examples=40, deadline=None)
def test_every_line_has_an_id_that_leads_to_sentences(found: list[Dispatch], day: date) -> None:
    compared = compare(fill(MemoryStore(), found), since=day)
    record = compared.after.record
    parts = (record.reports, record.entities, record.attributes, record.statements, record.claims, record.events, record.commitments,
             record.statuses, record.conflicts)  # fmt: skip
    assert {row.id for row in compared.rows} <= {str(thing.id) for part in parts for thing in part}
