from collections.abc import Sequence
from datetime import date

import pytest

from onrecord.extract.times import find_times
from onrecord.extract.times.years import running_year, shared_year
from onrecord.language.words import make_doc
from onrecord.model.period import Period
from tests.fakes.docs import context, parsed

WRITTEN = Period.day(date(2024, 3, 14))


def periods(text: str, written: Period | None = WRITTEN) -> Sequence[Period | None]:
    """Without a tree."""
    return [t.period for t in find_times(context(make_doc(text), written))]


@pytest.mark.parametrize(
    ("month", "last", "year"),
    [(11, 10, 2021), (6, None, 2021), (8, 10, 2021), (7, 10, 2021), (6, 10, None), (3, 10, None), (2, 10, 2022), (1, 12, 2022)],
)
def test_a_month_runs_on_goes_back_a_little_or_is_of_the_next_year(month: int, last: int | None, year: int | None) -> None:
    assert running_year(month, 2021, last) == year


def test_the_year_is_that_of_the_last_full_date() -> None:
    assert periods("Seized on October 3, 2021. Freed on November 5.")[1] == Period.day(date(2021, 11, 5), "November 5")


def test_without_a_day_of_writing_too() -> None:
    assert periods("Seized on October 3, 2021. Freed on November 5.", None)[1] == Period.day(date(2021, 11, 5), "November 5")


def test_a_date_of_the_last_weeks_in_the_same_paragraph_is_undecided() -> None:
    assert periods("Seized on January 3, 2021. Freed on February 5.")[1] is None


def test_a_date_of_the_last_weeks_in_another_paragraph_is_of_the_news() -> None:
    assert periods("Seized on January 3, 2021.\n\nFreed on February 5.")[1] == Period.day(date(2024, 2, 5), "February 5")


def test_an_older_date_in_another_paragraph_is_undecided() -> None:
    assert periods("Seized on January 3, 2021.\n\nFreed on November 5.")[1] is None


def test_a_day_told_from_the_day_of_writing_ends_the_story() -> None:
    assert periods("Seized on October 3, 2021. Seen yesterday. Freed on November 5.")[2] == Period.day(date(2023, 11, 5), "November 5")


def test_what_is_to_come_after_the_day_of_writing_is_not_of_the_story() -> None:
    assert periods("Seized on October 3, 2023. Freed in June.")[1] == Period(date(2023, 6, 1), date(2023, 6, 30), "June")


@pytest.mark.parametrize(("words", "year"), [("that year", 2021), ("The following year", 2022)])
def test_a_year_told_from_that_of_the_story(words: str, year: int) -> None:
    assert periods(f"Seized on October 3, 2021. Freed {words}.")[1] == Period(date(year, 1, 1), date(year, 12, 31), words)


def test_two_months_share_the_year_after_the_second() -> None:
    assert periods("Seen in March and April 2019.")[0] == Period(date(2019, 3, 1), date(2019, 3, 31), "March")
    assert shared_year("in March and 12 people in 2019", 8) is None


def test_a_date_that_only_qualifies_a_noun_begins_no_story() -> None:
    rows = """
    The DET DT the 3 det
    2021 NUM CD 2021 3 nummod
    deal NOUN NN deal 4 nsubj
    collapsed VERB VBD collapse 0 root
    in ADP IN in 6 case
    June PROPN NNP June 4 obl
    """
    times = find_times(context(parsed("The 2021 deal collapsed in June", rows), WRITTEN))
    assert times[-1].period == Period(date(2023, 6, 1), date(2023, 6, 30), "June")


def test_a_day_of_writing_known_roughly_leaves_the_years_alone() -> None:
    around = Period(date(2024, 3, 13), date(2024, 3, 14))
    assert periods("Seized on October 3, 2021. Freed on November 5.", around)[1] == Period.day(date(2023, 11, 5), "November 5")
