"""Values of one property that can, or cannot, stand together."""

from datetime import date

import pytest

from onrecord.ledger.differing import ages_differ, birth_years, citizenships_differ, origins_differ


@pytest.mark.parametrize(
    ("left", "right", "differ"),
    [
        ("Polish-Norwegian", "Norwegian-Danish", True),
        ("Polish-Norwegian", "Swedish-Danish", True),
        ("Polish-Norwegian", "Norwegian-Polish", False),
        ("Polish-Norwegian", "Norwegian", False),
        ("Norwegian", "Polish-Norwegian", False),
        ("Polish-Norwegian", "Danish", False),  # one of three citizenships, as far as we know
        ("Danish", "Polish-Norwegian", False),
        ("Polish", "Danish", False),
        ("Polish-Norwegian", "Polish-Norwegian-Danish", False),
        ("Polish-Norwegian-Danish", "Polish-Norwegian", False),
        ("Polish/Norwegian", "Norwegian, Danish", True),
        ("Polish–Norwegian", "Norwegian Danish", True),
        ("POLISH-Norwegian", "polish-norwegian", False),
        ("", "Polish-Norwegian", False),
        ("Polish, ", "Norwegian-Danish", False),
    ],
)
def test_citizenships(left: str, right: str, differ: bool) -> None:
    assert citizenships_differ(left, right) is differ


@pytest.mark.parametrize(
    "words",
    [
        "dual {} citizen",
        "{} citizens",
        "citizenship of {}",
        "a {} national",
        "an {} nationality",
        "the {}",
        "{} and born",
        "{} passport holder",
    ],
)
def test_words_that_name_no_state(words: str) -> None:
    assert not citizenships_differ(words.format("Polish"), "Norwegian-Danish")
    assert citizenships_differ(words.format("Polish-Danish"), "Norwegian-Danish")


@pytest.mark.parametrize(
    ("left", "right", "differ"),
    [
        ("Poland", "Denmark", True),
        ("Poland", "Poland", False),
        ("poland", " Denmark ", True),
        ("Poland", "Gdansk", False),  # a place within
        ("Odense", "Poland", False),
        ("Odense", "Gdansk", False),
        ("Niger", "Nigeria", True),
        ("Guinea", "Equatorial Guinea", False),  # the words of one are in the other
        ("Equatorial Guinea", "Guinea", False),
        ("Türkiye", "Turkey", False),  # two names of one state, if both are known
        ("Europe", "Denmark", False),  # no country
        ("Denmark", "Europe", False),
    ],
)
def test_origins(left: str, right: str, differ: bool) -> None:
    assert origins_differ(left, right) is differ


NEW_YEAR, MIDSUMMER = date(2031, 1, 1), date(2031, 7, 2)


@pytest.mark.parametrize(
    ("age", "on", "years"),
    [
        ("36", NEW_YEAR, (1994.0027, 1995.0027)),
        ("36", MIDSUMMER, (1994.5, 1995.5)),
        ("aged 36", MIDSUMMER, (1994.5, 1995.5)),
        ("36 years old", MIDSUMMER, (1994.5, 1995.5)),
        ("7", MIDSUMMER, (2023.5, 2024.5)),
        ("104", MIDSUMMER, (1926.5, 1927.5)),
    ],
)
def test_between_which_years_somebody_was_born(age: str, on: date, years: tuple[float, float]) -> None:
    assert birth_years(age, on) == pytest.approx(years, abs=0.0001)


@pytest.mark.parametrize(("age", "on"), [("36", None), ("36 or 37", NEW_YEAR), ("in her thirties", NEW_YEAR), ("1994", NEW_YEAR)])
def test_what_is_no_age(age: str, on: date | None) -> None:
    assert birth_years(age, on) is None


@pytest.mark.parametrize(
    ("left", "right", "differ"),
    [
        ((1994.0, 1995.0), (1994.0, 1995.0), False),
        ((1994.0, 1995.0), (1995.5, 1996.5), False),
        ((1994.0, 1995.0), (1996.0, 1997.0), False),  # a year apart
        ((1994.0, 1995.0), (1996.1, 1997.1), True),
        ((1996.0, 1997.0), (1994.0, 1995.0), False),
        ((1996.1, 1997.1), (1994.0, 1995.0), True),
    ],
)
def test_ages(left: tuple[float, float], right: tuple[float, float], differ: bool) -> None:
    assert ages_differ(left, right) is differ
