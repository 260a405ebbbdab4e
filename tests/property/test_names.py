"""What must hold of names compared, whatever they are."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.resolve.names import fold, is_proper, is_shared, same_word, words_of_person
from onrecord.resolve.persons import PersonName, Verdict, compare

WORDS = st.sampled_from(
    ("Ida", "Moen", "Sasha", "Aleksandr", "Alexander", "A.", "Abu", "al-Basri", "Basri", "Mohammed", "Muhammad", "Tal-Regev", "Ida’s")
)
NAMES = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)


@given(st.text(max_size=30))
def test_any_text_can_be_taken_for_a_name(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert isinstance(is_proper(text), bool)
    assert isinstance(is_shared(text), bool)
    assert all(words_of_person(text))


@given(st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=9), st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=9))
def test_same_word_has_no_direction(left: str, right: str) -> None:
    assert same_word(left, left)
    assert same_word(left, right) == same_word(right, left)


@given(NAMES, NAMES)
def test_comparison_has_no_direction(left: str, right: str) -> None:
    a, b = PersonName.parse(left), PersonName.parse(right)
    assert a is not None
    assert b is not None
    assert compare(a, b) is compare(b, a)


@given(NAMES)
def test_a_full_name_is_itself(name: str) -> None:
    parsed = PersonName.parse(name)
    assert parsed is not None
    assert compare(parsed, parsed) is (Verdict.POSSIBLE if parsed.is_bare else Verdict.SAME)
