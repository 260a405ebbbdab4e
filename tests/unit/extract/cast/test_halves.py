"""Names with hyphens."""

import pytest

from onrecord.extract.cast import find_cast
from tests.fakes.docs import context
from tests.fakes.notation import read_notation


def names(marked: str) -> set[str]:
    return {e.name for e in find_cast(context(read_notation(marked))).entities}


@pytest.mark.parametrize("name", ["Pak Min-ho", "Seo Tae-jun", "Au Nok-hin", "Jean-luc Morel", "Moon Jae-in", "Ahmed al-Masri"])
def test_a_name_stays_whole(name: str) -> None:
    assert names(f"{{{name}}}person arrived.") == {name}


@pytest.mark.parametrize("name", ["al-Masri", "el-Tayeb", "Al-Hadi", "an-Nasser"])
def test_an_article_written_onto_a_name_is_its_own(name: str) -> None:
    assert names(f"{{{name}}}person arrived.") == {name}


@pytest.mark.parametrize("end", ["led", "backed", "era", "friendly"])
def test_a_compound_is_no_part_of_the_name(end: str) -> None:
    assert names(f"{{Oren Dalim-{end}}}person friends arrived.") == {"Oren Dalim"}


def test_the_half_that_was_left_out_is_taken_in() -> None:
    assert names("{Pak Young}person-soon arrived.") == {"Pak Young-soon"}
    assert names("{Dalim}person-allied friends arrived.") == {"Dalim"}


def test_all_spellings_are_one() -> None:
    assert names("{Pak Min-ho}person arrived. {Pak Min Ho}person left. {Pak Min-Ho}person slept.") == {"Pak Min-ho"}


def test_one_kind_for_all_spellings() -> None:
    cast = find_cast(context(read_notation("{Pak Min-ho}person arrived. {Pak Min Ho}place left. {Pak Min-ho}person slept.")))
    assert [e.kind.value for e in cast.entities] == ["person"]
