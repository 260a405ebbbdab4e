"""The whole way, with the reader model that ships with the package."""

import io
import json
from pathlib import Path
from typing import Any

import pytest

from tests.unit.cli.conftest import Run

TEXT = (
    "VARDA, May 9, 2031 – Mira Solano, 31, was abducted on 2 May 2031.\n\n"
    "“She will be released on Monday,” Tomas Rill told reporters on Friday.\n"
)

FRENCH = (
    "Le ministre Tomas Rill a déclaré lundi que Mira Solano, enlevée le 2 mai, serait libérée avant la fin du mois. "
    "Sa famille attend depuis un an."
)


@pytest.fixture
def new(tmp_path: Path) -> tuple[str, str]:
    return "--db", str(tmp_path / "new.db")


def write(folder: Path, name: str, text: str | bytes) -> str:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return str(path)


def test_a_report_is_read_and_kept(onrecord: Run, new: tuple[str, str], tmp_path: Path) -> None:
    ran = onrecord("add", write(tmp_path, "solano.txt", TEXT), *new)
    assert (ran.code, ran.out) == (0, "1 report added, 0 already there, 0 failed\n")
    assert "Mira Solano" in {row["name"] for row in json.loads(onrecord("people", "--json", *new).out)}


def test_the_same_text_added_twice_is_one_report(onrecord: Run, new: tuple[str, str], tmp_path: Path) -> None:
    onrecord("add", write(tmp_path, "solano.txt", TEXT), *new)
    ran = onrecord("add", write(tmp_path, "copy.txt", TEXT), *new)
    assert (ran.code, ran.out) == (0, "0 reports added, 1 already there, 0 failed\n")


def test_some_failing_is_exit_code_3_and_the_rest_is_kept(onrecord: Run, new: tuple[str, str], tmp_path: Path) -> None:
    ran = onrecord("add", write(tmp_path, "empty.txt", ""), write(tmp_path, "solano.txt", TEXT), *new)
    assert ran.code == 3
    assert ran.out.startswith("1 report added, 0 already there, 1 failed (1 empty-input)\n")
    assert [row["code"] for row in json.loads(onrecord("failures", "--json", *new).out)] == ["empty-input"]


def test_a_path_that_is_not_there_is_a_failure(onrecord: Run, new: tuple[str, str], tmp_path: Path) -> None:
    ran = onrecord("add", str(tmp_path / "gone.txt"), *new)
    assert ran.code == 3
    assert "[no-such-path]" in ran.out


def test_standard_input_is_read(onrecord: Run, new: tuple[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    assert onrecord("add", "-", "--outlet", "Varda Post", *new).code == 0
    rows = [json.loads(line) for line in onrecord("export", *new).out.splitlines()]
    assert [row["outlet"] for row in rows if row["type"] == "report"] == ["Varda Post"]


def test_what_is_given_wins_over_what_is_found(onrecord: Run, new: tuple[str, str], tmp_path: Path) -> None:
    onrecord("add", write(tmp_path, "solano.txt", TEXT), "--published", "2031-05-10", *new)
    (report,) = [row for line in onrecord("export", *new).out.splitlines() if (row := json.loads(line))["type"] == "report"]
    assert (report["published"]["earliest"], report["published_basis"]) == ("2031-05-10", "given")


def test_a_limit_that_is_none_is_a_usage_error(onrecord: Run, new: tuple[str, str], tmp_path: Path) -> None:
    assert onrecord("add", write(tmp_path, "solano.txt", TEXT), "--max-chars", "0", *new).code == 2


def test_worker_processes_read_the_same(onrecord: Run, new: tuple[str, str], tmp_path: Path) -> None:
    paths = [write(tmp_path, f"{n}.txt", TEXT.replace("31", str(n))) for n in (31, 32, 33)]
    ran = onrecord("add", *paths, "--jobs", "2", *new)
    assert (ran.code, ran.out) == (0, "3 reports added, 0 already there, 0 failed\n")
    other = ("--db", str(tmp_path / "other.db"))
    onrecord("add", *paths, "--jobs", "1", *other)
    assert onrecord("export", *new).out == onrecord("export", *other).out


def test_no_jobs_at_all_is_a_usage_error(onrecord: Run, new: tuple[str, str], tmp_path: Path) -> None:
    assert onrecord("add", write(tmp_path, "solano.txt", TEXT), "--jobs", "0", *new).code == 2


def test_the_demo_prints_the_record_and_writes_the_page(onrecord: Run, tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    write(folder, "solano.txt", TEXT)
    ran = onrecord("demo", "--folder", str(folder), "--out", str(tmp_path / "demo.html"))
    assert ran.code == 0
    assert "Mira Solano" in ran.out
    assert str(tmp_path / "demo.html") in ran.out
    assert "Mira Solano" in (tmp_path / "demo.html").read_text(encoding="utf-8")


def test_what_this_reader_read_is_not_read_again(onrecord: Run, new: tuple[str, str], tmp_path: Path) -> None:
    onrecord("add", write(tmp_path, "solano.txt", TEXT), *new)
    ran = onrecord("reread", *new)
    assert (ran.code, ran.out) == (0, "0 reports read again, 1 already there, 0 failed\n")


def test_readings_of_another_reader_are_made_anew(onrecord: Run) -> None:
    ran = onrecord("reread")
    assert (ran.code, ran.out) == (0, "2 reports read again, 0 already there, 0 failed\n")


def test_rereading_makes_no_database(onrecord: Run, tmp_path: Path) -> None:
    assert onrecord("reread", "--db", str(tmp_path / "nowhere.db")).code == 4
    assert not (tmp_path / "nowhere.db").exists()


def test_another_language_is_stored_and_not_read(onrecord: Run, new: tuple[str, str], tmp_path: Path) -> None:
    page = f"<html lang='en'><head><title>Otages</title></head><body><article><p>{FRENCH}</p></article></body></html>"
    ran = onrecord("add", write(tmp_path, "a.txt", FRENCH), write(tmp_path, "b.html", page), write(tmp_path, "c.txt", TEXT), *new)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("1 report added, ")
    assert "stored, not read: " in ran.out
    rows = [json.loads(line) for line in onrecord("export", *new).out.splitlines()]
    french = {row["id"] for row in rows if row["type"] == "report" and row["language"] == "fr"}
    assert french
    assert [row for row in rows if row["type"] != "report" and french & set(_reports(row))] == []


def _reports(row: dict[str, Any]) -> list[str]:
    return [row.get("report", ""), *(span["report"] for span in row.get("evidence", []))]


def test_a_report_that_is_not_read_says_so(onrecord: Run, new: tuple[str, str], tmp_path: Path) -> None:
    onrecord("add", write(tmp_path, "a.txt", FRENCH), *new)
    shown = onrecord("report", "a.txt", *new).out
    assert "not read: French" in shown
    assert "read in it" not in shown
    assert onrecord("failures", "--json", *new).out.strip() == "[]"


def test_what_is_not_read_is_kept_by_a_second_reading(onrecord: Run, new: tuple[str, str], tmp_path: Path) -> None:
    onrecord("add", write(tmp_path, "a.txt", FRENCH), *new)
    before = onrecord("export", *new).out
    ran = onrecord("reread", *new)
    assert (ran.code, onrecord("export", *new).out) == (0, before)


def test_the_language_that_is_given_wins(onrecord: Run, new: tuple[str, str], tmp_path: Path) -> None:
    ran = onrecord("add", write(tmp_path, "a.txt", TEXT), "--language", "fr", *new)
    assert ran.out == "0 reports added, 0 already there, 0 failed\n1 stored, not read: 1 French\n"
