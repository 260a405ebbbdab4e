"""Names that are swapped for pronouns, so that what a pronoun stands for is known."""

from collections import Counter

import numpy as np

from training.labels import ENTITY
from training.readers.pronouns import gender, persons, swapped, vote
from training.windows import Document

RELATIONS = {"nsubj": 0, "obj": 1, "nmod:poss": 2, "dep": 3}
BEGINS, INSIDE = ENTITY.index("B-person"), ENTITY.index("I-person")
WORDS = [
    "Ann",
    "Lee",
    "met",
    "Bo",
    "Roe",
    ".",
    "Rain",
    "fell",
    ".",
    "Roe",
    "said",
    "Lee",
    "left",
    ".",
    "Then",
    "she",
    "slept",
    ".",
    "Bo",
    "Roe",
    "and",
    "Lee",
    "agreed",
    "and",
    "Lee",
    "'s",
    "son",
    "waved",
]


def article(relation_of_last_lee: str = "nmod:poss") -> Document:
    entity = np.zeros(len(WORDS), dtype=np.int64)
    for i, word in enumerate(WORDS):
        entity[i] = BEGINS if word in ("Ann", "Bo", "Roe", "Lee") else 0
        if word in ("Lee", "Roe") and WORDS[i - 1] in ("Ann", "Bo"):
            entity[i] = INSIDE
    relation = np.full(len(WORDS), RELATIONS["dep"])
    relation[[9, 11]] = RELATIONS["nsubj"]
    relation[len(WORDS) - 4] = RELATIONS[relation_of_last_lee]
    sentence = np.zeros(len(WORDS), dtype=np.int64)
    sentence[[0, 6, 9]] = 1
    top = np.full(len(WORDS), 2)
    return Document(
        "a:0", tuple(WORDS), (2, *[0] * (len(WORDS) - 1)), {"entity": entity, "relation": relation, "sentence": sentence, "top": top}
    )


def test_persons_are_joined_by_family_name() -> None:
    assert [p.name for p in persons(article())] == ["lee", "roe", "roe", "lee", "roe", "lee", "lee"]


def test_a_pronoun_votes_for_the_person_named_last() -> None:
    by_family, _ = vote(article(), persons(article()))
    assert by_family == {"lee": Counter(she=1)}


def test_votes_that_do_not_agree_say_nothing() -> None:
    assert gender(Counter(she=2)) == "she"
    assert gender(Counter(she=4, he=2)) == ""
    assert gender(Counter(he=1)) == ""


def test_a_name_becomes_a_pronoun_of_the_same_cluster() -> None:
    labels = {"entity": [BEGINS, 0, 0, 0, 0], "relation": [0] * 5, "sentence": [1, 0, 0, 1, 0], "top": [0] * 5}
    more = Document("a:9", ("Lee", "waved", ".", "She", "left"), (2, 0, 0, 0, 0), {name: np.array(v) for name, v in labels.items()})
    found = next(iter(swapped([article(), more], RELATIONS)))
    assert found.words[9:13] == ("Roe", "said", "she", "left")
    assert found.words[-3:] == ("her", "son", "waved")
    assert found.labels["cluster"][11] == found.labels["cluster"][0] == found.labels["cluster"][-3]


def test_nothing_is_swapped_where_the_pronoun_is_not_known() -> None:
    assert list(swapped([article()], RELATIONS)) == []
