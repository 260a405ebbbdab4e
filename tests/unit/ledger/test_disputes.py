"""What was said and taken back, denied, or dated differently: by whom, told when."""

from dataclasses import replace

import pytest

from onrecord.ledger.disputes import find_disputes, find_retractions
from onrecord.model.claim import ClaimKind, Modality, Role
from onrecord.model.conflict import Conflict, Relation
from onrecord.model.entity import Party
from onrecord.model.event import EventState
from onrecord.model.ids import ClaimId
from onrecord.model.period import Period
from tests.fakes.ledger import Scene, day, days
from tests.fakes.readings import Paper

COUNCIL = "Blue Council"
Given = dict[str, object]


def approval(
    scene: Scene,
    paper: Paper,
    *,
    negative: bool = False,
    agent: str | None = COUNCIL,
    by: str | None = None,
    role: Role = Role.OBJECT,
    what: tuple[str, ...] = (),
    kind: ClaimKind = ClaimKind.APPROVE,
    modality: Modality = Modality.HAPPENED,
    words: str = "The council gave its approval.",
    pronoun: str | None = None,
) -> ClaimId:
    told = None if by is None else paper.says(scene.body(by), "So it was.")
    claim = paper.claim(kind, modality, negative=negative, by=told, words=words, trigger="approval")
    agents = (Party(agent, scene.body(agent)),) if agent is not None else () if pronoun is None else (Party(pronoun),)
    objects = tuple(Party(name, scene.body(name)) for name in what)
    scene.amend(claim, roles=((Role.AGENT, agents), (role, objects)))
    return claim


def retracted(first: Given | None = None, second: Given | None = None, told: tuple[int | None, int | None] = (5, 6)) -> list[Conflict]:
    """Approved in one report, and not in another."""
    scene = Scene()
    approval(scene, scene.paper(told[0]), **(first or {}))  # type: ignore[arg-type]
    approval(scene, scene.paper(told[1]), **{"negative": True, **(second or {})})  # type: ignore[arg-type]
    return list(find_retractions(scene.whole()))


def test_who_approved_and_then_did_not_has_taken_it_back() -> None:
    scene = Scene()
    approval(scene, scene.paper(5)), approval(scene, scene.paper(6), negative=True)
    (conflict,) = find_retractions(scene.whole())
    assert (conflict.relation, conflict.about, conflict.property) == (Relation.RETRACTS, scene.cast[COUNCIL], "approve")
    assert [(s.value, s.reports) for s in conflict.sides] == [("approved", ("report-0",)), ("not approved", ("report-1",))]


@pytest.mark.parametrize(
    ("told", "is_so"),
    [
        ((5, 4), False),
        ((5, 5), True),
        ((5, 6), True),
        ((5, 12), True),  # a week
        ((5, 13), False),
        ((None, 5), False),
        ((5, None), False),
    ],
)
def test_within_a_week(told: tuple[int | None, int | None], is_so: bool) -> None:
    assert bool(retracted(told=told)) is is_so


def test_who_twice_did_not_approve_took_nothing_back() -> None:
    assert retracted({"negative": True}) == []


@pytest.mark.parametrize("is_first", [True, False])
def test_within_a_report_in_the_order_of_the_text(is_first: bool) -> None:
    scene = Scene()
    paper = scene.paper()
    for negative in (not is_first, is_first):
        approval(scene, paper, negative=negative)
    assert bool(list(find_retractions(scene.whole()))) is is_first


@pytest.mark.parametrize(("words", "is_so"), [("The council withdrew its approval.", True), ("The council gave its approval.", False)])
def test_what_was_taken_back_may_be_told_after_it(words: str, is_so: bool) -> None:
    scene = Scene()
    paper = scene.paper()
    approval(scene, paper, words=words), approval(scene, paper)
    assert bool(list(find_retractions(scene.whole()))) is is_so


