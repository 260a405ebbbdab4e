"""Which words are one commitment, when it is due, and what keeps it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from onrecord.ledger.commitments import derive_commitments, due_of
from onrecord.ledger.joint import JointPlans
from onrecord.model.claim import Claim, ClaimKind, Modality, Role
from onrecord.model.commitment import Commitment, CommitmentKind, Life, LifeBasis, Turn
from onrecord.model.entity import Party
from onrecord.model.event import EventState
from onrecord.model.ids import ClaimId
from onrecord.model.period import Period
from tests.fakes.ledger import Scene, counted, day, days, texts
from tests.fakes.moving import moved

LEAGUE, IDA = "Red League", "Ida Moen"
Given = Mapping[str, object]


def word(
    scene: Scene,
    on: int | None = 5,
    *,
    kind: ClaimKind = ClaimKind.RELEASE,
    modality: Modality = Modality.PROMISED,
    agent: str | None = LEAGUE,
    negative: bool = False,
    when: int | Period | None = None,
    n: int | None = None,
    by: str | None = None,
    stage: str | None = None,
    predicate: str | None = None,
    condition: str | None = None,
    same_report: bool = False,
    **roles: str | tuple[str, ...] | None,
) -> ClaimId:
    """A word of the Red League, about Ida Moen where nobody else is named."""
    scene.person(IDA), scene.person("Per Lund"), scene.body(LEAGUE), scene.body("Blue Council")
    paper = scene.papers[-1] if same_report else scene.paper(on)
    said = None if by is None else paper.says(scene.cast[by], "So it will be.")
    period = Period.day(day(when)) if isinstance(when, int) else when
    number = None if n is None else counted(n)
    claim = paper.claim(kind, modality, negative=negative, when=period, by=said, quantity=number, predicate=predicate, condition=condition)
    filled = {"agent": agent, **(roles or {"patient": IDA})}
    parties = {role: (names,) if isinstance(names, str) else names for role, names in filled.items() if names}
    scene.amend(
        claim, stage=stage, roles=tuple((Role(r), tuple(Party(x, scene.cast.get(x)) for x in names)) for r, names in parties.items())
    )
    return claim


def made(scene: Scene) -> list[Commitment]:
    whole = scene.whole()
    return list(derive_commitments(whole, JointPlans.of(whole)))


def sizes(*words: Given) -> list[int]:
    """How many words each commitment has, one word a day."""
    scene = Scene()
    for i, given in enumerate(words):
        word(scene, **{"on": 5 + i, **given})  # type: ignore[arg-type]
    return [len(c.history) for c in made(scene)]


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ({}, {}, [2]),
        ({}, {"on": 28}, [2]),  # of a person at any time
        ({}, {"patient": "Per Lund"}, [1, 1]),
        ({}, {"agent": "Blue Council"}, [1, 1]),
        ({}, {"modality": Modality.OFFERED}, [1, 1]),
        ({}, {"kind": ClaimKind.TRANSFER}, [1, 1]),
        ({}, {"modality": Modality.PLANNED, "by": LEAGUE}, [2]),
    ],
)
def test_a_word_given_again_is_no_second_commitment(first: Given, second: Given, found: list[int]) -> None:
    assert sizes(first, second) == found


@pytest.mark.parametrize(
    ("left", "right", "is_one"),
    [
        ({"patient": "the men"}, {"patient": "men"}, True),
        ({"patient": "the men"}, {"patient": "women"}, False),
        ({"patient": "The Men"}, {"patient": "the men"}, True),
        ({"patient": "men", "n": 3}, {"patient": "women", "n": 3}, True),  # a number says more than words
        ({"patient": "men", "n": 3}, {"patient": "men", "n": 4}, False),
        ({"patient": "men", "n": 3}, {"patient": "men"}, False),
        ({"object": "the bridge"}, {"object": "bridge"}, True),
        ({"object": "the bridge"}, {"object": "the road"}, False),
        ({"patient": "men", "object": "the bridge"}, {"patient": "men", "object": "the road"}, False),
        ({"patient": "men", "topic": "the bridge"}, {"patient": "men", "topic": "the road"}, False),
        ({"patient": "men", "counterpart": "the army"}, {"patient": "men", "counterpart": "the navy"}, False),
        ({"patient": "men", "place": "the army"}, {"patient": "men", "place": "the navy"}, True),
        ({"patient": ("men", "women")}, {"patient": ("women", "men")}, True),
        ({"patient": ("men", "they")}, {"patient": ("men",)}, True),  # a pronoun is no name
        ({"object": LEAGUE}, {"object": "Blue Council"}, False),
        ({"object": "men", "predicate": "see"}, {"object": "men", "predicate": "hear"}, False),
        ({"object": "men", "predicate": "see"}, {"object": "men", "predicate": "see"}, True),
    ],
)
def test_an_act_upon_nobody_known_is_the_same_by_number_or_words(left: Given, right: Given, is_one: bool) -> None:
    assert sizes(left, right) == ([2] if is_one else [1, 1])


@pytest.mark.parametrize("article", ["the", "a", "an", "all", "some", "its", "their", "his", "her"])
def test_small_words_make_no_other_words(article: str) -> None:
    assert sizes({"patient": f"{article} men"}, {"patient": "men"}) == [2]


def test_whoever_is_known_is_known_by_any_words() -> None:
    scene = Scene()
    for words in ("the League", "the rebels"):
        claim = word(scene, object="the bridge")
        scene.amend(claim, roles=(scene.claim(claim).roles[0], (Role.OBJECT, (Party(words, scene.cast["Blue Council"]),))))
    assert [len(c.history) for c in made(scene)] == [2]


def test_acts_with_no_words_are_one_each() -> None:
    scene = Scene()
    for same_report in (False, True):
        word(scene, kind=ClaimKind.WITHDRAW, place="Norland", same_report=same_report)
    word(scene, kind=ClaimKind.WITHDRAW, place="Norland")
    assert [len(c.history) for c in made(scene)] == [1, 1, 1]


@pytest.mark.parametrize(("second", "is_one"), [(5, True), (12, True), (13, False), (None, False)])
def test_three_promised_again_weeks_later_are_three_others(second: int | None, is_one: bool) -> None:
    assert sizes({"patient": "men", "n": 3}, {"patient": "men", "n": 3, "on": second}) == ([2] if is_one else [1, 1])


def test_weeks_are_from_word_to_word_in_the_order_of_telling() -> None:
    assert sizes(*({"patient": "men", "n": 3, "on": on} for on in (17, 5, 11))) == [3]
    assert sizes(*({"patient": "men", "n": 3, "on": on} for on in (20, 5, 11))) == [2, 1]
    assert sizes(*({"patient": "men", "n": 3, "on": on} for on in (5, 15, 20))) == [1, 2]


def test_what_of_unknown_day_is_told_is_told_last() -> None:
    assert sizes({"patient": "men", "n": 3, "on": None}, {"patient": "men", "n": 3, "on": None}) == [2]


def test_commitments_that_differ_have_ids_of_their_own() -> None:
    scene = Scene()
    for on in (5, 20):
        word(scene, on, patient="men", n=3)
    word(scene, 5), word(scene, 5, modality=Modality.OFFERED)
    assert len({c.id for c in made(scene)}) == 4


def test_an_id_stays_where_a_word_is_given_again() -> None:
    for given in ({}, {"patient": "men", "n": 3}):
        scene = Scene()
        word(scene, 5, **given)  # type: ignore[arg-type]
        (before,) = made(scene)
        word(scene, 6, **given)  # type: ignore[arg-type]
        assert [c.id for c in made(scene)] == [before.id]


@pytest.mark.parametrize(("given", "is_same"), [({}, True), ({"patient": "men", "n": 3}, False)])
def test_of_a_person_an_earlier_word_that_turns_up_changes_no_id(given: Given, is_same: bool) -> None:
    scene = Scene()
    word(scene, 6, **given)  # type: ignore[arg-type]
    (before,) = made(scene)
    word(scene, 5, **given)  # type: ignore[arg-type]
    assert ([c.id for c in made(scene)] == [before.id]) is is_same


def test_about_nobody_known() -> None:
    scene = Scene()
    word(scene, patient="men", n=3)
    assert [c.about for c in made(scene)] == [()]


# Taken back


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        (({"negative": True},), [CommitmentKind.REFUSAL]),  # what was never promised is refused
        (({}, {"negative": True}), [CommitmentKind.PROMISE]),
        (({"patient": "Per Lund"}, {"negative": True}), [CommitmentKind.PROMISE, CommitmentKind.REFUSAL]),
        (({"modality": Modality.REFUSED},), [CommitmentKind.REFUSAL]),
        (({}, {"modality": Modality.REFUSED}), [CommitmentKind.PROMISE]),
        (({"modality": Modality.OFFERED}, {"modality": Modality.REFUSED}), [CommitmentKind.OFFER, CommitmentKind.REFUSAL]),
    ],
)
def test_a_refusal_after_a_promise_is_the_end_of_it(words: Sequence[Given], kinds: list[CommitmentKind]) -> None:
    scene = Scene()
    for i, given in enumerate(words):
        word(scene, 5 + i, **{"by": LEAGUE, **({"modality": Modality.PLANNED} if "negative" in given else {}), **given})  # type: ignore[arg-type]
    assert [c.kind for c in made(scene)] == kinds


def test_a_refusal_with_a_word_for_it_stands_beside_the_promise() -> None:
    scene = Scene()
    word(scene)
    act = word(scene, modality=Modality.REFUSED)
    scene.papers[-1].claim(ClaimKind.REFUSE, act=act, agent=scene.cast[LEAGUE])
    assert [c.kind for c in made(scene)] == [CommitmentKind.PROMISE, CommitmentKind.REFUSAL]


def test_one_word_for_it_keeps_all_words_of_a_refusal() -> None:
    scene = Scene()
    word(scene), word(scene, modality=Modality.REFUSED)
    act = word(scene, modality=Modality.REFUSED)
    scene.papers[-1].claim(ClaimKind.REFUSE, act=act, agent=scene.cast[LEAGUE])
    assert [(c.kind, len(c.history)) for c in made(scene)] == [(CommitmentKind.PROMISE, 1), (CommitmentKind.REFUSAL, 2)]


# Due


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ([(5, None)], None),
        ([(5, days(8, 8))], days(8, 8)),
        ([(5, days(8, 8)), (6, days(10, 10))], days(10, 10)),  # told last
        ([(6, days(8, 8)), (5, days(10, 10))], days(8, 8)),
        ([(5, days(8, 8)), (6, None)], days(8, 8)),
        ([(5, days(8, 8)), (6, Period(day(8), None))], days(8, 8)),  # a day is kept against the near future
        ([(5, Period(day(8), None))], Period(day(8), None)),
        ([(5, days(8, 8)), (6, Period(day(1), day(1) + timedelta(days=31)))], Period(day(1), day(1) + timedelta(days=31))),
        ([(5, days(8, 8)), (6, Period(day(1), day(1) + timedelta(days=32)))], days(8, 8)),  # more than a month
        ([(5, days(8, 10)), (5, days(8, 9))], days(8, 9)),  # of one day the narrower
        ([(None, days(8, 8)), (5, days(10, 10))], days(10, 10)),  # an unknown day is before any
        ([(5, Period())], None),
    ],
)
def test_when_it_is_due(words: list[tuple[int | None, Period | None]], due: Period | None) -> None:
    scene = Scene()
    moves = [moved(scene, on=on, due=when) for on, when in words]
    assert due_of(moves, scene.ground()) == due


@pytest.mark.parametrize(
    ("modality", "own", "due"),
    [
        (Modality.PROMISED, None, days(8, 8)),
        (Modality.OFFERED, None, None),  # only of a promise
        (Modality.PROMISED, days(9, 9), days(9, 9)),  # its own day before that of another
    ],
)
def test_a_day_given_for_one_of_two_is_the_day_of_both(modality: Modality, own: Period | None, due: Period | None) -> None:
    scene = Scene()
    word(scene, modality=modality, patient=(IDA, "Per Lund"), when=own)
    word(scene, 6, modality=Modality.EXPECTED, agent=None, when=8)
    assert {c.due for c in made(scene)} == {due}


# Kept


def happened(
    scene: Scene,
    *,
    when: int | None = 8,
    on: int = 9,
    n: int | None = None,
    agent: str | None = None,
    kind: ClaimKind = ClaimKind.RELEASE,
    state: EventState = EventState.HAPPENED,
) -> ClaimId:
    claim = word(scene, on, kind=kind, modality=Modality.HAPPENED, agent=agent, n=n, patient="men" if n else IDA)
    scene.event(kind, claim, patient=None if n else scene.cast[IDA], state=state, when=when)
    return claim


def lives(scene: Scene) -> list[Life]:
    return [c.life for c in made(scene)]


def test_what_happened_to_the_person_keeps_it() -> None:
    scene = Scene()
    first = word(scene)
    last = happened(scene)
    (one,) = made(scene)
    assert (one.life, one.basis, one.claims) == (Life.FULFILLED, LifeBasis.THIRD_PARTY, (first, last))
    assert [s.what for s in one.history] == [Turn.MADE, Turn.FULFILLED]


@pytest.mark.parametrize("other", [{"kind": ClaimKind.TRANSFER}, {"state": EventState.PLANNED}, {"when": 4}])
def test_what_keeps_nothing(other: Given) -> None:
    scene = Scene()
    word(scene), happened(scene, **other)  # type: ignore[arg-type]
    assert lives(scene) == [Life.ACTIVE]


def test_an_earlier_event_gives_way_to_a_later_one() -> None:
    scene = Scene()
    word(scene), happened(scene, when=4), happened(scene, when=8)
    assert lives(scene) == [Life.FULFILLED]


@pytest.mark.parametrize(
    ("promise", "event", "is_kept"),
    [
        ({}, {}, True),
        ({"n": 4}, {}, False),
        ({}, {"n": 4}, False),
        ({"when": None}, {}, False),  # with no day any three would do
        ({"when": Period(day(8), None)}, {}, True),
        ({}, {"when": None}, False),
        ({}, {"when": 15}, True),  # within a week of the day
        ({}, {"when": 16}, False),
        ({"when": 20}, {"when": 13, "on": 20}, True),
        ({"when": 20}, {"when": 12, "on": 20}, False),
        ({}, {"agent": "Blue Council"}, False),
        ({}, {"agent": None}, False),
        ({}, {"agent": "Karim Basri"}, True),  # an official of it
        ({}, {"kind": ClaimKind.EXCHANGE}, False),
        ({}, {"state": EventState.PLANNED}, False),
    ],
)
def test_as_many_by_the_same_side_within_a_week_keep_it(promise: Given, event: Given, is_kept: bool) -> None:
    scene = Scene()
    scene.member(scene.person("Karim Basri"), scene.body(LEAGUE))
    word(scene, patient="men", **{"n": 3, "when": 8, **promise})  # type: ignore[arg-type]
    happened(scene, **{"n": 3, "agent": LEAGUE, **event})  # type: ignore[arg-type]
    assert lives(scene) == [Life.FULFILLED if is_kept else Life.ACTIVE]


def test_without_a_number_nobody_knows_whether_it_was_they() -> None:
    scene = Scene()
    word(scene, patient="men", when=8), happened(scene, n=3, agent=LEAGUE)
    assert lives(scene) == [Life.ACTIVE]


def test_another_number_of_the_event_by_another_side_is_not_it() -> None:
    """Three by the one side and four by the other: neither is three by the other."""
    scene = Scene()
    word(scene, patient="men", n=3, when=8)
    claims = happened(scene, n=3, agent="Blue Council"), happened(scene, n=4, agent=LEAGUE)
    scene.events[:] = [replace(scene.events[0], claims=claims)]
    assert lives(scene) == [Life.ACTIVE]


def test_a_number_in_any_claim_of_the_event_counts() -> None:
    scene = Scene()
    word(scene, patient="men", n=3, when=8)
    claims = happened(scene, n=4, agent="Blue Council"), happened(scene, n=3, agent=LEAGUE)
    scene.events[:] = [replace(scene.events[0], claims=claims)]
    assert lives(scene) == [Life.FULFILLED]


def test_a_claim_of_the_event_without_a_number_says_nothing() -> None:
    scene = Scene()
    word(scene, patient="men", n=3, when=8)
    claims = happened(scene, agent=LEAGUE), happened(scene, n=3, agent=LEAGUE)
    scene.events[:] = [replace(scene.events[1], claims=claims)]
    assert lives(scene) == [Life.FULFILLED]


# What it says


def test_what_a_commitment_says() -> None:
    scene = Scene()
    first = word(scene, 5, when=8, condition="if talks end", recipient="Blue Council", patient=IDA)
    (one,) = made(scene)
    assert (one.kind, one.act, one.life, one.basis) == (CommitmentKind.PROMISE, ClaimKind.RELEASE, Life.CONDITIONAL, LifeBasis.NONE)
    assert (texts(one.by, scene), texts(one.about, scene), one.to) == ([LEAGUE], [IDA], ())
    assert ([s.quote for s in one.condition], one.due, one.claims) == (["if talks end"], days(8, 8), (first,))


def test_stage_and_number_are_those_told_last() -> None:
    scene = Scene()
    for on, stage, n in ((5, "first", 3), (6, "second", 4), (7, None, None)):
        word(scene, on, stage=stage, n=n)
    (one,) = made(scene)
    assert (one.stage, one.quantity) == ("second", counted(4))


def test_addressees_of_all_words_are_each_once() -> None:
    scene = Scene()
    for agent in (LEAGUE, "Blue Council", LEAGUE):
        word(scene, modality=Modality.DEMANDED, agent=agent, by="Per Lund")
    (one,) = made(scene)
    assert (texts(one.by, scene), texts(one.to, scene)) == (["Per Lund"], [LEAGUE, "Blue Council"])


def test_who_is_not_named_stands_by_the_words_for_him() -> None:
    scene = Scene()
    act = word(scene, modality=Modality.REQUESTED, agent="the gunmen")
    scene.papers[-1].claim(ClaimKind.REQUEST, act=act, agent="The families", recipient="the mayor")
    (one,) = made(scene)
    assert (one.by, one.to, one.by_words, one.to_words) == ((), (), ("The families",), ("the mayor", "the gunmen"))


def test_a_speaker_who_is_not_named_too() -> None:
    scene = Scene()
    claim = word(scene, modality=Modality.DEMANDED, by=LEAGUE, agent=None)
    statement = scene.papers[-1].statements[-1]
    scene.papers[-1].statements[-1] = replace(statement, sources=(Party("a relative"),))
    (one,) = made(scene)
    assert (one.by, one.by_words, one.claims) == ((), ("a relative",), (claim,))


def test_a_number_and_words_of_one_event_are_looked_up_once() -> None:
    scene = Scene()
    word(scene, patient="men", n=3, when=8)
    claims = happened(scene, n=3, agent=LEAGUE), happened(scene, n=3, agent=LEAGUE)
    scene.events[:] = [replace(scene.events[0], claims=claims)]
    (one,) = made(scene)
    assert one.claims[-1] == claims[0]


def test_claims_of_an_act_are_those_of_the_word_and_of_the_act() -> None:
    scene = Scene()
    act: Claim = scene.claim(word(scene, modality=Modality.REQUESTED))
    says = scene.papers[-1].claim(ClaimKind.REQUEST, act=act.id, agent=scene.cast["Per Lund"])
    (one,) = made(scene)
    assert one.claims == (says, act.id)
