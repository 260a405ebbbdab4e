"""Claims of one person's events → changes: each condition by itself."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from onrecord.ledger.changes import sightings
from onrecord.model.claim import Aspect, ClaimKind, Modality, Polarity, Role
from onrecord.model.entity import Party
from onrecord.model.event import EventState
from onrecord.model.ids import ClaimId
from onrecord.model.period import Period
from onrecord.model.status import StatusValue
from tests.fakes.ledger import Scene, day, days
from tests.unit.ledger.test_changes import (
    ABDUCT,
    HOLD,
    IDA,
    RELEASE,
    changes,
    doubts,
    event,
    presumed_dead,
    shown,
    tell,
)

ONGOING, PLANNED = Modality.ONGOING, Modality.PLANNED
UNTIL_4 = Period(None, day(4))


def called(scene: Scene, claim: ClaimId, *words: str) -> ClaimId:
    """The claim with Ida Moen called by these words."""
    parties = tuple(Party(w, scene.person(IDA)) for w in words)
    others = tuple(r for r in scene.claim(claim).roles if r[0] is not Role.PATIENT)
    return scene.amend(claim, roles=((Role.PATIENT, parties), *others)).id


def strange(scene: Scene) -> str:
    """A name that looks so little like hers that two persons may have been taken for one."""
    ida = scene.person(IDA)
    scene._people[ida] = replace(scene._people[ida], names=(IDA, "Karol Basri"))
    return "Karol Basri"


@pytest.mark.parametrize(("presumed", "is_overtaken"), [(11, True), (12, True), (13, False)])
def test_what_was_presumed_is_overtaken_by_an_end_of_a_week_before(
    presumed: int,
    *,
    is_overtaken: bool,
) -> None:
    scene = Scene()
    scene.paper(presumed)
    died = tell(scene, ClaimKind.DIE, paper=0, words="She is presumed dead.", trigger="dead")
    event(scene, ClaimKind.DIE, died, state=EventState.UNKNOWN)
    event(scene, RELEASE, tell(scene, RELEASE, when=5, paper=0), when=5)
    assert ("dead" not in [value for value, _ in shown(scene)]) is is_overtaken


@pytest.mark.parametrize(
    ("kind", "words"),
    [(RELEASE, "Karol Basri"), (ABDUCT, IDA), (ClaimKind.DISAPPEAR, IDA)],
)
def test_only_a_sure_end_overtakes(kind: ClaimKind, words: str) -> None:
    scene = Scene()
    strange(scene)
    presumed_dead(scene)
    event(scene, kind, called(scene, tell(scene, kind, when=4, paper=0), words), when=4)
    assert "dead" in [value for value, _ in shown(scene)]


def test_what_is_presumed_on_no_known_day_is_not_overtaken() -> None:
    scene = Scene()
    scene.paper(None)
    died = tell(scene, ClaimKind.DIE, paper=0, words="She is presumed dead.", trigger="dead")
    event(scene, ClaimKind.DIE, died, state=EventState.UNKNOWN)
    event(scene, RELEASE, tell(scene, RELEASE, when=4, paper=0), when=4)
    assert "dead" in [value for value, _ in shown(scene)]


def test_where_a_claim_is_sure_only_the_sure_ones_are_cited() -> None:
    scene = Scene()
    other = called(scene, tell(scene, RELEASE), strange(scene))
    named = tell(scene, RELEASE)
    event(scene, RELEASE, other, named)
    assert [(c.claims, c.doubtful) for c in changes(scene)] == [((named,), False)]


@pytest.mark.parametrize(
    ("hedges", "unconfirmed"),
    [((True, True), True), ((True, False), False), ((False, False), False)],
)
def test_hedged_by_all_is_unconfirmed(hedges: Sequence[bool], *, unconfirmed: bool) -> None:
    scene = Scene()
    ids = [tell(scene, RELEASE) for _ in hedges]
    for id, hedged in zip(ids, hedges, strict=True):  # noqa: A001
        scene.amend(id, aspects=(Aspect.HEDGED,) if hedged else ())
    event(scene, RELEASE, *ids)
    assert [c.unconfirmed for c in changes(scene)] == [unconfirmed]


@pytest.mark.parametrize(
    ("whens", "is_rough"),
    [
        ((None,), False),
        ((4,), False),
        ((days(1, 4),), True),
        ((None, days(1, 4)), True),
        ((4, days(1, 4)), False),  # one names the day
    ],
)
def test_rough_where_nobody_names_the_day(
    whens: Sequence[int | Period | None],
    *,
    is_rough: bool,
) -> None:
    scene = Scene()
    event(scene, RELEASE, *(tell(scene, RELEASE, 5, when) for when in whens))
    assert [c.is_rough for c in changes(scene)] == [is_rough]


def test_an_end_without_a_beginning_names_no_day() -> None:
    scene = Scene()
    event(scene, RELEASE, tell(scene, RELEASE, 5, UNTIL_4), when=UNTIL_4)
    assert [(c.day, c.is_dated) for c in changes(scene)] == [(day(5), False)]


def test_of_days_that_differ_the_one_of_the_event_counts() -> None:
    scene = Scene()
    event(scene, RELEASE, tell(scene, RELEASE, 9, 4), tell(scene, RELEASE, 9, 6), when=6)
    assert [c.day for c in changes(scene)] == [day(6)]


def test_one_of_two_that_is_taken_for_granted_is_no_news() -> None:
    scene = Scene()
    told = tell(scene, RELEASE, words="Norland freed her, the freed nurse.", trigger="freed")
    event(scene, RELEASE, called(scene, told, "the freed nurse", IDA))
    assert [c.is_news for c in changes(scene)] == [False]


@pytest.mark.parametrize(("start", "is_news"), [(1499, True), (1500, False), (1501, False)])
def test_where_the_opening_of_a_report_ends(start: int, *, is_news: bool) -> None:
    scene = Scene()
    told = tell(scene, RELEASE)
    trigger = scene.claim(told).trigger
    trigger = replace(trigger, start=start, stop=start + len(trigger.quote))
    scene.papers[0].claims[0] = replace(scene.claim(told), trigger=trigger)
    event(scene, RELEASE, told)
    assert [c.is_news for c in changes(scene)] == [is_news]


def test_where_no_word_says_more_the_first_claim_names_the_value() -> None:
    scene = Scene()
    event(scene, RELEASE, tell(scene, RELEASE), tell(scene, ClaimKind.EXCHANGE))
    assert [c.value.value for c in changes(scene)] == ["released"]


@pytest.mark.parametrize(
    ("kind", "brief", "is_told"),
    [
        (HOLD, (True,), False),
        (HOLD, (True, False), True),
        (ABDUCT, (True,), True),  # only custody may be of hours
        (RELEASE, (True,), True),
    ],
)
def test_custody_of_hours_by_every_claim_is_left_out(
    kind: ClaimKind,
    brief: Sequence[bool],
    *,
    is_told: bool,
) -> None:
    scene = Scene()
    ids = [tell(scene, kind, 5, 4, modality=ONGOING) for _ in brief]
    for id, is_brief in zip(ids, brief, strict=True):  # noqa: A001
        scene.amend(id, aspects=(Aspect.BRIEF,) if is_brief else ())
    event(scene, kind, *ids, when=4)
    assert bool(changes(scene)) is is_told


def test_one_claim_that_speaks_of_now_is_enough() -> None:
    scene = Scene()
    event(scene, HOLD, tell(scene, HOLD), tell(scene, HOLD, modality=ONGOING))
    assert [c.value.value for c in changes(scene)] == ["held"]


@pytest.mark.parametrize(
    ("kind", "role", "places"),
    [
        (HOLD, Role.PLACE, ["Eastport"]),
        (HOLD, Role.DESTINATION, ["Eastport"]),
        (HOLD, Role.ORIGIN, []),
        (ABDUCT, Role.PLACE, []),  # where she was taken is not where she is
    ],
)
def test_where_somebody_is_held_is_told_by_the_holding(
    kind: ClaimKind,
    role: Role,
    places: list[str],
) -> None:
    scene = Scene()
    told = tell(scene, kind, modality=ONGOING)
    place = (role, (Party("Eastport", scene.place("Eastport")),))
    scene.amend(told, roles=(*scene.claim(told).roles, place))
    event(scene, kind, told)
    assert [p.text for c in changes(scene) for p in c.place] == places


@pytest.mark.parametrize(
    ("how", "is_planned"),
    [({}, True), ({"condition": "x"}, False), ({"polarity": Polarity.NEGATIVE}, False)],
)
def test_a_release_that_is_under_way_is_a_plan(how: dict[str, object], *, is_planned: bool) -> None:
    scene = Scene()
    told = tell(scene, RELEASE, modality=ONGOING, words="They are freeing her.", trigger="freeing")
    if "condition" in how:
        how = {"condition": scene.claim(told).evidence}
    scene.amend(told, **how)
    event(scene, RELEASE, told, state=EventState.ONGOING)
    assert ("to_be_released" in [value for value, _ in shown(scene)]) is is_planned


ON_LIST = StatusValue.ON_LIST


@pytest.mark.parametrize(
    ("fates", "value"),
    [
        ((ON_LIST,), "on_list"),
        ((ON_LIST, ON_LIST), "on_list"),
        ((ON_LIST, None), "to_be_released"),
        ((StatusValue.TO_BE_RELEASED,), "to_be_released"),
    ],
)
def test_a_list_is_told_where_every_plan_is_of_one(
    fates: Sequence[StatusValue | None],
    value: str,
) -> None:
    scene = Scene()
    ids = [tell(scene, RELEASE, modality=PLANNED, fate=fate) for fate in fates]
    event(scene, RELEASE, *ids, state=EventState.PLANNED)
    assert [v for v, _ in shown(scene)] == [value]


def test_a_plan_told_with_its_day_when_that_is_over_is_no_new_one() -> None:
    scene = Scene()
    ids = [tell(scene, RELEASE, on, 6, modality=PLANNED) for on in (3, 7)]
    event(scene, RELEASE, *ids, state=EventState.PLANNED, when=6)
    assert [c.until for c in changes(scene)] == [day(6)]


def test_of_plans_told_on_one_day_one_without_a_last_day_is_passed_over() -> None:
    scene = Scene()
    ids = [tell(scene, RELEASE, 3, when, modality=PLANNED) for when in (Period(day(6), None), 7)]
    event(scene, RELEASE, *ids, state=EventState.HAPPENED)
    assert [c.until for c in changes(scene) if c.value.value == "to_be_released"] == [day(7)]


def called_off(*off: int | None) -> list[tuple[bool, object]]:
    """A plan for the 9th, told on the 3rd and on the 8th, and off by reports of these days."""
    scene = Scene()
    ids = [tell(scene, RELEASE, on, 9, modality=PLANNED) for on in (3, 8)]
    ids += [tell(scene, RELEASE, on, 9, modality=Modality.DENIED) for on in off]
    event(scene, RELEASE, *ids, state=EventState.CANCELLED, when=9)
    return [(c.is_cancelled, c.until) for c in changes(scene)]


@pytest.mark.parametrize(
    ("off", "until"),
    [((5,), 5), ((5, 6), 6), ((6, 5), 6), ((5, None), 5), ((None,), 9)],
)
def test_a_plan_ends_when_it_was_last_said_to_be_off(
    off: Sequence[int | None],
    until: int,
) -> None:
    assert called_off(*off) == [(True, day(until))]


@pytest.mark.parametrize(
    ("words", "polarity", "is_seen"),
    [
        (IDA, Polarity.POSITIVE, True),
        (IDA, Polarity.NEGATIVE, False),  # `is no longer held`
        ("she", Polarity.POSITIVE, False),  # by name only
        ("Karol Basri", Polarity.POSITIVE, False),  # may be another
    ],
)
def test_who_is_seen_held_is_told_by_name(words: str, polarity: Polarity, *, is_seen: bool) -> None:
    scene = Scene()
    strange(scene)
    told = called(scene, tell(scene, HOLD, modality=ONGOING), words)
    scene.amend(told, polarity=polarity)
    event(scene, HOLD, told)
    assert bool(sightings(scene.person(IDA), scene.events, doubts(scene))) is is_seen


def test_a_report_that_tells_a_planned_end_may_see_her_held() -> None:
    scene = Scene()
    event(scene, RELEASE, tell(scene, RELEASE, modality=PLANNED), state=EventState.PLANNED)
    event(scene, HOLD, tell(scene, HOLD, modality=ONGOING, paper=0))
    assert len(sightings(scene.person(IDA), scene.events, doubts(scene))) == 1
