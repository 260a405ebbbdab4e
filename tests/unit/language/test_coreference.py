"""Heads, spans and antecedents from arrays made by hand."""

import numpy as np

from onrecord.language.chains import chain, traits
from onrecord.language.coreference import Floats, Heads, Resolver
from onrecord.language.pairs import SIZES, candidates
from onrecord.model.mention import Mention, clusters

WIDTH = 2
SAME_TEXT = 2


def resolver() -> Resolver:
    """Scores a pair 3 if its words are the same, else −9; no word's vector matters."""
    tables: dict[str, Floats] = {f"pair_column_{i}": np.zeros((size, WIDTH), dtype=np.float32) for i, size in enumerate(SIZES)}
    for code in range(SIZES[2]):
        tables["pair_column_2"][code, 0] = 12.0 if code & SAME_TEXT else 0.0
    weights: dict[str, Floats] = {**tables, "pair_product": np.zeros((WIDTH, WIDTH), dtype=np.float32),
               "pair_out": np.array([1, 0], dtype=np.float32),
               "pair_bias": np.array(-9, dtype=np.float32), "span_reach": np.zeros((2, 5), dtype=np.float32)}  # fmt: skip
    return Resolver(weights)


def heads(words: list[int], first: list[int], last: list[int]) -> Heads:
    size = len(words)
    return Heads(np.array(words), np.array(first), np.array(last), np.zeros(size, np.float32), np.zeros((size, 5 * WIDTH), np.float32))


def test_a_mention_points_back_to_the_same_words() -> None:
    words = ["the", "envoy", "met", "Ann", ";", "the", "envoy", "left"]
    found = resolver().resolve(words, np.zeros(8, np.int64), [heads([1, 3], [0, 3], [1, 3]), heads([1], [0], [1]).moved(5)])
    assert found == (Mention(0, 2, 1, None), Mention(5, 7, 6, 0))


def test_nothing_is_found_in_a_text_without_heads() -> None:
    assert resolver().resolve(["so"], np.zeros(1, np.int64), [heads([], [], [])]) == ()


def test_an_antecedent_in_an_earlier_block_is_found() -> None:
    words = [f"w{i}" for i in range(150)]
    words[149] = words[0]
    places = list(range(150))
    found = resolver().resolve(words, np.zeros(150, np.int64), [heads(places, places, places)])
    assert [(m.head, m.antecedent) for m in found] == [(0, None), (149, 0)]


def test_a_mention_ends_with_its_sentence() -> None:
    span = np.zeros((4, 4), dtype=np.float32)
    span[:, 2] = 1
    span[:, 3] = [0, 1, 9, 9]
    found = resolver().heads(
        np.array([5, -5, -5, -5], np.float32), span, np.zeros((4, 10), np.float32), np.array([True, False, True, False])
    )
    assert (found.first.tolist(), found.last.tolist()) == ([0], [1])


def test_of_two_heads_of_the_same_words_the_likelier_stays() -> None:
    span = np.array([[1, 9, 1, 0], [1, 0, 1, 9]], dtype=np.float32)
    found = resolver().heads(np.array([1, 2], np.float32), span, np.zeros((2, 10), np.float32), np.array([True, False]))
    assert (found.words.tolist(), found.first.tolist(), found.last.tolist()) == ([1], [0], [1])


def test_clusters_follow_the_pointers() -> None:
    a, b, c, d = Mention(0, 1, 0), Mention(2, 3, 2), Mention(4, 5, 4, 0), Mention(6, 7, 6, 2)
    assert clusters((a, b, c, d)) == ((a, c, d),)


def chained(words: list[str], scores: dict[tuple[int, int], float]) -> list[int]:
    """Antecedents of one-word mentions, of which all pairs but these score −1."""
    places = np.arange(len(words))
    them = candidates(words, places, places, places + 1, np.zeros(len(words), dtype=np.int64))
    rows = [(0, np.array([scores.get((i, j), -1.0) for j in range(i)], dtype=np.float32)) for i in range(len(words))]
    antecedents: list[int] = chain(rows, traits(them, [[w] for w in words], [0] * len(words))).tolist()
    return antecedents


def test_two_names_without_a_common_word_do_not_meet() -> None:
    assert chained(["Olvens", "Brask", "he"], {(1, 0): 5.0, (2, 0): 1.0, (2, 1): 2.0}) == [-1, -1, 1]


def test_not_even_over_a_pronoun() -> None:
    assert chained(["Olvens", "him", "Brask"], {(1, 0): 2.0, (2, 1): 5.0}) == [-1, 0, -1]


def test_he_and_she_are_two_people() -> None:
    assert chained(["envoy", "he", "she"], {(1, 0): 2.0, (2, 1): 3.0, (2, 0): 1.0}) == [-1, 0, -1]


def test_a_score_below_zero_is_no_antecedent() -> None:
    assert chained(["envoy", "it"], {(1, 0): -0.5}) == [-1, -1]


def test_what_is_told_forbids_and_a_given_name_only_weighs() -> None:
    assert chained(["wife", "he"], {(1, 0): 9.0}) == [-1, -1]
    assert chained(["Mary", "he"], {(1, 0): 2.0}) == [-1, -1]
    assert chained(["Mary", "he"], {(1, 0): 4.0}) == [-1, 0]
