"""Whom an office alone means."""

from datetime import date

import pytest

from onrecord.model.claim import ClaimKind, Role
from onrecord.model.entity import Property
from onrecord.model.ids import EntityId
from onrecord.resolve.offices import Office, Offices, office_of
from tests.fakes.readings import Paper, record_of

MAY, JUNE, DECEMBER = date(2031, 5, 20), date(2031, 6, 10), date(2031, 12, 1)
MOEN, DALE = EntityId("moen"), EntityId("dale")


def named(words: str) -> Office:
    office = office_of(words)
    assert office is not None
    return office


def test_an_office_in_any_order() -> None:
    assert office_of("the Norwegian foreign minister") == office_of("foreign minister of Norway") is not None


@pytest.mark.parametrize(
    "words", ["deputy foreign minister of Norway", "foreign minister", "former Norwegian prime minister", "Norwegian officials"]
)
def test_no_office_of_one_person(words: str) -> None:
    assert office_of(words) is None


def test_the_only_holder_of_those_days() -> None:
    offices = Offices.of([(named("Norwegian foreign minister"), MAY, MOEN)])
    assert offices.holder("Norway's foreign minister", JUNE) == MOEN
    assert offices.holder("Norway's foreign minister", DECEMBER) is None
    assert offices.holder("Norway's foreign minister", None) is None
    assert offices.holder("Sweden's foreign minister", JUNE) is None


def test_of_two_holders_nobody_is_meant() -> None:
    offices = Offices.of([(named("Norwegian foreign minister"), MAY, MOEN), (named("foreign minister of Norway"), JUNE, DALE)])
    assert offices.holder("the Norwegian foreign minister", JUNE) is None


def test_a_party_without_a_name_leads_to_the_holder() -> None:
    first, second = Paper("a", MAY), Paper("b", JUNE)
    first.attribute(first.person("Ida Moen"), Property.ROLE, "Norwegian foreign minister")
    second.claim(ClaimKind.MEET, agent="the Norwegian foreign minister")
    record = record_of(first, second)
    (moen,) = record.entities
    assert [p.entity for p in record.claims[0].parties(Role.AGENT)] == [moen.id]
