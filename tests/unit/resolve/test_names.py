"""Words of names: spellings of one word, and words that are not."""

import pytest

from onrecord.resolve.names import fold, is_proper, is_shared, same_word, words_of_person


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("marzouk", "marzuk"),
        ("marzuk", "marzook"),
        ("mohammed", "muhammad"),
        ("volodymyr", "vladimir"),
        ("levy", "levi"),
        ("khaled", "khalid"),
    ],
)
def test_transliterations_are_one_word(left: str, right: str) -> None:
    assert same_word(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [("hassan", "hussein"), ("john", "jane"), ("petrov", "petrova"), ("maria", "marina"), ("ivan", "igor"), ("daniel", "daniela")],
)
def test_other_names_are_other_words(left: str, right: str) -> None:
    assert not same_word(left, right)


def test_titles_articles_and_possessives_fall_away() -> None:
    assert words_of_person("Dr. Karim al-Basri's") == ("karim", "basri")


def test_fold_drops_accents_and_case() -> None:
    assert fold("Zoë O’Brien’s") == "zoe o brien" or fold("Zoë O’Brien’s") == "zoe obrien"


@pytest.mark.parametrize("name", ["his father", "the Norlandic ministry", "A spokesman", "Her mother"])
def test_descriptions_are_no_names(name: str) -> None:
    assert not is_proper(name)


@pytest.mark.parametrize("name", ["Petra Halvorsen", "the Red League", "NPO", "Karim al-Basri"])
def test_names_are_names(name: str) -> None:
    assert is_proper(name)


def test_institutions_of_any_state_share_their_names() -> None:
    assert is_shared("the Foreign Ministry")
    assert not is_shared("the Norlandic Foreign Ministry")
