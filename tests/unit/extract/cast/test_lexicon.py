import tomllib
from importlib.resources import files

import pytest

from onrecord.extract.cast.lexicon import broader, is_demonym, words


@pytest.mark.parametrize("name", ["words", "demonyms"])
def test_every_list_says_where_it_is_from(name: str) -> None:
    table = tomllib.loads((files("onrecord.extract.cast") / "data" / f"{name}.toml").read_text("utf-8"))
    assert table["source"]


@pytest.mark.parametrize("word", ["Russian", "Israelis", "Ukrainian-Russian"])
def test_knows_nationalities(word: str) -> None:
    assert is_demonym(word)


def test_a_broader_noun_stands_for_roles() -> None:
    assert "minister" in broader()["official"] & words("role")
