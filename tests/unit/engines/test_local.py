from hypothesis import given
from hypothesis import strategies as st

from onrecord.engines.local import LocalEngine, make_batches
from onrecord.model.reading import Reading
from onrecord.model.report import Failure, Report
from tests.fakes.facts import make_report
from tests.fakes.reading import FakeRead

reports = st.lists(st.integers(1, 400), unique=True).map(lambda sizes: [make_report("word " * n, f"{n}.txt") for n in sizes])


def test_each_report_is_read() -> None:
    found = list(LocalEngine(FakeRead()).read([make_report("Mira spoke."), make_report("Dov spoke.")]))
    assert all(isinstance(outcome, Reading) and outcome.report == report.id for report, outcome in found)
    assert len(found) == 2


def test_one_broken_report_does_not_take_its_batch_along() -> None:
    found = dict(LocalEngine(FakeRead()).read([make_report("Mira spoke."), make_report("This is broken.", "b.txt")]))
    outcomes = {report.path: outcome for report, outcome in found.items()}
    assert isinstance(outcomes["a.txt"], Reading)
    assert outcomes["b.txt"] == Failure("b.txt", "read", "model-mismatch", "The text could not be read.")


def test_nothing_to_read_is_nothing_read() -> None:
    assert list(LocalEngine(FakeRead()).read([])) == []


def test_a_long_report_is_a_batch_by_itself() -> None:
    long, short = make_report("word " * 100, "long.txt"), make_report("Mira spoke.", "short.txt")
    assert [[r.path for r in batch] for batch in make_batches([long, short], 100)] == [["short.txt"], ["long.txt"]]


@given(reports, st.integers(1, 3000))
def test_batches_hold_every_report_once_and_are_sorted_by_length(given_reports: list[Report], size: int) -> None:
    batches = list(make_batches(given_reports, size))
    flat = [report for batch in batches for report in batch]
    assert [len(r.text) for r in flat] == sorted(len(r.text) for r in flat)
    assert {r.id for r in flat} == {r.id for r in given_reports}
    assert all(len(batch) == 1 or sum(len(r.text) for r in batch) <= size for batch in batches)
