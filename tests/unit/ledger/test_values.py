"""Values of a person that conflict, and whether an outlet corrected itself; and denials that are told once."""

from dataclasses import replace

import pytest

from onrecord.ledger.conflicts import find_conflicts
from onrecord.model.claim import ClaimKind, Modality
from onrecord.model.conflict import Relation
from onrecord.model.entity import Property
from onrecord.model.event import EventState
from onrecord.model.period import Period
from onrecord.model.span import Span
from tests.fakes.ledger import Scene, day, days
from tests.fakes.readings import Paper

REVISES, CONTRADICTS = Relation.REVISES, Relation.CONTRADICTS


def told(scene: Scene, prop: Property, value: str, on: int | None = 5, outlet: str | None = None, who: str = "Ida Moen") -> Paper:
    paper = scene.paper(on, outlet)
    paper.attribute(scene.person(who), prop, value)
    return paper


def sides(scene: Scene) -> list[tuple[Relation, list[str]]]:
    return [(c.relation, [s.value for s in c.sides]) for c in find_conflicts(scene.whole())]


def ages(*rows: tuple[str, int | None, str | None]) -> list[Relation]:
    scene = Scene()
    for value, on, outlet in rows:
        told(scene, Property.AGE, value, on, outlet)
    return [relation for relation, _ in sides(scene)]


@pytest.mark.parametrize("prop", Property)
def test_which_properties_are_compared(prop: Property) -> None:
    pairs = {Property.CITIZENSHIP: ("Polish-Danish", "Danish-Swedish"), Property.AGE: ("36", "41"), Property.ORIGIN: ("Poland", "Denmark")}
    scene = Scene()
    for value in pairs.get(prop, ("36", "41")):
        told(scene, prop, value)
    assert [relation for relation, _ in sides(scene)] == ([CONTRADICTS] if prop in pairs else [])


def test_of_two_persons_nothing_is_compared() -> None:
    scene = Scene()
    told(scene, Property.AGE, "36"), told(scene, Property.AGE, "41", who="Per Lund")
    assert sides(scene) == []


def test_a_value_that_nothing_contradicts_is_no_side() -> None:
    scene = Scene()
    for value in ("Polish-Danish", "Danish", "Danish-Swedish"):
        told(scene, Property.CITIZENSHIP, value)
    assert sides(scene) == [(CONTRADICTS, ["Polish-Danish", "Danish-Swedish"])]


@pytest.mark.parametrize(
    ("first", "second", "relations"),
    [
        (("36", 5, "Post"), ("41", 6, "Post"), [REVISES]),
        (("36", 5, "Post"), ("41", 5, "Post"), [CONTRADICTS]),  # on one day it has corrected nothing
        (("36", 5, "Post"), ("41", 6, "News"), [CONTRADICTS]),
        (("36", 5, None), ("41", 6, None), [CONTRADICTS]),  # nobody knows by whom
        (("36", 5, "Post"), ("41", 6, None), [CONTRADICTS]),
        (("36", None, "Post"), ("41", 6, "Post"), []),
        (("36", 5, "Post"), ("41", None, "Post"), []),  # of an unknown day no age is known
    ],
)
def test_who_corrects_itself(
    first: tuple[str, int | None, str | None], second: tuple[str, int | None, str | None], relations: list[Relation]
) -> None:
    assert ages(first, second) == relations


@pytest.mark.parametrize(("period", "differ"), [(None, True), (Period(None, day(5).replace(year=2026)), False), (days(5, 5), True)])
def test_an_age_is_of_its_own_day_where_it_has_one(period: Period | None, differ: bool) -> None:
    scene = Scene()
    told(scene, Property.AGE, "36"), told(scene, Property.AGE, "41")
    first = scene.papers[0].attributes[0]
    scene.papers[0].attributes[0] = replace(first, period=period)
    assert bool(sides(scene)) is differ


def test_an_age_in_several_reports_is_of_the_first_day() -> None:
    scene = Scene()
    told(scene, Property.AGE, "36"), told(scene, Property.AGE, "38", on=6)
    later = Paper("later", day(5).replace(year=2033), entities=scene.papers[0].entities)
    scene.papers.append(later)
    first = scene.papers[0].attributes[0]
    scene.papers[0].attributes[0] = replace(first, reports=(later.id, scene.papers[0].id))
    assert sides(scene) == []


@pytest.mark.parametrize(
    ("start", "stop", "is_told"),
    [(-9, 0, False), (-9, 1, True), (0, 4, True), (3, 6, True), (21, 30, True), (22, 30, False), (-9, 40, True)],
)
@pytest.mark.parametrize("is_here", [True, False])
def test_a_denial_in_the_words_of_a_dispute_is_not_told_beside_it(start: int, stop: int, is_told: bool, is_here: bool) -> None:
    """`The League denied that`, from 0 to 22, and where the act that was denied stands."""
    scene = Scene()
    ida, league = scene.person("Ida Moen"), scene.body("Red League")
    kill = scene.paper().claim(ClaimKind.KILL, patient=ida)
    paper = scene.paper()
    paper.write("What came before it.")
    act = paper.claim(ClaimKind.KILL, Modality.DENIED, patient=ida)
    deny = scene.claim(paper.claim(ClaimKind.DENY, agent=league, words="The League denied that", trigger="denied", act=act))
    own = deny.evidence[0].start
    report = paper.id if is_here else scene.paper().id
    scene.amend(act, evidence=(Span(report, own + start, own + stop, "x" * (stop - start)),), report=report)
    scene.event(ClaimKind.KILL, kill, act, patient=ida, state=EventState.DISPUTED)
    told = ["happened", "did not happen"], ["claimed", "denied"]
    assert [values for _, values in sides(scene)] == list(told[:1] if is_told and is_here else told)


def test_only_a_dispute_stands_for_a_denial() -> None:
    """That the days of the act differ, in the same words, tells no denial."""
    scene = Scene()
    ida, league = scene.person("Ida Moen"), scene.body("Red League")
    first = scene.paper().claim(ClaimKind.KILL, patient=ida, when=day(2))
    paper = scene.paper()
    act = paper.claim(ClaimKind.KILL, patient=ida, when=day(3))
    paper.claim(ClaimKind.ACCUSE, patient=league, words="The council accused the League.")
    deny = scene.claim(paper.claim(ClaimKind.DENY, agent=league, words="The League denied the charges", trigger="denied"))
    scene.amend(act, evidence=deny.evidence)
    scene.event(ClaimKind.KILL, first, act, patient=ida)
    assert [values for _, values in sides(scene)] == [["2031-03-02", "2031-03-03"], ["claimed", "denied"]]


def test_conflicts_are_in_the_order_of_the_reports_with_which_they_came_up() -> None:
    scene = Scene()
    told(scene, Property.AGE, "36"), told(scene, Property.ORIGIN, "Poland")
    told(scene, Property.ORIGIN, "Denmark"), told(scene, Property.AGE, "41")
    assert [c.property for c in find_conflicts(scene.whole())] == [Property.ORIGIN, Property.AGE]
