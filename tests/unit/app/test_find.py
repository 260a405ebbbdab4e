from dataclasses import replace

import pytest

from onrecord.app.find import find_person, find_report, find_thing, fold
from onrecord.errors import AmbiguousName, NoSuchRecord
from onrecord.export.views.index import Index, make_index
from onrecord.model.ids import EntityId
from tests.fakes.records import MIRA, ONE, TWO, make_record


@pytest.fixture
def index() -> Index:
    return make_index(make_record())


@pytest.fixture
def crowded() -> Index:
    """With a second Solano."""
    record = make_record()
    other = replace(record.entities[0], id=EntityId("entity-e5"), name="Lia Solano", names=("Lia Solano",))
    return make_index(replace(record, entities=(*record.entities, other)))


@pytest.mark.parametrize("name", ["Mira Solano", "mira SOLANO", "Solano", "Mira", "Solano Mira", MIRA])
def test_a_person_is_found_by_name_or_id(index: Index, name: str) -> None:
    assert find_person(index, name).id == MIRA


def test_an_exact_name_wins_over_a_part_of_another(crowded: Index) -> None:
    assert find_person(crowded, "Lia Solano").name == "Lia Solano"


def test_a_part_that_fits_two_people_is_told_not_guessed(crowded: Index) -> None:
    mira = replace(crowded.record.entities[0], names=("Mira Solano",))
    both = make_index(replace(crowded.record, entities=(mira, *crowded.record.entities[1:])))
    with pytest.raises(AmbiguousName, match=r"Mira Solano .* Lia Solano"):
        find_person(both, "Solano")


def test_a_misspelt_name_gets_a_suggestion(index: Index) -> None:
    with pytest.raises(NoSuchRecord, match="did you mean Mira Solano"):
        find_person(index, "Mira Solana")


def test_an_organization_is_no_person(index: Index) -> None:
    with pytest.raises(NoSuchRecord):
        find_person(index, "Varda Guard")


def test_an_empty_name_is_refused(index: Index) -> None:
    with pytest.raises(NoSuchRecord):
        find_person(index, " ")


@pytest.mark.parametrize("prefix", ["commitment-0d0d0d", "commitment-0", "0d0d", "comm"])
def test_a_thing_is_found_by_the_beginning_of_its_id(index: Index, prefix: str) -> None:
    assert find_thing(index, prefix).id == "commitment-0d0d0d"


def test_a_beginning_of_several_ids_is_told_not_guessed(index: Index) -> None:
    with pytest.raises(AmbiguousName, match="begins 3 ids"):
        find_thing(index, "status-")


@pytest.mark.parametrize("prefix", ["", "0d", "nothing-like-it"])
def test_too_short_or_unknown_ids_are_refused(index: Index, prefix: str) -> None:
    with pytest.raises(NoSuchRecord):
        find_thing(index, prefix)


def test_a_report_is_found_by_its_file_name_or_id(index: Index) -> None:
    assert find_report(index, "first.txt") == ONE
    assert find_report(index, TWO.id[:14]) == TWO


def test_folding_keeps_letters_only() -> None:
    assert fold("Iaír  “O’Brien”-Lee") == "iair o brien lee"
