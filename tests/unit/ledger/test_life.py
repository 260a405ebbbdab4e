"""How a commitment stands: who must say what, and on which day, for it to be kept, late, lapsed or taken back."""

from dataclasses import replace
from datetime import date

import pytest

from onrecord.ledger.life import Standing, condition_of, stand
from onrecord.ledger.move import Move
from onrecord.model.claim import ClaimKind
from onrecord.model.commitment import CommitmentKind, Life, LifeBasis
from onrecord.model.event import EventState
from onrecord.model.period import Period
from onrecord.model.span import Span
from tests.fakes.ledger import Scene, day, days
from tests.fakes.moving import moved

PROMISE, OFFER, REFUSAL = CommitmentKind.PROMISE, CommitmentKind.OFFER, CommitmentKind.REFUSAL
OPEN = {CommitmentKind.OFFER: Life.PROPOSED, CommitmentKind.REQUEST: Life.PROPOSED, CommitmentKind.DEMAND: Life.PROPOSED}


def freed(
    scene: Scene,
    *,
    when: int | None = 6,
    told: int | None = 6,
    by: tuple[str, ...] = (),
    state: EventState = EventState.HAPPENED,
    negative: bool = False,
) -> None:
    """An event with one claim, in a report's own voice or of who says so."""
    paper, ida = scene.paper(told), scene.person("Ida Moen")
    said = [paper.says(scene.cast.get(name) or scene.person(name), "She is free.") for name in by]
    if said:
        sources = tuple(s for statement in paper.statements for s in statement.sources)
        paper.statements[:] = [replace(paper.statements[0], sources=sources)]
    claim = paper.claim(ClaimKind.RELEASE, patient=ida, by=said[0] if said else None, negative=negative)
    scene.event(ClaimKind.RELEASE, claim, patient=ida, state=state, when=when)


def life(scene: Scene, *moves: Move, due: Period | None = None) -> Standing:
    return stand(moves, scene.events, due, scene.ground())


@pytest.mark.parametrize("kind", CommitmentKind)
def test_with_nothing_more_told_it_is_open_or_active(kind: CommitmentKind) -> None:
    scene = Scene()
    assert life(scene, moved(scene, kind)) == Standing(OPEN.get(kind, Life.ACTIVE), LifeBasis.NONE)


@pytest.mark.parametrize("kind", CommitmentKind)
def test_a_condition_makes_conditional_what_its_giver_would_do(kind: CommitmentKind) -> None:
    scene = Scene()
    gives = (PROMISE, OFFER, CommitmentKind.THREAT, CommitmentKind.TERM)
    expected = Life.CONDITIONAL if kind in gives else OPEN.get(kind, Life.ACTIVE)
    assert life(scene, moved(scene, kind, condition="once the talks end")).life is expected


@pytest.mark.parametrize("kind", CommitmentKind)
def test_a_day_that_passed_makes_a_promise_or_term_late_and_lets_others_lapse(kind: CommitmentKind) -> None:
    scene = Scene(as_of=day(9))
    expected = Life.LATE if kind in (PROMISE, CommitmentKind.TERM) else Life.LAPSED
    assert life(scene, moved(scene, kind, condition="once the talks end"), due=days(8, 8)).life is expected


@pytest.mark.parametrize(
    ("as_of", "due", "expected"),
    [
        (7, days(8, 8), Life.ACTIVE),  # the day before
        (8, days(8, 8), Life.ACTIVE),  # the day itself is not over
        (9, days(8, 8), Life.LATE),
        (10, days(8, 8), Life.LATE),
        (9, days(8, 9), Life.ACTIVE),
        (10, days(8, 9), Life.LATE),
        (20, Period(day(8), None), Life.ACTIVE),  # an open end
        (20, Period(None, day(8)), Life.LATE),
        (20, None, Life.ACTIVE),
        (20, Period(day(8), date.max), Life.ACTIVE),  # the end of time has no morrow
        (None, days(8, 8), Life.ACTIVE),  # nobody asks for a day
    ],
)
def test_when_the_day_has_passed(as_of: int | None, due: Period | None, expected: Life) -> None:
    scene = Scene(as_of=None if as_of is None else day(as_of))
    assert life(scene, moved(scene), due=due).life is expected


