"""What each word did to a commitment."""

from dataclasses import replace
from datetime import timedelta

import pytest

from onrecord.ledger.history import history_of, width
from onrecord.ledger.life import Standing
from onrecord.model.claim import ClaimKind
from onrecord.model.commitment import Life, LifeBasis, Turn
from onrecord.model.period import Period
from tests.fakes.ledger import Scene, day, days
from tests.fakes.moving import moved, spoken

ACTIVE = Standing(Life.ACTIVE)
IF_TALKS = "once talks end"


@pytest.mark.parametrize(
    ("words", "turns"),
    [
        ([(None, None)], [Turn.MADE]),
        ([(days(8, 8), IF_TALKS)], [Turn.MADE]),
        ([(None, None), (None, None)], [Turn.REPEATED]),
        ([(None, None), (days(8, 8), None)], [Turn.DATED]),
        ([(days(8, 8), None), (None, None)], [Turn.REPEATED]),
        ([(days(8, 8), None), (days(8, 8), None)], [Turn.REPEATED]),
        ([(days(8, 8), None), (days(7, 7), None)], [Turn.AMENDED]),
        ([(days(8, 8), None), (days(9, 9), None)], [Turn.AMENDED]),
        ([(days(8, 9), None), (days(9, 12), None)], [Turn.REPEATED]),  # one day in both
        ([(days(8, 9), None), (days(10, 12), None)], [Turn.AMENDED]),
        ([(days(8, 10), None), (days(9, 9), None)], [Turn.REPEATED]),  # a day within
        ([(days(8, 8), None), (days(9, 9), None), (days(8, 8), None)], [Turn.AMENDED, Turn.REPEATED]),
        ([(None, None), (None, IF_TALKS)], [Turn.CONDITIONED]),
        ([(None, IF_TALKS), (None, IF_TALKS)], [Turn.REPEATED]),
        ([(None, IF_TALKS), (None, None), (None, IF_TALKS)], [Turn.REPEATED, Turn.REPEATED]),
        ([(None, None), (days(8, 8), IF_TALKS)], [Turn.DATED]),  # a day says more than a condition
        ([(None, None), (Period(day(8), None), None)], [Turn.REPEATED]),  # `soon` is no day
        ([(None, None), (Period(None, day(8)), None)], [Turn.REPEATED]),
    ],
)
def test_what_a_later_word_does(words: list[tuple[Period | None, str | None]], turns: list[Turn]) -> None:
    scene = Scene()
    moves = [moved(scene, on=5 + i, due=due, condition=condition) for i, (due, condition) in enumerate(words)]
    steps = history_of(moves, ACTIVE, scene.ground())
    assert [s.what for s in steps] == [Turn.MADE, *(turns if len(words) > 1 else [])]
    assert [(s.on, s.claim) for s in steps] == [(Period.day(day(5 + i)), m.says.id) for i, m in enumerate(moves)]


@pytest.mark.parametrize(("wide", "turn"), [(31, Turn.DATED), (32, Turn.REPEATED)])
def test_more_than_a_month_is_no_date(wide: int, turn: Turn) -> None:
    scene = Scene()
    moves = [moved(scene), moved(scene, due=Period(day(1), day(1) + timedelta(days=wide)))]
    assert history_of(moves, ACTIVE, scene.ground())[-1].what is turn


def test_a_withdrawal_is_one_whatever_it_says_besides() -> None:
    scene = Scene()
    moves = [moved(scene), moved(scene, due=days(8, 8), condition=IF_TALKS, is_withdrawal=True)]
    assert history_of(moves, ACTIVE, scene.ground())[-1].what is Turn.WITHDRAWN


@pytest.mark.parametrize(("when", "on"), [(7, 7), (None, 9)])
def test_the_last_step_is_its_fulfilment_on_its_day_or_else_when_it_was_told(when: int | None, on: int) -> None:
    scene = Scene()
    made = moved(scene)
    claim = scene.claim(scene.paper(9).claim(ClaimKind.RELEASE))
    event = scene.event(ClaimKind.RELEASE, claim.id, when=when)
    standing = Standing(Life.FULFILLED, LifeBasis.SELF, claim, event)
    last = history_of([made], standing, scene.ground())[-1]
    assert (last.what, last.claim, last.on) == (Turn.FULFILLED, claim.id, Period.day(day(on)))


@pytest.mark.parametrize(
    ("said", "acted", "on"),
    [
        (days(2, 2), None, days(2, 2)),  # the day that is given for the promise
        (None, days(8, 8), days(5, 5)),  # that of the act is none of it
        (Period(), None, days(5, 5)),
        (Period(day(2), None), None, Period(day(2), None)),
    ],
)
def test_when_a_word_was_given(said: Period | None, acted: Period | None, on: Period) -> None:
    scene = Scene()
    assert spoken(scene, said, acted).made_on(scene.ground()) == on


def test_a_planned_act_was_promised_when_it_was_told() -> None:
    scene = Scene()
    assert moved(scene, due=days(8, 8)).made_on(scene.ground()) == days(5, 5)


@pytest.mark.parametrize(
    ("when", "due"), [(days(8, 8), days(8, 8)), (Period(day(8), None), Period(day(8), None)), (Period(), None), (None, None)]
)
def test_it_is_due_when_the_act_is(when: Period | None, due: Period | None) -> None:
    assert moved(Scene(), due=when).due == due


@pytest.mark.parametrize(
    ("acts", "says", "stage"), [("first", "second", "first"), (None, "second", "second"), ("first", None, "first"), (None, None, None)]
)
def test_the_stage_is_that_of_the_act_or_else_of_the_word(acts: str | None, says: str | None, stage: str | None) -> None:
    move = spoken(Scene())
    move = replace(move, does=replace(move.does, stage=acts), says=replace(move.says, stage=says))
    assert move.stage == stage


def test_conditions_are_those_of_the_act_and_of_the_word() -> None:
    assert [s.quote for s in spoken(Scene(), condition="if it rains").condition] == [IF_TALKS, "if it rains"]


@pytest.mark.parametrize(("period", "wide"), [(days(8, 8), 0), (days(8, 9), 1)])
def test_width_in_days(period: Period, wide: int) -> None:
    assert width(period) == wide


@pytest.mark.parametrize("period", [Period(day(8), None), Period(None, day(8)), Period()])
def test_an_open_period_is_wider_than_any_month(period: Period) -> None:
    assert width(period) > 1_000_000
