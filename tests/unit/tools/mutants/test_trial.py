"""Trials of a toy module with tests of its own."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.shared import ROOT
from tools.mutants.mutate import find_mutants
from tools.mutants.targets import all_targets, choose

TOY = '''
"""A module with a rule that is held, one that is held in part, and one that nothing calls."""
LEAST = 18
COLOURS = {"red": 1}

def is_grown(age: int) -> bool:
    return age >= LEAST

def is_warm(degrees: int) -> bool:
    return degrees > 20

def is_tall(inches: int) -> bool:
    return inches > 72

def waits(turns: int) -> int:
    while turns > 0:
        turns -= 1
    return turns
'''
TESTS = """
from toy import is_grown, is_warm, waits

def test_grown():
    assert [is_grown(n) for n in (17, 18)] == [False, True]

def test_warm():
    assert is_warm(30) and not is_warm(10)

def test_waits():
    assert waits(2) == 0
"""
CONSTANTS = """
from toy import COLOURS

def test_colours():
    assert COLOURS == {"red": 1}
"""
TRIAL = """
import sys
from pathlib import Path
from tools.mutants.mutate import find_mutants
from tools.mutants.targets import Target
from tools.mutants.trial import Court

toy = Target("toy", Path("toy.py").resolve(), ("test_toy.py", "test_constants.py"))
mutants = find_mutants(toy.source(), toy.name, {})
Court.of([toy], 9.0, 0.2).hear(mutants, lambda m, o: print("::", m.function, "|", m.was, "|", m.now, "|", o.is_killed, "|", o.why))
"""


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str, str], tuple[bool, str]]:
    folder = tmp_path_factory.mktemp("toy")
    tests = {"test_toy.py": TESTS, "test_constants.py": CONSTANTS}
    files = {"toy.py": TOY, "trial.py": TRIAL, "pytest.ini": "[pytest]\n", **tests}
    for name, text in files.items():
        (folder / name).write_text(text.lstrip(), encoding="utf-8")
    command = [sys.executable, "trial.py"]
    run = subprocess.run(command, cwd=folder, env={"PYTHONPATH": f"{folder}:{ROOT}"}, capture_output=True, text=True, check=True)
    rows = (line[3:].split(" | ") for line in run.stdout.splitlines() if line.startswith("::"))
    return {(f.strip(), was, now): (killed == "True", why) for f, was, now, killed, why in rows}


def test_every_mutant_has_an_outcome(outcomes: dict[tuple[str, str, str], tuple[bool, str]]) -> None:
    assert len(outcomes) == len(find_mutants(TOY.lstrip(), "toy", {}))


@pytest.mark.parametrize(
    ("mutant", "outcome"),
    [
        (("is_grown", "age >= LEAST", "age > LEAST"), (True, "test_toy.py::test_grown")),
        (("", "LEAST = 18", "LEAST = 19"), (True, "test_toy.py::test_grown")),
        (("", "{'red': 1}", "{'red': 2}"), (True, "test_constants.py::test_colours")),
        (("is_warm", "degrees > 20", "not degrees > 20"), (True, "test_toy.py::test_warm")),
        (("is_warm", "degrees > 20", "degrees >= 20"), (False, "all tests pass")),
        (("is_tall", "inches > 72", "inches >= 72"), (False, "no test calls it")),
        (("waits", "turns -= 1", "pass"), (True, "stopped")),
    ],
)
def test_outcomes(outcomes: dict[tuple[str, str, str], tuple[bool, str]], mutant: tuple[str, str, str], outcome: tuple[bool, str]) -> None:
    assert outcomes[mutant] == outcome


@pytest.mark.parametrize(
    ("names", "found"), [(["life"], ["ledger/life"]), (["ledger/life", "state"], ["ledger/life", "resolve/state"]), (["nothing"], [])]
)
def test_modules_are_asked_for_by_name(names: Sequence[str], found: list[str]) -> None:
    assert [t.name for t in choose(all_targets(), names)] == found


def test_all_of_the_ledger_is_mutated_if_nothing_is_asked_for() -> None:
    rules = {f"ledger/{file.stem}" for file in (ROOT / "src" / "onrecord" / "ledger").glob("*.py") if file.stem != "__init__"}
    assert {t.name for t in choose(all_targets(), [])} == rules | {"resolve/state"}


def test_every_target_has_tests_that_exist() -> None:
    assert [t.name for t in all_targets() if not t.tests or any(not (ROOT / test).exists() for test in t.tests)] == []


def test_paths_are_of_the_modules() -> None:
    assert {Path(*t.module.split(".")).with_suffix(".py") for t in all_targets()} == {
        t.path.relative_to(ROOT / "src") for t in all_targets()
    }
