"""Each text is looked at once; one of which anything changed is another."""

from array import array
from dataclasses import replace

from onrecord.model.report import Report
from onrecord.resolve.text_memo import TextMemo
from tests.fakes.records import ONE, TWO


def marks(report: Report) -> "array[int]":
    return array("Q", [len(report.text)])


def test_a_text_is_read_once() -> None:
    memo = TextMemo()
    assert [memo.fingerprints(ONE, marks) for _ in range(3)] == [marks(ONE)] * 3
    assert memo.read == 1


def test_a_report_with_another_text_is_read_again() -> None:
    memo = TextMemo()
    memo.fingerprints(ONE, marks)
    changed = replace(ONE, text=f"{ONE.text} More.", sha256="0")
    assert memo.fingerprints(changed, marks) == marks(changed)
    assert memo.fingerprints(replace(ONE, furniture=()), marks) == marks(ONE)
    assert memo.read == 2 + bool(ONE.furniture)


def test_a_pair_is_aligned_once() -> None:
    memo = TextMemo()
    assert memo.is_same(ONE, TWO, lambda: True)
    assert memo.is_same(ONE, TWO, lambda: False)
    assert memo.aligned == 1
