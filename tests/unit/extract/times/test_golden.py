"""Reads tests/golden/times.txt: sentences with their time expressions marked, and what each means."""

import re
from datetime import date
from pathlib import Path

import pytest

from onrecord.extract.context import TimeKind
from onrecord.extract.times.scan import Found, find_in
from onrecord.extract.times.tense import Tense

LINES = [
    line
    for line in Path(__file__).parents[3].joinpath("golden", "times.txt").read_text("utf-8").splitlines()
    if line.strip() and not line.startswith("#")
]


def _shown(day: date | None) -> str:
    return "" if day is None else day.isoformat()


def _value(found: Found) -> str:
    if found.kind is not TimeKind.DATE:
        return str(found.kind)
    period = found.period
    if period is None:
        return "-"
    return f"{_shown(period.earliest)}..{_shown(period.latest)}"


def _full(value: str) -> str:
    """`2023-11` and `1990..1999` written out."""
    if value in ("-", "") or value.isalpha():
        return value
    first, _, last = value.partition("..") if ".." in value else (value, "", value)
    ends = {4: "-12-31", 7: f"-{_month_end(last)}"}
    return f"{first}{ {4: '-01-01', 7: '-01'}.get(len(first), '') }..{last}{ends.get(len(last), '')}"


def _month_end(month: str) -> str:
    if len(month) != 7:
        return ""
    year, number = (int(part) for part in month.split("-"))
    return str(((date(year + number // 12, number % 12 + 1, 1)) - date.resolution).day)


@pytest.mark.parametrize("line", LINES)
def test_reads_the_line(line: str) -> None:
    head, _, rest = line.partition(" | ")
    marked, _, values = rest.partition("→")
    day, tense = head.split()
    days = () if day == "none" else (date.fromisoformat(day),)
    text = re.sub(r"[\[\]]", "", marked).strip()
    found = list(find_in(text, days, lambda _start, _stop: Tense.UNKNOWN if tense == "-" else Tense(tense)))
    assert [text[f.start : f.stop] for f in found] == re.findall(r"\[(.*?)\]", marked)
    assert [_value(f) for f in found] == [_full(v.strip()) for v in values.split(";") if v.strip()]


def test_has_enough_lines() -> None:
    assert len(LINES) >= 80
