"""One report's reader took two for one."""

from dataclasses import replace
from datetime import date

from onrecord.model.claim import ClaimKind, Role
from onrecord.model.entity import EntityKind, Party, Property
from onrecord.model.ids import EntityId
from onrecord.model.judgement import Standing
from onrecord.model.record import Record
from tests.fakes.judging import different, entity, judged, same, standing, undo
from tests.fakes.readings import Paper, named

DAY = date(2031, 3, 5)


def family() -> tuple[Paper, EntityId]:
    """Ida and Per Moen, read as one; Per was freed, Ida spoke, and is 40."""
    paper = Paper("one", DAY)
    both = paper.person("Ida Moen", "Per Moen", "Moen")
    paper.claim(ClaimKind.RELEASE, patient=both, when=DAY)
    paper.claims[0] = replace(paper.claims[0], roles=((Role.PATIENT, (Party("Per Moen", both),)),))
    paper.says(both, "Ida spoke.")
    paper.attribute(both, Property.AGE, "40")
    return paper, both


def parted() -> Record:
    paper, both = family()
    return judged((paper,), different(entity(paper, both, 0), entity(paper, both, 1)))


def test_the_mentions_written_so_go_and_the_others_stay() -> None:
    assert {e.name: [s.quote for s in e.evidence] for e in parted().entities} == {
        "Ida Moen": ["Ida Moen", "Moen"],
        "Per Moen": ["Per Moen"],
    }


def test_what_is_told_by_that_name_goes_along() -> None:
    record = parted()
    per, ida = named(record, "Per Moen"), named(record, "Ida Moen")
    assert {s.person for s in record.statuses} == {per}
    assert (record.attributes[0].entity, record.statements[0].sources[0].entity) == (ida, ida)


def test_no_order_of_the_two_matters_and_undo_makes_them_one_again() -> None:
    paper, both = family()
    ida, per = (entity(paper, both, n) for n in (0, 1))
    assert judged((paper,), different(per, ida)) == judged((paper,), different(ida, per))
    assert judged((paper,), different(ida, per), undo(different(ida, per), 1)) == judged((paper,))
    assert judged((paper,), different(ida, per), same(per, ida, 1)) == judged((paper,))


def test_of_two_written_alike_the_mention_itself_goes() -> None:
    paper = Paper("one", DAY)
    both = paper.entity(EntityKind.PERSON, "Moen", "Moen", "Moen")
    record = judged((paper,), different(entity(paper, both, 0), entity(paper, both, 2)))
    assert [len(e.evidence) for e in record.entities] == [2, 1]


def test_three_in_one_are_three() -> None:
    paper, both = family()
    ida, per, moen = (entity(paper, both, n) for n in (0, 1, 2))
    judgements = different(ida, per), different(per, moen, 1), different(ida, moen, 2)
    assert standing((paper,), *judgements) == [Standing.IN_FORCE] * 3
    assert len(judged((paper,), *judgements).entities) == 3


def test_one_mention_cannot_be_two() -> None:
    paper = Paper("one", DAY)
    both = entity(paper, paper.person("Ida Moen"))
    other = type(both)(both.type, type(both.span)(paper.id, 4, 8, "Moen"), both.kind, "Moen")
    assert standing((paper,), different(both, other)) == [Standing.BLOCKED]
