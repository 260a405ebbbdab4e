"""Contents take both marks of a quotation, or none."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.language.quotations import quotations, whole_quotations
from onrecord.language.tags import TagSpan
from onrecord.language.words import Break, Quote, quote_states


def states(text: str) -> np.ndarray:
    words = text.split()
    return np.array(quote_states(words, [int(Break.PARAGRAPH), *[0] * (len(words) - 1)]))


def paragraphs(words: int, *starts: int) -> np.ndarray:
    return np.isin(np.arange(words), [0, *starts])


def mended(text: str, *spans: tuple[int, int, str]) -> list[str]:
    words = text.split()
    found = whole_quotations([TagSpan(*s) for s in spans], states(text), paragraphs(len(words)))
    return [" ".join(words[s.start : s.stop]) for s in found if s.kind == "content"]


def test_two_pieces_of_a_quotation_become_one() -> None:
    text = "Ann said , “ We wait . They know it . ”"
    assert mended(text, (0, 1, "source"), (1, 2, "cue"), (3, 7, "content"), (7, 12, "content")) == ["“ We wait . They know it . ”"]


@pytest.mark.parametrize("piece", [(4, 8), (3, 7)])
def test_a_missing_mark_is_taken_in(piece: tuple[int, int]) -> None:
    assert mended("Ann said , “ We all wait ” today", (1, 2, "cue"), (*piece, "content")) == ["“ We all wait ”"]


def test_what_goes_on_beyond_a_quotation_keeps_going_on() -> None:
    assert mended("Ann said they have “ no time ” left", (1, 2, "cue"), (2, 6, "content")) == ["they have “ no time ”"]


def test_a_quotation_with_a_cue_in_it_is_left_alone() -> None:
    spans = ((4, 5, "source"), (5, 6, "cue"), (6, 8, "content"))
    assert mended("Ann said , “ Bo told us nothing ”", *spans) == ["us nothing"]


def test_a_piece_within_the_marks_is_left_alone() -> None:
    assert mended("Ann said , “ Well , we all wait ” today", (1, 2, "cue"), (6, 8, "content")) == ["we all"]


def test_a_quotation_that_is_not_closed_is_none() -> None:
    assert quotations(states("“ We wait"), paragraphs(3)) == []
    assert quotations(states("We ” wait “ a while ” then"), paragraphs(8)) == [(3, 7)]


def test_a_quotation_ends_with_its_paragraph() -> None:
    quotes = np.array([Quote.OPENS, Quote.INSIDE, Quote.OPENS, Quote.INSIDE, Quote.CLOSES])
    assert quotations(quotes, paragraphs(5, 2)) == [(2, 5)]
    assert quotations(quotes, paragraphs(5)) == [(0, 5)]


@given(st.lists(st.sampled_from(list(Quote)), min_size=1, max_size=30), st.data())
def test_every_content_agrees_with_the_marks_and_no_word_is_lost(quotes: list[Quote], data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.sets(st.integers(0, len(quotes)), max_size=8)))
    spans = [TagSpan(a, b, data.draw(st.sampled_from(["content", "cue"]))) for a, b in pairwise(cuts)]
    array = np.array([int(q) for q in quotes])
    starts = np.array(data.draw(st.lists(st.booleans(), min_size=len(quotes), max_size=len(quotes))))
    found = whole_quotations(spans, array, starts)
    assert whole_quotations(found, array, starts) == found
    words = {i for s in found if s.kind == "content" for i in range(s.start, s.stop)}
    assert words >= {i for s in spans if s.kind == "content" for i in range(s.start, s.stop)}
    assert sum(s.stop - s.start for s in found) == len({i for s in found for i in range(s.start, s.stop)})
    cues = [s for s in spans if s.kind == "cue"]
    for start, stop in quotations(array, starts):
        if not any(c.start < stop and start < c.stop for c in cues):
            assert all((s.start <= start) == (stop <= s.stop) for s in found if s.start < stop and start < s.stop)
