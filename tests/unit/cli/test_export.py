import io
import json
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from onrecord.export.formats import FORMATS
from tests.unit.cli.conftest import Run

WRITTEN = [f.name for f in FORMATS if not f.extra]


def test_the_record_is_printed_one_object_a_line(onrecord: Run) -> None:
    rows = [json.loads(line) for line in onrecord("export").out.splitlines()]
    assert {"report", "entity", "attribute", "statement", "claim", "failure"} <= {row["type"] for row in rows}


def test_the_record_is_written_to_a_file(onrecord: Run, tmp_path: Path) -> None:
    ran = onrecord("export", "--format", "jsonl", "-o", str(tmp_path / "record.jsonl"))
    assert (ran.code, ran.out) == (0, "")
    assert (tmp_path / "record.jsonl").read_text(encoding="utf-8") == onrecord("export").out


def test_the_page_is_written_to_a_file(onrecord: Run, tmp_path: Path) -> None:
    onrecord("export", "--format", "html", "-o", str(tmp_path / "record.html"))
    assert "Mira Solano" in (tmp_path / "record.html").read_text(encoding="utf-8")


def test_a_file_that_cannot_be_written_is_told(onrecord: Run, tmp_path: Path) -> None:
    ran = onrecord("export", "-o", str(tmp_path / "nowhere" / "record.jsonl"))
    assert ran.code == 4
    assert "[no-such-path]" in ran.err


def test_quotes_are_those_of_the_texts(onrecord: Run) -> None:
    rows = [json.loads(line) for line in onrecord("export").out.splitlines()]
    texts = {row["id"]: json.loads(onrecord("report", row["id"], "--json").out)["text"] for row in rows if row["type"] == "report"}
    spans = [span for row in rows if row["type"] in {"claim", "attribute"} for span in row["evidence"]]
    assert spans
    assert all(texts[s["report"]][s["start"] : s["stop"]] == s["quote"] for s in spans)


@pytest.mark.parametrize("name", WRITTEN)
def test_every_format_is_written(onrecord: Run, tmp_path: Path, name: str) -> None:
    out = tmp_path / "record.out"
    ran = onrecord("export", "--format", name, "-o", str(out))
    assert (ran.code, ran.err) == (0, "")
    assert out.stat().st_size > 100
    assert list(tmp_path.glob("*.part")) == []


def test_zips_go_into_a_pipe(db: Path, onrecord: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", pipe)
    onrecord("export", "--format", "csv")
    with ZipFile(io.BytesIO(pipe.buffer.getvalue())) as bundle:
        assert "datapackage.json" in bundle.namelist()


@pytest.mark.parametrize("name", [f.name for f in FORMATS if f.is_binary])
def test_a_terminal_is_spared_what_is_no_text(onrecord: Run, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    ran = onrecord("export", "--format", name)
    assert (ran.code, ran.out) == (2, "")
    assert "give a file with -o" in ran.err


def test_a_format_that_is_none_is_told_with_those_that_are(onrecord: Run) -> None:
    ran = onrecord("export", "--format", "pdf")
    assert ran.code == 2
    assert "jsonl, csv, xlsx" in ran.err


def test_a_calendar_ends_its_lines_as_the_standard_says(onrecord: Run, tmp_path: Path) -> None:
    onrecord("export", "--format", "ics", "-o", str(tmp_path / "record.ics"))
    assert b"BEGIN:VCALENDAR\r\n" in (tmp_path / "record.ics").read_bytes()


def test_days_are_for_feeds(onrecord: Run) -> None:
    assert onrecord("export", "--days", "3").code == 2
    assert "<feed" in onrecord("export", "--format", "atom", "--days", "3").out


def test_a_file_is_not_written_over_a_folder(onrecord: Run, tmp_path: Path) -> None:
    ran = onrecord("export", "--format", "ics", "-o", str(tmp_path))
    assert ran.code == 2
    assert "is a folder" in ran.err


def test_a_vault_is_a_folder_that_is_kept_up_to_date(onrecord: Run, tmp_path: Path) -> None:
    vault = tmp_path / "vault"
    assert onrecord("export", "--format", "vault", "-o", str(vault)).code == 0
    (vault / "People" / "mine.md").write_text("my own note", encoding="utf-8")
    reports = sorted((vault / "Reports").iterdir())
    assert onrecord("--known-at", "2031-05-09", "export", "--format", "vault", "-o", str(vault)).code == 0
    assert [p.name for p in reports if not p.exists()] == ["2031-05-12 Norland News.md"]
    assert (vault / "People" / "mine.md").read_text(encoding="utf-8") == "my own note"


def test_a_note_of_somebody_elses_is_never_written_over(onrecord: Run, tmp_path: Path) -> None:
    (tmp_path / "vault").mkdir()
    (tmp_path / "vault" / "Record.md").write_text("my own", encoding="utf-8")
    ran = onrecord("export", "--format", "vault", "-o", str(tmp_path / "vault"))
    assert ran.code == 2
    assert [p.name for p in (tmp_path / "vault").iterdir()] == ["Record.md"]
    assert (tmp_path / "vault" / "Record.md").read_text(encoding="utf-8") == "my own"


def test_a_list_of_files_cannot_reach_out_of_the_folder(onrecord: Run, tmp_path: Path) -> None:
    (tmp_path / "vault").mkdir()
    (tmp_path / "precious.md").write_text("mine", encoding="utf-8")
    (tmp_path / "vault" / ".onrecord-files").write_text(f"../precious.md\n{tmp_path}/precious.md\n", encoding="utf-8")
    assert onrecord("export", "--format", "vault", "-o", str(tmp_path / "vault")).code == 0
    assert (tmp_path / "precious.md").read_text(encoding="utf-8") == "mine"


def test_an_earlier_file_stays_where_the_new_one_fails(onrecord: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "record.json"
    out.write_text("earlier", encoding="utf-8")
    monkeypatch.setitem(sys.modules, "followthemoney", None)
    ran = onrecord("export", "--format", "ftm", "-o", str(out))
    assert (ran.code, out.read_text(encoding="utf-8")) == (6, "earlier")
    assert "pip install onrecord[ftm]" in ran.err
