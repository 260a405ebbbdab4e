import os
import subprocess
import sys
from pathlib import Path

import pytest

from onrecord import errors
from onrecord.cli.exits import MEANINGS, Exit, exit_code
from tests.unit.cli.conftest import Run

HEAVY = {
    "spacy", "numpy", "onnxruntime", "tokenizers", "trafilatura", "lxml", "sqlalchemy", "alembic", "pydantic", "jinja2", "httpx", "babel",
    "jellyfish", "anyascii", "lemminflect", "rapidfuzz",
}  # fmt: skip


@pytest.mark.parametrize("code", ["import onrecord", "from onrecord.cli.main import run; run(['--help'])"])
def test_nothing_heavy_is_loaded_before_it_is_needed(code: str) -> None:
    script = f"{code}\nimport sys\nprint(*sys.modules, file=sys.stderr)"
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[3] / "src")}
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, env=environment)
    assert HEAVY & set(ran.stderr.split()) == set()


def test_help_tells_every_exit_code(onrecord: Run) -> None:
    ran = onrecord("--help")
    assert ran.code == 0
    assert all(f"{code.value}  {meaning}" in ran.out for code, meaning in MEANINGS.items())


@pytest.mark.parametrize(
    "command",
    [
        "add",
        "people",
        "person",
        "statements",
        "promises",
        "timeline",
        "agenda",
        "conflicts",
        "why",
        "report",
        "failures",
        "export",
        "demo",
        "new",
        "remove",
    ],
)
def test_every_command_has_an_example(onrecord: Run, command: str) -> None:
    assert f"Example: onrecord {command}" in onrecord(command, "--help").out


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (errors.InvalidOption("x"), Exit.USAGE),
        (errors.NoSuchPath("x"), Exit.NOT_FOUND),
        (errors.AmbiguousName("x"), Exit.NOT_FOUND),
        (errors.StoreVersionMismatch("x"), Exit.STORE),
        (errors.ModelMissing("x"), Exit.MODEL),
        (errors.FetchError("x"), Exit.ERROR),
    ],
)
def test_errors_have_exit_codes(error: errors.OnRecordError, code: Exit) -> None:
    assert exit_code(error) == code


def test_a_day_that_is_none_is_a_usage_error(onrecord: Run) -> None:
    ran = onrecord("people", "--as-of", "tomorrow")
    assert (ran.code, ran.err) == (2, "onrecord: --as-of takes a day such as 2025-02-15, not “tomorrow”. [invalid-option]\n")


def test_an_unknown_command_is_a_usage_error(onrecord: Run) -> None:
    assert onrecord("peeple").code == 2


def test_a_mistyped_database_is_not_made(onrecord: Run, tmp_path: Path) -> None:
    ran = onrecord("people", "--db", str(tmp_path / "typo.db"))
    assert ran.code == 4
    assert not (tmp_path / "typo.db").exists()


def test_a_file_that_is_no_database_is_told_in_a_sentence(onrecord: Run, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("Mira said the bridge would open. " * 50)
    ran = onrecord("people", "--db", str(tmp_path / "notes.txt"))
    assert ran.code == 5
    assert ran.err.startswith("onrecord: ")
    assert "[store]" in ran.err


def test_the_version_is_printed(onrecord: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.metadata.version", lambda _: "9.9")
    assert onrecord("--version").out == "onrecord 9.9\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_output_that_cannot_be_written_is_told_in_a_sentence(onrecord: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        monkeypatch.setattr("sys.stdout", full)
        ran = onrecord("export")
    assert (ran.code, ran.err) == (
        1,
        "onrecord: the output cannot be written (No space left on device); free some space, or send it elsewhere\n",
    )
