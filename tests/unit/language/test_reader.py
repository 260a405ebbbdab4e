"""The shipped model on sentences of our own."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from onrecord.language.reader import Reader, ReadInput

TEXT = '"The bridge will open in May," Ann Roe, the mayor of Lodz, told reporters on Monday.\n\nThe ministry said it had not been asked.'


@pytest.fixture(scope="session")
def reader() -> Reader:
    return Reader.load(threads=2)


def as_rows(doc: Doc) -> list[tuple[object, ...]]:
    rows: list[tuple[object, ...]] = [(t.text, t.pos_, t.tag_, t.lemma_, t.head.i, t.dep_, t.ent_type_) for t in doc]
    return [*rows, doc.user_data["attributions"]]


def test_the_text_is_unchanged(reader: Reader) -> None:
    assert reader.read([TEXT])[0].text == TEXT


def test_sentences_tags_and_heads(reader: Reader) -> None:
    doc = reader.read([TEXT])[0]
    told = next(t for t in doc if t.text == "told")
    assert (told.lemma_, told.pos_, told.tag_, told.dep_) == ("tell", "VERB", "VBD", "root")
    assert {t.text for t in told.children if t.dep_ in ("nsubj", "iobj", "obj")} >= {"Ann", "reporters"}
    assert len(list(doc.sents)) == 2


def test_entities(reader: Reader) -> None:
    assert {("Ann Roe", "person"), ("Lodz", "place")} <= {(e.text, e.label_) for e in reader.read([TEXT])[0].ents}


def test_attributions(reader: Reader) -> None:
    doc = reader.read([TEXT])[0]
    found = [tuple(" ".join(doc[a:b].text for a, b in pieces) for pieces in (x.source, x.cue)) for x in doc.user_data["attributions"]]
    assert [cue for _, cue in found] == ["told reporters", "said"] or [cue for _, cue in found] == ["told", "said"]
    assert found[0][0].startswith("Ann Roe")
    assert found[1][0] == "The ministry"


def test_skipped_text_is_not_read(reader: Reader) -> None:
    text = "Jane Doe / EXAMPLE\n\nAnn Roe left."
    doc = reader.read([ReadInput(text, ((0, 18),))])[0]
    assert [e.text for e in doc.ents] == ["Ann Roe"]
    assert doc.text == text


@pytest.mark.parametrize("text", ["", " ", "\n\n", "x", "?!", "שלום עליכם", "🙂🙂", "a" * 5000, "\x07\x00", "word " * 3000])
def test_any_text_gives_a_doc_of_it(reader: Reader, text: str) -> None:
    assert reader.read([text])[0].text == text


def test_a_text_reads_the_same_alone_or_among_others(reader: Reader) -> None:
    others = ["Short one.", TEXT, "Bob Poe denied it. " * 40]
    assert as_rows(reader.read([TEXT])[0]) == as_rows(reader.read(others)[1])


@settings(max_examples=15, deadline=None)
@given(text=st.text(alphabet="aB .,\"“”'\n-é1", max_size=120))
def test_every_token_is_in_a_tree_of_its_sentence(reader: Reader, text: str) -> None:
    doc = reader.read([text])[0]
    assert doc.text == text
    for sentence in doc.sents:
        assert sum(t.head.i == t.i for t in sentence) == 1