def test_who_took_it_back_last_says_so_himself() -> None:
    scene = Scene(as_of=day(20))
    moves = moved(scene), moved(scene, on=6, is_withdrawal=True)
    assert life(scene, *moves, due=days(8, 8)) == Standing(Life.WITHDRAWN, LifeBasis.SELF)


def test_what_was_taken_back_and_promised_again_stands() -> None:
    scene = Scene()
    assert life(scene, moved(scene), moved(scene, on=6, is_withdrawal=True), moved(scene, on=7)).life is Life.ACTIVE


def test_the_first_word_says_what_it_is() -> None:
    scene = Scene()
    assert life(scene, moved(scene, CommitmentKind.REQUEST), moved(scene, on=6)).life is Life.PROPOSED
    assert life(scene, moved(scene), moved(scene, CommitmentKind.REQUEST, on=6)).life is Life.ACTIVE


@pytest.mark.parametrize("kind", CommitmentKind)
def test_every_kind_but_a_refusal_can_be_fulfilled(kind: CommitmentKind) -> None:
    scene = Scene(as_of=day(20))
    made = moved(scene, kind)
    freed(scene)
    found = life(scene, made, due=days(8, 8))
    assert (found.life is Life.FULFILLED) is (kind is not REFUSAL)


def test_fulfilment_names_its_claim_and_event() -> None:
    scene = Scene()
    made = moved(scene)
    freed(scene)
    assert life(scene, made) == Standing(Life.FULFILLED, LifeBasis.THIRD_PARTY, scene.claims()[-1], scene.events[0])


@pytest.mark.parametrize("is_withdrawal", [False, True])
def test_what_is_done_is_fulfilled_though_late_or_taken_back(is_withdrawal: bool) -> None:
    scene = Scene(as_of=day(20))
    moves = [moved(scene), moved(scene, on=5, is_withdrawal=is_withdrawal)]
    freed(scene)
    assert life(scene, *moves, due=days(8, 8)).life is Life.FULFILLED


@pytest.mark.parametrize("state", EventState)
def test_only_what_happened_fulfils(state: EventState) -> None:
    scene = Scene()
    made = moved(scene)
    freed(scene, state=state)
    assert (life(scene, made).life is Life.FULFILLED) is (state is EventState.HAPPENED)


def test_a_claim_that_it_was_not_done_fulfils_nothing() -> None:
    scene = Scene()
    made = moved(scene)
    freed(scene, negative=True)
    assert life(scene, made).life is Life.ACTIVE


@pytest.mark.parametrize(
    ("made", "when", "told", "is_kept"),
    [
        (5, 4, 6, False),  # it happened the day before
        (5, 5, 6, True),
        (5, 6, 6, True),
        (5, None, 4, False),  # it was told the day before
        (5, None, 5, True),
        (5, 6, 4, False),
        (5, None, None, True),  # no days are known
        (5, 5, None, True),
        (None, 4, 4, True),
    ],
)
def test_what_happened_or_was_told_before_the_word_keeps_it_not(
    made: int | None, when: int | None, told: int | None, is_kept: bool
) -> None:
    scene = Scene()
    word = moved(scene, on=made)
    freed(scene, when=when, told=told)
    assert (life(scene, word).life is Life.FULFILLED) is is_kept


def test_an_event_with_no_claim_of_it_gives_way_to_a_later_one() -> None:
    scene = Scene()
    made = moved(scene)
    freed(scene, negative=True)
    freed(scene)
    assert life(scene, made).event == scene.events[1]


def test_of_two_events_the_first_counts() -> None:
    scene = Scene()
    made = moved(scene)
    freed(scene)
    freed(scene)
    assert life(scene, made).event == scene.events[0]


