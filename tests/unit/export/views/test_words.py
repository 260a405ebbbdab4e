from datetime import date

import pytest

from onrecord.export.views.words import count, join, join_few, order, say_period, say_says, shorten
from onrecord.model.period import Period

D = date


@pytest.mark.parametrize(
    ("period", "words"),
    [
        (None, "day not given"),
        (Period(), "day not given"),
        (Period(text="soon"), "“soon”"),
        (Period.day(D(2031, 2, 5)), "5 Feb 2031"),
        (Period(D(2031, 2, 1), D(2031, 2, 28)), "Feb 2031"),
        (Period(D(2032, 2, 1), D(2032, 2, 29)), "Feb 2032"),
        (Period(D(2031, 12, 1), D(2031, 12, 31)), "Dec 2031"),
        (Period(D(2031, 1, 1), D(2031, 12, 31)), "2031"),
        (Period(D(2030, 12, 1), D(2031, 2, 28)), "Dec 2030 – Feb 2031"),
        (Period(D(2020, 1, 1), D(2029, 12, 31)), "2020–2029"),
        (Period(D(2031, 2, 3), D(2031, 2, 9)), "3–9 Feb 2031"),
        (Period(D(2031, 2, 3), D(2031, 3, 9)), "3 Feb 2031 – 9 Mar 2031"),
        (Period(D(2031, 2, 3), None), "from 3 Feb 2031"),
        (Period(D(2031, 1, 1), None, "since 2031"), "from 2031"),
        (Period(D(2031, 1, 1), None, "since 1 January"), "from 1 Jan 2031"),
        (Period(D(2031, 1, 1), None, "since New Year"), "from 1 Jan 2031"),
        (Period(D(2031, 1, 1), None, "since January"), "from Jan 2031"),
        (Period(D(2031, 9, 1), None, "from September 2031"), "from Sep 2031"),
        (Period(D(2031, 9, 1), None, "since Monday"), "from 1 Sep 2031"),
        (Period(D(2031, 9, 1), None, "since 2031-09-01"), "from 1 Sep 2031"),
        (Period(None, D(2031, 2, 3)), "by 3 Feb 2031"),
    ],
)
def test_periods_in_words(period: Period | None, words: str) -> None:
    assert say_period(period) == words


def test_what_has_no_day_sorts_last() -> None:
    periods = [None, Period(), Period(D(2031, 2, 3), None), Period(None, D(2031, 1, 1)), Period.day(D(2030, 1, 1))]
    assert sorted(periods, key=order) == [periods[4], periods[3], periods[2], None, Period()]


def test_lists_in_words() -> None:
    assert [join([]), join("A"), join("AB"), join("ABCA")] == ["", "A", "A and B", "A, B and C"]
    assert join_few("ABCD") == "A, B and 2 more"


def test_counts_in_words() -> None:
    assert [count(1, "report"), count(0, "report"), count(2, "person", "people")] == ["1 report", "0 reports", "2 people"]


def test_shortening_cuts_between_words_on_one_line() -> None:
    assert shorten("The bridge,\nshe said, opens", 14) == "The bridge…"
    assert shorten("The bridge", 14) == "The bridge"


@pytest.mark.parametrize(
    ("names", "words"),
    [
        ([], ""),
        (["VNA"], "says VNA"),
        (["VNA", "VNA"], "says VNA"),
        (["VNA", "the mayor"], "say VNA and the mayor"),
        (["senior officials"], "say senior officials"),
        (["officials in Varda"], "say officials in Varda"),
        (["police"], "say police"),
        (["the press"], "says the press"),
        (["Norland News"], "says Norland News"),
        (["A", "B", "C"], "say A, B and 1 more"),
    ],
)
def test_who_says_so(names: list[str], words: str) -> None:
    assert say_says(names) == words
