import os
import signal
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pytest

from onrecord.errors import StoreError, StoreVersionMismatch
from onrecord.model.report import Failure, Report
from onrecord.stores.sqlite import SQLiteStore
from onrecord.stores.tables import REVISIONS
from tests.fakes.facts import make_reading, make_report

NOW = datetime(2031, 5, 1, tzinfo=UTC)
ROOT = Path(__file__).parents[3]

ADD_FOR_EVER = """
import sys
from datetime import UTC, datetime
from itertools import count
from onrecord.stores.sqlite import SQLiteStore
from tests.fakes.facts import make_reading, make_report
store = SQLiteStore(sys.argv[1])
for n in count():
    report = make_report(f"Dispatch number {n} ends " + "here " * 2000)
    store.put(report, make_reading(report), now=datetime(2031, 5, 1, tzinfo=UTC))
    print(n, flush=True)
"""


def put(path: Path, report: Report) -> bool:
    store = SQLiteStore(path)
    try:
        return store.put(report, make_reading(report), now=NOW)
    finally:
        store.close()


@pytest.mark.parametrize("after", [1, 7, 20])
def test_a_kill_at_any_moment_leaves_whole_reports_only(tmp_path: Path, after: int) -> None:
    path = tmp_path / "record.db"
    environment = {**os.environ, "PYTHONPATH": f"{ROOT}/src:{ROOT}"}
    with subprocess.Popen([sys.executable, "-c", ADD_FOR_EVER, str(path)], stdout=subprocess.PIPE, env=environment) as process:
        assert process.stdout is not None
        for _ in range(after):
            process.stdout.readline()
        process.send_signal(signal.SIGKILL)
    store = SQLiteStore(path)
    reports, readings = store.reports(), store.readings()
    store.close()
    assert len(reports) >= after
    assert [r.report for r in readings] == [r.id for r in reports]


def test_what_was_put_is_there_after_opening_again(tmp_path: Path) -> None:
    put(tmp_path / "record.db", make_report())
    store = SQLiteStore(tmp_path / "record.db")
    assert store.reports() == [make_report()]
    store.close()


def test_several_processes_may_open_a_new_database_at_once(tmp_path: Path) -> None:
    reports = [make_report(f"Dispatch number {n} ends here.") for n in range(8)]
    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(lambda report: put(tmp_path / "record.db", report), reports))


def test_the_journal_is_write_ahead(tmp_path: Path) -> None:
    put(tmp_path / "record.db", make_report())
    driver = sqlite3.connect(tmp_path / "record.db")
    assert driver.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    driver.close()


def test_a_file_that_is_no_database_is_refused_with_advice(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("Mira said the bridge would open in May. " * 99)
    with pytest.raises(StoreError, match="give another one with --db"):
        SQLiteStore(tmp_path / "notes.txt")


def test_a_folder_that_does_not_exist_is_refused_with_advice(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="check that the folder exists"):
        SQLiteStore(tmp_path / "nowhere" / "record.db")


def test_another_programs_database_is_refused_and_left_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    driver = sqlite3.connect(path)
    driver.execute("CREATE TABLE recipe (name TEXT)")
    driver.close()
    before = path.read_bytes()
    with pytest.raises(StoreError, match="another program's"):
        SQLiteStore(path)
    assert path.read_bytes() == before


def test_a_newer_schema_is_refused(tmp_path: Path) -> None:
    put(tmp_path / "record.db", make_report())
    driver = sqlite3.connect(tmp_path / "record.db")
    driver.execute("UPDATE alembic_version SET version_num = '9999'")
    driver.commit()
    driver.close()
    with pytest.raises(StoreVersionMismatch, match="newer onrecord"):
        SQLiteStore(tmp_path / "record.db")


def test_an_unreadable_reading_is_a_store_error(tmp_path: Path) -> None:
    put(tmp_path / "record.db", make_report())
    driver = sqlite3.connect(tmp_path / "record.db")
    driver.execute("UPDATE reading SET body = '{}'")
    driver.commit()
    driver.close()
    store = SQLiteStore(tmp_path / "record.db")
    with pytest.raises(StoreError, match="cannot read"):
        store.readings()
    store.close()


def test_a_reading_without_its_report_is_impossible(tmp_path: Path) -> None:
    put(tmp_path / "record.db", make_report())
    driver = sqlite3.connect(tmp_path / "record.db")
    driver.execute("PRAGMA foreign_keys = ON")
    with pytest.raises(sqlite3.IntegrityError):
        driver.execute("DELETE FROM report")
    driver.close()


def test_opening_again_needs_no_alembic(tmp_path: Path) -> None:
    put(tmp_path / "record.db", make_report())
    code = "import sys; from onrecord.stores.sqlite import SQLiteStore; SQLiteStore(sys.argv[1]).close(); print('alembic' in sys.modules)"
    environment = {**os.environ, "PYTHONPATH": f"{ROOT}/src"}
    run = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "record.db")], capture_output=True, text=True, check=True, env=environment
    )
    assert run.stdout == "False\n"


def test_the_version_is_the_last_migration(tmp_path: Path) -> None:
    put(tmp_path / "record.db", make_report())
    driver = sqlite3.connect(tmp_path / "record.db")
    assert driver.execute("SELECT version_num FROM alembic_version").fetchall() == [(REVISIONS[-1],)]
    driver.close()


def test_a_database_where_nothing_can_be_written_can_still_be_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a #1 record.db"
    put(path, make_report())
    monkeypatch.setattr(os, "access", lambda *_: False)
    store = SQLiteStore(path)
    assert [r.path for r in store.reports()] == [make_report().path]
    with pytest.raises(StoreError, match="may not be written"):
        store.fail(Failure("a", "intake", "b", "c"), now=datetime(2031, 5, 1, tzinfo=UTC))
    store.close()