@pytest.mark.parametrize("kind", ClaimKind)
def test_only_an_approval_can_be_taken_back(kind: ClaimKind) -> None:
    assert bool(retracted({"kind": kind}, {"kind": kind})) is (kind is ClaimKind.APPROVE)


@pytest.mark.parametrize("modality", Modality)
def test_only_what_was_done_counts(modality: Modality) -> None:
    is_done = modality in (Modality.HAPPENED, Modality.ONGOING)
    assert bool(retracted({"modality": modality})) is is_done
    assert bool(retracted(second={"modality": modality})) is is_done


@pytest.mark.parametrize(
    ("left", "right", "is_so"),
    [
        ((), (), True),
        (("List One",), (), True),  # about the same, as far as known
        ((), ("List One",), True),
        (("List One",), ("List One",), True),
        (("List One",), ("List Two",), False),
        (("List One", "List Two"), ("List Two", "List Three"), True),
    ],
)
@pytest.mark.parametrize("role", [Role.PATIENT, Role.OBJECT, Role.TOPIC, Role.RECIPIENT])
def test_about_the_same(left: tuple[str, ...], right: tuple[str, ...], is_so: bool, role: Role) -> None:
    found = retracted({"what": left, "role": role}, {"what": right, "role": role})
    assert bool(found) is (is_so or role is Role.RECIPIENT)  # to whom it is given says nothing


def test_what_stands_in_another_role_is_the_same() -> None:
    assert retracted({"what": ("List One",)}, {"what": ("List One",), "role": Role.TOPIC})


@pytest.mark.parametrize(
    ("second", "is_so"),
    [
        ({}, True),
        ({"agent": "Red League"}, False),
        ({"by": COUNCIL}, True),  # its own word
        ({"by": "Red League"}, False),  # another's
        ({"agent": None}, False),  # nobody's
        ({"agent": None, "by": COUNCIL}, True),  # who speaks is meant
        ({"agent": None, "by": "Red League"}, False),
    ],
)
def test_whose_word_takes_it_back(second: Given, is_so: bool) -> None:
    assert bool(retracted(second=second)) is is_so


def test_that_it_approved_anybody_may_say() -> None:
    assert retracted({"by": "Red League"})


def test_of_two_speakers_both_have_to_be_of_its_side() -> None:
    scene = Scene()
    approval(scene, scene.paper(5)), approval(scene, scene.paper(6), negative=True, by=COUNCIL)
    statement = scene.papers[1].statements[0]
    scene.papers[1].statements[0] = replace(statement, sources=(*statement.sources, Party("League", scene.body("Red League"))))
    assert list(find_retractions(scene.whole())) == []


def test_an_official_and_his_body_are_one_holder() -> None:
    scene = Scene()
    member = scene.member(scene.person("Karim Basri"), scene.body(COUNCIL))
    first = approval(scene, scene.paper(5))
    scene.amend(first, roles=((Role.AGENT, (Party("Basri", member),)),))
    approval(scene, scene.paper(6), negative=True)
    assert [c.about for c in find_retractions(scene.whole())] == [scene.cast[COUNCIL]]


@pytest.mark.parametrize(
    ("others", "second", "is_so"),
    [
        ((COUNCIL,), {"pronoun": "its"}, True),  # `its approval`, of the only one who gave one
        ((COUNCIL,), {"pronoun": None}, True),
        ((COUNCIL, COUNCIL), {"pronoun": "its"}, True),
        ((COUNCIL, "Red League"), {"pronoun": "its"}, False),
        ((COUNCIL,), {"pronoun": "the ministry"}, False),
        ((), {"pronoun": "its"}, False),
        ((COUNCIL,), {"pronoun": "its", "words": "It did give its approval."}, False),  # not taken back
    ],
)
def test_whose_approval_its_is(others: tuple[str, ...], second: Given, is_so: bool) -> None:
    scene = Scene()
    paper = scene.paper()
    for other in others:
        approval(scene, paper, agent=other)
    approval(scene, paper, agent=None, **{"words": "It withdrew its approval.", **second})  # type: ignore[arg-type]
    assert bool(list(find_retractions(scene.whole()))) is is_so


