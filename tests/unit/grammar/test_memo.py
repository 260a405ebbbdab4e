"""Facts about a Doc are worked out once for each Doc."""

from spacy.tokens import Doc

from onrecord.grammar.memo import once_a_doc
from onrecord.language.words import make_doc


def test_each_doc_is_asked_once() -> None:
    asked: list[str] = []

    @once_a_doc
    def length(doc: Doc) -> int:
        asked.append(doc.text)
        return len(doc)

    one, two = make_doc("One."), make_doc("Two words.")
    assert [length(one), length(two), length(one)] == [2, 3, 2]
    assert asked == ["One.", "Two words."]
