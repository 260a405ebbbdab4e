import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fakes.records import PLAN
from tests.unit.cli.conftest import Ran, Run

ME = ("--who", "ida")


def judgement_id(ran: Ran) -> str:
    return ran.out.splitlines()[1]


def names(onrecord: Run) -> list[str]:
    return [person["name"] for person in json.loads(onrecord("people", "--json").out)]


@pytest.mark.parametrize("command", ["same", "different", "rename", "reject", "accept", "correct", "undo"])
def test_every_judgement_has_an_example(onrecord: Run, command: str) -> None:
    assert f"Example: onrecord judge {command}" in onrecord("judge", command, "--help").out


def test_two_people_are_one(onrecord: Run) -> None:
    ran = onrecord("judge", "same", "Tomas Rill", "the mayor", "--why", "He is the mayor.", *ME)
    assert ran.code == 0
    assert ran.out.startswith("the same: “Tomas Rill” in Varda Post (VNA), 9 May 2031 and “the mayor” in Varda Post")
    assert len(names(onrecord)) == 2


def test_one_name_is_two_people(onrecord: Run) -> None:
    ran = onrecord("judge", "different", "Mira Solano@first.txt", "Mira Solano@second.html", *ME)
    assert (ran.code, names(onrecord).count("Mira Solano")) == (0, 2)


def test_somebody_is_called_otherwise(onrecord: Run) -> None:
    assert onrecord("judge", "rename", "Solano", "Mira Solano-Rill", *ME).code == 0
    assert "Mira Solano-Rill" in names(onrecord)
    assert onrecord("person", "Solano-Rill").code == 0


def test_an_undo_gives_back_the_export(onrecord: Run) -> None:
    before = onrecord("export").out
    judged = judgement_id(onrecord("judge", "reject", PLAN, "--why", "Not said.", *ME))
    assert PLAN not in onrecord("export").out
    assert onrecord("judge", "undo", judged[:18], *ME).out.startswith(f"undo of {judged}")
    assert onrecord("export").out == before


def test_a_claim_is_corrected(onrecord: Run) -> None:
    ran = onrecord("judge", "correct", PLAN, "--set", "modality=considered", "--set", "when=2031-05-13", *ME)
    assert "modality is considered, when is 2031-05-13" in ran.out
    found = next(o for o in map(json.loads, onrecord("export").out.splitlines()) if o.get("id") == PLAN)
    assert (found["modality"], found["when"]["earliest"]) == ("considered", "2031-05-13")


def test_what_is_held_off_is_told(onrecord: Run) -> None:
    onrecord("judge", "different", "Tomas Rill", "the mayor", *ME)
    onrecord("judge", "same", "Tomas Rill", "Mira Solano", *ME)
    ran = onrecord("judge", "same", "the mayor", "Mira Solano", *ME)
    assert "It is kept, but does not count: held off" in ran.out


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("same", "Tomas Rill", "Nobody"), 4, "named “Nobody”"),
        (("same", "Tomas Rill", "Tomas Rill"), 2, "are one mention"),
        (("correct", PLAN, "--set", "modality"), 2, "--set takes FIELD=VALUE"),
        (("correct", PLAN, "--set", "agent=Rill"), 1, "not “agent”"),
        (("rename", "Tomas Rill", " "), 1, "needs a name"),
        (("undo", "judgement-0"), 4, "No judgement has the id"),
        (("rename", "Tomas Rill", "Rill", "--who", " "), 2, "--who takes a name"),
    ],
)
def test_what_cannot_be_judged_is_told_in_a_sentence(onrecord: Run, arguments: tuple[str, ...], code: int, words: str) -> None:
    ran = onrecord("judge", *arguments, *(() if "--who" in arguments else ME))
    assert (ran.code, words in ran.err) == (code, True), ran.err
    assert json.loads(onrecord("judgements", "--json").out) == []


def test_a_person_cannot_be_wrong(onrecord: Run) -> None:
    person = json.loads(onrecord("people", "--json").out)[0]["id"]
    ran = onrecord("judge", "reject", person, *ME)
    assert (ran.code, "only what was read from a sentence" in ran.err) == (2, True), ran.err


def test_who_judges_is_taken_from_the_environment(onrecord: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ONRECORD_WHO", "per")
    onrecord("judge", "rename", "Solano", "Mira S.")
    assert json.loads(onrecord("judgements", "--json").out)[0]["who"] == "per"


def test_nobody_judges_without_a_name(onrecord: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown() -> str:
        raise OSError("No username set in the environment")

    monkeypatch.setattr("getpass.getuser", unknown)
    ran = onrecord("judge", "rename", "Solano", "Mira S.")
    assert (ran.code, "give your name with --who" in ran.err) == (2, True)


def test_a_script_may_judge_from_another_process(db: Path) -> None:
    code = "from onrecord.cli.main import main; main()"
    command = [sys.executable, "-c", code, "--db", str(db), "judge", "rename", "Solano", "Mira S.", "--who", "ida"]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout.startswith("“Solano” in Varda Post")
