"""What was found out of texts when the record was derived before, so that only new texts are looked at when it is derived again.

It holds no decision: all of it follows from the texts alone, and a report of which anything changed is another.
"""

from array import array
from collections.abc import Callable

from onrecord.model.ids import ReportId
from onrecord.model.report import Furniture, Post, Report

_Text = tuple[ReportId, str, tuple[Furniture, ...], tuple[Post, ...]]


class TextMemo:
    """`read`: how many texts were looked at, `aligned`: how many pairs of them, since it was made."""

    def __init__(self) -> None:
        self.read = 0
        self.aligned = 0
        self._fingerprints: dict[_Text, array[int]] = {}
        self._same: dict[tuple[_Text, _Text], bool] = {}

    def fingerprints(self, report: Report, make: "Callable[[Report], array[int]]") -> "array[int]":
        key = _key(report)
        if key not in self._fingerprints:
            self.read += 1
            self._fingerprints[key] = make(report)
        return self._fingerprints[key]

    def is_same(self, left: Report, right: Report, align: Callable[[], bool]) -> bool:
        key = _key(left), _key(right)
        if key not in self._same:
            self.aligned += 1
            self._same[key] = align()
        return self._same[key]


def _key(report: Report) -> _Text:
    return report.id, report.sha256, report.furniture, report.posts
