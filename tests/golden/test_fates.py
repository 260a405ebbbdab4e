"""`fates.txt`: reports with the days of their writing, `=>`, and what became of whom. Everybody in it is invented."""

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from onrecord.app.record import build_record
from onrecord.claims.read import read_report
from onrecord.language.reader import Reader
from onrecord.model.conflict import Conflict
from onrecord.model.ids import EntityId, ReportId
from onrecord.model.period import Period
from onrecord.model.record import Record
from onrecord.model.report import Basis, Report
from onrecord.model.status import Status

LINES = [
    line for line in Path(__file__).with_name("fates.txt").read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")
]


@cache
def reader() -> Reader:
    return Reader.load()


def record_of(given: str) -> Record:
    """The record of `day text || day text`; ` / ` parts paragraphs. It is asked for on the day of the last report."""
    rows = [row.partition(" ") for row in given.split(" || ")]
    reports = [
        Report(ReportId(f"r{n}"), f"{n}.txt", text.replace(" / ", "\n\n"), f"{n:064}", published=Period.day(date.fromisoformat(day)),
               published_basis=Basis.GIVEN)
        for n, (day, _, text) in enumerate(rows)
    ]  # fmt: skip
    docs = reader().read([r.text for r in reports])
    return build_record(reports, [read_report(r, d, reader().id) for r, d in zip(reports, docs, strict=True)])


def print_fates(record: Record) -> str:
    """Statuses by `; `, then conflicts of fates behind `;;`; `nothing` where there is none."""
    names = {e.id: e.name for e in record.entities}
    told = "; ".join(_shown(s, names) for s in record.statuses) or "nothing"
    return " ;; ".join((told, *(_differing(c, names) for c in record.conflicts if c.about in {s.person for s in record.statuses})))


def _shown(status: Status, names: dict[EntityId, str]) -> str:
    marks = {"doubtful": status.doubtful, "unconfirmed": status.unconfirmed, "reports differ": status.contested}
    parts = [names[status.person], status.value, _days(status.period), *(w for w, holds in marks.items() if holds)]
    return " ".join([*parts, *([f"by {' and '.join(names[h] for h in status.holder)}"] if status.holder else [])])


def _days(period: Period) -> str:
    return f"{period.earliest or ''}..{period.latest or ''}"


def _differing(conflict: Conflict, names: dict[EntityId, str]) -> str:
    sides = " | ".join(s.value for s in conflict.sides)
    return f"{names[conflict.about]} {conflict.property}: {sides}"


@pytest.mark.parametrize("line", LINES)
def test_fates_are_as_a_reader_takes_them(line: str) -> None:
    given, _, expected = line.partition(" => ")
    assert print_fates(record_of(given)) == expected


def test_the_file_is_long_enough_to_mean_something() -> None:
    assert len(LINES) >= 60
