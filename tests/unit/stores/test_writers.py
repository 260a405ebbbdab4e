"""Several processes that write to one file. They are brought together by pipes, so that no test waits for a clock."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from onrecord.stores.sqlite import SQLiteStore
from tests.fakes.facts import make_report
from tests.unit.stores.test_sqlite import ROOT, put

ENVIRONMENT = {**os.environ, "PYTHONPATH": f"{ROOT}/src:{ROOT}"}
WRITE = """
import sys
from datetime import UTC, datetime
from onrecord.model.report import Failure
from onrecord.stores.sqlite import SQLiteStore
from tests.fakes.facts import make_reading, make_report
path, name, number = sys.argv[1], sys.argv[2], int(sys.argv[3])
store, now = SQLiteStore(path), datetime(2031, 5, 1, tzinfo=UTC)
print("open", flush=True)
sys.stdin.readline()
for n in range(number):
    report = make_report(f"Dispatch {n} of {name} ends here.")
    assert store.put(report, make_reading(report), now=now)
    store.fail(Failure(f"{name}-{n}", "intake", "empty-input", "It is empty."), now=now)
    both = make_report(f"Dispatch {n} of everybody ends here.")
    store.put(both, make_reading(both), now=now)
store.close()
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    put(tmp_path / "record.db", make_report())
    return tmp_path / "record.db"


@contextmanager
def writing(path: Path, name: str, number: int) -> Iterator[subprocess.Popen[str]]:
    """A process that has opened the database and waits for a line."""
    command = [sys.executable, "-c", WRITE, str(path), name, str(number)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=ENVIRONMENT) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        yield process


@contextmanager
def locked(path: Path) -> Iterator[sqlite3.Connection]:
    """Another program that is writing."""
    driver = sqlite3.connect(path, isolation_level=None)
    driver.execute("BEGIN IMMEDIATE")
    yield driver
    driver.close()


def go_on(process: subprocess.Popen[str]) -> None:
    assert process.stdin is not None
    process.stdin.write("go\n")
    process.stdin.flush()


def test_two_writers_wait_for_one_another_and_lose_nothing(path: Path) -> None:
    with writing(path, "one", 40) as one, writing(path, "two", 40) as two:
        go_on(one)
        go_on(two)
    assert (one.returncode, two.returncode) == (0, 0)
    store = SQLiteStore(path)
    assert len(store.reports()) == len(store.readings()) == 1 + 40 + 40 + 40
    assert len(store.failures()) == 80
    store.close()


def test_a_writer_goes_on_when_the_other_has_ended(path: Path) -> None:
    with writing(path, "one", 1) as one, locked(path) as other:
        go_on(one)
        other.execute("UPDATE report SET outlet = 'Varda Post'")
        other.execute("COMMIT")
    assert one.returncode == 0
    store = SQLiteStore(path)
    assert [r.outlet for r in store.reports()] == ["Varda Post", None, None]
    store.close()


def test_one_that_cannot_wait_says_so_and_what_was_kept_stays(path: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    main = "from onrecord.cli.main import main; main()"
    command = [sys.executable, "-c", main, "add", str(tmp_path / "empty.txt"), "--db", str(path), "--wait", "0", "--jobs", "2"]
    with locked(path):
        ran = subprocess.run(command, capture_output=True, text=True, check=False, env=ENVIRONMENT)
    assert (ran.returncode, "[store-busy]" in ran.stderr) == (5, True), ran
    store = SQLiteStore(path)
    assert (len(store.reports()), store.failures()) == (1, [])
    store.close()


def test_readers_do_not_wait_for_a_writer(path: Path) -> None:
    with locked(path) as other:
        other.execute("UPDATE report SET outlet = 'Varda Post'")
        store = SQLiteStore(path, wait_seconds=0)
        assert [r.outlet for r in store.reports()] == [None]
        store.close()
