"""Corpora in their own formats, in small: text of our own."""

from pathlib import Path

import numpy as np

from training.labels import ATTRIBUTION, ENTITY, IGNORE, MORPH
from training.readers import conllu_documents, newswire_document, polnear_attributions, polnear_document, read_conllu, word_span
from training.readers.conllu import morph_values
from training.readers.newswire import occasion_rows

TEXT = '"It rains," Ann said. Bob left.'
ANN = (
    'T1\tContent 0 11\t"It rains,"\nT2\tSource 12 15\tAnn\nT3\tCue 16 20\tsaid\nT4\tAttribution 16 20\tsaid\n'
    "T9\tDiscuss 22 25\tBob\nE1\tAttribution:T4 Content:T1 Cue:T3 Source:T2\nE2\tDiscuss:T9 Source:T9\n"
)
CONLLU = """# newdoc id = one
# newpar
1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\t_
1\tDo\tdo\tAUX\tVB\t_\t3\taux\t_\t_
2\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t_\t_
3\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_

1\tStay\tstay\tVERB\tVB\t_\t0\troot\t_\t_

# newdoc id = two
1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\t_
"""


def test_polnear_tags_and_links() -> None:
    document = polnear_document("d", TEXT, ANN)
    tags = [ATTRIBUTION[t] for t in document.labels["attribution"]]
    assert document.words[:7] == ('"', "It", "rains", ",", '"', "Ann", "said")
    assert tags[:8] == ["B-content", *["I-content"] * 4, "B-source", "B-cue", "O"]
    assert document.labels["link"][[0, 5, 6]].tolist() == [6, 6, 5]
    assert document.labels["link"][1] == IGNORE


def test_a_cue_without_a_source_points_to_itself() -> None:
    document = polnear_document("d", TEXT, ANN.replace(" Source:T2\n", "\n"))
    assert document.labels["link"][6] == 6


def test_features_have_a_number_for_each_value() -> None:
    values = dict(zip(MORPH, morph_values("Mood=Ind|Tense=Past|Unheard=Of"), strict=True))
    assert (values["Mood"], values["Tense"], values["Person"]) == (1, 1, 0)


def test_discussions_are_no_attributions() -> None:
    assert [a["source"] for a in polnear_attributions(ANN)] == [[(12, 15)]]


def test_a_discontinuous_span_has_a_piece_for_each_part() -> None:
    found = next(polnear_attributions("T1\tContent 5 9;12 20\tx\nT2\tCue 1 2\ty\nE1\tAttribution:T2 Content:T1 Cue:T2\n"))
    assert found["content"] == [(5, 9), (12, 20)]


def test_words_that_share_a_character_with_a_piece() -> None:
    starts, stops = np.array([0, 4, 9]), np.array([3, 8, 12])
    assert word_span(starts, stops, (5, 10)) == (1, 3)
    assert word_span(starts, stops, (3, 4)) is None


def test_conllu_heads_and_sentences(tmp_path: Path) -> None:
    path = tmp_path / "x.conllu"
    path.write_text(CONLLU, encoding="utf-8")
    tags: dict[str, int] = {}
    relations: dict[str, int] = {}
    one, two = read_conllu(path, tags, relations)
    assert (one.name, one.words, two.words) == ("one", ("Do", "n't", "go", ".", "Stay"), ("Yes",))
    assert one.labels["heads"].tolist() == [2, 2, 2, 2, 4]
    assert one.labels["sentence"].tolist() == [1, 0, 0, 0, 1]
    assert one.breaks == (2, 0, 0, 0, 0)


def test_only_the_documents_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "x.conllu"
    path.write_text(CONLLU, encoding="utf-8")
    assert [d.name for d in read_conllu(path, {}, {}, frozenset({"two"}))] == ["two"]
    assert [name for name, _ in conllu_documents(path)] == ["one", "two"]


def test_newswire_labels_go_to_the_parts_of_a_split_word() -> None:
    document = newswire_document("n", [["Franco-German", "B-NORP"], ["talks", "O"], [], ["Lodz", "S-Location"], ["May", "B-Date"]])
    labels = [ENTITY[t] for t in document.labels["entity"]]
    assert (document.labels["entity_mask"] == 1 << document.labels["entity"]).all()
    assert document.words == ("Franco", "-", "German", "talks", "Lodz", "May")
    assert labels == ["B-group", "I-group", "I-group", "O", "B-place", "O"]
    assert document.breaks == (2, 0, 0, 0, 1, 0)


def test_a_misc_name_with_an_occasion_word_is_an_occasion() -> None:
    rows = [["the", "O"], ["World", "B-Misc"], ["Cup", "I-Misc"], ["and", "O"], ["Koine", "B-Misc"]]
    assert occasion_rows(rows) == {1, 2}
    masks = newswire_document("n", rows).labels["entity_mask"]
    assert masks[1] == 1 << ENTITY.index("B-occasion")
    assert masks[4] == (1 << ENTITY.index("B-occasion")) | (1 << ENTITY.index("B-other"))
