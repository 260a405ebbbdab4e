"""When the derived record is kept, and when it answers."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest

from benchmarks.generate import make_paper
from onrecord.app.ask import ask
from onrecord.app.live import KEEP_FROM, ask_now, derive, name_record_rules
from onrecord.errors import StoreBusy
from onrecord.export.jsonl import lines
from onrecord.stores.sqlite import SQLiteStore
from tests.unit.stores.test_writers import locked

NOW = datetime(2031, 5, 1, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "record.db"


@pytest.fixture
def store(path: Path) -> Iterator[SQLiteStore]:
    store = SQLiteStore(path, wait_seconds=0)
    for n in range(6):
        add(store, n)
    yield store
    store.close()


def add(store: SQLiteStore, number: int) -> None:
    paper = make_paper(number)
    store.put(paper.report(), paper.reading(), now=NOW)


def is_kept(store: SQLiteStore) -> bool:
    with store.kept(name_record_rules()) as kept:
        return kept is not None


def test_a_question_about_few_reports_leaves_the_file_as_it_is(store: SQLiteStore) -> None:
    assert len(store.reports()) < KEEP_FROM
    ask_now(store)
    assert not is_kept(store)


def test_a_question_about_many_keeps_its_answer(store: SQLiteStore) -> None:
    asked = ask_now(store, keep_from=6)
    assert is_kept(store)
    assert list(lines(ask_now(store).record)) == list(lines(asked.record)) == list(lines(ask(store).record))


def test_a_question_is_answered_where_nothing_can_be_kept(store: SQLiteStore, path: Path) -> None:
    with locked(path):
        asked = ask_now(store, keep_from=6)
    assert len(asked.record.reports) == 6
    assert not is_kept(store)


@pytest.mark.parametrize("change", ["put", "remove"])
def test_after_a_change_nothing_old_is_given_out(change: str, store: SQLiteStore) -> None:
    derive(store)
    if change == "put":
        add(store, 7)
    else:
        store.remove(make_paper(2).id)
    assert not is_kept(store)
    assert list(lines(ask_now(store).record)) == list(lines(ask(store).record))


def test_what_is_added_while_the_record_is_kept_makes_it_old(store: SQLiteStore) -> None:
    changes = store.changes()
    add(store, 7)
    assert store.keep([], [], (name_record_rules(), changes))
    assert not is_kept(store)


def test_of_two_keepers_the_later_goes_on(store: SQLiteStore) -> None:
    def interrupted() -> Iterator[tuple[str, int, str, None]]:
        """Another begins while the first is at its listings."""
        derive(store)
        yield "people", 0, "entity-of-nobody", None

    assert not store.keep([], interrupted(), (name_record_rules(), store.changes()))
    with store.kept(name_record_rules()) as kept:
        assert kept is not None
        assert kept.page("people", 0, 1)[0][0] != "entity-of-nobody"


def test_a_keeper_that_is_killed_leaves_nothing_that_is_given_out(store: SQLiteStore) -> None:
    def deadly() -> Iterator[tuple[str, int, str, None]]:
        yield "people", 0, "entity-of-nobody", None
        raise KeyboardInterrupt

    derive(store)
    with suppress(KeyboardInterrupt):
        store.keep([], deadly(), (name_record_rules(), store.changes()))
    assert not is_kept(store)
    derive(store)
    assert list(lines(ask_now(store).record)) == list(lines(ask(store).record))


def test_reports_are_added_while_another_keeps(store: SQLiteStore, path: Path) -> None:
    """Each of its transactions is over before the next rows are made, so that a writer that waits for nobody gets in."""

    def adding() -> Iterator[tuple[str, int, str, None]]:
        other = SQLiteStore(path, wait_seconds=0)
        add(other, 8)
        other.close()
        yield "people", 0, "entity-of-nobody", None

    with suppress(StoreBusy):
        store.keep([], adding(), (name_record_rules(), store.changes()))
    assert make_paper(8).id in {r.id for r in store.reports()}
