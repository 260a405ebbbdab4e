"""The shipped model on sentences of our own."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from onrecord.language.reader import Reader, ReadInput
from onrecord.language.words import make_doc
from onrecord.model.mention import clusters

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


NEWS = (
    "The ministry said on Monday that rebels had freed Marta Olvens, a nurse. Her brother thanked the ministry.\n\n"
    "A spokesman denied that they had tortured her, and added that they might free two more."
)


def test_pronouns_and_names_form_chains(reader: Reader) -> None:
    doc = reader.read([NEWS])[0]
    chains = [{doc[m.start : m.stop].text for m in chain} for chain in clusters(doc.user_data["mentions"])]
    assert any({"Her", "her"} <= chain for chain in chains)
    assert any({"The ministry", "the ministry"} <= chain for chain in chains)
    assert {s.text for s in doc.spans["coref_clusters_1"]} in chains


def test_what_happened_is_likelier_than_what_was_denied(reader: Reader) -> None:
    doc = reader.read([NEWS])[0]
    sure = {doc[e.token].text: e.factuality for e in doc.user_data["events"]}
    assert sure["said"] > 2
    assert sure["freed"] > 2
    assert sure["free"] < sure["freed"]
    assert all(-3 <= value <= 3 for value in sure.values())
    assert np.isnan(doc.user_data["factuality"][[t.i for t in doc if t.is_space]]).all()


def test_features(reader: Reader) -> None:
    doc = reader.read([NEWS])[0]
    said = next(t for t in doc if t.text == "said")
    assert "Tense=Past" in str(said.morph)
    assert "Mood=Ind" in str(said.morph)
    assert "Number=Plur" in str(next(t for t in doc if t.text == "rebels").morph)


def test_two_verbs_of_saying_share_a_source(reader: Reader) -> None:
    doc = reader.read([NEWS])[0]
    sources = [doc[slice(*a.source[0])].text for a in doc.user_data["attributions"] if a.source]
    assert sources.count("A spokesman") == 2


def test_sentence_starts_that_are_given_are_kept(reader: Reader) -> None:
    words = ["Ann", "Roe", "left", ".", "She", "did", "not", "say", "why", "."]
    doc = Doc(make_doc("").vocab, words, sent_starts=[i in (0, 3, 5) for i in range(len(words))])
    assert [s.start for s in reader.read_docs([(doc, ())])[0].sents] == [0, 3, 5]


def test_no_span_goes_on_into_the_next_paragraph(reader: Reader) -> None:
    doc = reader.read(["He said:\n\n“We want peace.\n\n“We want it now,” Ann Roe said."])[0]
    breaks = [t.i for t in doc if t.is_space]
    pieces = [piece for a in doc.user_data["attributions"] for role in (a.source, a.cue, a.content) for piece in role]
    assert pieces
    assert not any(start < i < stop for start, stop in pieces for i in breaks)