@pytest.mark.parametrize(
    ("by", "basis"),
    [
        ((), LifeBasis.THIRD_PARTY),  # the report's own voice
        (("Red League",), LifeBasis.SELF),
        (("Karim Basri",), LifeBasis.SELF),  # a member of it
        (("Norland",), LifeBasis.COUNTERPARTY),
        (("Nora Vik",), LifeBasis.THIRD_PARTY),
        (("Red League", "Karim Basri"), LifeBasis.SELF),
        (("Red League", "Norland"), LifeBasis.COUNTERPARTY),
        (("Red League", "Nora Vik"), LifeBasis.THIRD_PARTY),
        (("Nora Vik", "Norland"), LifeBasis.COUNTERPARTY),
    ],
)
def test_who_says_that_it_was_kept(by: tuple[str, ...], basis: LifeBasis) -> None:
    scene = Scene()
    made = moved(scene)
    scene.member(scene.person("Karim Basri"), scene.body("Red League"))
    freed(scene, by=by)
    assert life(scene, made).basis is basis


def test_with_two_addressees_either_is_the_counterparty() -> None:
    scene = Scene()
    made = replace(moved(scene), to=(scene.place("Sudland"), scene.place("Norland")))
    freed(scene, by=("Norland",))
    assert life(scene, made).basis is LifeBasis.COUNTERPARTY


@pytest.mark.parametrize(
    ("tellers", "best"),
    [
        (("Red League", "Nora Vik", "Norland"), 2),  # the counterparty's word is the strongest
        (("Red League", "Nora Vik"), 1),  # then anybody else's
        (("Red League", "Red League"), 0),  # of two alike the first
        (("Nora Vik", "", "Red League"), 0),
    ],
)
def test_the_strongest_word_is_the_basis(tellers: tuple[str, ...], best: int) -> None:
    scene = Scene()
    made = moved(scene)
    for name in tellers:
        freed(scene, by=(name,) if name else ())
    claims = scene.claims()[1:]
    event = replace(scene.events[0], claims=tuple(c.id for c in claims))
    assert stand([made], [event], None, scene.ground()).fulfilment == claims[best]


def quotes(spans: tuple[Span, ...]) -> list[str]:
    return [span.quote for span in spans]


IF_TALKS, IF_RAIN = "if talks end", "if it rains"


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ([(5, IF_TALKS, None)], [IF_TALKS]),
        ([(5, None, None)], []),
        ([(5, IF_TALKS, None), (6, None, None)], []),  # a later word without it drops it
        ([(5, None, None), (6, IF_TALKS, None)], [IF_TALKS]),
        ([(6, IF_TALKS, None), (5, IF_RAIN, None)], [IF_TALKS]),  # by the day of telling
        ([(5, IF_TALKS, None), (5, IF_RAIN, None)], [IF_TALKS, IF_RAIN]),
        ([(5, IF_TALKS, None), (5, None, None)], [IF_TALKS]),  # of one day both
        ([(5, IF_TALKS, None), (5, None, days(8, 8))], []),  # but a day given without it
        ([(5, IF_TALKS, days(8, 8)), (5, None, None)], []),
        ([(5, IF_TALKS, None), (5, None, days(8, 9))], [IF_TALKS]),  # not of a period
        ([(5, IF_TALKS, days(8, 8))], [IF_TALKS]),
        ([(5, IF_TALKS, days(8, 8)), (5, IF_RAIN, None)], [IF_TALKS, IF_RAIN]),
        ([(None, IF_TALKS, None), (5, None, None)], []),  # an unknown day is before any
        ([(None, IF_TALKS, None)], [IF_TALKS]),
        ([], []),
    ],
)
def test_which_conditions_stand(words: list[tuple[int | None, str | None, Period | None]], left: list[str]) -> None:
    scene = Scene()
    moves = [moved(scene, on=on, condition=condition, due=due) for on, condition, due in words]
    assert quotes(condition_of(moves, scene.ground())) == left


def test_one_condition_of_two_moves_is_told_once() -> None:
    scene = Scene()
    one = moved(scene, condition=IF_TALKS)
    assert quotes(condition_of([one, one], scene.ground())) == [IF_TALKS]
