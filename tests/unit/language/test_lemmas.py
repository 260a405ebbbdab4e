"""Lemmas by word and part of speech."""

import pytest

from onrecord.language.lemmas import lemma


@pytest.mark.parametrize(
    ("word", "upos", "expected"),
    [
        ("freed", "VERB", "free"), ("Hostages", "NOUN", "hostage"), ("was", "AUX", "be"), ("n't", "PART", "not"), ("’s", "AUX", "be"),
        ("'s", "PART", "'s"), ("Saw", "VERB", "see"), ("Roes", "PROPN", "Roes"), ("them", "PRON", "them"), ("wo", "AUX", "will"),
        ("zzyzx", "NOUN", "zzyzx"),
    ],
)  # fmt: skip
def test_lemma(word: str, upos: str, expected: str) -> None:
    assert lemma(word, upos) == expected
