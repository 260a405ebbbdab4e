"""Claims of one person's events → changes: which day, who says it, and what is left out."""

from datetime import date

import pytest

from onrecord.ledger.change import Change
from onrecord.ledger.changes import changes_of, sightings
from onrecord.ledger.doubts import Doubts
from onrecord.ledger.joint import JointPlans
from onrecord.model.claim import ClaimKind, Modality
from onrecord.model.entity import Party, Property
from onrecord.model.event import EventState
from onrecord.model.ids import ClaimId
from onrecord.model.period import Period
from onrecord.model.status import StatusValue
from tests.fakes.ledger import Scene, day, days

IDA = "Ida Moen"
ABDUCT, HOLD, RELEASE, KILL = ClaimKind.ABDUCT, ClaimKind.HOLD, ClaimKind.RELEASE, ClaimKind.KILL


def doubts(scene: Scene) -> Doubts:
    whole = scene.whole()
    return Doubts.of(whole, JointPlans.of(whole))


def tell(
    scene: Scene,
    kind: ClaimKind,
    on: int | None = 5,
    when: int | Period | None = None,
    *,
    modality: Modality = Modality.HAPPENED,
    words: str | None = None,
    trigger: str | None = None,
    by: str | None = None,
    fate: StatusValue | None = None,
    paper: int | None = None,
) -> ClaimId:
    report = scene.paper(on) if paper is None else scene.papers[paper]
    period = day(when) if isinstance(when, int) else when
    agent = None if by is None else scene.body(by)
    id = report.claim(kind, modality, patient=scene.person(IDA), agent=agent, when=period, words=words, trigger=trigger)  # noqa: A001
    scene.amend(id, fate=fate)
    return id


def event(scene: Scene, kind: ClaimKind, *ids: ClaimId, state: EventState = EventState.HAPPENED, when: int | Period | None = None) -> None:
    scene.event(kind, *ids, patient=scene.person(IDA), state=state, when=when)


def changes(scene: Scene) -> list[Change]:
    return changes_of(scene.person(IDA), scene.events, doubts(scene))


def shown(scene: Scene) -> list[tuple[str, date | None]]:
    return [(c.value.value, c.day) for c in changes(scene)]


@pytest.mark.parametrize(
    ("told", "when", "on", "is_dated"),
    [
        (5, 3, 3, True),
        (5, 5, 5, True),
        (5, None, 5, False),
        (None, 3, 3, True),
        (None, None, None, False),
        (5, days(1, 4), 4, True),  # by its last day it had happened
        (5, 6, 5, True),  # no later than it was told
    ],
)
def test_the_day_of_a_release(told: int | None, when: int | Period | None, on: int | None, *, is_dated: bool) -> None:
    scene = Scene()
    event(scene, RELEASE, tell(scene, RELEASE, told, when), when=when)
    (change,) = changes(scene)
    assert (change.day, change.is_dated) == (None if on is None else day(on), is_dated)


@pytest.mark.parametrize(
    ("state", "value"),
    [
        (EventState.HAPPENED, "released"),
        (EventState.ONGOING, "released"),
        (EventState.UNKNOWN, "released"),
        (EventState.DISPUTED, "unknown"),
        (EventState.PLANNED, None),
        (EventState.CANCELLED, None),
    ],
)
def test_only_what_is_told_as_done(state: EventState, value: str | None) -> None:
    scene = Scene()
    event(scene, RELEASE, tell(scene, RELEASE), state=state)
    assert [c.value.value for c in changes(scene)] == ([] if value is None else [value])
    assert all(c.contested is (state is EventState.DISPUTED) for c in changes(scene))


@pytest.mark.parametrize(
    ("kind", "words", "trigger", "when", "is_told"),
    [
        (HOLD, "Ida Moen was held for years.", "held", None, False),
        (HOLD, "Ida Moen was held for years.", "held", 3, True),
        (HOLD, "Ida Moen was detained.", "detained", None, True),
        (HOLD, "Norland arrests Ida Moen.", "arrests", None, True),
        (HOLD, "Ida Moen was briefly detained.", "detained", 3, False),
        (HOLD, "The formerly detained Ida Moen spoke.", "detained", 3, False),
        (ABDUCT, "Ida Moen was abducted.", "abducted", None, True),
        (ABDUCT, "Ida Moen had been abducted.", "abducted", None, False),
        (ABDUCT, "Ida Moen had been abducted.", "abducted", 3, True),
        (KILL, "Ida Moen had been killed.", "killed", None, True),
    ],
)
def test_what_says_nothing_of_now(kind: ClaimKind, words: str, trigger: str, when: int | None, *, is_told: bool) -> None:
    scene = Scene()
    event(scene, kind, tell(scene, kind, 5, when, words=words, trigger=trigger, by="Norland"), when=when)
    assert bool(changes(scene)) is is_told


