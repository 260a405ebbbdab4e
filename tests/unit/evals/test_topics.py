"""ECB+ in small, with text of our own: what is read, what counts, and how clusters are compared."""

from pathlib import Path

import pytest

from evals.command import NotThisLayout
from evals.entities_across import without_article
from evals.topics import HELD_OUT, gold_clusters, held_out, placed, read_all
from onrecord.model.ids import ReportId
from onrecord.model.span import Span
from training.readers.ecbplus import CHECKED, Document, read_topics

SENTENCES = (("http", ":", "x"), ("Guards", "opened", "fire"), ("The", "fire", "killed", "Roe", "."))
MARKS = (
    '<ACTION_OCCURRENCE m_id="1"><token_anchor t_id="11"/><token_anchor t_id="12"/></ACTION_OCCURRENCE>'
    '<ACTION_OCCURRENCE m_id="2"><token_anchor t_id="21"/></ACTION_OCCURRENCE>'
    '<HUMAN_PART_PER m_id="3"><token_anchor t_id="23"/></HUMAN_PART_PER>'
    '<ACTION_STATE m_id="4"><token_anchor t_id="22"/></ACTION_STATE>'
)
LINKS = '<CROSS_DOC_COREF r_id="7" note="ACT1"><source m_id="1"/><source m_id="2"/><target m_id="9"/></CROSS_DOC_COREF>'


def lay_out(folder: Path) -> Path:
    tokens = "".join(f'<token t_id="{s}{n}" sentence="{s}">{w}</token>' for s, words in enumerate(SENTENCES) for n, w in enumerate(words))
    (folder / "ECB+" / "3").mkdir(parents=True)
    text = f"<Document>{tokens}<Markables>{MARKS}</Markables><Relations>{LINKS}</Relations></Document>"
    (folder / "ECB+" / "3" / "3_1ecbplus.xml").write_text(text, encoding="utf-8")
    (folder / CHECKED).write_text("Topic,File,Sentence Number\n3,1ecbplus,2\n3,1ecbplus,1\n", encoding="utf-8")
    return folder


@pytest.fixture
def document(tmp_path: Path) -> Document:
    (found,) = read_topics(lay_out(tmp_path))
    return found


def test_text_is_printed_without_the_address(document: Document) -> None:
    assert document.text == "Guards opened fire\n\nThe fire killed Roe."


def test_mentions_have_their_clusters(document: Document) -> None:
    assert [(m.place, m.cluster, m.is_event, m.is_entity) for m in document.marked] == [
        ((11, 12), "ACT1", True, False),
        ((21, 21), "ACT1", True, False),
        ((23, 23), "3_1ecbplus 3", False, True),
        ((22, 22), "3_1ecbplus 4", True, False),
    ]


def test_clusters_are_of_places_in_tokens(document: Document) -> None:
    name = ReportId(document.name)
    spans = [Span(name, 7, 18, "opened fire"), Span(name, 24, 28, "fire")]
    gold = gold_clusters([document], lambda m: m.is_event)
    assert placed([spans], {document.name: document})[0] == gold[0]


def test_what_is_not_checked_is_left_out(document: Document) -> None:
    assert document.place(0, 6) == (10, 10)
    assert document.place(18, 20) is None


def test_topics_are_held_out_by_hash() -> None:
    chosen = held_out(range(1, 36))
    assert len(chosen) == HELD_OUT
    assert held_out(reversed(range(1, 36))) == chosen


def test_articles_are_not_marked() -> None:
    assert without_article(Span(ReportId("a"), 5, 15, "the guards")) == Span(ReportId("a"), 9, 15, "guards")
    assert without_article(Span(ReportId("a"), 5, 11, "Andrew")).start == 5


def test_another_layout_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotThisLayout, match="ECB"):
        read_all(None, tmp_path, aside=True)  # type: ignore[arg-type]
