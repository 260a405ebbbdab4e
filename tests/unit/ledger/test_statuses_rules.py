"""What stands of a person, and until when: each condition by itself."""

from datetime import date

import pytest

from onrecord.ledger.doubts import Doubts
from onrecord.ledger.joint import JointPlans
from onrecord.ledger.statuses import derive_statuses
from onrecord.model.claim import ClaimKind, Modality
from onrecord.model.event import EventState
from onrecord.model.ids import ClaimId
from onrecord.model.period import Period
from onrecord.model.status import Status
from tests.fakes.ledger import Scene, day
from tests.unit.ledger.test_changes import ABDUCT, HOLD, IDA, KILL, RELEASE, event, tell
from tests.unit.ledger.test_changes_rules import called, strange

DISAPPEAR, ESCAPE = ClaimKind.DISAPPEAR, ClaimKind.ESCAPE
NEXT = day(4)
"""The day before the 5th of March 2031."""


def statuses(scene: Scene) -> tuple[Status, ...]:
    whole = scene.whole()
    return derive_statuses(whole, Doubts.of(whole, JointPlans.of(whole)))


def values(scene: Scene) -> list[str]:
    """`released`, with `*` where our reading is doubtful."""
    return [s.value.value + "*" * s.doubtful for s in statuses(scene)]


def told(scene: Scene, kind: ClaimKind, on: int | None = 5, name: str = IDA) -> ClaimId:
    """An event of one claim, told without a day of its own."""
    id = called(scene, tell(scene, kind, on), name)  # noqa: A001
    event(scene, kind, id)
    return id


def freed_after(since: date, end: ClaimKind, when: int | None, opening: int) -> date | None:
    """Until when somebody is held who was taken on that day, and whose end is told on the 5th."""
    scene = Scene()
    taken = Period.day(since)
    event(scene, ABDUCT, tell(scene, ABDUCT, 5, taken), when=taken)
    report = scene.paper(5)
    report.write("x" * opening)
    event(scene, end, tell(scene, end, when=when, paper=1), when=when)
    return statuses(scene)[0].period.latest


YEAR_AND_DAY, YEAR = date(2030, 3, 4), date(2030, 3, 5)


@pytest.mark.parametrize(
    ("since", "end", "when", "opening", "until"),
    [
        (YEAR_AND_DAY, RELEASE, None, 1600, YEAR_AND_DAY),
        (YEAR_AND_DAY, KILL, None, 1600, YEAR_AND_DAY),
        (YEAR, RELEASE, None, 1600, NEXT),
        (YEAR_AND_DAY, RELEASE, 5, 1600, NEXT),  # the day is named
        (YEAR_AND_DAY, RELEASE, None, 1, NEXT),  # it is the news
        (YEAR_AND_DAY, RELEASE, 5, 1, NEXT),
    ],
)
def test_of_an_end_told_a_year_after_nobody_knows_the_day(
    since: date,
    end: ClaimKind,
    when: int | None,
    opening: int,
    until: date,
) -> None:
    assert freed_after(since, end, when, opening) == until


def test_a_plan_told_a_year_after_leaves_who_is_held() -> None:
    scene = Scene()
    taken = Period.day(YEAR_AND_DAY)
    event(scene, ABDUCT, tell(scene, ABDUCT, 5, taken), when=taken)
    event(scene, RELEASE, tell(scene, RELEASE, 5, modality=Modality.PLANNED))
    assert statuses(scene)[0].period.latest == NEXT


def test_a_custody_of_no_named_day_lasts_until_the_end_is_told() -> None:
    scene = Scene()
    scene.paper(5).published = YEAR_AND_DAY
    event(scene, ABDUCT, tell(scene, ABDUCT, paper=0))
    scene.paper(5).write("x" * 1600)
    event(scene, RELEASE, tell(scene, RELEASE, paper=1))
    assert statuses(scene)[0].period.latest == NEXT


def test_of_two_ends_on_no_known_day_the_last_stands() -> None:
    scene = Scene()
    told(scene, RELEASE, None)
    told(scene, KILL, None)
    assert [(s.value.value, s.period) for s in statuses(scene)] == [("dead", Period(None, None))]


def test_of_a_body_nothing_is_told() -> None:
    scene = Scene()
    league = scene.body("Red League")
    scene.event(HOLD, tell(scene, HOLD, modality=Modality.ONGOING), patient=league)
    assert statuses(scene) == ()


