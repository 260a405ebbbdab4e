from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from threading import Event

import pytest

from benchmarks.grow import add, fill
from onrecord.app.ask import ask
from onrecord.app.held import Held
from onrecord.app.live import KEEP_FROM, load_now
from onrecord.app.shown import Shown
from onrecord.export.jsonl import lines
from onrecord.model.ids import ReportId
from onrecord.stores.memory import MemoryStore
from onrecord.stores.sqlite import SQLiteStore
from tests.fakes.facts import make_reading, make_report
from tests.fakes.server import NOW, make_store

OTHER = make_report("Dov Karmi walked home.")


class SlowStore(MemoryStore):
    """Its reports are not told before `open` is set."""

    def __init__(self) -> None:
        super().__init__()
        self.open = Event()
        self.open.set()

    def stamps(self) -> Mapping[ReportId, object]:
        assert self.open.wait(20)
        return super().stamps()


@pytest.fixture
def slow() -> Iterator[SlowStore]:
    store = SlowStore()
    store.put(make_report(), make_reading(make_report()), now=NOW)
    yield store
    store.open.set()


def test_a_record_is_built_once_while_nothing_changes() -> None:
    held = Held(make_store())
    assert held.look().shown is held.look().shown
    assert held.look(known_at=date(2031, 5, 9)).shown is not held.look().shown
    held.close()


def test_a_change_is_seen_at_the_next_look() -> None:
    store = make_store()
    held = Held(store, patience=20)
    before = held.look()
    store.put(OTHER, make_reading(OTHER), now=NOW)
    after = held.look()
    assert (len(before.shown.record.reports), len(after.shown.record.reports)) == (2, 3)
    assert after.is_newest
    held.close()


def test_the_older_record_is_shown_while_the_newer_one_is_built(slow: SlowStore) -> None:
    held = Held(slow, patience=0)
    first = held.look()
    slow.open.clear()
    slow.put(OTHER, make_reading(OTHER), now=NOW)
    meanwhile = held.look()
    assert (meanwhile.shown, meanwhile.is_newest) == (first.shown, False)
    slow.open.set()
    held.close()


def test_only_the_last_few_days_asked_for_are_kept() -> None:
    held = Held(make_store(), kept=1)
    first = held.look().shown
    held.look(known_at=date(2031, 5, 9))
    assert held.look().shown is not first
    held.close()


def test_what_pages_share_is_made_before_they_ask() -> None:
    held = Held(make_store())
    shown = held.look().shown
    held.settle()
    assert set(Shown.SHARED) <= vars(shown).keys()
    held.close()


def test_a_record_of_many_is_kept_when_nobody_waits(tmp_path: Path) -> None:
    """Also where another day was asked for meanwhile."""
    store = SQLiteStore(tmp_path / "record.db")
    fill(store, range(KEEP_FROM))
    held = Held(store)
    held.look()
    held.look(known_at=date(2031, 1, 3))
    held.settle()
    assert load_now(store) is not None
    add(store, KEEP_FROM)
    assert load_now(store) is None
    assert len(held.look().shown.record.reports) in {KEEP_FROM, KEEP_FROM + 1}
    held.settle()
    kept = load_now(store)
    assert kept is not None
    assert list(lines(kept.record)) == list(lines(ask(store).record))
    held.close()
    store.close()