def test_who_took_back_his_own_gave_none_beside_it() -> None:
    scene = Scene()
    paper = scene.paper()
    approval(scene, paper), approval(scene, paper, agent="Red League", words="The League withdrew its approval.")
    approval(scene, paper, agent=None, pronoun="its", words="It withdrew its approval.")
    assert [c.about for c in find_retractions(scene.whole())] == [scene.cast[COUNCIL]]


def test_only_what_stands_against_each_other_is_told() -> None:
    scene = Scene()
    for on, negative in ((1, False), (10, False), (11, False), (12, True), (25, True)):
        approval(scene, scene.paper(on), negative=negative)
    (conflict,) = find_retractions(scene.whole())
    assert [s.reports for s in conflict.sides] == [("report-1", "report-2"), ("report-3",)]


# Disputes


def told(
    scene: Scene,
    on: int | None = 5,
    *,
    modality: Modality = Modality.HAPPENED,
    negative: bool = False,
    when: int | Period | None = None,
    by: str | None = None,
    outlet: str | None = None,
    words: str = "Ida Moen was freed.",
    kind: ClaimKind = ClaimKind.RELEASE,
    paper: Paper | None = None,
) -> ClaimId:
    paper = paper or scene.paper(on, outlet)
    said = None if by is None else paper.says(scene.body(by), "So it is.")
    period = Period.day(day(when)) if isinstance(when, int) else when
    return paper.claim(
        kind, modality, negative=negative, patient=scene.person("Ida Moen"), when=period, by=said, words=words, trigger="freed"
    )


def found(
    scene: Scene, *claims: ClaimId, state: EventState = EventState.DISPUTED, kind: ClaimKind = ClaimKind.RELEASE
) -> list[tuple[Relation, list[tuple[str, ...]]]]:
    """The relation, and the reports of each side."""
    scene.event(kind, *claims, patient=scene.person("Ida Moen"), state=state)
    return [(c.relation, [s.reports for s in c.sides]) for c in find_disputes(scene.whole())]


A, B, C = ("report-0",), ("report-1",), ("report-2",)
DENIED = [(Relation.DENIES, [A, B])]
CONTRADICTED = [(Relation.CONTRADICTS, [A, B])]


@pytest.mark.parametrize(
    ("second", "conflicts"),
    [
        ({"modality": Modality.DENIED}, DENIED),
        ({"modality": Modality.DENIED, "by": COUNCIL}, DENIED),
        ({"negative": True, "by": COUNCIL}, DENIED),
        ({"negative": True}, CONTRADICTED),  # another report, in its own voice
        ({}, []),
        ({"modality": Modality.PLANNED}, []),
    ],
)
def test_who_says_that_it_did_not_happen(second: Given, conflicts: object) -> None:
    scene = Scene()
    assert found(scene, told(scene), told(scene, **second)) == conflicts  # type: ignore[arg-type]


def test_both_sides_of_a_dispute_are_named() -> None:
    for negative, modality in ((False, Modality.DENIED), (True, Modality.HAPPENED)):
        scene = Scene()
        found(scene, told(scene), told(scene, negative=negative, modality=modality))
        (conflict,) = find_disputes(scene.whole())
        assert (conflict.about, conflict.property) == (scene.cast["Ida Moen"], "release")
        assert [s.value for s in conflict.sides] == ["happened", "did not happen"]


@pytest.mark.parametrize("state", EventState)
def test_only_what_is_disputed(state: EventState) -> None:
    scene = Scene()
    conflicts = found(scene, told(scene), told(scene, modality=Modality.DENIED), state=state)
    assert conflicts == (DENIED if state is EventState.DISPUTED else [])


