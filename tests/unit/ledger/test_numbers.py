"""Numbers that differ: of what, on which day, by whose count."""

from datetime import date

import pytest

from onrecord.ledger.numbers import find_miscounts
from onrecord.model.claim import ClaimKind, Modality, Quantity
from onrecord.model.conflict import Relation
from onrecord.model.ids import ClaimId, EntityId
from onrecord.model.period import Period
from tests.fakes.ledger import Scene, counted, days
from tests.fakes.readings import Paper, record_of


def count(
    scene: Scene,
    n: int = 12,
    *,
    on: int | None = 5,
    outlet: str | None = None,
    kind: ClaimKind = ClaimKind.RELEASE,
    unit: str = "prisoners",
    words: str = "{} prisoners",
    when: Period | None = None,
    agent: str | None = "Red League",
    place: str | None = None,
    modality: Modality = Modality.HAPPENED,
    patients: int = 1,
) -> ClaimId:
    """One report's count; each outlet is another source."""
    paper = scene.paper(on, outlet or f"Outlet {len(scene.papers)}")
    return paper.claim(
        kind,
        modality,
        agent=None if agent is None else scene.body(agent),
        place=None if place is None else scene.place(place),
        patient=tuple([EntityId(words.format(n))] * patients),
        when=when,
        quantity=counted(n, unit),
    )


def found(scene: Scene) -> list[list[str]]:
    """The sides of each conflict."""
    return [[side.value for side in conflict.sides] for conflict in find_miscounts(scene.whole())]


def two(first: dict[str, object], second: dict[str, object]) -> list[list[str]]:
    scene = Scene()
    count(scene, **{"n": 15, **first})  # type: ignore[arg-type]
    count(scene, **{"n": 12, **second})  # type: ignore[arg-type]
    return found(scene)


BOTH = [["12 prisoners", "15 prisoners"]]


def test_a_conflict_names_the_act_and_whom_it_is_about() -> None:
    scene = Scene()
    count(scene, 15), count(scene, 12)
    (conflict,) = find_miscounts(scene.whole())
    assert (conflict.relation, conflict.about, conflict.property) == (Relation.CONTRADICTS, scene.cast["Red League"], "release.quantity")
    assert [s.reports for s in conflict.sides] == [("report-1",), ("report-0",)]


@pytest.mark.parametrize(
    ("first", "second", "differ"),
    [
        ({}, {}, True),
        ({}, {"n": 15}, False),
        ({}, {"on": 6}, False),  # told on another day, none given
        ({}, {"on": None}, False),
        ({"when": days(4, 4)}, {"when": days(4, 4), "on": 6}, True),  # of one day, told on two
        ({"when": days(4, 4)}, {"when": days(3, 3)}, False),
        ({"when": days(5, 5)}, {}, True),  # the day of telling stands for one that is not given
        ({"when": days(4, 5)}, {"when": days(4, 5)}, False),  # no day, though told on one
        ({"when": Period()}, {"when": Period()}, False),
        ({}, {"unit": "soldiers"}, False),
        ({}, {"agent": "Blue Council"}, False),
        ({}, {"agent": None}, False),
        ({"agent": None, "place": "Norland"}, {"agent": None, "place": "Norland"}, True),
        ({"place": "Norland"}, {"agent": None, "place": "Norland"}, True),  # the place in common
        ({}, {"kind": ClaimKind.EXCHANGE}, False),
        ({}, {"modality": Modality.PLANNED}, False),
        ({}, {"n": 1}, False),  # one is a person
        ({}, {"n": 2}, True),
        ({"n": 1}, {"n": 1}, False),
        ({}, {"patients": 2}, False),
        ({"outlet": "Post"}, {"outlet": "Post"}, False),  # one source
    ],
)
def test_which_counts_differ(first: dict[str, object], second: dict[str, object], differ: bool) -> None:
    assert bool(two(first, second)) is differ


COUNTED = (ClaimKind.KILL, ClaimKind.DIE, ClaimKind.INJURE, ClaimKind.ABDUCT, ClaimKind.RELEASE, ClaimKind.EXCHANGE)


@pytest.mark.parametrize("kind", ClaimKind)
def test_which_acts_are_counted(kind: ClaimKind) -> None:
    scene = Scene()
    count(scene, 15, kind=kind), count(scene, 12, kind=kind)
    name = "kill" if kind is ClaimKind.DIE else kind
    assert [c.property for c in find_miscounts(scene.whole())] == ([f"{name}.quantity"] if kind in COUNTED else [])


@pytest.mark.parametrize("left", COUNTED)
@pytest.mark.parametrize("right", COUNTED)
def test_only_the_killed_and_the_dead_are_one_count(left: ClaimKind, right: ClaimKind) -> None:
    dead = {ClaimKind.KILL, ClaimKind.DIE}
    assert bool(two({"kind": left}, {"kind": right})) is (left == right or {left, right} == dead)


@pytest.mark.parametrize(
    "words",
    [
        "at least {} prisoners", "At most {} prisoners", "more than {} prisoners", "nearly {} prisoners", "up to {} prisoners",
        "as many as {} prisoners", "{} or so prisoners", "some {} prisoners", "dozens of prisoners", "another {} prisoners",
        "the first {} prisoners", "{} of the prisoners",
    ],
)  # fmt: skip
def test_words_that_leave_room_for_another_number(words: str) -> None:
    assert two({"words": words}, {}) == []


def test_a_part_of_a_word_leaves_no_room() -> None:
    assert two({"words": "{} prisoners who were overlooked"}, {"words": "{} prisoners"}) == BOTH


def test_one_report_that_tells_two_numbers_tells_of_two_things() -> None:
    scene = Scene()
    paper = scene.paper(5, "Post")
    for n in (15, 12):
        paper.claim(ClaimKind.RELEASE, agent=scene.body("Red League"), patient=f"{n} prisoners", quantity=counted(n, "prisoners"))
    count(scene, 9)
    assert found(scene) == []


def test_each_claim_is_told_once() -> None:
    scene = Scene()
    count(scene, 15, place="Norland"), count(scene, 12, place="Norland")
    (conflict,) = find_miscounts(scene.whole())
    assert EntityId(conflict.about) == scene.cast["Norland"]  # the place before the agent


def test_counts_that_were_told_leave_the_others() -> None:
    scene = Scene()
    for n, place in ((15, "Norland"), (12, "Norland"), (9, None), (8, None)):
        count(scene, n, place=place)
    assert found(scene) == [["12 prisoners", "15 prisoners"], ["8 prisoners", "9 prisoners"]]


def test_three_counts_are_three_sides() -> None:
    scene = Scene()
    for n in (15, 9, 12, 9):
        count(scene, n)
    assert found(scene) == [["9 prisoners", "12 prisoners", "15 prisoners"]]


@pytest.mark.parametrize(("second", "differ"), [("Reed Front", True), ("Norland", False)])
def test_two_who_are_quoted_in_one_report_differ(second: str, differ: bool) -> None:
    """Who counts twice tells of two things."""
    paper = Paper("a", date(2031, 3, 3))
    town = paper.place("Halden")
    for by, n in (("Norland", 310), (second, 828)):
        told = paper.says(paper.body(by), "So many.")
        paper.claim(ClaimKind.KILL, patient=f"{n} people", place=town, when=date(2031, 3, 3), by=told, quantity=Quantity(n, "people"))
    assert any(c.property == "kill.quantity" for c in record_of(paper).conflicts) is differ
