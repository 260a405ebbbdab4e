"""Killed while it adds, and told to add again: the record is that of an undisturbed run. `benchmarks/kill.py` is the large version."""

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from onrecord.app.add import add
from onrecord.app.ask import ask
from onrecord.export.jsonl import lines
from onrecord.stores.sqlite import SQLiteStore
from tests.fakes.reading import make_desk, write_reports
from tests.unit.stores.test_writers import ENVIRONMENT

ADD = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from onrecord.app.add import Desk, add
from onrecord.engines.workers import WorkersEngine
from onrecord.stores.sqlite import SQLiteStore
from tests.fakes.deadly import load_deadly
from tests.fakes.reading import OPTIONS
desk = Desk(SQLiteStore(sys.argv[1]), WorkersEngine(load_deadly, 2, 100), OPTIONS, window=8)
inputs = [(path, Path(path).read_bytes()) for path in sys.argv[2:]]
for step in add(desk, inputs, now=datetime(2031, 5, 20, tzinfo=UTC)):
    print(type(step).__name__, flush=True)
"""


@pytest.fixture(scope="module")
def paths(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    folder = tmp_path_factory.mktemp("reports")
    return list(write_reports(folder, *(f"Mira spoke {n} times of the {'long ' * n}bridge." for n in range(30)), ""))


def export(path: Path) -> list[str]:
    store = SQLiteStore(path)
    try:
        return list(lines(ask(store).record))
    finally:
        store.close()


def add_until(path: Path, paths: list[str], steps: int) -> None:
    """Killed as soon as it has told of that many; how far it has come by then is chance."""
    command = [sys.executable, "-c", ADD, str(path), *paths]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=ENVIRONMENT) as process:
        assert process.stdout is not None
        for _ in range(steps):
            assert process.stdout.readline()
        process.kill()


@pytest.mark.parametrize("steps", [1, 4, 13, 29])
def test_adding_again_after_a_kill_gives_the_undisturbed_record(steps: int, paths: list[str], tmp_path: Path) -> None:
    whole = SQLiteStore(tmp_path / "whole.db")
    list(add(make_desk(whole), ((path, Path(path).read_bytes()) for path in paths), now=datetime(2031, 5, 20, tzinfo=UTC)))
    whole.close()
    add_until(tmp_path / "killed.db", paths, steps)
    assert len(export(tmp_path / "whole.db")) > 0
    subprocess.run([sys.executable, "-c", ADD, str(tmp_path / "killed.db"), *paths], check=True, env=ENVIRONMENT, capture_output=True)
    assert export(tmp_path / "killed.db") == export(tmp_path / "whole.db")
