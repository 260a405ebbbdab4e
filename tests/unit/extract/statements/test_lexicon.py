import tomllib
from importlib.resources import files

import pytest

from onrecord.extract.channels import channels, is_medium
from onrecord.extract.statements.lexicon import cues


@pytest.mark.parametrize(("package", "name"), [("onrecord.extract.statements", "cues"), ("onrecord.extract", "channels")])
def test_every_list_says_where_it_is_from(package: str, name: str) -> None:
    assert tomllib.loads((files(package) / "data" / f"{name}.toml").read_text("utf-8"))["source"]


def test_sure_cues_are_cues_of_saying() -> None:
    assert cues("sure") <= cues("say")


def test_a_medium_is_known_with_its_article() -> None:
    assert is_medium("The Associated Press")
    assert not is_medium("Reedbank")


def test_no_name_is_both_agency_and_outlet() -> None:
    assert channels("agencies") & channels("outlets") == frozenset()
