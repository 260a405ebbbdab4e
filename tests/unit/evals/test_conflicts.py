"""How conflicts are found again by their labels, and counted."""

import re
from datetime import date
from pathlib import Path

import pytest

from evals.command import NotThisLayout
from evals.conflicts import SETS, Label, find_sets, key_of, read_labels, scores
from onrecord.model.conflict import Conflict
from onrecord.model.entity import Property
from tests.fakes.readings import Paper, record_of


def differing(*values: str) -> Conflict:
    papers = [Paper(name, date(2031, 3, 3)) for name in "ab"]
    for paper, value in zip(papers, values, strict=True):
        paper.attribute(paper.person("Ida Moen"), Property.AGE, value)
    return record_of(*papers).conflicts[0]


def test_labels_hold_no_text() -> None:
    labels = read_labels()
    assert all(re.fullmatch(r"[0-9a-f]{16}", key) and re.fullmatch(r"[a-z-]+", label.why) for key, label in labels.items())


def test_a_key_is_of_the_sentences_not_of_their_order() -> None:
    assert key_of(differing("36", "41")) == key_of(differing("41", "36")) != key_of(differing("36", "42"))


def test_what_is_not_labelled_does_not_count_as_real() -> None:
    found = [differing("36", "41"), differing("36", "42"), differing("36", "43")]
    result = scores(found, {key_of(found[0]): Label(True, "age"), key_of(found[1]): Label(False, "misread")})
    assert (result["precision"], result["not labelled"], result["real found"]) == (0.333, 1, 1)
    assert scores([], {})["precision"] == 0


def test_a_folder_without_sets_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotThisLayout):
        find_sets(tmp_path, SETS)
