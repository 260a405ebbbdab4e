"""`whens.txt`: day of writing `|` report `=>` claims with their days `;;` commitments with the days on which they were made and are due."""

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from evals.product import read_texts
from onrecord.language.reader import Reader
from onrecord.model.period import Period
from onrecord.model.record import Record

LINES = [
    line for line in Path(__file__).with_name("whens.txt").read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")
]


@cache
def records() -> tuple[Record, ...]:
    given = [line.partition(" => ")[0].partition(" | ") for line in LINES]
    days = [Period.day(date.fromisoformat(day)) for day, _, _ in given]
    return tuple(read_texts(Reader.load(), [text.replace(" / ", "\n\n") for _, _, text in given], days))


def _shown(period: Period | None) -> str:
    if period is None:
        return "-"
    if period.is_day:
        return str(period.earliest)
    return f"{period.earliest or ''}..{period.latest or ''}"


def print_whens(record: Record) -> str:
    """A day, `a..b`, or `-` for none."""
    claims = [f"{c.kind} {_shown(c.when)}" for c in record.claims if c.kind != "other"]
    bound = [f"{c.kind} {c.act} made {_shown(c.history[0].on)} due {_shown(c.due)}" for c in record.commitments]
    return " | ".join(claims) + (" ;; " + " | ".join(bound) if bound else "")


@pytest.mark.parametrize("line", LINES)
def test_the_days_are_as_a_reader_takes_them(line: str) -> None:
    assert print_whens(records()[LINES.index(line)]) == line.partition(" => ")[2]


def test_the_file_is_long_enough_to_mean_something() -> None:
    assert len(LINES) >= 40
