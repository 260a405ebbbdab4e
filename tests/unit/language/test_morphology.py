"""Feature scores become strings."""

import numpy as np

from onrecord.language.morphology import Morphology

GROUPS = {"Mood": ("", "Ind", "Imp"), "Tense": ("", "Past")}


def test_the_best_value_of_each_feature_is_named() -> None:
    scores = np.array([[0, 1, 0, 0, 1], [1, 0, 0, 1, 0], [0, 0, 1, 1, 0]], dtype=np.float32)
    assert Morphology(GROUPS).names(scores) == ("Mood=Ind|Tense=Past", "", "Mood=Imp")


def test_no_words_have_no_features() -> None:
    assert Morphology(GROUPS).names(np.zeros((0, 5), dtype=np.float32)) == ()
