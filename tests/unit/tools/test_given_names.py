"""Given names from a small copy of Faker's layout."""

import ast
from pathlib import Path

from tests.shared import ROOT
from tools.given_names import OUT, first_names, fold, names

PROVIDER = """
class Provider:
    first_names_female: tuple = ("Zoë", "Bo", "Anne-Marie")
    first_names_male = {"Łuk": 2, "Tarik": 1}
    first_names = first_names_male + ("Ольга",)
    last_names = ("Qorvel",)
"""


def provider(folder: Path, language: str, text: str) -> None:
    place = folder / "faker/providers/person" / language
    place.mkdir(parents=True)
    (place / "__init__.py").write_text(text, encoding="utf-8")


def test_names_in_latin_letters_of_all_languages(tmp_path: Path) -> None:
    provider(tmp_path, "xx", PROVIDER)
    provider(tmp_path, "yy", 'class Provider:\n    first_names = ["ANNA"]\n')
    assert names(tmp_path) == {"zoe", "tarik", "anna"}


def test_what_is_no_list_of_given_names_is_left() -> None:
    assert list(first_names(ast.parse('first_names = ("Ann",)\nlast_names = ("Roe",)\nformats = ["{{x}}"]'))) == ["Ann"]


def test_accents_go() -> None:
    assert fold(" Zoë ") == "zoe"
    assert fold("ÉLODIE") == "elodie"


def test_the_list_stands_where_the_tool_writes_it() -> None:
    assert "tools/given_names.py" in (ROOT / OUT).read_text(encoding="utf-8")
