from datetime import UTC, date, datetime
from pathlib import Path
from sqlite3 import connect

import pytest

from onrecord.app.export import Wanted, export, make_edition, tell_days
from onrecord.app.sources import Kept
from onrecord.errors import InvalidOption
from onrecord.export.formats import find_format
from onrecord.stores.memory import MemoryStore
from onrecord.stores.sqlite import SQLiteStore
from tests.fakes.records import ONE, TWO, make_readings

NOW = datetime(2031, 5, 20, tzinfo=UTC)
FEED = find_format("atom")


def fill(store: MemoryStore | SQLiteStore) -> None:
    for report, reading in zip((ONE, TWO), make_readings(), strict=True):
        store.put(report, reading, now=NOW)


@pytest.fixture
def kept() -> Kept:
    store = MemoryStore()
    fill(store)
    return Kept.of(store)


@pytest.fixture
def store(tmp_path: Path) -> SQLiteStore:
    store = SQLiteStore(tmp_path / "record.db")
    fill(store)
    return store


def test_each_day_of_publication_has_its_news_newest_first(kept: Kept) -> None:
    assert [day.on for day in tell_days(kept, None, 30)] == [date(2031, 5, 12), date(2031, 5, 9)]


def test_a_day_tells_only_what_its_reports_changed(kept: Kept) -> None:
    reports = {day.on: [row.id for row in day.rows if row.of == "report"] for day in tell_days(kept, None, 30)}
    assert reports == {date(2031, 5, 9): [ONE.id], date(2031, 5, 12): [TWO.id]}


def test_fewer_days_are_told_the_same(kept: Kept) -> None:
    assert tell_days(kept, None, 1) == tell_days(kept, None, 30)[:1]


def test_a_past_day_was_told_the_same_then(kept: Kept) -> None:
    assert tell_days(kept, date(2031, 5, 9), 30) == tell_days(kept, None, 30)[1:]


def test_an_empty_store_has_no_days() -> None:
    assert tell_days(Kept.of(MemoryStore()), None, 30) == ()


def test_only_feeds_pay_for_changes(store: SQLiteStore) -> None:
    assert make_edition(store, Wanted(find_format("jsonl"))).news == ()
    assert len(make_edition(store, Wanted(FEED)).news) == 2
    store.close()


@pytest.mark.parametrize("wanted", [
    Wanted(FEED, as_of=date(2031, 5, 9)),
    Wanted(find_format("sqlite"), as_of=date(2031, 5, 9)),
    Wanted(find_format("sqlite"), known_at=date(2031, 5, 9)),
])  # fmt: skip
def test_a_day_that_means_nothing_to_the_format_is_refused(store: SQLiteStore, wanted: Wanted) -> None:
    with pytest.raises(InvalidOption):
        export(store, wanted)
    store.close()


def test_a_copy_of_the_database_is_the_record(store: SQLiteStore, tmp_path: Path) -> None:
    (tmp_path / "copy.db").write_bytes(b"".join(export(store, Wanted(find_format("sqlite")))))
    copied = SQLiteStore(tmp_path / "copy.db")
    assert (copied.reports(), copied.readings(), copied.recorded()) == (store.reports(), store.readings(), store.recorded())
    copied.close()
    store.close()


def test_a_copy_is_consistent_while_another_writes(store: SQLiteStore, tmp_path: Path) -> None:
    other = connect(tmp_path / "record.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    other.execute("DELETE FROM reading")
    (tmp_path / "copy.db").write_bytes(b"".join(store.copy()))
    other.execute("ROLLBACK")
    other.close()
    copied = connect(tmp_path / "copy.db")
    assert copied.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert copied.execute("SELECT count(*) FROM reading").fetchone() == (2,)
    copied.close()
    store.close()


def test_two_copies_are_the_same(store: SQLiteStore) -> None:
    assert b"".join(store.copy()) == b"".join(store.copy())
    store.close()
