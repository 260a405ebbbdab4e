"""Reports that tell fates of one person that cannot both be."""

from datetime import date

import pytest

from onrecord.model.claim import ClaimKind, Modality
from onrecord.model.conflict import Relation
from onrecord.model.record import Record
from tests.fakes.readings import Paper, record_of

DAY, NEXT, LATER = date(2031, 3, 4), date(2031, 3, 5), date(2031, 3, 15)


def told(name: str, published: date, kind: ClaimKind, when: date | None, modality: Modality = Modality.HAPPENED) -> Paper:
    paper = Paper(name, published)
    paper.claim(kind, modality, patient=paper.person("Ida Moen"), when=when)
    return paper


def differing(record: Record) -> list[tuple[str, ...]]:
    return [
        tuple(side.value for side in c.sides) for c in record.conflicts if c.property == "status" and c.relation is Relation.CONTRADICTS
    ]


def test_freed_and_killed_on_one_day_differ() -> None:
    record = record_of(told("a", NEXT, ClaimKind.RELEASE, DAY), told("b", NEXT, ClaimKind.KILL, DAY))
    assert differing(record) == [("dead", "freed")]


@pytest.mark.parametrize("kind", [ClaimKind.RELEASE, ClaimKind.KILL])
def test_held_after_its_end_was_told_differs(kind: ClaimKind) -> None:
    still = told("b", LATER, ClaimKind.HOLD, None, Modality.ONGOING)
    record = record_of(told("a", NEXT, kind, DAY), still)
    assert differing(record) == [("freed" if kind is ClaimKind.RELEASE else "dead", "held")]


@pytest.mark.parametrize(
    "papers",
    [
        (told("a", NEXT, ClaimKind.RELEASE, DAY), told("b", LATER, ClaimKind.KILL, LATER)),
        (told("a", NEXT, ClaimKind.ABDUCT, DAY), told("b", LATER, ClaimKind.RELEASE, LATER)),
        (told("a", NEXT, ClaimKind.RELEASE, DAY), told("b", NEXT, ClaimKind.EXCHANGE, DAY)),
    ],
    ids=["freed, then killed", "taken, then freed", "freed, and how"],
)
def test_one_after_another_is_history(papers: tuple[Paper, ...]) -> None:
    assert differing(record_of(*papers)) == []
