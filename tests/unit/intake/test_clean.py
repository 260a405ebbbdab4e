import pytest

from onrecord.intake.clean import clean_line, clean_text


@pytest.mark.parametrize(
    ("raw", "stored"),
    [
        ("By <u>AFP</u>", "By AFP"),
        ("one<br/>two", "one\ntwo"),
        ("<p>One.</p><p>Two.</p>", "One.\n\nTwo."),
        ("x < y and a<b, R&D &amp; more", "x < y and a<b, R&D & more"),
        ("<script>alert(1)</script>One.", "One."),
        ("a?b=1&copy=2", "a?b=1&copy=2"),
        ("&lt;b&gt;", "<b>"),
    ],
)
def test_markup(raw: str, stored: str) -> None:
    assert clean_text(raw) == stored


@pytest.mark.parametrize(
    ("raw", "stored"),
    [
        ("a\r\nb\rc", "a\nb\nc"),
        ("a  \n\n \n\nb ", "a\n\nb"),
        ("a\u00a0b\u200bc\x07", "a bc"),
        ("e\u0301", "é"),
        ("a\ud800b", "a\ufffdb"),
    ],
)
def test_characters(raw: str, stored: str) -> None:
    assert clean_text(raw) == stored


def test_hard_wrapped_lines_are_left_alone() -> None:
    assert clean_text("one line\nof two\n\nnext") == "one line\nof two\n\nnext"


def test_a_line_has_single_spaces_or_is_nothing() -> None:
    assert clean_line(" A <b>title</b>\n here ") == "A title here"
    assert clean_line(" <br> ") is None
