"""Plans whose day was moved, narrowed, or given differently: by whom, told when, for which days."""

from dataclasses import replace

import pytest

from onrecord.ledger.revisions import find_revisions
from onrecord.model.claim import ClaimKind, Modality, Role
from onrecord.model.conflict import Relation
from onrecord.model.entity import Party
from onrecord.model.ids import ClaimId
from onrecord.model.period import Period
from tests.fakes.ledger import Scene, day, days

REVISES, NARROWS, CONTRADICTS = Relation.REVISES, Relation.NARROWS, Relation.CONTRADICTS


def plan(
    scene: Scene,
    when: Period | None,
    on: int | None = 5,
    *,
    by: str | None = "Red League",
    modality: Modality = Modality.PLANNED,
    outlet: str | None = None,
    negative: bool = False,
    condition: str | None = None,
) -> ClaimId:
    paper = scene.paper(on, outlet)
    told = None if by is None else paper.says(scene.body(by), "She will be freed.")
    ida = scene.person("Ida Moen")
    return paper.claim(ClaimKind.RELEASE, modality, patient=ida, when=when, by=told, negative=negative, condition=condition)


def found(scene: Scene, *, patient: str | None = "Ida Moen", agent: str | None = None) -> list[tuple[Relation, list[str]]]:
    person = None if patient is None else scene.person(patient)
    body = None if agent is None else scene.body(agent)
    scene.events.clear()
    scene.event(ClaimKind.RELEASE, *(c.id for c in scene.claims()), patient=person, agent=body)
    return [(c.relation, [s.value for s in c.sides]) for c in find_revisions(scene.whole())]


def two(first: Period | None, second: Period | None, *told: int | None, **others: object) -> list[Relation]:
    """By one holder, the second told on the day after unless other days are given."""
    scene = Scene()
    plan(scene, first, told[0] if told else 5)
    plan(scene, second, told[1] if told else 6, **others)  # type: ignore[arg-type]
    return [relation for relation, _ in found(scene)]


@pytest.mark.parametrize(
    ("first", "second", "relations"),
    [
        (days(10, 10), days(10, 10), []),
        (days(10, 10), days(11, 11), [REVISES]),
        (days(11, 11), days(10, 10), [REVISES]),
        (days(10, 12), days(13, 14), [REVISES]),
        (days(10, 12), days(12, 14), []),  # one day in both
        (days(10, 12), days(10, 10), [NARROWS]),
        (days(10, 12), days(11, 12), [NARROWS]),
        (days(10, 12), days(10, 12), []),
        (days(10, 10), days(10, 12), []),  # wider again
        (Period(day(10), None), days(11, 11), []),  # an open end is no day
        (Period(None, day(10)), days(9, 9), []),
        (days(10, 10), Period(day(11), None), []),
        (None, days(10, 10), []),
    ],
)
def test_what_one_holder_does_by_telling_it_later(first: Period | None, second: Period | None, relations: list[Relation]) -> None:
    assert two(first, second) == relations


@pytest.mark.parametrize(
    ("told", "relations"),
    [((5, 6), [REVISES]), ((5, 5), [CONTRADICTS]), ((6, 5), [REVISES]), ((5, None), []), ((None, 5), []), ((None, None), [])],
)
def test_days_of_telling(told: tuple[int | None, int | None], relations: list[Relation]) -> None:
    assert two(days(10, 10), days(11, 11), *told) == relations


def test_a_narrower_day_told_first_narrows_nothing() -> None:
    assert two(days(10, 10), days(10, 12), 5, 6) == []
    assert two(days(10, 10), days(10, 12), 6, 5) == [NARROWS]


@pytest.mark.parametrize(("second", "relations"), [(days(10, 12), []), (days(12, 12), []), (days(13, 13), [CONTRADICTS])])
def test_on_one_day_only_days_apart_contradict(second: Period, relations: list[Relation]) -> None:
    assert two(days(10, 12), second, 5, 5) == relations


@pytest.mark.parametrize("told", [(5, 5), (5, 6)])
def test_one_report_contradicts_not_itself(told: tuple[int, int]) -> None:
    scene = Scene()
    for on, when in zip(told, (10, 11), strict=True):
        paper = scene.papers[0] if scene.papers else scene.paper(5)
        said = paper.says(scene.body("Red League"), f"Told on {on}.", said=day(on))
        paper.claim(ClaimKind.RELEASE, Modality.PLANNED, patient=scene.person("Ida Moen"), when=day(when), by=said)
    assert found(scene) == []


