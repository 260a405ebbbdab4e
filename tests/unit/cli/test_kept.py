"""What the commands answer from the kept record is what they answer from the sources."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from benchmarks.generate import make_paper
from onrecord.app.live import derive
from onrecord.stores.sqlite import SQLiteStore
from tests.unit.cli.conftest import Run

NOW = datetime(2031, 5, 1, tzinfo=UTC)
PAPERS = [make_paper(n) for n in range(80)]
NAMED = next(iter(PAPERS[3].entities.values())).name


@pytest.fixture
def db(tmp_path: Path) -> Path:
    store = SQLiteStore(tmp_path / "record.db")
    for paper in PAPERS:
        store.put(paper.report(), paper.reading(), now=NOW)
    store.close()
    return tmp_path / "record.db"


def keep(db: Path) -> None:
    """And leave nothing to derive it from again, so that only what was kept can answer."""
    store = SQLiteStore(db)
    derive(store)
    store.close()
    with closing(sqlite3.connect(db)) as driver:
        driver.execute("UPDATE reading SET body = '{}'")
        driver.execute("UPDATE derived_from SET kept_changes = changes")
        driver.commit()


@pytest.mark.parametrize(
    "words",
    [
        ("people",), ("people", "-n", "7"), ("people", "--json", "-n", "7"), ("statements", "-n", "7"), ("statements", "--via", "VNA"),
        ("promises", "-n", "7"), ("timeline", "-n", "7"), ("timeline", NAMED), ("agenda", "-n", "7"), ("conflicts", "-n", "1"),
        ("person", NAMED), ("person", NAMED, "--json"), ("person", NAMED.split()[-1]),
    ],
)  # fmt: skip
def test_the_kept_record_answers_as_the_sources_do(words: tuple[str, ...], onrecord: Run, db: Path) -> None:
    before = onrecord(*words)
    keep(db)
    assert onrecord(*words) == before
    assert before.out


def test_nobody_is_suggested_from_a_part_of_the_record(onrecord: Run, db: Path) -> None:
    wrong = NAMED[:-1] + "x"
    before = onrecord("person", wrong)
    keep(db)
    assert onrecord("person", wrong) == before
    assert NAMED in before.err


def test_another_day_is_derived_anew(onrecord: Run, db: Path) -> None:
    store = SQLiteStore(db)
    derive(store)
    store.close()
    before = onrecord("person", NAMED, "--as-of", "2031-01-01")
    assert before.out != onrecord("person", NAMED).out
