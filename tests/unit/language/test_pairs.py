"""What is seen of two mentions without the network."""

import numpy as np

from onrecord.language.pairs import KINDS, SIZES, candidates, mention_kind, pair_columns

WORDS = ["Ann", "Lee", "met", "the", "envoy", ";", "Lee", "thanked", "him", ",", "the", "envoy", "left"]
HEADS, STARTS, STOPS = np.array([0, 4, 6, 8, 11]), np.array([0, 3, 6, 8, 10]), np.array([2, 5, 7, 9, 12])


def columns() -> np.ndarray:
    quoted = np.zeros(len(WORDS), dtype=np.int64)
    quoted[11] = 1
    return pair_columns(candidates(WORDS, HEADS, STARTS, STOPS, quoted), slice(None), slice(None))


def test_kinds_of_heads() -> None:
    assert [KINDS[mention_kind(w)] for w in ("Ann", "envoy", "Her", "myself", "Which")] == ["name", "nominal", "she", "i", "who"]


def test_a_family_name_is_part_of_the_whole_name() -> None:
    assert columns()[2, 0, 2] == 4 + 8


def test_the_same_noun_phrase_matches_in_head_and_words() -> None:
    assert columns()[4, 1, 2] == 1 + 2 + 4 + 8


def test_a_pronoun_shares_no_words_with_anything() -> None:
    assert columns()[3, :3, 2].tolist() == [0, 0, 0]


def test_distance_grows_in_steps() -> None:
    assert columns()[4, :4, 0].tolist() == [4, 3, 3, 2]


def test_quotation_marks_of_both() -> None:
    assert columns()[4, 0, 3] == 3
    assert columns()[2, 0, 3] == 0


def test_every_column_stays_below_its_size() -> None:
    assert (columns().reshape(-1, 4).max(0) < np.array(SIZES)).all()
