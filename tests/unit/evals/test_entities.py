"""How entities are read in each scheme, and how they are counted."""

from pathlib import Path

import pytest
from spacy.tokens import Span

from evals.command import NotThisLayout
from evals.entities import SCHEMES, Named, as_doc, count, found_spans, read_named
from evals.scores import Tally
from onrecord.language.tags import TagSpan

NAMED = Named("d", ("Ann", "Roe", "left", "Lodz"), (2, 0, 0, 1), frozenset({TagSpan(0, 2, "person"), TagSpan(3, 4, "place")}))
IOB2 = """# newdoc id = one
# sent_id = one-1
1\tAnn\tB-PER\t-\tx
2\tRoe\tI-PER\t-\tx

# sent_id = one-2
1\tLodz\tB-LOC\t-\tx

# newdoc id = two
1\tYes\tO\t-\t-
"""
POLITICS = "Ann\tB-politician\nRoe\tI-politician\nwon\tO\n\nThe\tB-election\nvote\tI-election\nact\tB-misc\n"


def test_white_space_counts_as_no_word() -> None:
    doc, number = as_doc(NAMED)
    assert number == [0, 1, 2, -1, 3]
    doc.set_ents([Span(doc, 4, 5, label="place")])
    assert found_spans(doc, number, {}) == {TagSpan(3, 4, "place")}


def test_our_finer_types_are_folded() -> None:
    doc, number = as_doc(NAMED)
    doc.set_ents([Span(doc, 0, 2, label="occasion")])
    assert found_spans(doc, number, SCHEMES["newswire"].folded) == {TagSpan(0, 2, "other")}


def test_newswire_articles_are_read_in_whole(tmp_path: Path) -> None:
    (tmp_path / "a.tsv").write_text("Ann\tB-Person\nRoe\tI-Person\nleft\tO\n\nLodz\tS-Location\n", encoding="utf-8")
    (document,) = read_named(tmp_path, SCHEMES["newswire"], tenth=False)
    assert (document.words, document.breaks, document.gold) == (NAMED.words, NAMED.breaks, NAMED.gold)


def test_uner_documents_are_joined(tmp_path: Path) -> None:
    (tmp_path / "dev.iob2").write_text(IOB2, encoding="utf-8")
    one, two = read_named(tmp_path / "dev.iob2", SCHEMES["uner"], tenth=False)
    assert (one.words, one.breaks) == (("Ann", "Roe", "Lodz"), (2, 0, 0))
    assert one.gold == {TagSpan(0, 2, "person"), TagSpan(2, 3, "place")}
    assert two.gold == frozenset()


def test_crossner_types_are_ours(tmp_path: Path) -> None:
    (tmp_path / "dev.txt").write_text(POLITICS, encoding="utf-8")
    documents = read_named(tmp_path / "dev.txt", SCHEMES["crossner"], tenth=False)
    assert [d.gold for d in documents] == [{TagSpan(0, 2, "person")}, {TagSpan(0, 2, "occasion"), TagSpan(2, 3, "other")}]


@pytest.mark.parametrize("scheme", SCHEMES)
def test_another_layout_is_told(tmp_path: Path, scheme: str) -> None:
    (tmp_path / "words.txt").write_text("Ann Roe left Lodz.\n", encoding="utf-8")
    with pytest.raises(NotThisLayout, match="expected"):
        read_named(tmp_path / ("" if scheme == "newswire" else "words.txt"), SCHEMES[scheme], tenth=False)


def test_types_that_a_corpus_lacks_do_not_count() -> None:
    tallies = {kind: Tally() for kind in ("person", "place", "all")}
    count(tallies, {TagSpan(0, 2, "person"), TagSpan(3, 4, "person"), TagSpan(2, 3, "group")}, NAMED.gold)
    assert tallies["all"].as_dict() == {"p": 50.0, "r": 50.0, "f1": 50.0}
    assert tallies["person"].as_dict() == {"p": 50.0, "r": 100.0, "f1": 66.7}
    assert tallies["place"].as_dict() == {"p": 0.0, "r": 0.0, "f1": 0.0}
