"""The tutorial's commands run, in its order."""

import re
import shlex
from pathlib import Path

import pytest

from onrecord.cli.main import run
from tests.shared import ROOT


def _commands() -> list[list[str]]:
    blocks = re.findall(r"```\n(.*?)```", (ROOT / "docs" / "tutorial.md").read_text(encoding="utf-8"), re.DOTALL)
    lines = [line for block in blocks for line in block.splitlines() if line.startswith("onrecord ")]
    return [shlex.split(line)[1:] for line in lines if not line.endswith(" ID")]


def test_every_command_of_the_tutorial_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    codes = {" ".join(command): run(command) for command in _commands()}
    assert {command: code for command, code in codes.items() if code != 0} == {}
    assert len((tmp_path / "record.jsonl").read_text(encoding="utf-8").splitlines()) > len(list((ROOT / "examples").iterdir()))
