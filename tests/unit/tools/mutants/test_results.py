"""Outcomes kept, summed up, and the file of survivors."""

from pathlib import Path

import pytest

from tools.mutants.mutate import Key
from tools.mutants.results import ResumeFile, digest_of, summary, tally
from tools.mutants.survivors import keep, read_survivors, write_survivors
from tools.mutants.trial import Outcome

ONE: Key = ("ledger/toy", "f", 'a == "x"', "a != “x”", 1)
TWO: Key = ("ledger/toy", "f", "a < b", "a <= b", 2)
OTHER: Key = ("ledger/car", "", "1", "2", 1)
KILLED, ALIVE = Outcome(is_killed=True, why="test_toy"), Outcome(is_killed=False, why="all tests pass")


def test_outcomes_are_gone_on_from(tmp_path: Path) -> None:
    file = ResumeFile(tmp_path / "new" / "trial.jsonl", "as it is")
    assert file.read() == {}
    file.add(ONE, KILLED)
    file.add(TWO, ALIVE)
    assert file.read() == {ONE: KILLED, TWO: ALIVE}


def test_with_other_code_the_trial_begins_anew(tmp_path: Path) -> None:
    path = tmp_path / "trial.jsonl"
    ResumeFile(path, "as it was").read()
    ResumeFile(path, "as it was").add(ONE, KILLED)
    assert ResumeFile(path, "as it is").read() == {}
    assert ResumeFile(path, "as it was").read() == {}


def test_the_digest_is_of_names_and_contents(tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("a.py", "b.py")]
    for file in files:
        file.write_text("same")
    whole = digest_of(files)
    assert digest_of(files[::-1]) == whole != digest_of(files[:1])
    files[1].write_text("other")
    assert digest_of(files) != whole


def test_a_survivor_with_a_reason_is_explained_and_not_killed() -> None:
    outcomes = {ONE: KILLED, TWO: ALIVE, OTHER: ALIVE}
    found = tally(outcomes, {TWO: "means the same", OTHER: "", ONE: "killed in truth"})
    assert (found.total, found.killed, found.explained) == (3, 1, 1)
    assert found.share == pytest.approx(1 / 3)


def test_each_module_has_a_line_and_all_have_one() -> None:
    lines = summary({ONE: KILLED, TWO: ALIVE, OTHER: KILLED}, {})
    assert [line.split() for line in lines] == [
        ["ledger/car", "1", "of", "1", "killed", "100.0%", "0", "explained"],
        ["ledger/toy", "1", "of", "2", "killed", "50.0%", "0", "explained"],
        ["all", "2", "of", "3", "killed", "66.7%", "0", "explained"],
    ]


def test_survivors_are_read_as_written(tmp_path: Path) -> None:
    path = tmp_path / "survivors.toml"
    assert read_survivors(path) == {}
    reasons = {ONE: "", TWO: 'as `a` is never "b"', OTHER: "same"}
    write_survivors(path, reasons)
    assert read_survivors(path) == reasons
    assert path.read_text(encoding="utf-8").index('"1"') < path.read_text(encoding="utf-8").index("a < b")


@pytest.mark.parametrize(
    ("tried", "alive", "whole", "left"),
    [
        ([ONE, TWO], [TWO], ["ledger/toy"], {TWO: "why", OTHER: "too"}),  # one is killed now, the other keeps its reason
        ([ONE, TWO], [ONE, TWO], ["ledger/toy"], {ONE: "", TWO: "why", OTHER: "too"}),  # a new one has none yet
        ([ONE], [], ["ledger/toy"], {OTHER: "too"}),  # the code has changed: there is no such mutant any more
        ([ONE], [], [], {TWO: "why", OTHER: "too"}),  # a sample says nothing of others
        ([], [], [], {TWO: "why", OTHER: "too"}),
    ],
)
def test_what_the_file_says_after_a_trial(tried: list[Key], alive: list[Key], whole: list[str], left: dict[Key, str]) -> None:
    assert keep({TWO: "why", OTHER: "too"}, tried, alive, whole) == left
