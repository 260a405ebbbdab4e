"""Which acts make a commitment, and which commitments are one."""

from dataclasses import replace
from datetime import date

import pytest

from onrecord.model.claim import ClaimKind, Modality
from onrecord.model.commitment import CommitmentKind, Life, LifeBasis
from onrecord.model.entity import Party, Property
from onrecord.model.ids import EntityId
from onrecord.model.record import Record
from tests.fakes.readings import Paper, named, record_of

DAY, NEXT, SATURDAY, AFTER = date(2031, 3, 3), date(2031, 3, 4), date(2031, 3, 8), date(2031, 3, 12)


def asked(
    act: ClaimKind, *, modality: Modality = Modality.REQUESTED, patient: str | None = None, name: str = "a", day: date = DAY
) -> Paper:
    paper = Paper(name, day)
    done = paper.claim(act, modality, agent="the gunmen", patient=patient)
    paper.claim(ClaimKind.REQUEST, agent=paper.place("Norland"), act=done)
    return paper


@pytest.mark.parametrize(
    ("act", "modality", "patient"),
    [
        (ClaimKind.RELEASE, Modality.REQUESTED, "they"),
        (ClaimKind.RELEASE, Modality.REQUESTED, None),
        (ClaimKind.NEGOTIATE, Modality.REQUESTED, None),
        (ClaimKind.TRAVEL, Modality.REQUESTED, None),
        (ClaimKind.HOLD, Modality.REQUESTED, "elections"),
        (ClaimKind.REJECT, Modality.REQUESTED, "the plan"),
        (ClaimKind.WITHDRAW, Modality.PROMISED, "troops"),
    ],
)
def test_nothing_that_can_be_kept(act: ClaimKind, modality: Modality, patient: str | None) -> None:
    assert record_of(asked(act, modality=modality, patient=patient)).commitments == ()


@pytest.mark.parametrize(
    ("act", "patient"), [(ClaimKind.RELEASE, "the fishermen"), (ClaimKind.WITHDRAW, None), (ClaimKind.CEASEFIRE, None)]
)
def test_what_can_be_kept(act: ClaimKind, patient: str | None) -> None:
    assert [c.act for c in record_of(asked(act, patient=patient)).commitments] == [act]


@pytest.mark.parametrize(("done", "life"), [(False, Life.PROPOSED), (True, Life.LAPSED)])
def test_asked_not_to_is_a_request_not_to(done: bool, life: Life) -> None:
    paper, later = Paper("a", DAY), Paper("b", NEXT)
    act = paper.claim(ClaimKind.RELEASE, Modality.REQUESTED, patient=paper.person("Ida Moen"), negative=True)
    paper.claim(ClaimKind.REQUEST, agent=paper.place("Norland"), act=act)
    if done:
        later.claim(ClaimKind.RELEASE, patient=later.person("Ida Moen"), when=NEXT)
    assert [(c.act_text, c.life) for c in record_of(paper, later).commitments] == [("not release them", life)]


def test_opinions_that_it_must_not_be_done_ask_nobody() -> None:
    paper = Paper("a", DAY)
    paper.claim(ClaimKind.RELEASE, Modality.REQUESTED, agent=paper.place("Norland"), patient="the fishermen", negative=True)
    assert record_of(paper).commitments == ()


def test_the_same_words_within_a_week_are_one_request() -> None:
    papers = asked(ClaimKind.RELEASE, patient="the fishermen"), asked(ClaimKind.RELEASE, patient="fishermen", name="b", day=NEXT)
    assert [len(c.history) for c in record_of(*papers).commitments] == [2]


def test_who_agrees_that_another_will_act_promises_nothing() -> None:
    paper = Paper("a", DAY)
    act = paper.claim(ClaimKind.RELEASE, Modality.PROMISED, agent=paper.body("Red League"), patient="the fishermen")
    paper.claim(ClaimKind.AGREE, agent=paper.place("Norland"), act=act)
    assert record_of(paper).commitments == ()


def of_three(modality: Modality = Modality.PROMISED) -> Record:
    paper = Paper("a", DAY)
    persons = tuple(paper.person(name) for name in ("Ida Moen", "Per Lund", "Nora Vik"))
    paper.claim(ClaimKind.RELEASE, modality, agent=paper.body("Red League"), patient=persons, when=SATURDAY)
    return record_of(paper)


