from datetime import date
from pathlib import Path

import pytest

from evals.command import NotThisLayout
from evals.time import matched, right_days, score
from evals.timeml import documents, read_timeml
from onrecord.extract.context import Timex, TimexType
from onrecord.language.words import make_doc
from onrecord.model.period import Period

TIMEML = """<TimeML><DCT><TIMEX3 tid="t0" type="DATE" value="2025-02-04" functionInDocument="CREATION_TIME">4 February</TIMEX3></DCT>
<TEXT>They met <TIMEX3 tid="t1" type="DATE" value="2025-02-03">Monday</TIMEX3> for
<TIMEX3 tid="t2" type="DURATION" value="PT2H">two hours</TIMEX3> and again
<TIMEX3 tid="t3" type="DATE" value="2024">thereafter</TIMEX3>.</TEXT></TimeML>
"""


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "a.tml"
    path.write_text(TIMEML, "utf-8")
    return path


def test_offsets_are_into_the_text(document: Path) -> None:
    read = read_timeml(document)
    assert [read.text[t.start : t.stop] for t in read.timexes] == ["Monday", "two hours", "thereafter"]
    assert read.written == date(2025, 2, 4)


def test_scores_of_one_document(document: Path) -> None:
    result = score([read_timeml(document)], lambda texts: [make_doc(t) for t in texts])
    assert result["strict"] == {"p": 100.0, "r": 66.7, "f1": 80.0}
    assert result["value"] == {"p": 100.0, "r": 66.7, "f1": 80.0}
    assert result["period"] == {"p": 100.0, "r": 50.0, "f1": 66.7}


def test_values_are_told_apart_by_type(document: Path) -> None:
    result = score([read_timeml(document)], lambda texts: [make_doc(t) for t in texts])
    assert result["by_type"] == {"DATE": {"p": 100.0, "r": 50.0, "f1": 66.7}, "DURATION": {"p": 100.0, "r": 100.0, "f1": 100.0}}


def timex(start: int, stop: int) -> Timex:
    return Timex(start, stop, TimexType.DATE, "2025")


def test_each_of_ours_is_matched_once() -> None:
    assert matched([timex(0, 9)], [timex(0, 4), timex(5, 9)]) == [(timex(0, 9), timex(0, 4))]


def test_the_nearer_span_is_matched() -> None:
    assert matched([timex(0, 3), timex(3, 9)], [timex(2, 9)]) == [(timex(3, 9), timex(2, 9))]


@pytest.mark.parametrize(
    ("period", "value", "right"),
    [
        (Period.day(date(2025, 2, 3)), "2025-02-03", True),
        (Period(date(2025, 2, 1), None), "2025-02", True),
        (Period(date(2025, 2, 2), None), "2025-02", False),
        (None, "PRESENT_REF", True),
        (None, "2025", False),
        (Period(None, None), "2025", False),
    ],
)
def test_days_that_are_known_are_right(period: Period | None, value: str, right: bool) -> None:
    assert right_days(period, value) is right


def test_documents_are_in_order(document: Path) -> None:
    assert documents(document.parent, tenth=False) == [document]


def test_a_folder_without_timeml_is_said_to_be(tmp_path: Path) -> None:
    with pytest.raises(NotThisLayout):
        documents(tmp_path, tenth=False)
