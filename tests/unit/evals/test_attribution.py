"""How attributions are counted."""

from pathlib import Path

import pytest

from evals.attribution import count_linked, count_manners, count_pieces, make_tallies, read_annotated
from evals.command import NotThisLayout
from evals.scores import Tally
from onrecord.language.words import make_doc
from onrecord.model.attribution import Attribution

GOLD = Attribution(((0, 2),), ((2, 3),), ((3, 6), (8, 9)))


def tallies() -> dict[str, Tally]:
    return {f"{how} content": Tally() for how in ("exact", "overlap", "token")}


def test_pieces_are_counted_exactly_by_overlap_and_by_word() -> None:
    counts = tallies()
    count_pieces(counts, "content", {(3, 5), (8, 9)}, set(GOLD.content))
    assert counts["exact content"].as_dict() == {"p": 50.0, "r": 50.0, "f1": 50.0}
    assert counts["overlap content"].as_dict()["f1"] == 100.0
    assert counts["token content"].as_dict() == {"p": 100.0, "r": 75.0, "f1": 85.7}


@pytest.mark.parametrize(
    ("found", "exact", "hits"),
    [
        (GOLD, True, 1),
        (Attribution(((0, 2),), ((2, 3),), ((3, 6),)), True, 0),
        (Attribution(((0, 2),), ((2, 3),), ((3, 6),)), False, 1),
        (Attribution((), ((2, 3),), ((3, 6),)), False, 0),
    ],
)
def test_a_linked_attribution_needs_all_three(found: Attribution, exact: bool, hits: int) -> None:
    assert count_linked([found], [GOLD], exact=exact) == hits


def test_a_gold_attribution_is_used_once() -> None:
    assert count_linked([GOLD, GOLD], [GOLD], exact=True) == 1


def test_nothing_found_is_nought() -> None:
    assert Tally().as_dict() == {"p": 0.0, "r": 0.0, "f1": 0.0}


def test_contents_are_counted_by_manner() -> None:
    doc = make_doc("“We go,” she said. He said they stay.")
    direct, indirect = ((0, 5),), ((10, 12),)
    counts = make_tallies()
    gold = [Attribution(((5, 6),), ((6, 7),), direct), Attribution(((8, 9),), ((9, 10),), indirect)]
    count_manners(counts, doc, [Attribution(((5, 6),), ((6, 7),), direct), Attribution((), (), ((11, 12),))], gold)
    assert counts["exact content, direct"].as_dict()["f1"] == 100.0
    assert counts["exact content, indirect"].as_dict() == {"p": 0.0, "r": 0.0, "f1": 0.0}
    assert counts["overlap content, indirect"].as_dict() == {"p": 100.0, "r": 100.0, "f1": 100.0}
    assert counts["exact content, mixed"] == Tally()


def test_a_content_cut_short_still_has_its_gold_touched() -> None:
    doc = make_doc("They “go now” it said.")
    counts = make_tallies()
    count_manners(counts, doc, [Attribution((), (), ((1, 5),))], [Attribution((), (), ((0, 5),))])
    assert counts["overlap content, mixed"].as_dict()["r"] == 100.0
    assert counts["overlap content, direct"].as_dict()["p"] == 100.0


def test_the_first_annotation_of_each_text(tmp_path: Path) -> None:
    for name, content in {
        "text/a.txt": "A text.",
        "text/b.txt": "No annotation.",
        "attributions/a_2.ann": "two",
        "attributions/a_1.ann": "one",
    }.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(content)
    assert read_annotated(tmp_path) == [("A text.", "one")]


def test_a_folder_without_texts_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotThisLayout, match="attributions"):
        read_annotated(tmp_path)
