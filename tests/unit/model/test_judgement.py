from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest

from onrecord.errors import InvalidJudgement
from onrecord.model.correction import parse_change
from onrecord.model.ids import JudgementId, ReportId
from onrecord.model.judgement import Judgement, JudgementKind, Target, TargetType
from onrecord.model.period import Period
from onrecord.model.span import Span

NOON = datetime(2031, 5, 1, 12, tzinfo=UTC)
MIRA = Target(TargetType.ENTITY, Span(ReportId("report-1"), 0, 4, "Mira"), "person", "Mira")
SOLANO = replace(MIRA, span=Span(ReportId("report-2"), 5, 11, "Solano"))
CLAIM = Target(TargetType.CLAIM, Span(ReportId("report-1"), 9, 14, "freed"), "release")
SAME = Judgement(JudgementKind.SAME, "ida", NOON, "one face", (MIRA, SOLANO))


def test_the_id_is_that_of_the_content_in_any_zone() -> None:
    assert replace(SAME, judged_at=NOON.astimezone(timezone(timedelta(hours=3)))).id == SAME.id
    assert SAME.id.startswith("judgement-")


@pytest.mark.parametrize(
    "other",
    [
        replace(SAME, kind=JudgementKind.DIFFERENT),
        replace(SAME, who="per"),
        replace(SAME, why="two faces"),
        replace(SAME, judged_at=NOON + timedelta(microseconds=1)),
        replace(SAME, targets=(MIRA, replace(SOLANO, name="Solano"))),
        replace(SAME, targets=(SOLANO, MIRA)),
    ],
)
def test_another_judgement_has_another_id(other: Judgement) -> None:
    assert other.id != SAME.id


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"who": " "}, "who judged"),
        ({"judged_at": datetime(2031, 5, 1)}, "time zone"),  # noqa: DTZ001
        ({"targets": (MIRA,)}, "judged of two"),
        ({"targets": (MIRA, CLAIM)}, "cannot be judged of"),
        ({"targets": (CLAIM, CLAIM)}, "cannot be judged of"),
        ({"kind": JudgementKind.REJECT}, "cannot be judged of"),
        ({"kind": JudgementKind.RENAME}, "needs a name"),
        ({"name": "Mira"}, "takes no name"),
        ({"kind": JudgementKind.UNDO, "targets": ()}, "needs a id"),
        ({"kind": JudgementKind.UNDO, "undoes": JudgementId("judgement-1")}, "cannot be judged of"),
        ({"kind": JudgementKind.ACCEPT, "targets": ()}, "needs a target"),
        ({"kind": JudgementKind.CORRECT, "targets": (CLAIM,)}, "needs a new value"),
        ({"kind": JudgementKind.CORRECT, "targets": (CLAIM,), "changes": (("agent", "Rill"),)}, "not “agent”"),
        ({"kind": JudgementKind.CORRECT, "targets": (CLAIM,), "changes": (("modality", "sure"),)}, "cannot be “sure”"),
    ],
)
def test_what_cannot_be_judged_is_refused_in_a_sentence(fields: dict[str, Any], words: str) -> None:
    with pytest.raises(InvalidJudgement, match=words):
        replace(SAME, **fields)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2031-05-12", Period.day(date(2031, 5, 12))),
        ("2031-05-12/2031-05-14", Period(date(2031, 5, 12), date(2031, 5, 14))),
        ("2031-05-12/", Period(date(2031, 5, 12))),
        ("/2031-05-12", Period(None, date(2031, 5, 12))),
        ("none", None),
    ],
)
def test_a_day_is_given_as_one_or_as_two_ends(text: str, period: Period | None) -> None:
    assert parse_change("claim", "when", text) == period


@pytest.mark.parametrize("text", ["tomorrow", "2031-05-14/2031-05-12", "2031-02-30"])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(InvalidJudgement, match="cannot be"):
        parse_change("claim", "when", text)


def test_an_empty_value_is_refused() -> None:
    with pytest.raises(InvalidJudgement, match="empty"):
        parse_change("attribute", "value", " ")
