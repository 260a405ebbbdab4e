from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from onrecord.cli.main import run
from onrecord.cli.output import console
from onrecord.model.report import Failure
from onrecord.stores.sqlite import SQLiteStore
from tests.fakes.records import ONE, TWO, make_readings


@dataclass(frozen=True, slots=True)
class Ran:
    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def db(tmp_path: Path) -> Path:
    """A database that holds two reports and a failure."""
    path, now = tmp_path / "record.db", datetime(2031, 5, 20, tzinfo=UTC)
    store = SQLiteStore(path)
    for report, reading in zip((ONE, TWO), make_readings(), strict=True):
        store.put(report, reading, now=now)
    store.fail(Failure("photo.jpg", "intake", "binary-input", "It is not text."), now=now)
    store.close()
    return path


@pytest.fixture
def onrecord(db: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command over `db`."""
    monkeypatch.setenv("ONRECORD_DB", str(db))
    monkeypatch.setenv("COLUMNS", "100")

    def call(*arguments: str) -> Ran:
        console.cache_clear()
        code = run(arguments)
        printed = capsys.readouterr()
        return Ran(code, printed.out, printed.err)

    return call
