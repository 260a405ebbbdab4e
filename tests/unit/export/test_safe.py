import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.export.safe import guard, is_web, make_legal, make_plain, quoted, unguard


@given(st.text())
def test_a_guarded_cell_gives_its_text_back(text: str) -> None:
    assert unguard(guard(text)) == text


@given(st.text())
def test_no_guarded_cell_begins_like_a_formula(text: str) -> None:
    assert guard(text)[:1] not in tuple("=+-@\t\r\n＝＋－＠")


@given(st.text())
def test_legal_text_keeps_its_offsets(text: str) -> None:
    assert len(make_legal(text)) == len(text)


@given(st.text())
def test_a_plain_line_is_one_line_and_stays_as_it_is(text: str) -> None:
    assert len(make_plain(text).splitlines()) <= 1
    assert make_plain(make_plain(text)) == make_plain(text)


def test_turns_of_direction_are_taken_out_and_its_marks_kept() -> None:
    assert make_plain("a\u202eb\u2066c \u200f\u0634\u200e") == "abc \u200f\u0634\u200e"


def test_quotation_marks_are_not_doubled() -> None:
    assert (quoted("“so”"), quoted("so"), quoted('"so"')) == ("“so”", "“so”", '"so"')


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "https://a b", "https://a\nb", "//a", ""])
def test_other_addresses_are_not_followed(url: str) -> None:
    assert not is_web(url)


def test_web_addresses_are() -> None:
    assert is_web("https://example.org/1?a=b")
