"""What belongs together and is yet not one."""

from datetime import date

from onrecord.resolve.related import Relation, find_related
from tests.fakes.readings import Paper, record_of


def related(paper: Paper) -> set[tuple[str, str, Relation]]:
    entities = record_of(paper).entities
    name = {e.id: e.name for e in entities}
    return {(name[r.part], name[r.whole], r.relation) for r in find_related(entities)}


def test_seats_and_their_state_stay_three_entities() -> None:
    paper = Paper("a", date(2031, 5, 1))
    paper.place("Moscow")
    paper.body("the Kremlin")
    paper.place("Russia")
    assert related(paper) == {("Moscow", "Russia", Relation.SEAT), ("the Kremlin", "Russia", Relation.SEAT)}


def test_a_ministry_is_of_its_state() -> None:
    paper = Paper("a", date(2031, 5, 1))
    paper.place("Norway")
    paper.body("Norwegian Foreign Ministry")
    assert related(paper) == {("Norwegian Foreign Ministry", "Norway", Relation.OF_STATE)}


def test_a_bureau_is_part_of_its_body() -> None:
    paper = Paper("a", date(2031, 5, 1))
    paper.body("Red League")
    paper.body("Red League political bureau")
    paper.body("Blue League")
    assert related(paper) == {("Red League political bureau", "Red League", Relation.PART)}
