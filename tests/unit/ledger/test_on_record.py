"""Which acts are events of the record, and by when what has no day had happened."""

from dataclasses import replace
from datetime import date

import pytest

from onrecord.model.claim import Aspect, ClaimKind, Modality, Quantity, Role
from onrecord.model.entity import Property
from onrecord.model.period import Period
from tests.fakes.readings import Paper, record_of

DAY = date(2031, 3, 3)


def by_pronoun(paper: Paper) -> None:
    """The last claim tells of *him*."""
    paper.claims[-1] = replace(
        paper.claims[-1],
        roles=tuple((r, tuple(replace(p, text="him", is_pronoun=True) for p in ps)) for r, ps in paper.claims[-1].roles),
    )


@pytest.mark.parametrize(("role", "events"), [("president", 0), (None, 1)])
def test_who_holds_an_office_is_not_freed_by_a_pronoun(role: str | None, events: int) -> None:
    paper = Paper("a", DAY)
    who = paper.person("Anton Vell")
    if role is not None:
        paper.attribute(who, Property.ROLE, role)
    paper.claim(ClaimKind.RELEASE, patient=who, when=DAY)
    by_pronoun(paper)
    assert len(record_of(paper).events) == events


def test_of_two_who_were_freed_the_one_by_name_stays() -> None:
    paper = Paper("a", DAY)
    lund, vell = paper.person("Per Lund"), paper.person("Anton Vell")
    paper.attribute(vell, Property.ROLE, "president")
    paper.claim(ClaimKind.MEET, agent=vell, counterpart=lund, when=DAY)
    paper.claim(ClaimKind.RELEASE, patient=(lund, vell), when=DAY)
    (role, parties), *_ = paper.claims[-1].roles
    told = (parties[0], replace(parties[1], text="him", is_pronoun=True))
    paper.claims[-1] = replace(paper.claims[-1], roles=((role, told),))
    assert [[p.text for p in e.parties(Role.PATIENT)] for e in record_of(paper).events if e.kind is ClaimKind.RELEASE] == [["Per Lund"]]


@pytest.mark.parametrize(
    ("named", "number", "when", "events"),
    [
        (False, None, None, 0),  # "the captives were freed", by nobody
        (False, 3, None, 1),
        (False, None, DAY, 1),
        (True, 3, None, 0),  # "the release of three captives", which may be wished
        (True, None, DAY, 1),
    ],
)
def test_people_without_a_name_need_a_number_or_a_day(named: bool, number: int | None, when: date | None, events: int) -> None:
    paper = Paper("a", DAY)
    quantity = None if number is None else Quantity(number, "captive")
    paper.claim(ClaimKind.RELEASE, patient="captives", quantity=quantity, when=when)
    if named:
        paper.claims[-1] = replace(paper.claims[-1], aspects=(Aspect.NAMED,))
    assert len(record_of(paper).events) == events


@pytest.mark.parametrize(
    ("kind", "when", "events"),
    [
        (ClaimKind.ATTACK, None, 0),
        (ClaimKind.ATTACK, DAY, 1),
        (ClaimKind.REJECT, None, 1),  # a decision is looked for without a day too
        (ClaimKind.PUBLISH, None, 0),
    ],
)
def test_an_act_of_one_side_without_a_day_is_no_event_unless_it_decides(kind: ClaimKind, when: date | None, events: int) -> None:
    paper = Paper("a", DAY)
    paper.claim(kind, agent=paper.body("Red League"), patient="the plan", when=when)
    assert len(record_of(paper).events) == events


def test_two_who_are_named_make_an_event() -> None:
    paper = Paper("a", DAY)
    paper.claim(ClaimKind.ATTACK, agent=paper.body("Red League"), patient=paper.body("Reed Front"))
    assert len(record_of(paper).events) == 1


@pytest.mark.parametrize(("days", "events"), [(31, 1), (32, 0)])
def test_a_verb_without_a_kind_tells_an_event_of_a_month_at_most(days: int, events: int) -> None:
    paper = Paper("a", DAY)
    when = Period(DAY, date.fromordinal(DAY.toordinal() + days))
    paper.claim(ClaimKind.OTHER, agent=paper.person("Ida Moen"), predicate="board", when=when)
    assert len(record_of(paper).events) == events


def test_what_is_told_as_done_had_happened_by_the_day_of_the_first_telling() -> None:
    first, second = Paper("a", DAY), Paper("b", date(2031, 3, 9))
    for paper in (second, first):
        paper.claim(ClaimKind.RELEASE, patient=paper.person("Ida Moen"))
    (event,) = record_of(first, second).events
    assert event.when == Period(None, DAY)


@pytest.mark.parametrize("modality", [Modality.PLANNED, Modality.ONGOING])
def test_what_is_not_done_has_no_such_day(modality: Modality) -> None:
    paper = Paper("a", DAY)
    paper.claim(ClaimKind.HOLD, modality, patient=paper.person("Ida Moen"))
    assert [e.when for e in record_of(paper).events] == [None]