@pytest.mark.parametrize("kind", [ClaimKind.RELEASE, ClaimKind.APPROVE])
def test_an_approval_is_taken_back_not_disputed(kind: ClaimKind) -> None:
    scene = Scene()
    conflicts = found(scene, told(scene, kind=kind), told(scene, kind=kind, modality=Modality.DENIED), kind=kind)
    assert bool(conflicts) is (kind is ClaimKind.RELEASE)


def test_where_nobody_says_that_it_happened_nothing_is_denied() -> None:
    scene = Scene()
    assert found(scene, told(scene, modality=Modality.DENIED), told(scene, modality=Modality.PLANNED)) == []


def test_whom_nobody_names_no_dispute_is_about() -> None:
    scene = Scene()
    found(scene, told(scene), told(scene, modality=Modality.DENIED))
    scene.events[0] = replace(scene.events[0], roles=())
    assert list(find_disputes(scene.whole())) == []


HAD = "Ida Moen had been freed."


@pytest.mark.parametrize(
    ("first", "second", "conflicts"),
    [
        ({"words": HAD}, {"modality": Modality.DENIED}, DENIED),  # a denial is of what is told
        ({"words": HAD}, {"negative": True, "by": COUNCIL}, []),  # an earlier time
        ({"words": HAD}, {"negative": True}, []),
        ({}, {"negative": True, "words": "Ida Moen had not been freed."}, []),
    ],
)
def test_what_had_been_is_of_an_earlier_time(first: Given, second: Given, conflicts: object) -> None:
    scene = Scene()
    assert found(scene, told(scene, **first), told(scene, **second)) == conflicts  # type: ignore[arg-type]


def test_beside_what_was_what_had_been_is_no_side() -> None:
    scene = Scene()
    claims = told(scene), told(scene, words=HAD), told(scene, modality=Modality.DENIED)
    assert found(scene, *claims) == [(Relation.DENIES, [A, C])]


@pytest.mark.parametrize(
    ("on", "is_so"), [((5, 4), False), ((5, 5), True), ((5, 6), True), ((5, 7), False), ((None, 5), False), ((5, None), False)]
)
def test_without_days_a_report_contradicts_one_of_its_day_or_the_day_before(on: tuple[int | None, int | None], is_so: bool) -> None:
    scene = Scene()
    assert bool(found(scene, told(scene, on[0]), told(scene, on[1], negative=True))) is is_so


@pytest.mark.parametrize(
    ("first", "second", "is_so"),
    [
        (3, 3, True),
        (3, 4, False),
        (days(3, 4), days(4, 5), True),
        (days(3, 4), days(5, 6), False),
        (3, None, True),  # then the days of telling count
        (None, 3, True),
        (Period(), 3, True),
        (3, Period(), True),
    ],
)
@pytest.mark.parametrize("on", [5, 20])
def test_with_days_only_these_count(first: int | Period | None, second: int | Period | None, is_so: bool, on: int) -> None:
    scene = Scene()
    both_given = all(isinstance(w, int) or (w is not None and not w.is_open) for w in (first, second))
    conflicts = found(scene, told(scene, 5, when=first), told(scene, on, when=second, negative=True))
    assert bool(conflicts) is (is_so and (on == 5 or both_given))


def test_a_report_does_not_contradict_itself() -> None:
    scene = Scene()
    paper = scene.paper()
    assert found(scene, told(scene, paper=paper), told(scene, paper=paper, negative=True)) == []


def test_only_those_that_contradict_each_other_are_sides() -> None:
    scene = Scene()
    claims = told(scene, 5), told(scene, 10), told(scene, 11, negative=True), told(scene, 20, negative=True)
    assert found(scene, *claims) == [(Relation.CONTRADICTS, [B, C])]


# Days that differ


def dated(*rows: Given) -> list[Relation]:
    scene = Scene()
    claims = [told(scene, **row) for row in rows]  # type: ignore[arg-type]
    return [relation for relation, _ in found(scene, *claims, state=EventState.HAPPENED)]


def as_told(when: int, text: str) -> Given:
    return {"when": days(when, when, text)}


