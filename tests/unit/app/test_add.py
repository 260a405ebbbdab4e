from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime

from onrecord.app.add import Added, Desk, Duplicate, Failed, Input, Progress, Taken, add
from onrecord.engines.local import LocalEngine
from onrecord.model.reading import Reading
from onrecord.model.report import Failure, Report
from onrecord.model.span import Span
from onrecord.stores.memory import MemoryStore
from tests.fakes.facts import make_reading
from tests.fakes.reading import OPTIONS, make_desk

NOW = datetime(2031, 5, 20, tzinfo=UTC)
MIRA, DOV = "Mira Solano said on Monday that the bridge would open.", "Dov Rill said on Monday that the bridge would not open."


def run(desk: Desk, inputs: Iterable[Input]) -> list[Progress]:
    return [p for p in add(desk, inputs, now=NOW) if not isinstance(p, Taken)]


def text(path: str, words: str) -> Input:
    return path, words.encode()


def test_a_new_report_is_kept_with_its_reading() -> None:
    desk = make_desk()
    (added,) = run(desk, [text("a.txt", MIRA)])
    assert isinstance(added, Added)
    assert desk.store.reports() == [added.report]
    assert desk.store.readings() == [added.reading]


def test_the_same_text_twice_in_one_run_is_one_report() -> None:
    desk = make_desk()
    kinds = [type(p) for p in run(desk, [text("a.txt", MIRA), text("b.txt", MIRA)])]
    assert kinds == [Duplicate, Added]
    assert len(desk.store.reports()) == 1


def test_the_same_text_in_a_later_run_is_a_duplicate_of_the_first() -> None:
    desk = make_desk()
    (added,) = run(desk, [text("a.txt", MIRA)])
    assert isinstance(added, Added)
    assert run(desk, [text("b.txt", MIRA)]) == [Duplicate("b.txt", added.report.id)]


def test_an_input_that_could_not_be_opened_is_a_row() -> None:
    desk = make_desk()
    failure = Failure("gone.txt", "intake", "no-such-path", "It could not be opened.")
    progress = run(desk, [failure, text("a.txt", MIRA)])
    assert progress[0] == Failed(failure)
    assert isinstance(progress[1], Added)
    assert desk.store.failures() == [failure]


def test_an_empty_input_is_a_row() -> None:
    desk = make_desk()
    run(desk, [text("empty.txt", "")])
    assert [(f.path, f.stage, f.code) for f in desk.store.failures()] == [("empty.txt", "intake", "empty-input")]


def test_a_report_that_cannot_be_read_is_a_row_and_the_batch_goes_on() -> None:
    desk = make_desk()
    run(desk, [text("a.txt", MIRA), text("b.txt", DOV + " The text is broken.")])
    assert [r.path for r in desk.store.reports()] == ["a.txt"]
    assert [(f.path, f.stage) for f in desk.store.failures()] == [("b.txt", "read")]


def test_a_reading_that_misquotes_is_a_row() -> None:
    def misread(reports: Iterable[Report]) -> list[Reading]:
        return [_misquoted(report) for report in reports]

    desk = Desk(MemoryStore(), LocalEngine(misread), OPTIONS)
    run(desk, [text("a.txt", MIRA)])
    assert desk.store.reports() == []
    assert [(f.stage, f.code) for f in desk.store.failures()] == [("store", "invalid-span")]


def test_what_there_is_to_do_is_told_before_it_is_done() -> None:
    progress = list(add(make_desk(), [text(f"{n}.txt", f"{MIRA} Day {n}.") for n in range(70)], now=NOW))
    taken = [p for p in progress if isinstance(p, Taken)]
    assert taken == [Taken(64, 64), Taken(6, 6)]
    assert progress[0] == taken[0]


def _misquoted(report: Report) -> Reading:
    reading = make_reading(report)
    return replace(reading, entities=(replace(reading.entities[0], evidence=(Span(report.id, 0, 4, "Nira"),)),))
