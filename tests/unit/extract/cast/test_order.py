"""The order of a name's parts."""

import pytest

from onrecord.extract.cast.order import given_of, is_family_first, surnames_of


@pytest.mark.parametrize("name", ["Pak Min-ho", "Pak Jong Su", "Xi Daoming", "Kim Jung Un", "Tsai Ing-mei"])
def test_surname_first(name: str) -> None:
    assert is_family_first(name)
    assert surnames_of(name)[0] == name.split(maxsplit=1)[0].lower()


@pytest.mark.parametrize("name", ["Tony Pak", "Kim Carter", "Lee Harvey Marsh", "Min-ho Pak", "Oren Dalim", "Kim Novak"])
def test_surname_last(name: str) -> None:
    assert not is_family_first(name)
    assert surnames_of(name) == (name.rsplit(maxsplit=1)[-1].lower(),)


def test_without_a_hyphen_the_last_part_may_be_the_surname() -> None:
    assert surnames_of("Lee Ann Smith") == ("lee", "smith")
    assert surnames_of("Pak Min-ho") == ("pak",)


def test_the_given_name() -> None:
    assert (given_of("Pak Min-ho"), given_of("Oren Dalim")) == ("min", "oren")
