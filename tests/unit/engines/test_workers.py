from collections.abc import Iterator

import pytest

from onrecord.engines.local import LocalEngine
from onrecord.engines.workers import ThriftyEngine, WorkersEngine
from onrecord.errors import ModelMissing, WorkerDied
from onrecord.model.reading import Reading
from onrecord.model.report import Failure, Report
from tests.fakes.deadly import load_deadly, load_missing, load_stillborn
from tests.fakes.facts import make_report
from tests.fakes.reading import FakeRead

REPORTS = [make_report(f"Mira spoke {n} times. " + "Dov did not. " * n, f"{n}.txt") for n in range(12)]
BATCH = 400


@pytest.fixture
def engine() -> Iterator[WorkersEngine]:
    engine = WorkersEngine(load_deadly, 2, BATCH)
    yield engine
    engine.close()


def read(engine: WorkersEngine, reports: list[Report]) -> dict[str, Reading | Failure]:
    found = [(report.path, outcome) for report, outcome in engine.read(reports)]
    assert len(found) == len(reports)
    return dict(found)


def test_workers_read_what_one_process_reads(engine: WorkersEngine) -> None:
    assert read(engine, REPORTS) == {r.path: outcome for r, outcome in LocalEngine(FakeRead()).read(REPORTS)}


@pytest.mark.parametrize("jobs", [1, 3])
def test_their_number_changes_nothing(jobs: int, engine: WorkersEngine) -> None:
    other = WorkersEngine(load_deadly, jobs, BATCH)
    assert read(other, REPORTS) == read(engine, REPORTS)
    other.close()


def test_a_report_that_cannot_be_read_is_a_failure(engine: WorkersEngine) -> None:
    outcomes = read(engine, [*REPORTS, make_report("This is broken.", "b.txt")])
    assert outcomes["b.txt"] == Failure("b.txt", "read", "model-mismatch", "The text could not be read.")
    assert sum(isinstance(o, Reading) for o in outcomes.values()) == len(REPORTS)


@pytest.mark.parametrize(
    ("words", "told"), [("deadly", "was ended by SIGKILL"), ("crashing", "was ended by SIGABRT"), ("endless", "ran out of memory")]
)
def test_a_worker_that_dies_costs_one_report(words: str, told: str, engine: WorkersEngine) -> None:
    outcomes = read(engine, [*REPORTS, make_report(f"This is {words}.", "b.txt")])
    failure = outcomes.pop("b.txt")
    assert isinstance(failure, Failure)
    assert (failure.stage, failure.code) == ("read", "worker-died")
    assert told in failure.message
    assert all(isinstance(o, Reading) for o in outcomes.values())


def test_workers_that_die_of_every_report_fail_every_report(engine: WorkersEngine) -> None:
    outcomes = read(engine, [make_report(f"This is deadly {n}.", f"{n}.txt") for n in range(5)])
    assert [o.code for o in outcomes.values() if isinstance(o, Failure)] == ["worker-died"] * 5


def test_they_go_on_with_the_next_reports(engine: WorkersEngine) -> None:
    read(engine, [make_report("This is deadly.", "b.txt")])
    assert all(isinstance(o, Reading) for o in read(engine, REPORTS).values())


def test_stopping_early_leaves_nothing_for_the_next_call(engine: WorkersEngine) -> None:
    steps = engine.read(REPORTS)
    next(steps)
    steps.close()
    other = [make_report("Dov spoke.", "other.txt")]
    assert list(read(engine, other)) == ["other.txt"]


def test_nothing_to_read_starts_nothing(engine: WorkersEngine) -> None:
    assert read(engine, []) == {}
    assert not engine.is_running


def test_a_fault_of_ours_is_no_failure_of_a_report(engine: WorkersEngine, capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(RuntimeError, match="fault in the program"):
        read(engine, [make_report("This is faulty.", "b.txt")])
    assert "ZeroDivisionError" in capfd.readouterr().err


def test_a_missing_model_is_told_once() -> None:
    engine = WorkersEngine(load_missing, 2, BATCH)
    with pytest.raises(ModelMissing, match="Install onrecord again"):
        list(engine.read(REPORTS))
    engine.close()


def test_workers_that_cannot_start_are_an_error() -> None:
    engine = WorkersEngine(load_stillborn, 2, BATCH)
    with pytest.raises(WorkerDied, match="before it could begin"):
        list(engine.read(REPORTS))
    engine.close()


def test_a_few_reports_are_read_here_and_many_by_workers(engine: WorkersEngine) -> None:
    thrifty = ThriftyEngine(lambda: LocalEngine(FakeRead()), engine, few=2)
    assert len(list(thrifty.read(REPORTS[:2]))) == 2
    assert not engine.is_running
    assert len(list(thrifty.read(REPORTS))) == len(REPORTS)
    assert engine.is_running
    thrifty.close()