def test_a_promise_of_three_is_one_about_three() -> None:
    record = of_three()
    assert [c.about for c in record.commitments] == [tuple(named(record, n) for n in ("Ida Moen", "Per Lund", "Nora Vik"))]


def test_two_who_agree_are_both_bound() -> None:
    paper = Paper("a", DAY)
    south, north = paper.place("Sudland"), paper.place("Norland")
    act = paper.claim(ClaimKind.NEGOTIATE, Modality.PROMISED, agent=south, counterpart=north)
    paper.claim(ClaimKind.AGREE, agent=(south, north), act=act)
    record = record_of(paper)
    assert [c.by for c in record.commitments] == [(named(record, "Sudland"), named(record, "Norland"))]


def official_and_body() -> Paper:
    paper = Paper("b", NEXT)
    official, league, ida = paper.person("Karim Basri"), paper.body("Red League"), paper.person("Ida Moen")
    paper.attribute(official, Property.MEMBER_OF, "Red League", league)
    paper.claim(ClaimKind.RELEASE, Modality.PROMISED, agent=official, patient=ida)
    paper.claim(ClaimKind.RELEASE, Modality.PROMISED, agent=league, patient=ida)
    return paper


def test_an_official_and_the_body_are_one_side() -> None:
    record = record_of(official_and_body())
    assert [(c.by, len(c.history)) for c in record.commitments] == [((named(record, "Red League"),), 2)]


def test_a_day_given_for_one_is_the_due_day_of_all_in_one_plan() -> None:
    paper = Paper("a", DAY)
    league, ida, per = paper.body("Red League"), paper.person("Ida Moen"), paper.person("Per Lund")
    paper.claim(ClaimKind.RELEASE, Modality.PROMISED, agent=league, patient=(ida, per))
    paper.claim(ClaimKind.RELEASE, Modality.PROMISED, agent=league, patient=ida, when=SATURDAY)
    assert [c.life for c in record_of(paper, as_of=AFTER).commitments] == [Life.LATE, Life.LATE]


def weighed(agent: EntityId | str | None = None, condition: str | None = "once the talks end") -> Paper:
    """An official of the League says what somebody will do of an act that the vocabulary does not have."""
    paper = Paper("a", DAY)
    official, league = paper.person("Karim Basri"), paper.body("Red League")
    paper.attribute(official, Property.MEMBER_OF, "Red League", league)
    paper.place("Norland")
    told = paper.says(official, "The League will weigh the request once the talks end.")
    paper.claim(ClaimKind.OTHER, Modality.CONDITIONAL, agent=agent or league, condition=condition, by=told, predicate="weigh")
    return paper


def test_what_the_speakers_side_will_do_on_a_condition_is_its_promise() -> None:
    record = record_of(weighed())
    (made,) = record.commitments
    assert (made.kind, made.by, made.act) == (CommitmentKind.PROMISE, (named(record, "Red League"),), ClaimKind.OTHER)
    assert (made.life, made.basis, [c.quote for c in made.condition]) == (Life.CONDITIONAL, LifeBasis.NONE, ["once the talks end"])


def test_what_another_side_will_do_is_no_promise() -> None:
    assert record_of(weighed(agent=EntityId("local-2"))).commitments == ()


def test_another_act_without_a_condition_binds_nobody() -> None:
    assert record_of(weighed(condition=None)).commitments == ()


def test_the_agency_that_was_told_does_not_do_the_act() -> None:
    paper = official_and_body()
    official, ida, agency = EntityId("local-0"), EntityId("local-2"), paper.body("Varda News")
    paper.claims.clear()
    told = paper.says(official, "She will be freed soon.")
    paper.statements[-1] = replace(paper.statements[-1], addressees=(Party("the agency", agency),))
    paper.claim(ClaimKind.RELEASE, Modality.CONSIDERED, agent=EntityId("local-1"), patient=ida)
    paper.claim(ClaimKind.RELEASE, Modality.PLANNED, agent=agency, patient=ida, by=told)
    record = record_of(paper)
    assert [c.by for c in record.commitments] == [(named(record, "Red League"),)]