@pytest.mark.parametrize(("fate", "value"), [(None, "released"), (StatusValue.RESCUED, "rescued")])
def test_the_word_that_says_more_is_the_value(fate: StatusValue | None, value: str) -> None:
    scene = Scene()
    event(scene, RELEASE, tell(scene, RELEASE), tell(scene, RELEASE, fate=fate))
    assert [c.value.value for c in changes(scene)] == [value]


@pytest.mark.parametrize(("fate", "has_let_go"), [(None, True), (StatusValue.RESCUED, False)])
def test_who_lets_go(fate: StatusValue | None, *, has_let_go: bool) -> None:
    scene = Scene()
    event(scene, RELEASE, tell(scene, RELEASE, by="Red League", fate=fate))
    (change,) = changes(scene)
    assert (change.by, change.holder) == ((scene.body("Red League"),) if has_let_go else (), ())


def test_who_holds_is_the_holder() -> None:
    scene = Scene()
    event(scene, ABDUCT, tell(scene, ABDUCT, by="Red League"), tell(scene, ABDUCT, by="Reed Front"))
    (change,) = changes(scene)
    assert (change.holder, change.by) == ((scene.body("Red League"), scene.body("Reed Front")), ())


@pytest.mark.parametrize(("start", "is_news"), [(0, True), (1400, True), (1600, False)])
def test_news_is_what_a_report_opens_with(start: int, *, is_news: bool) -> None:
    scene = Scene()
    scene.paper(5).write("x" * (start + 1))
    event(scene, RELEASE, tell(scene, RELEASE, paper=0))
    assert [c.is_news for c in changes(scene)] == [is_news]


def presumed_dead(scene: Scene, *, when: int | None = None) -> None:
    claim = tell(scene, ClaimKind.DIE, 5, when, words="Ida Moen is presumed dead.", trigger="dead", modality=Modality.UNKNOWN)
    event(scene, ClaimKind.DIE, claim, state=EventState.UNKNOWN, when=when)


@pytest.mark.parametrize(
    ("paper", "when", "presumed", "is_overtaken"),
    [
        (0, 4, None, True),  # the report knows how it ended
        (None, 4, None, False),  # another does
        (0, 4, 3, False),  # presumed of a day
    ],
)
def test_what_was_only_presumed_is_overtaken(paper: int | None, when: int, presumed: int | None, *, is_overtaken: bool) -> None:
    scene = Scene()
    presumed_dead(scene, when=presumed)
    event(scene, RELEASE, tell(scene, RELEASE, 5, when, paper=paper), when=when)
    assert ("dead" not in [value for value, _ in shown(scene)]) is is_overtaken


@pytest.mark.parametrize(("report", "is_seen"), [(0, False), (None, True)])
def test_a_report_that_tells_the_end_speaks_of_before(report: int | None, *, is_seen: bool) -> None:
    scene = Scene()
    event(scene, RELEASE, tell(scene, RELEASE))
    event(scene, HOLD, tell(scene, HOLD, modality=Modality.ONGOING, paper=report))
    assert bool(sightings(scene.person(IDA), scene.events, doubts(scene))) is is_seen


@pytest.mark.parametrize(
    ("kind", "modality", "on", "is_seen"),
    [
        (HOLD, Modality.ONGOING, 5, True),
        (HOLD, Modality.HAPPENED, 5, False),
        (HOLD, Modality.ONGOING, None, False),
        (ABDUCT, Modality.ONGOING, 5, False),
        (HOLD, Modality.PLANNED, 5, False),
    ],
)
def test_who_is_seen_held(kind: ClaimKind, modality: Modality, on: int | None, *, is_seen: bool) -> None:
    scene = Scene()
    event(scene, kind, tell(scene, kind, on, modality=modality, by="Red League"))
    found = sightings(scene.person(IDA), scene.events, doubts(scene))
    assert [(c.day, c.value, c.holder) for c in found] == ([(day(5), StatusValue.HELD, (scene.body("Red League"),))] if is_seen else [])


@pytest.mark.parametrize(
    ("plans", "until"),
    [
        ([(3, 6)], 6),
        ([(3, None)], None),
        ([(3, 6), (4, None)], 6),
        ([(3, 6), (6, None)], 6),
        ([(3, 6), (7, None)], None),
    ],
)
def test_until_when_a_plan_runs(plans: list[tuple[int, int | None]], until: int | None) -> None:
    scene = Scene()
    ids = [tell(scene, RELEASE, on, when, modality=Modality.PLANNED) for on, when in plans]
    event(scene, RELEASE, *ids, state=EventState.PLANNED, when=plans[0][1])
    (plan,) = changes(scene)
    assert (plan.value, plan.day, plan.until) == (StatusValue.TO_BE_RELEASED, day(3), None if until is None else day(until))


def test_nobody_plans_to_be_released_by_being_killed() -> None:
    scene = Scene()
    event(scene, KILL, tell(scene, KILL, 3, 6, modality=Modality.PLANNED), state=EventState.PLANNED, when=6)
    assert changes(scene) == []


