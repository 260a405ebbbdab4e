"""Corpora whose annotation is laid over other texts: names, coreference, factuality. Text of our own."""

from pathlib import Path

import numpy as np

from training.labels import ENTITY, IGNORE, entity_mask
from training.readers.factuality import NONE, Judged, judged_document, read_factuality, with_factuality
from training.readers.litbank import litbank_document
from training.readers.ontogum import coreference_labels, ontogum_clusters, span_head, with_coreference
from training.readers.uner import UNER_OUTSIDE, read_crossner, uner_masks, uner_words
from training.windows import Document

ANN_AND_BOB = np.array([4, 2, 0, 4, 4])  # Ann ← and ← Bob, both below "left"


def document(words: str, **labels: list[int]) -> Document:
    given = words.split()
    return Document("d", tuple(given), (2, *[0] * (len(given) - 1)), {name: np.array(v) for name, v in labels.items()})


def test_names_are_aligned_by_characters() -> None:
    masks = uner_masks(("Al", "-", "Noor", "said"), [("Al-Noor", "B-ORG"), ("said", "O")])
    assert masks is not None
    assert masks.tolist() == [entity_mask("B", ("organization",)), *[entity_mask("I", ("organization",))] * 2, UNER_OUTSIDE]


def test_other_texts_give_no_names() -> None:
    assert uner_masks(("other",), [("words", "O")]) is None


def test_outside_may_be_a_nationality_but_no_person() -> None:
    assert UNER_OUTSIDE >> ENTITY.index("B-group") & 1
    assert not UNER_OUTSIDE >> ENTITY.index("B-person") & 1


def test_uner_documents(tmp_path: Path) -> None:
    path = tmp_path / "x.iob2"
    path.write_text("# newdoc id = a\n1\tAnn\tB-PER\t-\t-\n\n# newdoc id = b\n1\tgo\tO\t-\t-\n", encoding="utf-8")
    assert list(uner_words(path)) == [("a", [("Ann", "B-PER")], [0]), ("b", [("go", "O")], [0])]


def test_crossner_types_are_ours(tmp_path: Path) -> None:
    path = tmp_path / "dev.txt"
    path.write_text("The\tO\n2031\tB-election\nvote\tI-election\n\nGreens\tB-politicalparty\n", encoding="utf-8")
    first, second = read_crossner(path)
    assert [ENTITY[t] for t in first.labels["entity"]] == ["O", "B-occasion", "I-occasion"]
    assert second.labels["entity_mask"].tolist() == [entity_mask("B", ("organization",))]


def test_clusters_of_a_conll_file(tmp_path: Path) -> None:
    path = tmp_path / "x.conll"
    path.write_text("# begin document\n0\tAnn\t(1(2)\n1\tLee\t1)\n2\tleft\t_\n3\tHer\t(1)\n", encoding="utf-8")
    assert ontogum_clusters(path) == (["Ann", "Lee", "left", "Her"], [(0, 1, 2), (0, 2, 1), (3, 4, 1)])


def test_a_coordination_is_headed_by_its_conjunction() -> None:
    heads = np.array([3, 2, 0, 3])
    assert span_head(0, 3, heads, frozenset({1})) == 1
    assert span_head(0, 1, heads, frozenset({1})) == 0


def test_of_two_mentions_with_one_head_the_longer_stays() -> None:
    labels = coreference_labels(3, [(0, 1, 7), (0, 2, 8)], np.array([2, 0, 2]), frozenset())
    assert (labels["cluster"].tolist(), labels["mention_stop"].tolist()) == ([8, -1, -1], [1, IGNORE, IGNORE])


def test_coreference_joins_the_treebank_where_the_words_agree(tmp_path: Path) -> None:
    (tmp_path / "d.conll").write_text("0\tAnn\t(1)\n1\tleft\t_\n", encoding="utf-8")
    tree = {"heads": [1, 1], "relation": [0, 0]}
    assert next(with_coreference([document("Ann left", **tree)], tmp_path, frozenset())).labels["cluster"].tolist() == [1, -1]
    assert "cluster" not in next(with_coreference([document("Bob left", **tree)], tmp_path, frozenset())).labels


def test_litbank_mentions_are_counted_through_the_text() -> None:
    mentions = ["MENTION\tT1\t0\t0\t0\t0\tAnn\tPER\tPROP", "MENTION\tT2\t1\t0\t1\t0\tShe\tPER\tPRON"]
    found, spans = litbank_document("l", ["Ann left .", "She ran ."], [*mentions, "COREF\tT1\tAnn-0", "COREF\tT2\tAnn-0"])
    assert found.labels["sentence"].tolist() == [1, 0, 0, 1, 0, 0]
    assert spans == [(0, 1, 0), (3, 4, 0)]


def test_factuality_is_kept_in_thousandths(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text('{"text": "Ann left", "targets": [{"span1": [1, 2], "label": 2.25}]}\n', encoding="utf-8")
    judged = next(read_factuality(path))
    assert judged_document("j", judged).labels["factuality"].tolist() == [NONE, 2250]
    assert judged_document("j", judged).labels["event"].tolist() == [0, 1]


def test_judged_sentences_are_found_in_a_treebank() -> None:
    tree = document("Go . Ann left", sentence=[1, 0, 1, 0])
    found = next(with_factuality([tree], [Judged(("Ann", "left"), ((1, -3.0),))]))
    assert found.labels["factuality"].tolist() == [NONE, NONE, NONE, -3000]