@pytest.mark.parametrize(("by", "outlet", "relations"), [("Blue Council", None, []), (None, "Post", []), (None, None, [])])
def test_what_another_tells_later_is_history(by: str | None, outlet: str | None, relations: list[Relation]) -> None:
    assert two(days(10, 10), days(11, 11), by=by, outlet=outlet) == relations


def test_on_one_day_the_word_of_another_contradicts() -> None:
    assert two(days(10, 10), days(11, 11), 5, 5, by="Blue Council") == [CONTRADICTS]


@pytest.mark.parametrize(
    ("outlets", "relations"), [(("Post", "Post"), [REVISES]), (("Post", "News"), []), ((None, None), []), (("Post", None), [])]
)
def test_in_its_own_voice_the_outlet_is_the_holder(outlets: tuple[str | None, str | None], relations: list[Relation]) -> None:
    scene = Scene()
    for on, outlet in enumerate(outlets):
        plan(scene, days(10 + on, 10 + on), 5 + on, by=None, outlet=outlet)
    assert [relation for relation, _ in found(scene)] == relations


@pytest.mark.parametrize(
    "other", [{"modality": Modality.HAPPENED}, {"modality": Modality.CONSIDERED}, {"negative": True}, {"condition": "if talks end"}]
)
def test_only_plans_are_compared(other: dict[str, object]) -> None:
    assert two(days(10, 10), days(11, 11), **other) == []


@pytest.mark.parametrize(
    ("patient", "agent", "about"),
    [("Ida Moen", None, "Ida Moen"), ("Ida Moen", "Red League", "Ida Moen"), (None, "Red League", "Red League")],
)
def test_it_is_about_the_person_or_else_about_who_acts(patient: str | None, agent: str | None, about: str) -> None:
    scene = Scene()
    plan(scene, days(10, 10), 5), plan(scene, days(11, 11), 6)
    found(scene, patient=patient, agent=agent)
    (conflict,) = find_revisions(scene.whole())
    assert (conflict.about, conflict.property) == (scene.cast[about], "release.when")


def test_whom_only_words_tell_of_it_is_not_about() -> None:
    scene = Scene()
    plan(scene, days(10, 10), 5), plan(scene, days(11, 11), 6)
    found(scene, agent="Red League")
    roles = ((Role.PATIENT, (Party("the girl"),)), *scene.events[0].roles[1:])
    scene.events[0] = replace(scene.events[0], roles=roles)
    assert [c.about for c in find_revisions(scene.whole())] == [scene.cast["Red League"]]


def test_an_event_of_nobody_has_no_conflict() -> None:
    scene = Scene()
    plan(scene, days(10, 10), 5), plan(scene, days(11, 11), 6)
    assert found(scene, patient=None) == []


def test_sides_are_in_the_order_of_telling() -> None:
    scene = Scene()
    plan(scene, days(12, 13), 7), plan(scene, days(10, 10), 5), plan(scene, days(11, 11), 6)
    assert found(scene) == [(REVISES, ["2031-03-10", "2031-03-11", "2031-03-12/2031-03-13"])]


def test_told_on_one_day_they_are_in_the_order_of_the_record() -> None:
    scene = Scene()
    plan(scene, days(12, 12), 5), plan(scene, days(10, 10), 5)
    assert found(scene) == [(CONTRADICTS, ["2031-03-12", "2031-03-10"])]


def test_a_value_told_again_is_one_side() -> None:
    scene = Scene()
    plan(scene, days(10, 10), 5), plan(scene, days(11, 11), 6), plan(scene, days(11, 11), 7)
    assert found(scene) == [(REVISES, ["2031-03-10", "2031-03-11"])]


def test_each_relation_is_told_once() -> None:
    scene = Scene()
    plan(scene, days(10, 13), 5), plan(scene, days(11, 11), 6), plan(scene, days(12, 12), 7)
    assert found(scene) == [(NARROWS, ["2031-03-10/2031-03-13", "2031-03-11", "2031-03-12"]), (REVISES, ["2031-03-11", "2031-03-12"])]
