from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from onrecord.app.add import Added, Duplicate, Progress, Taken
from onrecord.cli.progress import Tally, follow, summarize, watch
from onrecord.errors import StoreError
from onrecord.model.ids import ReportId
from onrecord.model.report import Failure
from tests.fakes.facts import make_reading, make_report
from tests.fakes.reading import make_desk, write_reports

NOW = datetime(2031, 5, 20, tzinfo=UTC)
MIRA = "Mira Solano said on Monday that the bridge would open."


def fail(n: int) -> Failure:
    return Failure(f"{n}.bin", "intake", "binary-input", "It is not text.")


def test_the_summary_counts_everything(tmp_path: Path) -> None:
    paths = list(write_reports(tmp_path, MIRA, MIRA, ""))
    tally = follow(make_desk(), [*paths, str(tmp_path / "gone.txt")], NOW)
    assert (tally.added, tally.known, len(tally.failed)) == (1, 1, 2)
    assert tally.done == tally.total


def test_the_summary_is_printed_and_progress_is_not(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    follow(make_desk(), list(write_reports(tmp_path, MIRA)), NOW)
    printed = capsys.readouterr()
    assert printed.out == "1 report added, 0 already there, 0 failed\n"
    assert printed.err == ""


def test_reports_that_are_not_read_are_counted_apart() -> None:
    tally, report = Tally(0, held=3), make_report()
    for language in ("en", "fr", None):
        tally.note(Added(replace(report, language=language), make_reading(report)))
    assert (tally.added, tally.unread, tally.done) == (2, ["French"], tally.total)
    assert summarize(tally) == ["2 reports added, 0 already there, 0 failed", "1 stored, not read: 1 French"]


def test_failures_are_told_with_their_codes() -> None:
    assert summarize(Tally(0, added=2, known=1, failed=[fail(1), fail(2)])) == [
        "2 reports added, 1 already there, 2 failed (2 binary-input)",
        "  1.bin: It is not text. [binary-input]",
        "  2.bin: It is not text. [binary-input]",
    ]


def test_many_failures_are_told_in_part() -> None:
    lines = summarize(Tally(0, failed=[fail(n) for n in range(25)]))
    assert len(lines) == 22
    assert lines[-1] == "  and 5 more: onrecord failures"


def test_ctrl_c_tells_what_is_on_record(capsys: pytest.CaptureFixture[str]) -> None:
    def stop() -> Iterator[Progress]:
        yield Taken(2, 2)
        yield Duplicate("a.txt", ReportId("report-1"))
        raise KeyboardInterrupt

    tally = watch(stop(), Tally(2))
    assert tally.stopped
    assert capsys.readouterr().out == (
        "Stopped. What was added is whole; the same command again goes on from there.\n0 reports added, 1 already there, 0 failed\n"
    )


def test_what_was_added_before_the_store_refused_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    def refuse() -> Iterator[Progress]:
        yield Taken(2, 2)
        yield Duplicate("a.txt", ReportId("report-1"))
        raise StoreError("the disk is full")

    with pytest.raises(StoreError):
        watch(refuse(), Tally(2))
    assert capsys.readouterr().out == "0 reports added, 1 already there, 0 failed\n"
