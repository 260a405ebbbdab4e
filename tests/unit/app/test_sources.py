"""What a store holds is read once, and then only where it changed."""

from datetime import UTC, datetime

import pytest

from onrecord.app.sources import Kept, Sources
from onrecord.app.store import Store
from onrecord.stores.memory import MemoryStore
from onrecord.stores.sqlite import SQLiteStore
from tests.fakes.facts import make_reading, make_report

NOW = datetime(2031, 5, 1, 12, tzinfo=UTC)
TEXTS = [f"Mira said it opens on day {n}." for n in range(4)]


def put(store: Store, text: str, reader: str = "reader-1") -> None:
    report = make_report(text)
    store.put(report, make_reading(report, reader), now=NOW)


@pytest.fixture(params=[MemoryStore, lambda: SQLiteStore(":memory:")], ids=["memory", "sqlite"])
def store(request: pytest.FixtureRequest) -> Store:
    found: Store = request.param()
    return found


def load(sources: Sources, store: Store) -> int:
    """How many reports were read; what was loaded is what is there."""
    assert sources.load(store) == Kept.of(store)
    return sources.read


def test_only_what_is_new_is_read(store: Store) -> None:
    sources = Sources()
    assert load(sources, store) == 0
    for text in TEXTS[:3]:
        put(store, text)
    assert load(sources, store) == 3
    assert load(sources, store) == 0
    put(store, TEXTS[3])
    assert load(sources, store) == 1


def test_what_was_left_alone_is_the_same_object(store: Store) -> None:
    sources = Sources()
    put(store, TEXTS[0])
    first = sources.load(store)
    put(store, TEXTS[1])
    assert sources.load(store).readings[0] is first.readings[0]


def test_another_reading_is_read(store: Store) -> None:
    sources = Sources()
    for text in TEXTS:
        put(store, text)
    load(sources, store)
    put(store, TEXTS[1], "reader-2")
    assert load(sources, store) == 1


def test_what_was_removed_is_gone_and_may_come_back(store: Store) -> None:
    sources = Sources()
    for text in TEXTS:
        put(store, text)
    load(sources, store)
    store.remove(make_report(TEXTS[0]).id)
    assert load(sources, store) == 0
    put(store, TEXTS[0])
    assert load(sources, store) == 1
