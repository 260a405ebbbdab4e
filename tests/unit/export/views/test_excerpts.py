from hypothesis import given
from hypothesis import strategies as st

from onrecord.export.views.excerpts import excerpt, split_sentences
from tests.fakes.facts import find, make_report

TEXT = "Dr. Rill met Mira in Varda. “It opens in May!” she said. Nobody else came.\nThe end"


def sentences(text: str) -> list[str]:
    return [text[a:b].strip() for a, b in split_sentences(text)]


def test_sentences_end_at_points_and_line_breaks() -> None:
    assert sentences(TEXT) == ["Dr. Rill met Mira in Varda.", "“It opens in May!” she said.", "Nobody else came.", "The end"]


def test_initials_end_no_sentence() -> None:
    assert sentences("Mira J. Solano of the U.N. Office spoke. She left.") == ["Mira J. Solano of the U.N. Office spoke.", "She left."]


@given(st.text())
def test_sentences_cover_the_text_without_gaps(text: str) -> None:
    ranges = split_sentences(text)
    assert "".join(text[a:b] for a, b in ranges) == text


def test_the_sentence_is_shown_with_the_span_marked() -> None:
    report = make_report(TEXT)
    (found,) = excerpt(report, [find(report, "opens in May")])
    assert [(p.text, p.is_marked) for p in found.pieces] == [("“It ", False), ("opens in May", True), ("!” she said.", False)]


def test_a_span_over_two_sentences_shows_both() -> None:
    report = make_report(TEXT)
    found = excerpt(report, [find(report, "she said. Nobody")])
    assert ["".join(p.text for p in e.pieces if p.is_marked) for e in found] == ["she said.", "Nobody"]


def test_two_spans_in_one_sentence_show_it_once() -> None:
    report = make_report(TEXT)
    (found,) = excerpt(report, [find(report, "Mira"), find(report, "Rill")])
    assert [p.text for p in found.pieces if p.is_marked] == ["Rill", "Mira"]


@given(st.text(min_size=1), st.data())
def test_pieces_put_together_are_the_text(text: str, data: st.DataObject) -> None:
    report = make_report(text)
    start = data.draw(st.integers(0, len(text) - 1))
    span = find(report, text)
    span = type(span).cut(report.id, text, start, data.draw(st.integers(start + 1, len(text))))
    for found in excerpt(report, [span]):
        assert "".join(p.text for p in found.pieces) == text[found.start : found.stop]
