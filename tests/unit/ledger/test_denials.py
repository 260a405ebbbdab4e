"""What was denied, beside what is claimed."""

from datetime import date

import pytest

from onrecord.model.claim import ClaimKind, Modality
from onrecord.model.conflict import Relation
from onrecord.model.record import Record
from tests.fakes.readings import Paper, named, record_of

DAY = date(2031, 3, 3)


def denied(words: str, trigger: str = "denied", *, accused: bool = True, modality: Modality = Modality.HAPPENED) -> Record:
    paper = Paper("a", DAY)
    league = paper.body("Red League")
    if accused:
        paper.claim(
            ClaimKind.ACCUSE, agent=paper.body("Council of Norland"), patient=league, words="The council accused the league of theft."
        )
    paper.claim(ClaimKind.DENY, modality, agent=league, words=words, trigger=trigger)
    return record_of(paper)


def test_an_accusation_and_its_denial() -> None:
    record = denied("The league denied the charges.")
    (conflict,) = record.conflicts
    assert (conflict.relation, conflict.about) == (Relation.DENIES, named(record, "Red League"))
    assert [s.value for s in conflict.sides] == ["claimed", "denied"]
    assert conflict.sides[0].evidence[0].quote == "The council accused the league of theft."


def test_charges_that_nobody_told_are_no_side() -> None:
    assert denied("The league denied the charges.", accused=False).conflicts == ()


@pytest.mark.parametrize(
    "words", ["The league denied him bail.", "The league denied the request for a visit.", "The league denied them access to lawyers."]
)
def test_what_was_asked_for_is_refused_not_denied(words: str) -> None:
    assert denied(words).conflicts == ()


@pytest.mark.parametrize("modality", [Modality.HYPOTHETICAL, Modality.PLANNED, Modality.DENIED])
def test_only_a_denial_that_was_made(modality: Modality) -> None:
    assert denied("The league may have denied the charges.", modality=modality).conflicts == ()


def test_a_denied_act_is_about_its_person() -> None:
    paper = Paper("a", DAY)
    act = paper.claim(ClaimKind.KILL, Modality.DENIED, patient=paper.person("Ida Moen"), words="killing Ida Moen")
    paper.claim(ClaimKind.DENY, agent=paper.body("Red League"), words="The league denied that.", trigger="denied", act=act)
    record = record_of(paper)
    assert [(c.relation, c.about, c.property) for c in record.conflicts] == [(Relation.DENIES, named(record, "Ida Moen"), "kill")]


def test_a_sentence_in_two_reports_counts_once() -> None:
    papers = [Paper("a", DAY), Paper("b", DAY)]
    for paper in papers:
        league = paper.body("Red League")
        paper.claim(
            ClaimKind.ACCUSE, agent=paper.body("Council of Norland"), patient=league, words="The council accused the league of theft."
        )
        paper.claim(ClaimKind.DENY, agent=league, words="The league denied the charges.", trigger="denied")
    assert len(record_of(*papers).conflicts) == 1
