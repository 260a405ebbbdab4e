"""Sides of a conflict, and what is only a denial."""

import pytest

from onrecord.model.conflict import Conflict, Relation, Side
from onrecord.model.ids import ConflictId, EntityId, ReportId
from onrecord.model.span import Span


def span(report: str, start: int, stop: int) -> Span:
    return Span(ReportId(report), start, stop, "x" * (stop - start))


@pytest.mark.parametrize(
    ("relation", "claimed", "denied", "is_denial"),
    [
        (Relation.DENIES, span("a", 20, 40), span("a", 0, 41), True),
        (Relation.DENIES, span("a", 41, 60), span("a", 0, 41), False),  # the next sentence
        (Relation.DENIES, span("b", 20, 40), span("a", 0, 41), False),
        (Relation.CONTRADICTS, span("a", 20, 40), span("a", 0, 41), False),
    ],
)
def test_a_denial_stands_in_the_sentence_that_it_denies(relation: Relation, claimed: Span, denied: Span, is_denial: bool) -> None:
    sides = (Side("claimed", (claimed.report,), (claimed,)), Side("denied", (denied.report,), (denied,)))
    assert Conflict(ConflictId("c"), relation, EntityId("e"), "deny", sides).is_denial() is is_denial
