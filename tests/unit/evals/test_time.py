from datetime import date
from pathlib import Path

import pytest

from evals.time import bounds_of, count, documents, read_timeml

TIMEML = """<TimeML><DCT><TIMEX3 tid="t0" type="DATE" value="2025-02-04" functionInDocument="CREATION_TIME">4 February</TIMEX3></DCT>
<TEXT>They met <TIMEX3 tid="t1" type="DATE" value="2025-02-03">Monday</TIMEX3> for
<TIMEX3 tid="t2" type="DURATION" value="PT2H">two hours</TIMEX3> and again
<TIMEX3 tid="t3" type="DATE" value="2024">later</TIMEX3>.</TEXT></TimeML>
"""


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "a.tml"
    path.write_text(TIMEML, "utf-8")
    return path


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2025-02-03", date(2025, 2, 3), date(2025, 2, 3)),
        ("2025-02-03T10:00", date(2025, 2, 3), date(2025, 2, 3)),
        ("2025-W06", date(2025, 2, 3), date(2025, 2, 9)),
        ("2025-02", date(2025, 2, 1), date(2025, 2, 28)),
        ("2025-SU", date(2025, 6, 1), date(2025, 8, 31)),
        ("2025-WI", date(2025, 12, 1), date(2026, 2, 28)),
        ("2025", date(2025, 1, 1), date(2025, 12, 31)),
        ("199", date(1990, 1, 1), date(1999, 12, 31)),
    ],
)
def test_values_as_bounds(value: str, first: date, last: date) -> None:
    assert bounds_of(value) == (first, last)


def test_a_value_that_is_no_calendar_period() -> None:
    assert bounds_of("PRESENT_REF") is None


def test_offsets_are_into_the_text(document: Path) -> None:
    text, day, found = read_timeml(document)
    assert [text[t.start : t.stop] for t in found] == ["Monday", "two hours", "later"]
    assert day == date(2025, 2, 4)


def test_counts_of_one_document(document: Path) -> None:
    assert count(document) == {"ours": 1, "gold": 2, "relaxed": 1, "strict": 1, "value": 1}


def test_documents_are_in_order(document: Path) -> None:
    assert list(documents(document.parent, tenth=False)) == [document]
