from datetime import date

import pytest

from onrecord.extract.context import TimexType
from onrecord.extract.times.timex.scene import Scene, is_ancient, is_story, type_of

WARS = "It began in 1911. In 1912, 1913 and 1914 it spread; it ended in 1915."


def test_a_text_of_years_long_past_is_a_story() -> None:
    assert is_story(WARS, date(2025, 2, 4))


def test_a_report_with_some_history_is_none() -> None:
    assert not is_story(WARS + " On Monday and Tuesday guns fired; yesterday they stopped.", date(2025, 2, 4))


def test_a_text_of_its_own_day_is_none() -> None:
    assert not is_story(WARS, date(1914, 2, 4))


def test_years_before_christ() -> None:
    assert is_ancient("499 BC, 490 BC, 480 BC, 479 BC and 478 B.C.")
    assert not is_ancient(WARS)


def test_news_counts_from_the_day_of_writing_and_a_story_from_what_was_told() -> None:
    told = ["1911-03-05", "1912"]
    assert Scene("2025-02-04", told).now("month") == "2025-02"
    assert Scene("2025-02-04", told, is_story=True).now("year") == "1912"
    assert Scene("2025-02-04", told, is_story=True).now("month") == "1911-03"


def test_the_quarter_told_of_is_the_latest_that_is_over() -> None:
    assert Scene("2025-02-04", ["2024-Q4", "2023-Q4", "2025-Q3"]).quarter() == "2024-Q4"
    assert Scene(None, ["2024-Q4", "2023-Q4"]).quarter() == "2023-Q4"
    assert Scene("2025-02-04", ["2024"]).quarter() is None


@pytest.mark.parametrize(
    ("value", "type_"),
    [
        ("2025-02-04", TimexType.DATE),
        ("PAST_REF", TimexType.DATE),
        ("PRESENT_REF", TimexType.DATE),
        ("2025-02-04TNI", TimexType.TIME),
        ("XXXX-XX-XXT10:00", TimexType.TIME),
        ("P3D", TimexType.DURATION),
        ("PTXH", TimexType.DURATION),
        ("PXX", TimexType.DURATION),
    ],
)
def test_the_value_tells_the_type(value: str, type_: TimexType) -> None:
    assert type_of(value) is type_
