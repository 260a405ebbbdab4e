"""Reads one text as `intake` does, on a day long after those in the tests."""

from datetime import date

from onrecord.intake.options import IntakeOptions
from onrecord.intake.read import read_path
from onrecord.model.report import Failure, FurnitureKind, Report

OPTIONS = IntakeOptions(today=date(2026, 11, 22))


def read_one(text: str | bytes, path: str = "a.txt", options: IntakeOptions = OPTIONS) -> Report:
    (report,) = read_path(path, text if isinstance(text, bytes) else text.encode(), options)
    assert isinstance(report, Report), report
    return report


def fail_one(data: bytes, path: str = "a.txt", options: IntakeOptions = OPTIONS) -> Failure:
    (failure,) = read_path(path, data, options)
    assert isinstance(failure, Failure), failure
    return failure


def aside(report: Report, kind: FurnitureKind) -> list[str]:
    return [report.text[f.start : f.stop] for f in report.furniture if f.kind is kind]


def published(report: Report) -> date | None:
    return report.published.earliest if report.published is not None else None
