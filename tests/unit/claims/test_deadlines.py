from dataclasses import replace
from datetime import date

import pytest

from onrecord.claims.deadlines import find_deadline
from onrecord.extract.context import Context
from onrecord.extract.times import find_times
from onrecord.language.words import make_doc
from onrecord.model.claim import ClaimKind, Modality
from onrecord.model.period import Period
from tests.fakes.docs import context

FRIDAY = Period.day(date(2024, 3, 15))


def deadline(text: str, modality: Modality = Modality.THREATENED, kind: ClaimKind = ClaimKind.KILL) -> Period | None:
    found: Context = context(make_doc(text), FRIDAY)
    found = replace(found, times=find_times(found))
    return find_deadline(found, modality, kind, ((0, len(found.doc)),))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("unless paid within 72 hours", date(2024, 3, 18)),
        ("unless paid by Sunday", date(2024, 3, 17)),
        ("if not paid by Sunday", date(2024, 3, 17)),
    ],
)
def test_a_threat_falls_due_when_its_deadline_passes(text: str, day: date) -> None:
    found = deadline(text)
    assert found is not None
    assert (found.earliest, found.latest) == (day, day)


@pytest.mark.parametrize("text", ["if paid by Sunday", "unless paid", "unless he was paid on Thursday"])
def test_what_is_no_ultimatum_sets_no_day(text: str) -> None:
    assert deadline(text) is None


def test_a_promise_does_not_fall_due_then_but_harm_does() -> None:
    text = "unless paid by Sunday"
    assert deadline(text, Modality.CONDITIONAL, ClaimKind.RELEASE) is None
    assert deadline(text, Modality.CONDITIONAL, ClaimKind.ATTACK) is not None
