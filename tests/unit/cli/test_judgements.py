import io
import json
import sqlite3
from pathlib import Path

import pytest

from tests.fakes.records import PLAN
from tests.unit.cli.conftest import Run

ME = ("--who", "ida")


def test_that_nobody_has_judged_is_told(onrecord: Run) -> None:
    assert onrecord("judgements").out == "Nobody has judged anything; `onrecord review` asks what is undecided.\n"


def test_who_when_why_and_whether_it_counts_is_listed(onrecord: Run) -> None:
    judged = onrecord("judge", "rename", "Solano", "Mira S.", "--why", "As she signs.", *ME).out.splitlines()[1]
    onrecord("judge", "undo", judged, *ME)
    out = onrecord("judgements").out
    assert all(words in out for words in ("ida", "As she signs.", "is called Mira S.", "undone", "in force", judged.rpartition("-")[2][:7]))
    assert "2 judgements, 1 in force; newest first" in out


def test_as_json_it_has_everything(onrecord: Run) -> None:
    onrecord("judge", "reject", PLAN, *ME)
    (found,) = json.loads(onrecord("judgements", "--json").out)
    assert (found["kind"], found["standing"], found["targets"][0]["type"]) == ("reject", "in_force", "claim")


def test_what_was_exported_is_taken_in_once_elsewhere(onrecord: Run, tmp_path: Path) -> None:
    onrecord("judge", "rename", "Solano", "Mira S.", *ME)
    file, other = str(tmp_path / "j.toml"), str(tmp_path / "other.db")
    assert onrecord("judgements", "export", file).out == f"1 judgement written to {file}\n"
    assert onrecord("judgements", "import", file, "--db", other).out == "1 judgement taken in, 0 already there\n"
    assert onrecord("--db", other, "judgements", "import", file).out == "0 judgements taken in, 1 already there\n"
    assert "its target is not on the record" in " ".join(onrecord("judgements", "--db", other).out.split())
    assert onrecord("judgements", "--db", other, "export", "-").out == Path(file).read_text(encoding="utf-8")


def test_judgements_come_from_standard_input_too(onrecord: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    onrecord("judge", "rename", "Solano", "Mira S.", *ME)
    monkeypatch.setattr("sys.stdin", io.StringIO(onrecord("judgements", "export", "-").out))
    assert onrecord("judgements", "import", "-").out == "0 judgements taken in, 1 already there\n"


def test_a_spoilt_file_takes_nothing_in(onrecord: Run, tmp_path: Path) -> None:
    onrecord("judge", "rename", "Solano", "Mira S.", *ME)
    text = onrecord("judgements", "export", "-").out
    (tmp_path / "j.toml").write_text(text + text.replace("Mira S.", "Mira T."), encoding="utf-8")
    ran = onrecord("judgements", "import", str(tmp_path / "j.toml"), "--db", str(tmp_path / "other.db"))
    assert (ran.code, "Judgement 2 of the file" in ran.err, "[invalid-judgement]" in ran.err) == (1, True, True)
    assert not (tmp_path / "other.db").exists()


@pytest.mark.parametrize(("name", "code"), [("gone.toml", 4), ("record.db", 1)])
def test_a_file_that_cannot_be_read_is_told(onrecord: Run, db: Path, name: str, code: int) -> None:
    assert onrecord("judgements", "import", str(db.with_name(name))).code == code


def test_an_unreadable_judgement_is_a_store_error(onrecord: Run, db: Path) -> None:
    onrecord("judge", "rename", "Solano", "Mira S.", *ME)
    driver = sqlite3.connect(db)
    driver.execute("UPDATE judgement SET body = '{}'")
    driver.commit()
    driver.close()
    ran = onrecord("people")
    assert (ran.code, "install the onrecord that wrote it" in ran.err) == (5, True)
