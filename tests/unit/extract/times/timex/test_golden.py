"""Reads tests/golden/timexes.txt: sentences with their time expressions marked, and the TIMEX3 of each."""

import re
from datetime import date
from pathlib import Path

import pytest

from onrecord.extract.times.tense import Tense
from onrecord.extract.times.timex import find_timexes

LINES = [
    line
    for line in Path(__file__).parents[4].joinpath("golden", "timexes.txt").read_text("utf-8").splitlines()
    if line.strip() and not line.startswith("#")
]


@pytest.mark.parametrize("line", LINES)
def test_reads_the_line(line: str) -> None:
    head, _, rest = line.partition(" | ")
    marked, _, values = rest.partition("→")
    day, tense = head.split()
    text = re.sub(r"[\[\]]", "", marked).strip()
    told = Tense.UNKNOWN if tense == "-" else Tense(tense)
    found = [s.timex for s in find_timexes(text, None if day == "none" else date.fromisoformat(day), lambda _start, _stop: told)]
    assert [text[t.start : t.stop] for t in found] == re.findall(r"\[(.*?)\]", marked)
    assert [f"{t.type} {t.value}" for t in found] == [v.strip() for v in values.split(";") if v.strip()]


def test_has_enough_lines() -> None:
    assert len(LINES) >= 90
