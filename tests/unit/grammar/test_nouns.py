"""The word lists that come with the package."""

from collections.abc import Callable

import pytest

from onrecord.grammar.nouns import bodies, given_names, people, sites

LISTS = (people, sites, bodies, given_names)


@pytest.mark.parametrize("listed", LISTS)
def test_a_list_holds_single_words_in_lower_case(listed: Callable[[], frozenset[str]]) -> None:
    odd = [w for w in listed() if w != w.lower() or not w.replace("-", "").isalpha() or not w.isascii()]
    assert len(listed()) > 100
    assert odd == []


def test_nouns_stand_in_the_list_of_what_they_mean() -> None:
    assert {"nurse", "farmer", "diplomat"} <= people()
    assert {"prison", "valley", "helicopter"} <= sites()
    assert {"government", "militia"} <= bodies()


def test_what_is_released_besides_people_is_no_person() -> None:
    assert not {"statement", "video", "rocket", "fund", "water"} & people()


def test_given_names_are_of_many_countries() -> None:
    assert {"ann", "yusuf", "olena", "hiroshi", "zoe"} <= given_names()
