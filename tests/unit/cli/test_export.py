import json
from pathlib import Path

from tests.unit.cli.conftest import Run


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
