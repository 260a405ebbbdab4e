"""How words, heads and features are counted."""

from collections import Counter

from spacy.tokens import Doc

from evals.scores import Tally
from evals.syntax import count_words
from evals.treebank import FEATURES, Row
from onrecord.language.words import blank_pipeline

GOLD = [
    Row("PRON", 1, "nsubj", ("", "", "", "3", "Plur")),
    Row("VERB", 1, "root", ("Past", "Ind", "", "", "")),
    Row("NOUN", 1, "obj", ("", "", "", "", "Sing")),
    Row("PUNCT", 1, "punct", ("", "", "", "", "")),
]


def read() -> Doc:
    """Four words and a blank line: the object's part of speech, relation and number are wrong, and the stop's head."""
    words = ["They", "signed", "\n\n", "terms", "."]
    pos = ["PRON", "VERB", "SPACE", "PROPN", "PUNCT"]
    morphs = ["Number=Plur|Person=3", "Mood=Ind|Tense=Past|VerbForm=Fin", "", "Number=Plur", ""]
    return Doc(
        blank_pipeline().vocab, words, pos=pos, morphs=morphs, heads=[1, 1, 1, 1, 3], deps=["nsubj", "root", "dep", "obl", "punct"]
    )  # fmt: skip


def counted() -> tuple[Counter[str], dict[str, Tally]]:
    counts, features = Counter[str](), {name: Tally() for name in FEATURES}
    count_words(read(), GOLD, counts, features)
    return counts, features


def test_words_heads_and_relations() -> None:
    counts, _ = counted()
    assert (counts["words"], counts["upos"], counts["uas"], counts["las"], counts["feats"]) == (4, 3, 3, 2, 3)


def test_each_feature_by_its_values() -> None:
    _, features = counted()
    assert features["Number"].as_dict() == {"p": 50.0, "r": 50.0, "f1": 50.0}
    assert features["Tense"].as_dict()["f1"] == 100.0
    assert features["Voice"] == Tally()
