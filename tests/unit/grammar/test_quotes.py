import pytest
from spacy.tokens import Doc

from onrecord.grammar.quotes import paragraph_ends, quote_ranges, sentence_starts
from tests.fakes.notation import read_notation


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('He said "it opened" then.', ['"it opened"']),
        ("He said “it opened” then.", ["“it opened”"]),
        ("He said «it opened» and “it closed”.", ["«it opened»", "“it closed”"]),
        ("Nothing is quoted.", []),
    ],
)
def test_finds_quotations(text: str, quoted: list[str]) -> None:
    doc = read_notation(text)
    assert [doc[a:b].text for a, b in quote_ranges(doc)] == quoted


def test_a_quotation_left_open_ends_with_its_paragraph() -> None:
    doc = read_notation('"It opened.\\n\\nHe left.')
    assert [doc[a:b].text.strip() for a, b in quote_ranges(doc)] == ['"It opened.']


def test_a_comma_ends_no_sentence() -> None:
    words = ['"', "It", "opened", ",", '"', "Dalim", "said", ".", "He", "left", "."]
    doc = Doc(read_notation("").vocab, words, sent_starts=[w in ('"', "Dalim", "He") for w in words])
    assert [doc[i].text for i in sentence_starts(doc)] == ['"', "He"]


def test_a_line_end_after_a_full_stop_ends_a_paragraph() -> None:
    doc = read_notation("It opened.\\nHe left.")
    assert [doc[i - 1].text for i in paragraph_ends(doc)] == ["."]


def test_line_ends_of_wrapped_text_end_none() -> None:
    doc = read_notation("\\n".join(["The bridge opened again.", "It was a cold"] * 5))
    assert paragraph_ends(doc) == []
