"""Parties that only words tell of."""

from datetime import date

import pytest

from onrecord.ledger.unnamed import is_unnamed, named, stand_for
from onrecord.model.claim import ClaimKind, Modality
from onrecord.model.commitment import CommitmentKind, Life
from onrecord.model.entity import Party
from onrecord.model.ids import EntityId, ReportId
from tests.fakes.readings import Paper, record_of

DAY, NEXT = date(2031, 3, 3), date(2031, 3, 4)
REPORT = ReportId("r")


@pytest.mark.parametrize("text", ["they", "we", "somebody", "both", "the", "33", "The deal"])
def test_nobody_stands_for_these_words(text: str) -> None:
    assert stand_for(Party(text, is_pronoun=text == "they"), REPORT) is None


def test_articles_and_case_make_no_other_party() -> None:
    assert stand_for(Party("The rebels"), REPORT) == stand_for(Party("the rebels"), REPORT)
    assert stand_for(Party("the rebels"), REPORT) != stand_for(Party("the rebels"), ReportId("s"))


def test_only_who_is_named_is_named() -> None:
    stands = stand_for(Party("the rebels"), REPORT)
    assert stands is not None
    assert is_unnamed(stands)
    assert named((stands, EntityId("e1"))) == (EntityId("e1"),)


def threat(name: str, day: date) -> Paper:
    paper = Paper(name, day)
    act = paper.claim(ClaimKind.KILL, Modality.THREATENED, agent="The kidnappers", patient=paper.person("Ida Moen"), condition="unless")
    paper.claim(ClaimKind.THREATEN, agent="the kidnappers", recipient="the mayor", act=act)
    return paper


def test_a_threat_by_the_kidnappers_is_on_the_record_with_their_words() -> None:
    (made,) = record_of(threat("a", DAY)).commitments
    assert (made.kind, made.by, made.to, made.life) == (CommitmentKind.THREAT, (), (), Life.CONDITIONAL)
    assert (made.by_words, made.to_words) == (("the kidnappers",), ("the mayor",))


def test_the_kidnappers_of_two_reports_are_not_taken_for_one() -> None:
    assert len(record_of(threat("a", DAY), threat("b", NEXT)).commitments) == 2


def test_what_the_militia_will_not_do_until_something_happens_it_refuses() -> None:
    paper = Paper("a", DAY)
    paper.claim(ClaimKind.WITHDRAW, Modality.CONDITIONAL, agent="The militia", condition="until the siege is lifted", negative=True)
    (made,) = record_of(paper).commitments
    assert (made.kind, made.by_words, made.condition[0].quote) == (
        CommitmentKind.REFUSAL, ("The militia",), "until the siege is lifted",
    )  # fmt: skip


def test_whoever_vows_to_kill_threatens() -> None:
    paper = Paper("a", DAY)
    act = paper.claim(ClaimKind.KILL, Modality.PROMISED, agent="The captors", patient=paper.person("Ida Moen"))
    paper.claim(ClaimKind.PROMISE, agent="The captors", act=act)
    assert [c.kind for c in record_of(paper).commitments] == [CommitmentKind.THREAT]


def test_a_demand_that_is_rejected_is_refused() -> None:
    paper = Paper("a", DAY)
    act = paper.claim(ClaimKind.RELEASE, Modality.REFUSED, patient=paper.person("Ida Moen"))
    paper.claim(ClaimKind.REJECT, agent="The court", act=act)
    assert [(c.kind, c.by_words) for c in record_of(paper).commitments] == [(CommitmentKind.REFUSAL, ("The court",))]
