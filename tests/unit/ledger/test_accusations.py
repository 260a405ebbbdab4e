"""Two sides that accuse one another."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from onrecord.model.claim import Aspect, ClaimKind, Modality
from onrecord.model.entity import Property
from onrecord.model.record import Record
from tests.fakes.readings import Paper, record_of

DAY = date(2031, 3, 3)


def accused(name: str, by: str, of: str, *, day: date = DAY, negative: bool = False, modality: Modality = Modality.HAPPENED) -> Paper:
    paper = Paper(name, day)
    paper.claim(
        ClaimKind.ACCUSE, modality, agent=paper.body(by), recipient=paper.body(of), negative=negative, words=f"{by} accused {of} of it."
    )
    return paper


def sides(record: Record) -> list[list[str]]:
    return [[s.value for s in c.sides] for c in record.conflicts if c.property == "accuse"]


def test_each_accuses_the_other() -> None:
    record = record_of(accused("a", "Norland", "Reed Front"), accused("b", "Reed Front", "Norland"))
    assert sides(record) == [["Norland accused Reed Front of it.", "Reed Front accused Norland of it."]]


@pytest.mark.parametrize(
    ("by", "of", "days", "negative", "modality"),
    [
        ("Norland", "Reed Front", 0, False, Modality.HAPPENED),  # the same side again
        ("Sudria", "Norland", 0, False, Modality.HAPPENED),  # somebody else
        ("Reed Front", "Norland", 32, False, Modality.HAPPENED),  # long after
        ("Reed Front", "Norland", 0, True, Modality.HAPPENED),  # it did not accuse
        ("Reed Front", "Norland", 0, False, Modality.PLANNED),
    ],
)
def test_what_is_no_answer(by: str, of: str, days: int, negative: bool, modality: Modality) -> None:
    answer = accused("b", by, of, day=DAY + timedelta(days=days), negative=negative, modality=modality)
    assert sides(record_of(accused("a", "Norland", "Reed Front"), answer)) == []


def test_a_month_after_is_an_answer() -> None:
    answer = accused("b", "Reed Front", "Norland", day=DAY + timedelta(days=31))
    assert len(sides(record_of(accused("a", "Norland", "Reed Front"), answer))) == 1


def test_all_that_each_says_is_on_its_side() -> None:
    papers = accused("a", "Norland", "Reed Front"), accused("b", "Reed Front", "Norland"), accused("c", "Norland", "Reed Front")
    (conflict,) = (c for c in record_of(*papers).conflicts if c.property == "accuse")
    assert [len(s.reports) for s in conflict.sides] == [2, 1]


def said(paper: Paper, by: str, of: str, kind: ClaimKind, *, breach: bool = False) -> None:
    """*The Front said that the army broke the truce.*"""
    told = paper.says(paper.body(by), f"{of} did it.")
    paper.claim(kind, agent=paper.body(of), patient="the truce", by=told, predicate="break" if kind is ClaimKind.OTHER else None)
    if breach:
        paper.claims[-1] = replace(paper.claims[-1], aspects=(Aspect.BREAKING,))


@pytest.mark.parametrize(
    ("kind", "breach", "found"),
    [(ClaimKind.ATTACK, False, 1), (ClaimKind.OTHER, True, 1), (ClaimKind.OTHER, False, 0), (ClaimKind.MEET, False, 0)],
)
def test_what_one_says_that_the_other_did(kind: ClaimKind, breach: bool, found: int) -> None:
    first, second = Paper("a", DAY), Paper("b", DAY)
    said(first, "Reed Front", "Norland", kind, breach=breach)
    said(second, "Norland", "Reed Front", ClaimKind.KILL)
    assert len(sides(record_of(first, second))) == found


def test_who_tells_of_his_own_side_accuses_nobody() -> None:
    paper, other = Paper("a", DAY), accused("b", "Reed Front", "Norland")
    lund, norland = paper.person("Per Lund"), paper.body("Norland")
    paper.attribute(lund, Property.MEMBER_OF, "Norland", norland)
    paper.claim(ClaimKind.ATTACK, agent=norland, patient=paper.body("Reed Front"), by=paper.says(lund, "We attacked."))
    assert sides(record_of(paper, other)) == []
