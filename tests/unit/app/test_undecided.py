from datetime import date, timedelta

import pytest

from onrecord.app.undecided import Pair, undecided_bodies, undecided_events, undecided_persons
from onrecord.export.views.index import Index, make_index
from onrecord.model.claim import ClaimKind, Modality
from tests.fakes.readings import Paper, record_of

DAY = date(2031, 3, 5)


def index_of(*names: tuple[str, ...]) -> Index:
    """One report for each tuple, years apart, so that surnames find nobody by the day."""
    papers = [Paper(f"{n}", DAY + timedelta(days=800 * n)) for n in range(len(names))]
    for paper, found in zip(papers, names, strict=True):
        for name in found:
            paper.person(name)
    return make_index(record_of(*papers))


def named(index: Index, pairs: list[Pair]) -> list[set[str]]:
    return [{index.entities[e].name for e in index.entities if e in (p.left, p.right)} for p in pairs]


@pytest.mark.parametrize(
    ("names", "pairs"),
    [
        ((("Ida Moen",), ("Moen",)), [{"Ida Moen", "Moen"}]),
        ((("Ida Moen", "Per Moen"), ("Moen",)), [{"Ida Moen", "Moen"}, {"Per Moen", "Moen"}]),
        ((("Ida Moen", "Per Moen"),), []),
        ((("Ida Moen",), ("Inga Strand",)), []),
        ((("Ida Moen", "I. Moen"),), []),
    ],
)
def test_names_that_may_be_one_are_asked_about(names: tuple[tuple[str, ...], ...], pairs: list[set[str]]) -> None:
    index = index_of(*names)
    found = named(index, list(undecided_persons(index)))
    assert sorted(found, key=sorted) == sorted(pairs, key=sorted)


@pytest.mark.parametrize(("apart", "asked"), [(20, 1), (90, 0)])
def test_one_thing_that_befalls_one_person_twice_within_two_months_is_asked_about(apart: int, asked: int) -> None:
    papers = Paper("one", DAY), Paper("two", DAY + timedelta(days=apart))
    for paper in papers:
        assert paper.published is not None
        paper.claim(ClaimKind.RELEASE, Modality.HAPPENED, patient=paper.person("Ida Moen"), when=paper.published)
    index = make_index(record_of(*papers))
    assert len(index.record.events) == 2
    assert len(list(undecided_events(index))) == asked


def test_bodies_with_a_slip_are_asked_about() -> None:
    papers = Paper("one", DAY), Paper("two", DAY)
    papers[0].body("Northern Relief Society")
    papers[1].body("Norhtern Relief Society")
    index = make_index(record_of(*papers))
    assert named(index, list(undecided_bodies(index))) == [{"Northern Relief Society", "Norhtern Relief Society"}]
    assert list(undecided_persons(index)) == []
