"""Factuality at annotated words, and which words are events."""

from pathlib import Path

import numpy as np
import pytest
from spacy.tokens import Doc

from evals.command import HeadMissing, NotThisLayout
from evals.factuality import as_doc, correlation, read_judged, score
from onrecord.model.mention import EventMention
from training.readers.factuality import Judged

SENTENCE = Judged(("They", "left", "but", "may", "return", "soon"), ((1, 3.0), (4, 0.5)))
NAN = float("nan")


def read(sentence: Judged, numbers: list[float], events: tuple[int, ...] = ()) -> tuple[Judged, Doc]:
    doc = as_doc(sentence)
    doc.user_data["factuality"] = np.array(numbers, dtype=np.float32)
    doc.user_data["events"] = tuple(EventMention(i, 1.0) for i in events)
    return sentence, doc


def test_a_line_is_one_sentence() -> None:
    doc = as_doc(Judged(("Yes", ".", "They", "left"), ()))
    assert [t.is_sent_start for t in doc] == [True, False, False, False]


def test_lines_are_read(tmp_path: Path) -> None:
    path = tmp_path / "dev.jsonl"
    path.write_text('{"text": "They left .", "targets": [{"span1": [1, 2], "label": 2.5}]}\n')
    assert read_judged(path) == [Judged(("They", "left", "."), ((1, 2.5),))]


@pytest.mark.parametrize(
    "line", ["", "words", "[]", '{"text": "They left"}', '{"text": "They", "targets": [{"span1": [4, 5], "label": 1}]}']
)
def test_another_layout_is_told(tmp_path: Path, line: str) -> None:
    (tmp_path / "dev.jsonl").write_text(line)
    with pytest.raises(NotThisLayout, match="jsonl"):
        read_judged(tmp_path / "dev.jsonl")


def test_numbers_are_compared_at_gold_words_only() -> None:
    result = score([read(SENTENCE, [9, 2.5, 9, 9, 1.5, 9])])
    assert (result["n"], result["mae"], result["pearson"]) == (2, 0.75, 1.0)


def test_a_word_that_was_not_read_is_counted_apart() -> None:
    result = score([read(SENTENCE, [NAN, 2.5, NAN, NAN, NAN, NAN])])
    assert (result["n"], result["unread"], result["mae"], result["pearson"]) == (1, 1, 0.5, None)


def test_events_are_words() -> None:
    assert score([read(SENTENCE, [0.0] * 6, events=(1, 3))])["events"] == {"p": 50.0, "r": 50.0, "f1": 50.0}


def test_correlation_worked_by_hand() -> None:
    assert correlation([1, 2, 3], [1, 3, 2]) == 0.5
    assert correlation([1, 1], [1, 2]) is None


def test_weights_without_the_head_are_told() -> None:
    with pytest.raises(HeadMissing, match="factuality"):
        score([(SENTENCE, as_doc(SENTENCE))])
