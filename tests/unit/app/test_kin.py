"""Who else speaks for whom is asked for."""

from datetime import date

from onrecord.app.kin import find_kin
from onrecord.export.views.index import Index, make_index
from tests.fakes.readings import Paper, record_of


def index() -> Index:
    paper = Paper("a", date(2031, 5, 1))
    speakers = [paper.place("Russia"), paper.body("the Kremlin"), paper.body("Red League")]
    paper.place("Moscow")
    for speaker in speakers:
        paper.says(speaker, "Nothing was agreed.")
    return make_index(record_of(paper))


def test_a_seat_that_speaks_is_kin_of_its_state() -> None:
    assert find_kin(index(), "Russia") == ("the Kremlin",)
    assert find_kin(index(), "Kremlin") == ("Russia",)


def test_others_have_none() -> None:
    assert find_kin(index(), "Red League") == ()
    assert find_kin(index(), "") == ()
