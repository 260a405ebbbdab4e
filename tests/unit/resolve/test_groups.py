"""One group of captives in several reports: joined where nothing speaks against it, and then told of its members."""

from datetime import date, timedelta

import pytest

from onrecord.model.claim import ClaimKind, Role
from onrecord.model.ids import EntityId
from onrecord.model.record import Record
from tests.fakes.readings import Paper, named, record_of

DAY = date(2031, 3, 3)
TALKERS = ("Tomas Lund", "Anton Vell")


def whole(
    name: str = "a", on: date = DAY, peoples: tuple[str, ...] = ("norland",), members: tuple[str, ...] = ("Carl Poe", "Jan Moen")
) -> Paper:
    """A report with the names of all, and two others."""
    paper = Paper(name, on)
    for talker in TALKERS:
        paper.person(talker)
    who = tuple(paper.person(m) for m in members)
    paper.claim(ClaimKind.ABDUCT, patient=who, when=on - timedelta(days=300))
    paper.group("the two Norlanders", members=who, count=len(who), peoples=peoples)
    return paper


def counted(
    on: date = DAY, count: int | None = 2, peoples: tuple[str, ...] = ("norland",), company: tuple[str, ...] = TALKERS,
    kind: ClaimKind = ClaimKind.RELEASE, name: str = "b",
) -> Paper:  # fmt: skip
    """A report of which the group has no names."""
    paper = Paper(name, on)
    for talker in company:
        paper.person(talker)
    paper.claim(kind, patient=paper.group("two Norland prisoners", count=count, peoples=peoples), when=on)
    return paper


def freed(record: Record) -> list[str]:
    names = {e.id: e.name for e in record.entities}
    return sorted(names[s.person] for s in record.statuses if s.value == "released")


def test_what_is_told_of_the_group_is_told_of_its_members() -> None:
    record = record_of(whole(), counted())
    assert freed(record) == ["Carl Poe", "Jan Moen"]
    (claim,) = (c for c in record.claims if c.kind is ClaimKind.RELEASE)
    group = named(record, "the two Norlanders")
    assert [(p.text, p.entity, p.group) for p in claim.parties(Role.PATIENT)] == [
        ("two Norland prisoners", named(record, name), group) for name in ("Carl Poe", "Jan Moen")
    ]


def test_the_joined_group_goes_by_both_words() -> None:
    record = record_of(whole(), counted())
    assert named(record, "the two Norlanders") == named(record, "two Norland prisoners")


@pytest.mark.parametrize(("days", "is_one"), [(-32, False), (-31, True), (-1, True), (0, True), (1, True), (31, True), (32, False)])
def test_within_a_month(days: int, is_one: bool) -> None:
    assert bool(freed(record_of(whole(), counted(DAY + timedelta(days=days))))) is is_one


@pytest.mark.parametrize(
    "other",
    [
        {"count": 3},
        {"count": None},
        {"peoples": ("sudland",)},
        {"peoples": ()},
        {"company": ("Tomas Lund",)},
        {"company": ("Tomas Lund", "Nora Vik")},
        {"company": ()},
    ],
)
def test_not_where_number_people_or_company_differ(other: dict[str, object]) -> None:
    assert freed(record_of(whole(), counted(**other))) == []  # type: ignore[arg-type]


@pytest.mark.parametrize("peoples", [("norland", "sudland"), ("sudland", "norland")])
def test_one_people_in_common_is_enough(peoples: tuple[str, ...]) -> None:
    assert freed(record_of(whole(peoples=peoples), counted())) == ["Carl Poe", "Jan Moen"]


def test_two_that_fit_are_nobody() -> None:
    assert freed(record_of(whole(), whole("c", members=("Erik Dahl", "Bo Lee")), counted())) == []


def test_the_same_members_in_two_reports_are_one_group() -> None:
    assert freed(record_of(whole(), whole("c"), counted())) == ["Carl Poe", "Jan Moen"]


def test_a_group_of_which_some_only_are_named_is_none_to_join() -> None:
    paper = Paper("a", DAY)
    for talker in TALKERS:
        paper.person(talker)
    carl = paper.person("Carl Poe")
    paper.claim(ClaimKind.ABDUCT, patient=carl, when=DAY)
    paper.group("the two Norlanders", members=(carl,), count=2, peoples=("norland",))
    assert freed(record_of(paper, counted())) == []


def test_a_report_without_a_day_joins_nothing() -> None:
    other = counted()
    other.published = None
    assert freed(record_of(whole(), other)) == []


@pytest.mark.parametrize(
    ("kind", "is_spread"), [(ClaimKind.RELEASE, True), (ClaimKind.KILL, True), (ClaimKind.MEET, False), (ClaimKind.PROMISE, False)]
)
def test_only_what_happens_to_persons_is_told_of_the_members(kind: ClaimKind, is_spread: bool) -> None:
    record = record_of(whole(), counted(kind=kind))
    (claim,) = (c for c in record.claims if c.kind is kind)
    members = {named(record, "Carl Poe"), named(record, "Jan Moen")}
    assert ({p.entity for p in claim.parties(Role.PATIENT)} == members) is is_spread


def test_who_frees_is_not_freed() -> None:
    paper = Paper("b", DAY)
    for talker in TALKERS:
        paper.person(talker)
    group = paper.group("two Norland prisoners", count=2, peoples=("norland",))
    paper.claim(ClaimKind.RELEASE, agent=group, patient=paper.person("Ida Moen"), when=DAY)
    assert freed(record_of(whole(), paper)) == ["Ida Moen"]


def test_who_is_named_beside_the_group_is_told_once() -> None:
    paper = Paper("b", DAY)
    for talker in TALKERS:
        paper.person(talker)
    group: EntityId = paper.group("two Norland prisoners", count=2, peoples=("norland",))
    paper.claim(ClaimKind.RELEASE, patient=(paper.person("Carl Poe"), group), when=DAY)
    record = record_of(whole(), paper)
    (claim,) = (c for c in record.claims if c.kind is ClaimKind.RELEASE)
    assert [p.entity for p in claim.parties(Role.PATIENT)] == [named(record, "Carl Poe"), named(record, "Jan Moen")]
