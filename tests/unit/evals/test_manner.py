"""The manner of a content, by quotation marks."""

import pytest

from evals.manner import Manner, manner_of, quoted
from onrecord.language.words import make_doc


def manner(text: str, content: str) -> Manner:
    doc = make_doc(text)
    start = text.index(content)
    span = doc.char_span(start, start + len(content), alignment_mode="expand")
    assert span is not None
    return manner_of([(span.start, span.end)], doc, quoted(doc))


@pytest.mark.parametrize(
    ("text", "content", "expected"),
    [
        ("“We will go,” she said.", "“We will go,”", Manner.DIRECT),
        ('"We will go," she said.', "We will go", Manner.DIRECT),
        ("She said they would go.", "they would go", Manner.INDIRECT),
        ("She said they would “go at once”.", "they would “go at once”", Manner.MIXED),
        ("“No,” she said, adding that they would go.", "they would go", Manner.INDIRECT),
        ("She said “no\n\nThey would go, he said.", "They would go", Manner.INDIRECT),
        ("“No.\n\n“We will go,” she said.", "We will go", Manner.DIRECT),
        ("She said “—”.", "—", Manner.INDIRECT),
    ],
)
def test_manner(text: str, content: str, expected: Manner) -> None:
    assert manner(text, content) == expected


def test_a_content_in_two_pieces_has_one_manner() -> None:
    doc = make_doc("“We go,” she said, and they would.")
    assert manner_of([(0, 5), (9, 11)], doc, quoted(doc)) == Manner.MIXED
