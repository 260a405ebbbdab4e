import io
import json

import pytest

from tests.fakes.records import ONE
from tests.unit.cli.conftest import Run


def answer(monkeypatch: pytest.MonkeyPatch, words: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(words))


def reports(onrecord: Run) -> list[str]:
    rows = (json.loads(line) for line in onrecord("export").out.splitlines())
    return [row["path"] for row in rows if row["type"] == "report"]


def test_it_removes_when_told_so(onrecord: Run) -> None:
    ran = onrecord("remove", "first.txt", "--yes")
    assert (ran.code, ran.out) == (0, "1 report removed; the record is built without.\n")
    assert reports(onrecord) == ["second.html"]


@pytest.mark.parametrize(("words", "code", "left"), [("y\n", 0, 1), ("n\n", 130, 2), ("\n", 130, 2)])
def test_it_asks_first(onrecord: Run, monkeypatch: pytest.MonkeyPatch, words: str, code: int, left: int) -> None:
    answer(monkeypatch, words)
    ran = onrecord("remove", ONE.id[:14])
    assert ran.code == code
    assert f"{ONE.id}  first.txt" in ran.err
    assert len(reports(onrecord)) == left


def test_where_nobody_can_answer_nothing_is_removed(onrecord: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, "")
    ran = onrecord("remove", "first.txt")
    assert ran.code == 2
    assert "give --yes" in ran.err
    assert len(reports(onrecord)) == 2


def test_failures_stay(onrecord: Run) -> None:
    onrecord("remove", "first.txt", "second.html", "--yes")
    assert [row["path"] for row in json.loads(onrecord("failures", "--json").out)] == ["photo.jpg"]


def test_an_unknown_report_is_told(onrecord: Run) -> None:
    assert onrecord("remove", "third.txt", "--yes").code == 4
