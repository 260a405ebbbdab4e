from hypothesis import given
from hypothesis import strategies as st

from onrecord.export.vault.names import name_notes


def test_namesakes_carry_the_end_of_their_ids() -> None:
    named = name_notes("People", {"entity-0a": "Ida Moen", "entity-0b": "ida moen", "entity-0c": "Per Lund"})
    assert named == {"entity-0a": "People/Ida Moen 0a", "entity-0b": "People/ida moen 0b", "entity-0c": "People/Per Lund"}


def test_names_that_a_system_refuses_are_those_of_ids() -> None:
    assert name_notes("P", {"e-1": "CON", "e-2": "../..", "e-3": "???", "e-4": "a/b: c"}) == {
        "e-1": "P/1", "e-2": "P/2", "e-3": "P/3", "e-4": "P/a b c",
    }  # fmt: skip


@given(st.dictionaries(st.integers(0, 99).map(lambda n: f"entity-{n:03}"), st.text()))
def test_every_note_has_a_name_of_its_own_inside_the_folder(titles: dict[str, str]) -> None:
    paths = list(name_notes("People", titles).values())
    assert len({path.casefold() for path in paths}) == len(titles)
    assert all(path.startswith("People/") and path.count("/") == 1 and not path.endswith((".", " ", "/")) for path in paths)
    assert all(len(path.encode()) < 200 for path in paths)
