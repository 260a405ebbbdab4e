"""Tags become spans, and spans with links attributions."""

import numpy as np

from onrecord.language.links import join_spans
from onrecord.language.tags import TagSpan, tag_spans
from onrecord.model.attribution import Attribution

UNIT = np.eye(8, dtype=np.float32)


def test_spans_of_tags() -> None:
    assert tag_spans(["B-a", "I-a", "O", "B-b", "B-b"]) == [TagSpan(0, 2, "a"), TagSpan(3, 4, "b"), TagSpan(4, 5, "b")]


def test_an_inside_tag_alone_starts_a_span() -> None:
    assert tag_spans(["O", "I-a", "I-b"]) == [TagSpan(1, 2, "a"), TagSpan(2, 3, "b")]


def test_a_source_and_two_pieces_of_content_join_their_cue() -> None:
    spans = [TagSpan(0, 1, "content"), TagSpan(2, 3, "source"), TagSpan(3, 4, "cue"), TagSpan(4, 6, "content")]
    query = np.repeat(UNIT[3:4], 8, axis=0)
    assert join_spans(spans, query, UNIT) == [Attribution(((2, 3),), ((3, 4),), ((0, 1), (4, 6)))]


def test_two_cues_share_a_source_that_the_second_points_to() -> None:
    spans = [TagSpan(0, 1, "source"), TagSpan(1, 2, "cue"), TagSpan(3, 4, "cue")]
    query = UNIT.copy()
    query[0], query[3] = UNIT[1], UNIT[0]
    assert join_spans(spans, query, UNIT) == [Attribution(((0, 1),), ((1, 2),)), Attribution(((0, 1),), ((3, 4),))]


def test_a_cue_that_points_to_itself_has_no_source() -> None:
    spans = [TagSpan(0, 1, "source"), TagSpan(1, 2, "cue"), TagSpan(3, 4, "cue")]
    query = UNIT.copy()
    query[0] = UNIT[1]
    assert join_spans(spans, query, UNIT)[1] == Attribution(cue=((3, 4),))


def test_without_a_cue_each_span_stands_alone() -> None:
    assert join_spans([TagSpan(1, 3, "content")], UNIT, UNIT) == [Attribution(content=((1, 3),))]
