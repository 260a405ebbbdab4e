"""What must hold of every store and every record, whatever was reported when, and in whatever order it came."""

from datetime import date, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.app.ask import ask
from onrecord.app.known import public_from
from onrecord.app.new import compare
from onrecord.app.store import Store
from onrecord.export.jsonl import lines
from onrecord.model.report import Failure
from onrecord.stores.memory import MemoryStore
from onrecord.stores.sqlite import SQLiteStore
from tests.fakes.dispatches import DAYS, FAILURES, Dispatch, dispatches, fill

Failures = list[tuple[Failure, datetime]]
MAYBE_DAY = st.none() | DAYS


def export(store: Store, as_of: date | None = None, known_at: date | None = None) -> list[str]:
    return list(lines(ask(store, as_of=as_of, known_at=known_at).record))


def public(dispatch: Dispatch) -> date:
    """Its first day of being known for sure."""
    day = public_from(dispatch.report, {dispatch.report.id: dispatch.now})
    assert day is not None
    return day


@given(dispatches(), st.randoms(use_true_random=False), MAYBE_DAY, MAYBE_DAY)
@settings(max_examples=80, deadline=None)
def test_any_order_gives_the_same_record(found: list[Dispatch], random: "object", as_of: date | None, known_at: date | None) -> None:
    other = list(found)
    random.shuffle(other)  # type: ignore[attr-defined]
    assert export(fill(MemoryStore(), found), as_of, known_at) == export(fill(MemoryStore(), other), as_of, known_at)


@given(dispatches(), FAILURES)
@settings(max_examples=60, deadline=None)
def test_twice_is_once(found: list[Dispatch], failures: Failures) -> None:
    store = fill(MemoryStore(), found, failures)
    once = export(store)
    assert not any(dispatch.put(store) for dispatch in found)
    assert export(store) == once


@given(dispatches(), FAILURES, DAYS, MAYBE_DAY)
@settings(max_examples=80, deadline=None)
def test_what_was_known_does_not_depend_on_what_came_later(
    found: list[Dispatch], failures: Failures, day: date, as_of: date | None
) -> None:
    """It is the whole record of a store that holds nothing else."""
    early = [d for d in found if public(d) <= day]
    mended = {d.report.path for d in found}  # a failure that was mended later is listed no more: that is no knowledge of the world
    came = [(f, now) for f, now in failures if f.path not in mended]
    now = export(fill(MemoryStore(), found, came), as_of, day)
    last = dict(came)
    assert now == export(fill(MemoryStore(), early, [(f, at) for f, at in last.items() if at.date() <= day]), as_of)


@given(dispatches(), FAILURES, MAYBE_DAY)
@settings(max_examples=40, deadline=None)
def test_a_rebuild_from_what_is_stored_equals_the_live_record(found: list[Dispatch], failures: Failures, known_at: date | None) -> None:
    """Byte for byte; and both kinds of store agree."""
    live, again = fill(SQLiteStore(":memory:"), found, failures), MemoryStore()
    for report, reading in zip(live.reports(), live.readings(), strict=True):
        again.put(report, reading, now=live.recorded()[report.id])
    for failure in live.failures():
        again.fail(failure, now=live.recorded()[failure])
    assert "\n".join(export(again, None, known_at)).encode() == "\n".join(export(live, None, known_at)).encode()
    live.close()


@given(dispatches(), FAILURES, st.data())
@settings(max_examples=60, deadline=None)
def test_a_removed_report_was_never_added(found: list[Dispatch], failures: Failures, data: st.DataObject) -> None:
    kept = [d for d in found if data.draw(st.booleans())]
    store = fill(MemoryStore(), found, failures)
    for dispatch in found:
        assert dispatch in kept or store.remove(dispatch.report.id)
    assert export(store) == export(fill(MemoryStore(), kept, failures))


@given(dispatches(), FAILURES, DAYS)
@settings(max_examples=60, deadline=None)
def test_nothing_is_new_where_nothing_was_published_since(found: list[Dispatch], failures: Failures, day: date) -> None:
    store = fill(MemoryStore(), found, failures)
    last = max([*(public(d) for d in found), *(now.date() for _, now in failures), day])
    assert compare(store, since=last).rows == ()
    assert compare(store, since=last + timedelta(days=40)).rows == ()
    assert compare(store, since=day, until=day).rows == ()


@given(dispatches(), DAYS)
@settings(max_examples=60, deadline=None)
def test_what_was_published_since_is_new(found: list[Dispatch], day: date) -> None:
    rows = compare(fill(MemoryStore(), found), since=day).rows
    assert {row.id for row in rows if row.of == "report"} == {d.report.id for d in found if public(d) > day}