@pytest.mark.parametrize(
    ("kind", "value"),
    [(ClaimKind.DISAPPEAR, "missing"), (ClaimKind.DIE, "dead"), (ClaimKind.ESCAPE, "escaped"), (ClaimKind.EXCHANGE, "exchanged")],
)
def test_what_a_kind_makes_of_a_person(kind: ClaimKind, value: str) -> None:
    scene = Scene()
    event(scene, kind, tell(scene, kind, words="Ida Moen is gone.", trigger="gone"))
    assert [c.value.value for c in changes(scene)] == [value]


def test_a_change_is_sure_and_no_news_unless_it_is_said() -> None:
    plain = Change(day(3), StatusValue.HELD, ())
    marks = (plain.unconfirmed, plain.is_news, plain.contested, plain.doubtful, plain.is_dated, plain.is_cancelled)
    assert not any(marks)
    assert (plain.by_name, plain.origins) == (True, 1)


@pytest.mark.parametrize(("words", "is_news"), [("the freed nurse", False), ("the nurse", True)])
def test_what_is_taken_for_granted_is_no_news(words: str, *, is_news: bool) -> None:
    scene = Scene()
    id = tell(scene, RELEASE, words=f"Norland freed {words}.", trigger="freed")  # noqa: A001
    (role, (ida,)), *_ = scene.claim(id).roles
    scene.amend(id, roles=((role, (Party(words, ida.entity),)),))
    event(scene, RELEASE, id)
    assert [c.is_news for c in changes(scene)] == [is_news]


def test_one_report_that_opens_with_it_is_enough() -> None:
    scene = Scene()
    scene.paper(5).write("x" * 1600)
    event(scene, RELEASE, tell(scene, RELEASE, paper=0), tell(scene, RELEASE))
    assert [c.is_news for c in changes(scene)] == [True]


def test_of_days_that_the_event_does_not_have_the_first_counts() -> None:
    scene = Scene()
    event(scene, RELEASE, tell(scene, RELEASE, 9, 4), tell(scene, RELEASE, 9, 6), when=None)
    assert [c.day for c in changes(scene)] == [day(4)]


def test_had_been_abducted_beside_a_plain_word_is_told() -> None:
    scene = Scene()
    past = tell(scene, ABDUCT, words="Ida Moen had been abducted.", trigger="abducted")
    event(scene, ABDUCT, past, tell(scene, ABDUCT, words="Ida Moen was abducted.", trigger="abducted"))
    assert len(changes(scene)) == 1


def test_where_somebody_is_held() -> None:
    scene = Scene()
    id = scene.paper(5).claim(HOLD, Modality.ONGOING, patient=scene.person(IDA), place=scene.place("Eastport"))  # noqa: A001
    event(scene, HOLD, id)
    assert [p.text for c in changes(scene) for p in c.place] == ["Eastport"]


@pytest.mark.parametrize(
    ("state", "when", "until"),
    [
        (EventState.PLANNED, 8, 8),  # of plans told on one day the event's
        (EventState.POSTPONED, 8, 8),
        (EventState.HAPPENED, 8, 7),  # else a later plan's own
        (EventState.PLANNED, None, 7),
    ],
)
def test_which_day_a_plan_has(state: EventState, when: int | None, until: int) -> None:
    scene = Scene()
    ids = [tell(scene, RELEASE, on, due, modality=Modality.PLANNED) for on, due in ((None, 9), (3, 6), (4, 7))]
    event(scene, RELEASE, *ids, state=state, when=when)
    assert [c.until for c in changes(scene) if c.value is StatusValue.TO_BE_RELEASED] == [day(until)]


@pytest.mark.parametrize("due", [Period(day(6), None), None])
def test_a_plan_without_a_last_day_has_none(due: Period | None) -> None:
    scene = Scene()
    event(scene, RELEASE, tell(scene, RELEASE, 3, due, modality=Modality.PLANNED), state=EventState.HAPPENED)
    assert [c.until for c in changes(scene) if c.value is StatusValue.TO_BE_RELEASED] == [None]


@pytest.mark.parametrize("word", ["she", "Moen"])
def test_a_plan_told_by_pronoun_near_an_office_holder_is_none(word: str) -> None:
    scene = Scene()
    id = tell(scene, RELEASE, 3, 6, modality=Modality.PLANNED)  # noqa: A001
    (role, (ida,)), *_ = scene.claim(id).roles
    scene.amend(id, roles=((role, (Party(word, ida.entity),)),))
    scene.papers[0].attribute(scene.person(IDA), Property.ROLE, "minister")
    event(scene, RELEASE, id, state=EventState.PLANNED, when=6)
    assert bool(changes(scene)) is (word == "Moen")


def test_one_claim_by_name_is_enough() -> None:
    scene = Scene()
    named, other = tell(scene, RELEASE), tell(scene, RELEASE)
    (role, (ida,)), *_ = scene.claim(other).roles
    scene.amend(other, roles=((role, (Party("she", ida.entity),)),))
    event(scene, RELEASE, other, named)
    assert [c.by_name for c in changes(scene)] == [True]
