import io
import json
import os
import pty
import select
import subprocess
import sys
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

import pytest

from onrecord.model.claim import ClaimKind
from onrecord.stores.sqlite import SQLiteStore
from tests.fakes.judging import DAWN
from tests.fakes.readings import Paper
from tests.shared import ROOT
from tests.unit.cli.conftest import Ran, Run

DAY = date(2031, 3, 5)


@pytest.fixture
def doubtful(tmp_path: Path) -> Path:
    """Two questions: whether Moen is Ida, whether two releases of hers are one."""
    papers = Paper("one", DAY), Paper("two", DAY + timedelta(days=30)), Paper("three", DAY + timedelta(days=800))
    for paper in papers[:2]:
        ida = paper.person("Ida Moen")
        paper.claim(ClaimKind.RELEASE, patient=ida, when=paper.published, words=f"Ida Moen was freed, {paper.name} wrote.", trigger="freed")
    papers[2].person("Moen")
    store = SQLiteStore(tmp_path / "doubtful.db")
    for paper in papers:
        store.put(paper.report(), paper.reading(), now=DAWN)
    store.close()
    return tmp_path / "doubtful.db"


def piped(onrecord: Run, monkeypatch: pytest.MonkeyPatch, db: Path, keys: str, *options: str) -> Ran:
    monkeypatch.setattr("sys.stdin", io.StringIO(keys))
    return onrecord("review", "--db", str(db), "--who", "ida", *options)


def kinds(onrecord: Run, db: Path) -> list[tuple[str, str]]:
    """Oldest first."""
    rows = json.loads(onrecord("judgements", "--db", str(db), "--json").out)
    return [(row["kind"], row["standing"]) for row in reversed(rows)]


def test_answers_are_judgements(onrecord: Run, monkeypatch: pytest.MonkeyPatch, doubtful: Path) -> None:
    ran = piped(onrecord, monkeypatch, doubtful, "a\nr\n", "--why", "Seen.")
    assert (ran.code, ran.out.splitlines()[-1]) == (0, "2 judged, 0 skipped")
    assert kinds(onrecord, doubtful) == [("same", "in_force"), ("different", "in_force")]


def test_each_question_has_a_number_both_sides_and_the_keys(onrecord: Run, monkeypatch: pytest.MonkeyPatch, doubtful: Path) -> None:
    out = piped(onrecord, monkeypatch, doubtful, "s\nq\n").out
    assert all(
        words in out
        for words in ("1 of 2", "2 of 2", "Are these one person?", "Is this one event?", "[Ida Moen was freed", "a the same   r different")
    )
    assert out.count("Ida Moen was") == 4  # in both sentences of the first side and in those of the event's sides


def test_what_was_undone_is_asked_again(onrecord: Run, monkeypatch: pytest.MonkeyPatch, doubtful: Path) -> None:
    ran = piped(onrecord, monkeypatch, doubtful, "a\nz\nr\nu\n")
    assert ran.out.count("1 of 2") == 2
    assert kinds(onrecord, doubtful) == [("same", "undone"), ("undo", "in_force"), ("different", "in_force"), ("unsure", "in_force")]


def test_the_end_of_input_ends_the_review(onrecord: Run, monkeypatch: pytest.MonkeyPatch, doubtful: Path) -> None:
    ran = piped(onrecord, monkeypatch, doubtful, "z\nx\ns\n")
    assert ran.code == 0
    assert "nothing was answered here yet" in ran.out
    assert ran.out.splitlines()[-1] == "0 judged, 1 skipped, 1 left; the same command goes on from there"


def test_it_goes_on_where_it_was(onrecord: Run, monkeypatch: pytest.MonkeyPatch, doubtful: Path) -> None:
    piped(onrecord, monkeypatch, doubtful, "u\n")
    assert "1 of 1  Is this one event?" in piped(onrecord, monkeypatch, doubtful, "q\n").out
    assert "1 of 2  Are these one person?" in piped(onrecord, monkeypatch, doubtful, "q\n", "--unsure").out


def test_when_nothing_is_undecided_it_says_what_to_do(onrecord: Run, monkeypatch: pytest.MonkeyPatch, doubtful: Path) -> None:
    piped(onrecord, monkeypatch, doubtful, "r\nr\n")
    out = piped(onrecord, monkeypatch, doubtful, "").out
    assert out.startswith("Nothing is undecided.")
    assert all(f"`onrecord {command}`" in out for command in ("judge", "judgements", "add"))


def at_terminal(db: Path, keys: Sequence[bytes]) -> tuple[int, str]:
    """Runs the review in a pseudo-terminal and presses a key at each list of keys."""
    parent, child = pty.openpty()
    environment = {**os.environ, "PYTHONPATH": f"{ROOT}/src", "TERM": "xterm", "COLUMNS": "100", "ONRECORD_WHO": "ida"}
    code = "import os; os.open(os.ttyname(0), os.O_RDWR); from onrecord.cli.main import main; main()"  # so that ^C reaches it
    command = [sys.executable, "-c", code, "--db", str(db), "review"]
    with subprocess.Popen(
        command, stdin=child, stdout=child, stderr=child, env=environment, close_fds=True, start_new_session=True
    ) as process:
        os.close(child)
        shown, left = b"", list(keys)
        while select.select([parent], [], [], 30)[0]:
            try:
                read = os.read(parent, 65536)
            except OSError:  # the other end is closed
                break
            shown += read
            if left and shown.count(b"q quit") > len(keys) - len(left):
                os.write(parent, left.pop(0))
        else:
            process.kill()
        status = process.wait(timeout=30)
    os.close(parent)
    return status, shown.decode()


def test_at_a_terminal_a_key_is_enough(onrecord: Run, doubtful: Path) -> None:
    status, shown = at_terminal(doubtful, [b"a", b"z", b"r", b"U"])
    assert (status, "2 judged, 0 skipped" in shown) == (0, True), shown
    assert "[Ida Moen was freed" not in shown  # marked by colour
    assert kinds(onrecord, doubtful) == [("same", "undone"), ("undo", "in_force"), ("different", "in_force"), ("unsure", "in_force")]


def test_what_follows_from_an_answer_is_asked_next_time(onrecord: Run, monkeypatch: pytest.MonkeyPatch, doubtful: Path) -> None:
    """One release on two days is a conflict."""
    piped(onrecord, monkeypatch, doubtful, "r\na\n")
    assert "1 of 1  Is this so? Ida Moen, release.when" in piped(onrecord, monkeypatch, doubtful, "").out


def test_an_arrow_answers_nothing(onrecord: Run, doubtful: Path) -> None:
    """It comes as ESC [ A."""
    status, shown = at_terminal(doubtful, [b"\x1b[A", b"q"])
    assert (status, "0 judged, 0 skipped, 2 left" in shown) == (0, True), shown


@pytest.mark.parametrize("key", [b"\x03", b"\x04"])
def test_ctrl_c_keeps_what_was_answered(onrecord: Run, doubtful: Path, key: bytes) -> None:
    status, shown = at_terminal(doubtful, [b"a", key])
    assert (status, "1 judged, 0 skipped, 1 left" in shown) == (130, True), shown
    assert kinds(onrecord, doubtful) == [("same", "in_force")]
