"""A day given for one of several in a plan is the day of all."""

import pytest

from onrecord.ledger.joint import JointPlans
from onrecord.model.claim import ClaimKind, Modality
from onrecord.model.period import Period
from tests.fakes.ledger import Scene, day, days

Told = tuple[int | None, Period | None]
"""The day on which a plan for Ida Moen alone was told, and the day that it gave."""


def due(
    *others: Told,
    joint_on: int | None = 10,
    persons: tuple[str, ...] = ("Ida Moen", "Per Lund"),
    kind: ClaimKind = ClaimKind.RELEASE,
    modality: Modality = Modality.PLANNED,
    negative: bool = False,
    hindsight: int | None = None,
) -> Period | None:
    scene = Scene(hindsight=None if hindsight is None else day(hindsight))
    ida = scene.person("Ida Moen")
    for on, when in others:
        scene.paper(on).claim(kind, modality, patient=ida, when=when, negative=negative)
    plan = scene.paper(joint_on).claim(ClaimKind.RELEASE, Modality.PLANNED, patient=tuple(scene.person(p) for p in persons))
    return JointPlans.of(scene.whole()).due([scene.claim(plan)])


@pytest.mark.parametrize(("on", "is_near"), [(2, False), (3, True), (10, True), (17, True), (18, False), (None, False)])
def test_a_day_told_within_a_week_counts(on: int | None, is_near: bool) -> None:
    assert due((on, days(20, 20))) == (days(20, 20) if is_near else None)


@pytest.mark.parametrize(("when", "is_to_come"), [(9, False), (10, True), (11, True)])
def test_a_day_that_was_over_when_the_plan_was_told_does_not(when: int, is_to_come: bool) -> None:
    assert due((9, days(when, when))) == (days(when, when) if is_to_come else None)


@pytest.mark.parametrize("when", [None, Period(), Period(day(20), None), days(20, 21)])
def test_only_a_single_day_counts(when: Period | None) -> None:
    assert due((10, when)) is None


def test_a_plan_of_unknown_day_has_no_companions() -> None:
    assert due((10, days(20, 20)), joint_on=None) is None


def test_a_plan_for_one_has_no_companions() -> None:
    assert due((10, days(20, 20)), persons=("Ida Moen",)) is None


@pytest.mark.parametrize("other", [{"kind": ClaimKind.TRANSFER}, {"modality": Modality.HAPPENED}, {"negative": True}])
def test_only_plans_of_the_same_act_count(other: dict[str, object]) -> None:
    assert due((10, days(20, 20)), **other) is None  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("others", "found"),
    [
        ([(9, days(20, 20)), (11, days(20, 20, "on Thursday"))], days(20, 20, "on Thursday")),
        ([(9, days(20, 20)), (11, days(21, 21))], None),
        ([(9, days(20, 20)), (18, days(21, 21))], days(20, 20)),  # of another week
        ([(9, days(20, 20)), (11, days(9, 9))], days(20, 20)),  # one that was over
    ],
)
def test_all_that_was_told_that_week_has_to_agree(others: list[Told], found: Period | None) -> None:
    assert due(*others) == found


@pytest.mark.parametrize(("hindsight", "is_known"), [(10, False), (11, True), (12, True)])
def test_what_was_told_after_the_day_asked_for_is_not_known(hindsight: int, is_known: bool) -> None:
    assert (due((11, days(20, 20)), hindsight=hindsight) is not None) is is_known


def test_the_last_in_the_order_of_the_record_gives_the_words() -> None:
    assert due((12, days(20, 20, "then")), (11, days(20, 20, "on Thursday"))) == days(20, 20, "on Thursday")
