"""Which words of a Doc are read, and what stands before them."""

from spacy.tokens import Doc

from onrecord.language.texts import prepare
from onrecord.language.words import Break, blank_pipeline, make_doc


def test_what_follows_furniture_starts_a_paragraph() -> None:
    text = "One two. AD HERE Three."
    prepared = prepare(make_doc(text), [(9, 16)])
    assert prepared.words == ["One", "two", ".", "Three", "."]
    assert prepared.breaks == [Break.PARAGRAPH, 0, 0, Break.PARAGRAPH, 0]


def test_white_space_between_furniture_and_a_word_changes_nothing() -> None:
    assert prepare(make_doc("Ad\nOne"), [(0, 2)]).breaks == [Break.PARAGRAPH]


def test_sentence_starts_are_kept_if_they_were_given() -> None:
    doc = Doc(blank_pipeline().vocab, ["Go", "on", "Stay"], sent_starts=[True, False, True])
    given = prepare(doc, ()).sentences
    assert given is not None
    assert given.tolist() == [True, False, True]
    assert prepare(make_doc("Go on"), ()).sentences is None
