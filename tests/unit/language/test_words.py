"""What the reader model is told about words."""

import pytest

from onrecord.language.words import Break, Case, Quote, line_breaks, make_doc, plain_word, quote_states, word_case, word_features


def words(text: str) -> list[str]:
    return [t.text for t in make_doc(text) if not t.is_space]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("eyes.Behind them", ["eyes", ".", "Behind", "them"]),
        ("said—then left", ["said", "—", "then", "left"]),
        ("the U.S. on Oct. 7", ["the", "U.S.", "on", "Oct.", "7"]),
        ("[Prime Minister] Roe’s", ["[", "Prime", "Minister", "]", "Roe", "’s"]),
        ("Franco-German talks", ["Franco", "-", "German", "talks"]),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("word", "case"),
    [
        ("bridge", Case.LOWER),
        ("Bridge", Case.TITLE),
        ("UN", Case.UPPER),
        ("A", Case.TITLE),
        ("iPhone", Case.MIXED),
        ("12", Case.DIGIT),
        (",", Case.OTHER),
    ],
)
def test_case(word: str, case: Case) -> None:
    assert word_case(word) is case


def test_straight_quotation_marks_open_and_close_in_turn() -> None:
    assert quote_states(['"', "Yes", '"', "he", '"', "no"], [0] * 6) == [
        Quote.OPENS,
        Quote.INSIDE,
        Quote.CLOSES,
        Quote.OUTSIDE,
        Quote.OPENS,
        Quote.INSIDE,
    ]


def test_a_paragraph_starts_outside_quotation_marks() -> None:
    assert quote_states(["“", "Yes", "He"], [0, 0, Break.PARAGRAPH])[-1] == Quote.OUTSIDE


def test_breaks_tell_lines_from_paragraphs() -> None:
    assert line_breaks(make_doc("One\ntwo\n\nthree four")) == [Break.PARAGRAPH, Break.LINE, Break.PARAGRAPH, Break.NONE]


def test_features_have_a_row_for_each_word() -> None:
    assert word_features(["Yes", "."], [2, 0]).tolist() == [[Case.TITLE, Quote.OUTSIDE, 2], [Case.OTHER, Quote.OUTSIDE, 0]]
    assert word_features([], []).shape == (0, 3)


def test_curly_and_straight_marks_look_alike_to_the_encoder() -> None:
    assert plain_word("“") == plain_word("«") == '"'
    assert plain_word("n’t") == "n't"