@pytest.mark.parametrize(
    ("rows", "relations"),
    [
        (({"when": 3}, {"when": 3}), []),
        (({"when": 3}, {"when": 4}), [Relation.CONTRADICTS]),
        (({"when": 3}, {"when": days(4, 5)}), []),  # no day
        (({"when": 3}, {}), []),
        (({"when": 3}, {"when": 4, "modality": Modality.PLANNED}), []),
        (({"when": 3}, {"when": 4, "negative": True}), []),
        (({"when": 3, "outlet": "Post"}, {"when": 4, "outlet": "News"}), [Relation.CONTRADICTS]),
        (({"when": 3, "outlet": "Post"}, {"when": 4, "outlet": "Post", "on": 6}), [Relation.REVISES]),
        (({"when": 3, "outlet": "Post"}, {"when": 4, "outlet": "Post"}), [Relation.CONTRADICTS]),  # on one day it revised nothing
        (({"when": 3, "by": COUNCIL}, {"when": 4, "by": COUNCIL, "on": 6}), [Relation.REVISES]),
        (({"when": 3, "by": COUNCIL}, {"when": 4, "by": "Red League", "on": 6}), [Relation.CONTRADICTS]),
        (({"when": 3}, {"when": 4, "on": 6}), [Relation.CONTRADICTS]),  # nobody knows by whom
        ((as_told(3, "ten days ago"), as_told(4, "Ten days ago")), []),  # one source, quoted later
        ((as_told(3, "ten days ago"), as_told(4, "nine days ago")), [Relation.CONTRADICTS]),
        ((as_told(3, "ten days ago"), {"when": 4}), [Relation.CONTRADICTS]),
        ((as_told(3, "ten days ago"), as_told(4, "ten days ago"), as_told(4, "on Tuesday")), []),
        ((as_told(3, "in May 2031"), as_told(4, "in May 2031")), [Relation.CONTRADICTS]),  # a date means the same on any day
        ((as_told(3, "in 1031"), as_told(4, "in 1031")), [Relation.CONTRADICTS]),
        ((as_told(3, "yesterday"), as_told(4, "yesterday"), as_told(4, "on 4 March 2031")), [Relation.CONTRADICTS]),
        ((as_told(3, "20310 hours ago"), as_told(4, "20310 hours ago")), []),
        ((as_told(3, "yesterday"), as_told(4, "yesterday"), as_told(5, "on Monday")), [Relation.CONTRADICTS]),
    ],
)
def test_days_of_one_event(rows: tuple[Given, ...], relations: list[Relation]) -> None:
    assert dated(*rows) == relations


def test_the_days_are_the_sides_in_their_order() -> None:
    scene = Scene()
    claims = told(scene, when=4), told(scene, when=3), told(scene, when=4)
    assert found(scene, *claims, state=EventState.HAPPENED) == [(Relation.CONTRADICTS, [B, (*A, *C)])]
    (conflict,) = find_disputes(scene.whole())
    assert (conflict.property, [s.value for s in conflict.sides]) == ("release.when", ["2031-03-03", "2031-03-04"])


def test_one_report_with_two_days_tells_of_two_things() -> None:
    scene = Scene()
    paper = scene.paper()
    assert found(scene, told(scene, when=3, paper=paper), told(scene, when=4, paper=paper), state=EventState.HAPPENED) == []


def test_a_disputed_event_can_have_two_days_too() -> None:
    scene = Scene()
    claims = told(scene, when=3), told(scene, when=4), told(scene, modality=Modality.DENIED)
    assert [relation for relation, _ in found(scene, *claims)] == [Relation.DENIES, Relation.CONTRADICTS]


@pytest.mark.parametrize("state", [EventState.PLANNED, EventState.HAPPENED])
def test_one_claim_alone_conflicts_with_nothing(state: EventState) -> None:
    scene = Scene()
    assert found(scene, told(scene, when=3), state=state) == []
