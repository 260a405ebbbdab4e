import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.stores.search import Part, TextIndex, make_query

ROWS = [
    ("a", "The bridge at Varda will open, Müller said.", "Ida Moen Varda Post"),
    ("b", "“No bridge,” he said: it would not open soon.", "Per Strand Norland News"),
    ("c", "Nothing was said of prisoners.", "Ida Moen Norland News"),
]


@pytest.fixture(scope="module")
def texts() -> TextIndex:
    return TextIndex(ROWS)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [("bridge", "ab"), ("BRIDGE open", "ab"), ("prison", "c"), ("muller", "a"), ("“open soon”", "b"), ('"bridge at"', "a"), ("moen", "ac"),
     ("moen bridge", "a"), ("zebra", ""), ("   ", ""), ("?!", ""), ("bri", "ab"), ("bri open", "")],
)  # fmt: skip
def test_words_are_found(texts: TextIndex, wanted: str, found: str) -> None:
    assert "".join(sorted(texts.find(wanted))) == found


def test_hits_are_marked(texts: TextIndex) -> None:
    parts = texts.find("bridge varda")["a"]
    assert [part.text for part in parts if part.is_marked] == ["bridge", "Varda"]
    assert "".join(part.text for part in parts) == ROWS[0][1]


def test_a_text_without_its_own_hit_is_unmarked(texts: TextIndex) -> None:
    assert texts.find("strand")["b"] == (Part(ROWS[1][1], is_marked=False),)


@given(st.text(max_size=40))
def test_nothing_that_is_typed_is_an_error(wanted: str) -> None:
    found = TextIndex(ROWS).find(wanted)
    assert set(found) <= {"a", "b", "c"}


@pytest.mark.parametrize("wanted", ["a OR b", "words:x", "NEAR(a b)", "a*", 'a"b', "-a", "a^2"])
def test_the_language_of_the_index_is_not_let_through(texts: TextIndex, wanted: str) -> None:
    assert make_query(wanted) is not None
    texts.find(wanted)
