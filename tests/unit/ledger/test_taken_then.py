"""Who vanished on a day, and was abducted without one, was taken on that day."""

from datetime import date

import pytest

from onrecord.model.claim import ClaimKind, Modality
from onrecord.model.status import StatusValue
from tests.fakes.readings import Paper, record_of

GONE, TOLD = date(2031, 3, 3), date(2033, 5, 9)


def fates(paper: Paper) -> list[tuple[StatusValue, date | None]]:
    return [(s.value, s.period.earliest) for s in record_of(paper).statuses if not s.doubtful]


@pytest.mark.parametrize(
    ("kind", "when", "expected"),
    [
        (ClaimKind.ABDUCT, None, [(StatusValue.HELD, GONE)]),
        (ClaimKind.ABDUCT, date(2031, 3, 5), [(StatusValue.MISSING, GONE), (StatusValue.HELD, date(2031, 3, 5))]),
        (ClaimKind.HOLD, None, [(StatusValue.MISSING, GONE), (StatusValue.HELD, TOLD)]),  # since when is not told
    ],
)
def test_an_abduction_without_a_day_is_how_he_vanished(kind: ClaimKind, when: date | None, expected: list[object]) -> None:
    paper = Paper("a", TOLD)
    lund = paper.person("Per Lund")
    paper.claim(ClaimKind.DISAPPEAR, patient=lund, when=GONE)
    paper.claim(kind, Modality.ONGOING if kind is ClaimKind.HOLD else Modality.HAPPENED, patient=lund, when=when)
    assert fates(paper) == expected


def test_who_vanished_without_a_day_was_taken_by_the_day_of_the_report() -> None:
    paper = Paper("a", TOLD)
    lund = paper.person("Per Lund")
    paper.claim(ClaimKind.DISAPPEAR, patient=lund)
    paper.claim(ClaimKind.ABDUCT, patient=lund)
    assert [day for _, day in fates(paper)] == [TOLD]


def test_both_sentences_stand_behind_it() -> None:
    paper = Paper("a", TOLD)
    lund = paper.person("Per Lund")
    claims = [paper.claim(ClaimKind.DISAPPEAR, patient=lund, when=GONE), paper.claim(ClaimKind.ABDUCT, patient=lund)]
    (status,) = record_of(paper).statuses
    assert set(status.claims) == set(claims)
