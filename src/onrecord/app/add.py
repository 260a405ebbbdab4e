"""Put reports on record: intake, one of each text, reading, store. A failing input is a row, never a crash.

Inputs are taken in windows, so that memory does not grow with their number.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from onrecord.app.engine import Engine
from onrecord.app.store import Store
from onrecord.errors import InvalidSpan, UnreadableInput
from onrecord.intake.options import IntakeOptions
from onrecord.intake.read import read_path
from onrecord.model.ids import ReportId
from onrecord.model.reading import Reading
from onrecord.model.report import Failure, Report

WINDOW = 64
"""Inputs whose reports are held in memory at a time; more where several processes read them."""

Input = tuple[str, bytes] | Failure
"""A path with its bytes, or why it could not be opened."""


@dataclass(frozen=True, slots=True)
class Added:
    """A report is on the record now, with its reading."""

    report: Report
    reading: Reading


@dataclass(frozen=True, slots=True)
class Duplicate:
    """The same text is on the record already, as that report."""

    path: str
    report: ReportId


@dataclass(frozen=True, slots=True)
class Failed:
    failure: Failure


@dataclass(frozen=True, slots=True)
class Taken:
    """That many inputs were opened, and held that many reports or failures: what there is to do is known better now."""

    inputs: int
    held: int


Progress = Added | Duplicate | Failed | Taken


@dataclass(frozen=True, slots=True)
class Desk:
    """What adding needs: where to keep, how to read, and what the caller set."""

    store: Store
    engine: Engine
    options: IntakeOptions
    window: int = WINDOW


def add(desk: Desk, inputs: Iterable[Input], *, now: datetime) -> Iterator[Progress]:
    """One `Added`, `Duplicate` or `Failed` for each report or unreadable input, and `Taken` before those of each window."""
    left = iter(inputs)
    while window := list(islice(left, desk.window)):
        fresh: dict[str, Report] = {}
        held = list(_take_in(desk, window))
        yield Taken(len(window), len(held))
        for found in held:
            yield from _sort_out(desk, found, fresh, now)
        for report, outcome in desk.engine.read(list(fresh.values())):
            yield keep(desk.store, report, outcome, now)


def _take_in(desk: Desk, window: list[Input]) -> Iterator[Report | Failure]:
    for each in window:
        if isinstance(each, Failure):
            yield each
        else:
            yield from read_path(*each, desk.options)


def _sort_out(desk: Desk, found: Report | Failure, fresh: dict[str, Report], now: datetime) -> Iterator[Progress]:
    """Failures are kept, known texts told; what is new goes to `fresh`, by the digest of its text."""
    if isinstance(found, Failure):
        desk.store.fail(found, now=now)
        yield Failed(found)
    elif known := _known(desk, found, fresh):
        yield Duplicate(found.path, known)
    else:
        fresh[found.sha256] = found


def _known(desk: Desk, found: Report, fresh: dict[str, Report]) -> ReportId | None:
    return fresh[found.sha256].id if found.sha256 in fresh else desk.store.has_text(found.sha256)


def keep(store: Store, report: Report, outcome: Reading | Failure, now: datetime) -> Progress:
    """Put the report with its reading, or why there is none."""
    if isinstance(outcome, Failure):
        store.fail(outcome, now=now)
        return Failed(outcome)
    try:
        if store.put(report, outcome, now=now):
            return Added(report, outcome)
    except (InvalidSpan, UnreadableInput) as error:
        return keep(store, report, Failure(report.path, "store", error.code, str(error)), now)
    # Another process was quicker.
    return Duplicate(report.path, store.has_text(report.sha256) or report.id)
