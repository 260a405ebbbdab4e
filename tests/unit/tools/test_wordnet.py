"""Word lists from a WordNet of a few words."""

from pathlib import Path

import pytest

from tests.shared import ROOT
from tools.wordnet import EVALS, OUT, below, happenings, is_person, people, phrases, rows

LICENCE = "  1 This is a licence.\n"
DATA = (
    LICENCE
    + """\
01 06 n 01 structure 0 000 | a thing built
02 06 n 01 building 0 001 @ 01 n 0000 | with walls
03 06 n 02 clinic 0 Brunt_Clinic 0 001 @ 02 n 0000 | for the ill
04 18 n 01 nurse 0 001 @ 10 n 0000 | who cares for the ill
05 18 n 01 lout 0 001 ;u 06 n 0000 | abusive
06 10 n 01 disparagement 0 000 | the act of belittling
07 18 n 01 hammer 0 000 | who hammers
08 06 n 01 hammer 0 000 | a tool
09 18 n 01 Qorvel 0 000 | an invented person
10 03 n 01 being 0 000 | alive
11 04 n 02 raid 0 night_raid 0 000 | an attack
"""
)
INDEX = (
    LICENCE
    + """\
structure n 1 0 1 0 01
building n 1 1 @ 1 0 02
clinic n 1 1 @ 1 0 03
brunt_clinic n 1 1 @ 1 0 03
nurse n 1 1 @ 1 1 04
lout n 1 1 ;u 1 1 05
disparagement n 1 0 1 0 06
hammer n 2 0 2 1 07 08
qorvel n 1 0 1 1 09
raid n 1 0 1 1 11
night_raid n 1 0 1 1 11
"""
)


@pytest.fixture
def wordnet(tmp_path: Path) -> Path:
    (tmp_path / "data.noun").write_text(DATA, encoding="latin-1")
    (tmp_path / "index.noun").write_text(INDEX, encoding="latin-1")
    (tmp_path / "index.verb").write_text(LICENCE + "open_fire v 1 0 1 1 01\nopen v 1 0 1 1 02\n", encoding="latin-1")
    return tmp_path


def test_people_are_neither_names_nor_abuse_nor_things(wordnet: Path) -> None:
    assert people(wordnet) == ["nurse"]


def test_sites_stand_anywhere_below_their_head(wordnet: Path) -> None:
    assert sorted(below(wordnet, ["structure"])) == ["building", "clinic", "structure"]
    assert sorted(below(wordnet, ["building"])) == ["building", "clinic"]


def test_the_licence_is_no_row(wordnet: Path) -> None:
    assert [row[0] for row in rows(wordnet / "index.noun")][:2] == ["structure", "building"]


def test_a_person_is_met_alone_or_ends_as_agents_do() -> None:
    assert is_person("nurse", ["18"], 0)
    assert is_person("walker", ["18", "04"], 0)
    assert not is_person("aunt-sally", ["18", "04"], 0)
    assert not is_person("ruler", ["18", "06"], 9)


def test_an_animal_first_and_a_person_second_is_a_person_if_it_ends_so() -> None:
    assert is_person("creeper", ["20", "18"], 1)
    assert not is_person("fox", ["05", "18"], 1)


def test_happenings_are_acts_in_one_word_or_several(wordnet: Path) -> None:
    assert happenings(wordnet) == ["raid"]
    assert phrases(wordnet) == ["night raid\tn", "open fire\tv"]


def test_the_lists_stand_where_the_tool_writes_them() -> None:
    lists = [
        *(ROOT / OUT / f"{name}.txt" for name in ("people", "sites", "bodies")),
        *(ROOT / EVALS / f"{n}.txt" for n in ("happenings", "phrases")),
    ]
    assert all("tools/wordnet.py" in path.read_text(encoding="utf-8") for path in lists)
