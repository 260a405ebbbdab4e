"""A treebank's documents as the reader gets them, and as they are annotated."""

from pathlib import Path

import pytest

from evals.command import NotThisLayout
from evals.treebank import Row, first_words, gold_rows, in_words, read_treebank, start_offsets, words_and_spaces
from training.readers import UdSentence


def row(number: str, word: str, head: int, *, features: str = "_", misc: str = "_") -> list[str]:
    return [number, word, word, "VERB", "VB", features, str(head), "root" if head == 0 else "dep", "_", misc]


SENTENCES: list[UdSentence] = [
    (True, [row("1", "They", 3), row("2-3", "didn't", 0, misc="SpaceAfter=No"), row("2", "did", 3), row("3", "n't", 0), row("4", ".", 3)]),
    (False, [row("1", "Go", 0, features="Mood=Imp|VerbForm=Fin")]),
    (True, [row("1", "Stop", 0)]),
]


def test_words_and_the_white_space_after_them() -> None:
    words, after = words_and_spaces(SENTENCES)
    assert words == ["They", "did", "n't", ".", "Go", "Stop"]
    assert after == [" ", "", "", " ", "\n\n", " "]


def test_sentences_start_in_the_raw_text() -> None:
    words, after = words_and_spaces(SENTENCES)
    text = "".join(w + a for w, a in zip(words, after, strict=True))
    assert [text[i : i + 4] for i in sorted(start_offsets(words, after, first_words(SENTENCES)))] == ["They", "Go\n\n", "Stop"]


def test_given_sentence_breaks_are_in_the_doc() -> None:
    doc = in_words(*words_and_spaces(SENTENCES), first_words(SENTENCES))
    assert [t.text for t in doc if t.is_sent_start] == ["They", "Go", "Stop"]
    assert doc.text == "They didn't. Go\n\nStop "


def test_without_them_none_are_given() -> None:
    assert not in_words(*words_and_spaces(SENTENCES)).has_annotation("SENT_START")


def test_heads_are_numbered_in_the_document() -> None:
    rows = gold_rows(SENTENCES)
    assert [r.head for r in rows] == [2, 2, 2, 2, 4, 5]
    assert rows[4] == Row("VERB", 4, "root", ("", "Imp", "", "", ""))


@pytest.mark.parametrize("content", ["", "They left.\n", "1\tThey\tthey\n"])
def test_another_layout_is_told(tmp_path: Path, content: str) -> None:
    (tmp_path / "a.conllu").write_text(content)
    with pytest.raises(NotThisLayout, match="CoNLL-U"):
        read_treebank(tmp_path / "a.conllu")