@pytest.mark.parametrize("kind", [ABDUCT, HOLD])
@pytest.mark.parametrize("is_captive", [True, False])
def test_only_a_captive_escapes(kind: ClaimKind, *, is_captive: bool) -> None:
    scene = Scene()
    if is_captive:
        event(scene, kind, tell(scene, kind, 3, modality=Modality.ONGOING))
    told(scene, ESCAPE)
    assert ("escaped" in values(scene)) is is_captive


def test_one_claim_of_several_that_tells_of_a_captivity_is_enough() -> None:
    scene = Scene()
    ids = [tell(scene, ESCAPE, words=words) for words in ("She got away.", "She fled the camp.")]
    event(scene, ESCAPE, *ids)
    assert "escaped" in values(scene)


@pytest.mark.parametrize(
    ("sure", "doubtful", "shown"),
    [
        ((), (RELEASE,), ["released*"]),
        ((), (RELEASE, RELEASE), ["released*"]),  # each once
        ((), (RELEASE, KILL), ["released*", "dead*"]),
        ((), (ABDUCT,), ["held*"]),
        ((ABDUCT,), (RELEASE,), ["held", "released*"]),
        ((RELEASE,), (RELEASE,), ["released"]),  # what stands is told already
        ((KILL,), (ABDUCT,), ["dead"]),  # a custody only of whom nothing stands
        ((KILL,), (DISAPPEAR,), ["dead"]),
    ],
)
def test_what_is_doubtful_adds_what_nothing_else_tells(
    sure: tuple[ClaimKind, ...],
    doubtful: tuple[ClaimKind, ...],
    shown: list[str],
) -> None:
    scene = Scene()
    other = strange(scene)
    for kind in sure:
        told(scene, kind)
    for kind in doubtful:
        told(scene, kind, name=other)
    assert [v for v in values(scene) if v != "held" or ABDUCT in sure] == shown


@pytest.mark.parametrize(("on", "is_told"), [(4, True), (5, True), (6, False), (None, True)])
def test_a_doubtful_end_of_a_later_day_is_not_told(on: int | None, *, is_told: bool) -> None:
    scene = Scene(as_of=day(5))
    told(scene, RELEASE, on, strange(scene))
    assert values(scene) == (["released*"] if is_told else [])


@pytest.mark.parametrize(
    ("first", "then", "shown"),
    [
        ((ABDUCT, 3), (RELEASE, 6), ["held", "released"]),  # ends a captivity
        ((KILL, 3), (RELEASE, 6), ["dead", "released*"]),  # stands against nothing
        ((RELEASE, 6), (RELEASE, 5), ["released"]),
    ],
)
def test_what_only_a_pronoun_tells(
    first: tuple[ClaimKind, int],
    then: tuple[ClaimKind, int],
    shown: list[str],
) -> None:
    scene = Scene()
    told(scene, *first)
    told(scene, *then, "she")
    found = values(scene)
    assert [v for v in found if v in shown] == found[-len(shown) :] == shown


def test_of_a_release_told_twice_the_day_by_name_counts() -> None:
    scene = Scene()
    scene.paper(6).write("x" * 1600)
    event(scene, RELEASE, tell(scene, RELEASE, paper=0))
    told(scene, RELEASE, 5, "she")
    assert [s.period.earliest for s in statuses(scene) if s.value.value == "released"] == [day(6)]


def test_what_was_put_before_a_death_is_not_told_again_as_doubtful() -> None:
    scene = Scene()
    scene.paper(5)
    for kind in (RELEASE, ClaimKind.EXCHANGE, KILL):
        event(scene, kind, tell(scene, kind, paper=0))
    assert values(scene) == ["exchanged", "dead"]


@pytest.mark.parametrize(
    ("as_of", "freed", "latest"),
    [
        (6, None, day(9)),  # until its last day
        (11, None, day(9)),  # after which nobody knows
        (11, 7, day(6)),  # until it is done
        (11, 9, day(8)),
    ],
)
def test_until_when_a_plan_stands(as_of: int, freed: int | None, latest: date) -> None:
    scene = Scene(as_of=day(as_of))
    plan = tell(scene, RELEASE, 5, 9, modality=Modality.PLANNED)
    event(scene, RELEASE, plan, state=EventState.PLANNED, when=9)
    if freed is not None:
        event(scene, RELEASE, tell(scene, RELEASE, freed, freed), when=freed)
    (found,) = [s for s in statuses(scene) if s.value.value == "to_be_released"]
    assert found.period == Period(day(5), latest)
