"""What joining left open, and why."""

from datetime import date, timedelta

import pytest

from onrecord.model.entity import Property
from onrecord.model.record import Record
from onrecord.resolve.undecided import Unresolved, Why, find_undecided
from tests.fakes.readings import Paper, record_of

MONDAY = date(2031, 3, 3)


def record(*names: str, role: str | None = None) -> Record:
    papers = [Paper(f"p{i}", MONDAY + timedelta(i)) for i in range(len(names))]
    for paper, name in zip(papers, names, strict=True):
        person = paper.person(name)
        if role is not None:
            paper.attribute(person, Property.ROLE, role)
    return record_of(*papers)


def undecided(made: Record) -> tuple[Unresolved, ...]:
    return find_undecided(made.entities, made.attributes)


def test_a_slip_is_asked() -> None:
    made = record("Oleg Trevithick", "Oleg Trevithnick", role="captain")
    (found,) = undecided(made)
    assert len(made.entities) == 2
    assert (found.why, found.names, found.roles) == (Why.LETTER, ("Oleg Trevithick", "Oleg Trevithnick"), ("captain",))
    words = "alike but for one letter of a surname that nobody else bears: Oleg Trevithick, Oleg Trevithnick; the same role (captain)"
    assert found.words == words


def test_a_letter_of_a_surname_that_others_bear_is_a_slip_like_any_other() -> None:
    found = undecided(record("Oleg Trevithick", "Oleg Trevithnick", "Anton Trevithick"))
    assert [u.why for u in found] == [Why.SLIP]


@pytest.mark.parametrize("names", [("Norul Nori", "Nurul Noori"), ("Bo Hadwell", "Bo Hardwell"), ("Oleg Trevithick", "Oleg Trevithnick")])
def test_one_letter_of_a_rare_surname_is_asked_first(names: tuple[str, str]) -> None:
    made = record("Anton Belikov", "Maro Belikov", "Belikov", "Belikoff Anton", *names)
    assert [u.names for u in undecided(made)][:1] == [names]
    assert len(undecided(made)) > 1


def test_other_given_names_are_no_question() -> None:
    assert undecided(record("Oleg Belikov", "Anton Belikov")) == ()


def test_a_surname_of_two_is_asked_with_both() -> None:
    made = record("Oleg Belikov", "Anton Belikov", "Belikov")
    (found,) = undecided(made)
    by_name = {e.name: e.id for e in made.entities}
    bare = by_name["Belikov"]
    assert found.why is Why.SURNAME
    assert set(found.pairs) == {(bare, by_name["Oleg Belikov"]), (bare, by_name["Anton Belikov"])}


def test_what_is_settled_is_asked_no_more() -> None:
    made = record("Oleg Belikov", "Anton Belikov", "Belikov")
    (found,) = undecided(made)
    one, two = (frozenset(pair) for pair in found.pairs)
    (rest,) = find_undecided(made.entities, made.attributes, {one})
    assert [frozenset(pair) for pair in rest.pairs] == [two]
    assert find_undecided(made.entities, made.attributes, {one, two}) == ()


def test_two_in_one_report_come_last() -> None:
    papers = [Paper("a", MONDAY), Paper("b", MONDAY)]
    for name in ("Oleg Trevithick", "Oleg Trevithnick"):
        papers[0].person(name)
    papers[1].body("Northern Relief Society")
    papers[0].body("Norhtern Relief Society")
    made = record_of(*papers)
    bodies, persons = undecided(made)
    assert bodies.names == ("Norhtern Relief Society", "Northern Relief Society")
    assert persons.apart == (papers[0].id,)
    assert persons.words.endswith("1 report(s) name both")
