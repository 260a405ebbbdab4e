"""What speaks against a status: another of the same name, a pronoun, a later sign of life."""

from dataclasses import replace
from datetime import date

from onrecord.model.claim import ClaimKind, Modality
from onrecord.model.entity import Property
from onrecord.model.ids import EntityId
from onrecord.model.status import StatusValue
from tests.fakes.readings import Paper, named, record_of

DAY, AFTER, LATER = date(2031, 3, 3), date(2031, 3, 12), date(2031, 5, 2)


def family(freed: str) -> tuple[Paper, EntityId, EntityId]:
    """Two Moens in one report, of whom one was freed, named as given."""
    paper = Paper("family", DAY)
    ida, per = paper.person("Ida Moen", "Moen"), paper.person("Per Moen")
    paper.claim(ClaimKind.RELEASE, patient=freed)
    return paper, ida, per


def relink(paper: Paper, person: EntityId) -> Paper:
    """The words of its only claim resolved to that person, as a reader might."""
    (claim,) = paper.claims
    roles = tuple((role, tuple(replace(p, entity=person) for p in parties)) for role, parties in claim.roles)
    paper.claims[:] = [replace(claim, roles=roles)]
    return paper


def test_a_surname_of_two_is_a_doubtful_reading_of_either() -> None:
    paper, _, per = family("Moen")
    assert [(s.value, s.doubtful) for s in record_of(relink(paper, per)).statuses] == [(StatusValue.RELEASED, True)]


def test_a_surname_of_two_is_taken_for_whom_more_is_told_of() -> None:
    paper, ida, _ = family("Moen")
    relink(paper, ida)
    paper.claim(ClaimKind.ABDUCT, patient=ida)
    record = record_of(paper)
    assert [s.person for s in record.statuses if s.value is StatusValue.RELEASED] == [named(record, "Ida Moen")]


def test_a_full_name_is_no_other() -> None:
    paper, _, per = family("Per Moen")
    assert [s.doubtful for s in record_of(relink(paper, per)).statuses] == [False, False]


def test_a_pronoun_near_an_office_holder_is_a_doubtful_reading() -> None:
    paper, ida, _ = family("she")
    paper.attribute(ida, Property.ROLE, "minister")
    assert [s.doubtful for s in record_of(relink(paper, ida)).statuses] == [True]


def test_death_against_a_later_sign_of_life_is_a_doubtful_reading() -> None:
    paper, other = Paper("a", DAY), Paper("b", AFTER)
    paper.claim(ClaimKind.KILL, patient=paper.person("Ida Moen"), when=DAY)
    paper.claim(ClaimKind.ABDUCT, patient=EntityId("local-0"), when=date(2031, 1, 1))
    other.says(other.person("Ida Moen"), "I am well.", said=AFTER)
    assert [s.doubtful for s in record_of(paper, other).statuses if s.value is StatusValue.DEAD] == [True]


def test_death_after_the_last_sign_of_life_stands() -> None:
    paper, other = Paper("a", DAY), Paper("b", LATER)
    paper.claim(ClaimKind.HOLD, Modality.ONGOING, patient=paper.person("Ida Moen"))
    other.claim(ClaimKind.KILL, patient=other.person("Ida Moen"), when=LATER)
    assert [s.doubtful for s in record_of(paper, other).statuses if s.value is StatusValue.DEAD] == [False]


def test_had_been_abducted_without_a_day_says_nothing_of_now() -> None:
    paper = Paper("a", DAY)
    paper.claim(ClaimKind.ABDUCT, patient=paper.person("Ida Moen"), words="Ida Moen, who had been abducted, spoke.", trigger="abducted")
    assert record_of(paper).statuses == ()
