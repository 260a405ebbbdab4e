"""Which name a pronoun is said to stand for, and how that is counted."""

from pathlib import Path

import pytest

from evals.command import NotThisLayout
from evals.gap import Example, judge, read_gap, score
from onrecord.language.words import make_doc
from onrecord.model.mention import Mention

TEXT = "Ann Roe met Eve Poe before her friend left."
EXAMPLE = Example(TEXT, (27, 30), (((0, 7), True), ((12, 19), False)))
HEAD = "ID\tText\tPronoun\tPronoun-offset\tA\tA-offset\tA-coref\tB\tB-offset\tB-coref\tURL\n"
ROW = f"x-1\t{TEXT}\ther\t27\tAnn Roe\t0\tTRUE\tEve Poe\t12\tFALSE\thttp://example.org\n"


def judged(*mentions: Mention) -> list[bool]:
    doc = make_doc(TEXT)
    doc.user_data["mentions"] = mentions
    return [said for said, _ in judge(doc, EXAMPLE)]


def test_rows_are_read(tmp_path: Path) -> None:
    path = tmp_path / "gap.tsv"
    path.write_text(HEAD + ROW, encoding="utf-8")
    assert read_gap(path) == [EXAMPLE]


@pytest.mark.parametrize("content", ["", "no columns\n", HEAD, HEAD + ROW.replace("\t27\t", "\t26\t"), HEAD + "x-1\ttext\n"])
def test_another_layout_is_told(tmp_path: Path, content: str) -> None:
    path = tmp_path / "gap.tsv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(NotThisLayout, match="GAP file"):
        read_gap(path)


def test_a_cluster_of_the_pronoun_and_one_name() -> None:
    assert judged(Mention(0, 2, 1), Mention(3, 5, 4), Mention(6, 7, 6, 0)) == [True, False]


def test_a_phrase_that_holds_the_pronoun_is_not_it() -> None:
    assert judged(Mention(0, 2, 1), Mention(6, 8, 7, 0)) == [False, False]


def test_a_longer_mention_counts_by_its_head() -> None:
    assert judged(Mention(0, 5, 4), Mention(6, 7, 6, 0)) == [False, True]


def test_nothing_found_is_false_for_both() -> None:
    assert judged() == [False, False]


def test_scores_by_gender_and_their_bias() -> None:
    he = Example("He met Bob Low and Jim Orr.", (0, 2), (((7, 14), False), ((19, 26), True)))
    result = score(
        [(EXAMPLE, [(True, True), (False, False)]), (EXAMPLE, [(False, True), (True, False)]), (he, [(False, False), (True, True)])]
    )
    assert result["all"] == {"p": 66.7, "r": 66.7, "f1": 66.7}
    assert result["feminine"] == {"p": 50.0, "r": 50.0, "f1": 50.0}
    assert result["bias"] == 0.5


def test_no_bias_without_masculine_hits() -> None:
    assert score([(EXAMPLE, [(True, True), (False, False)])])["bias"] is None
