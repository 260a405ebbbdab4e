"""Gold records without text: what is stored gives back what was labelled, and none of the reports' words."""

import json
from pathlib import Path

import pytest

from evals.story_golds import FOLDER, keep, restore, sha256_of, store

TEXT = "The lawyer said that Ida Moen will be freed on Sunday. She has been held since May."
TEXTS = {sha256_of(TEXT): TEXT}
GOLD = {
    "persons": [{"name": "Ida Moen"}],
    "statements": [{"file": "01", "source": "The lawyer", "content": "Ida Moen will be freed on Sunday"}],
    "statements_complete": False,
    "events": [{"kind": ["release", "other"], "when": 2031, "state": "planned"}],
}


def test_what_is_stored_gives_back_what_was_labelled() -> None:
    kept = keep(GOLD, TEXTS)
    assert kept["statements"][0]["content"] == {"sha256": sha256_of(TEXT), "start": 21, "stop": 53}
    assert restore(json.loads(json.dumps(kept)), TEXTS) == GOLD


def test_long_words_that_stand_nowhere_are_cut() -> None:
    assert keep({"name": "a column of tanks and guns"}, TEXTS) == {"name": "a column of"}


def test_a_missing_report_is_an_error() -> None:
    with pytest.raises(KeyError):
        restore(keep(GOLD, TEXTS), {})


def test_a_gold_record_is_stored_beside_its_reports(tmp_path: Path) -> None:
    row = {"id": "x", "date": "2031-03-03", "text": TEXT}
    (tmp_path / "moen.jsonl").write_text(json.dumps(row), encoding="utf-8")
    (tmp_path / "moen.yaml").write_text(json.dumps({**GOLD, "reports": [{"file": "01"}]}), encoding="utf-8")
    out = store(tmp_path / "moen.yaml", tmp_path, {"01": sha256_of(TEXT)}, tmp_path / "kept")
    assert json.loads(out.read_text(encoding="utf-8"))["files"] == {"01": sha256_of(TEXT)}


def _strings(value: object) -> list[str]:
    if isinstance(value, dict):
        return [s for key, one in value.items() if key != "files" for s in _strings(one)]
    if isinstance(value, list):
        return [s for one in value for s in _strings(one)]
    return [value] if isinstance(value, str) else []


def test_no_stored_record_has_words_of_a_report() -> None:
    stored = [s for path in FOLDER.glob("*.json") for s in _strings(json.loads(path.read_text(encoding="utf-8"))["gold"])]
    assert stored
    assert [s for s in stored if len(s.split()) > 3] == []
