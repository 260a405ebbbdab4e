"""Claims that bind, ask or refuse: who, to whom, about whom."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from onrecord.ledger.move import Move
from onrecord.ledger.moves import all_moves
from onrecord.model.claim import ClaimKind, Modality, Role
from onrecord.model.commitment import CommitmentKind
from onrecord.model.entity import Party
from onrecord.model.ids import ClaimId
from tests.fakes.ledger import Scene, counted, day, texts

LEAGUE, COUNCIL, IDA, PER = "Red League", "Blue Council", "Ida Moen", "Per Lund"
PROMISE, REFUSAL, TERM = CommitmentKind.PROMISE, CommitmentKind.REFUSAL, CommitmentKind.TERM
Given = Mapping[str, object]
UNDER_THE_DEAL = "Under the deal it will free them."


def cast() -> Scene:
    scene = Scene()
    scene.member(scene.person("Karim Basri"), scene.body(LEAGUE))
    scene.body(COUNCIL), scene.place("Norland"), scene.person(IDA), scene.person(PER)
    return scene


def told(
    scene: Scene,
    kind: ClaimKind = ClaimKind.RELEASE,
    modality: Modality = Modality.HAPPENED,
    *,
    by: str | None = None,
    act: ClaimId | None = None,
    negative: bool = False,
    condition: str | None = None,
    words: str = "It will free them.",
    when: int | None = None,
    n: int | None = None,
    new_report: bool = False,
    **roles: str | tuple[str, ...] | None,
) -> ClaimId:
    """A claim in the last report, with names of the cast or other words in its roles."""
    paper = scene.paper(4) if new_report else scene.papers[-1]
    said = None if by is None else paper.says(scene.cast[by], "It will be done.")
    moment = None if when is None else day(when)
    number = None if n is None else counted(n)
    trigger = "free" if "free" in words else None
    claim = paper.claim(
        kind, modality, by=said, act=act, negative=negative, condition=condition, words=words, trigger=trigger, when=moment, quantity=number
    )
    filled = tuple((Role(role), (names,) if isinstance(names, str) else names) for role, names in roles.items() if names)
    scene.amend(claim, roles=tuple((role, tuple(Party(name, scene.cast.get(name)) for name in names)) for role, names in filled))
    return claim


def moves(scene: Scene) -> list[Move]:
    return list(all_moves(scene.whole()))


def kinds(scene: Scene) -> list[CommitmentKind]:
    return [m.kind for m in moves(scene)]


def by(scene: Scene) -> list[str]:
    return texts([m.by for m in moves(scene)], scene)


def spoken(scene: Scene, kind: ClaimKind, act: Given | None = None, **speech: object) -> ClaimId:
    """What Karim Basri does with words about the League's release of Ida Moen."""
    asked = {ClaimKind.REQUEST: Modality.REQUESTED, ClaimKind.DEMAND: Modality.DEMANDED, ClaimKind.OFFER: Modality.OFFERED}
    refused = {ClaimKind.REFUSE: Modality.REFUSED, ClaimKind.REJECT: Modality.REFUSED, ClaimKind.THREATEN: Modality.THREATENED}
    modality = (asked | refused).get(kind, Modality.PROMISED)
    does = told(scene, **{"modality": modality, "agent": LEAGUE, "patient": IDA, **(act or {})})  # type: ignore[arg-type]
    return told(scene, kind, **{"act": does, "agent": "Karim Basri", **speech})  # type: ignore[arg-type]


SPEECH = {
    ClaimKind.PROMISE: PROMISE,
    ClaimKind.AGREE: PROMISE,
    ClaimKind.OFFER: CommitmentKind.OFFER,
    ClaimKind.REQUEST: CommitmentKind.REQUEST,
    ClaimKind.DEMAND: CommitmentKind.DEMAND,
    ClaimKind.THREATEN: CommitmentKind.THREAT,
    ClaimKind.REFUSE: REFUSAL,
    ClaimKind.REJECT: REFUSAL,
}


@pytest.mark.parametrize("kind", sorted({*SPEECH, ClaimKind.ANNOUNCE}))
def test_what_an_act_of_speech_makes(kind: ClaimKind) -> None:
    scene = cast()
    spoken(scene, kind)
    assert kinds(scene) == ([SPEECH[kind]] if kind in SPEECH else [PROMISE])  # what one announces to do oneself


def test_what_another_is_announced_to_do_binds_nobody() -> None:
    scene = cast()
    spoken(scene, ClaimKind.ANNOUNCE, {"agent": COUNCIL})
    assert moves(scene) == []


@pytest.mark.parametrize("kind", SPEECH)
def test_its_agent_makes_it_and_it_is_about_whom_the_act_is(kind: ClaimKind) -> None:
    scene = cast()
    says = spoken(scene, kind)
    (move,) = moves(scene)
    assert (move.by, move.about, move.says.id, move.is_withdrawal) == (scene.cast[LEAGUE], scene.cast[IDA], says, False)
    assert move.does.kind is ClaimKind.RELEASE


@pytest.mark.parametrize("kind", [k for k in ClaimKind if k not in SPEECH and k is not ClaimKind.ANNOUNCE])
def test_other_kinds_make_nothing_by_what_they_are_about(kind: ClaimKind) -> None:
    scene = cast()
    spoken(scene, kind)
    assert moves(scene) == []


@pytest.mark.parametrize("kind", SPEECH)
@pytest.mark.parametrize("modality", Modality)
def test_only_what_was_said(kind: ClaimKind, modality: Modality) -> None:
    scene = cast()
    spoken(scene, kind, modality=modality)
    assert bool(moves(scene)) is (modality in (Modality.HAPPENED, Modality.ONGOING))


@pytest.mark.parametrize("kind", SPEECH)
def test_what_was_not_said_makes_nothing(kind: ClaimKind) -> None:
    scene = cast()
    spoken(scene, kind, negative=True)
    assert moves(scene) == []


@pytest.mark.parametrize("modality", Modality)
def test_a_rejection_refuses_only_what_was_asked(modality: Modality) -> None:
    scene = cast()
    spoken(scene, ClaimKind.REJECT, {"modality": modality})
    assert kinds(scene) == ([REFUSAL] if modality is Modality.REFUSED else [])


@pytest.mark.parametrize("modality", Modality)
@pytest.mark.parametrize("act", [ClaimKind.CEASEFIRE, ClaimKind.RELEASE])
def test_who_announces_a_truce_promises_it(modality: Modality, act: ClaimKind) -> None:
    scene = cast()
    spoken(scene, ClaimKind.ANNOUNCE, {"modality": modality, "kind": act, "agent": COUNCIL, "patient": None})
    is_promise = act is ClaimKind.CEASEFIRE and modality in (Modality.PLANNED, Modality.EXPECTED, Modality.PROMISED)
    assert (kinds(scene), by(scene)) == (([PROMISE], [COUNCIL]) if is_promise else ([], []))


@pytest.mark.parametrize(("agent", "speaker", "found"), [(LEAGUE, COUNCIL, [COUNCIL]), (None, COUNCIL, []), (None, None, [])])
def test_only_a_named_agent_has_promised(agent: str | None, speaker: str | None, found: list[str]) -> None:
    """The second row mentions `a commitment`, made by nobody."""
    scene = cast()
    spoken(scene, ClaimKind.REQUEST, agent=speaker if agent else None, by=speaker)
    assert by(scene) == found


@pytest.mark.parametrize(
    ("kind", "agent", "speaker", "found"),
    [
        (ClaimKind.AGREE, None, "Karim Basri", [LEAGUE]),  # the side that frees, as others were freed by it
        (ClaimKind.AGREE, None, "Norland", ["Norland"]),
        (ClaimKind.AGREE, LEAGUE, "Karim Basri", []),  # another would do it
        (ClaimKind.PROMISE, None, "Karim Basri", ["Norland"]),
    ],
)
def test_it_was_agreed_that_he_will_be_freed(kind: ClaimKind, agent: str | None, speaker: str, found: list[str]) -> None:
    scene = cast()
    told(scene, patient=PER, agent=LEAGUE)
    spoken(scene, kind, {"agent": agent, "by": speaker}, agent="Norland")
    assert by(scene) == found


BY_MODALITY = {
    Modality.REQUESTED: CommitmentKind.REQUEST,
    Modality.DEMANDED: CommitmentKind.DEMAND,
    Modality.PROMISED: PROMISE,
    Modality.OFFERED: CommitmentKind.OFFER,
    Modality.THREATENED: CommitmentKind.THREAT,
    Modality.REFUSED: REFUSAL,
}


@pytest.mark.parametrize("modality", Modality)
def test_an_act_without_a_word_of_it_is_made_by_its_agent_and_asked_by_its_speaker(modality: Modality) -> None:
    scene = cast()
    told(scene, modality=modality, agent=LEAGUE, patient=IDA, by=COUNCIL)
    is_asked = modality in (Modality.REQUESTED, Modality.DEMANDED)
    expected = [(BY_MODALITY[modality], COUNCIL if is_asked else LEAGUE)] if modality in BY_MODALITY else []
    assert list(zip(kinds(scene), by(scene), strict=True)) == expected


@pytest.mark.parametrize("modality", BY_MODALITY)
def test_what_is_spoken_of_makes_no_move_of_its_own(modality: Modality) -> None:
    scene = cast()
    act = told(scene, modality=modality, agent=LEAGUE, patient=IDA, by=COUNCIL)
    told(scene, ClaimKind.APPROVE, agent=COUNCIL, act=act)
    assert moves(scene) == []


@pytest.mark.parametrize("modality", [Modality.REQUESTED, Modality.DEMANDED, Modality.PROMISED])
@pytest.mark.parametrize("agent", ["we", COUNCIL, LEAGUE])
def test_who_says_what_we_must_do_asks_nobody(modality: Modality, agent: str) -> None:
    scene = cast()
    told(scene, modality=modality, agent=agent, patient=IDA, by=COUNCIL)
    assert bool(moves(scene)) is (agent == LEAGUE or modality is Modality.PROMISED)


@pytest.mark.parametrize("modality", [m for m in BY_MODALITY if m is not Modality.PROMISED])
def test_an_act_not_to_be_done_is_neither_asked_nor_offered(modality: Modality) -> None:
    scene = cast()
    told(scene, modality=modality, agent=LEAGUE, patient=IDA, by=COUNCIL, negative=True)
    assert moves(scene) == []


SPOKEN_KINDS = {*SPEECH, ClaimKind.DENY, ClaimKind.ANNOUNCE, ClaimKind.ACCUSE, ClaimKind.DIE} - {ClaimKind.REJECT}
HARM = {ClaimKind.KILL, ClaimKind.INJURE, ClaimKind.ATTACK, ClaimKind.ABDUCT, ClaimKind.ESCAPE, ClaimKind.HOLD, ClaimKind.DIE}
NOTHING_TO_KEEP = {ClaimKind.REJECT, *HARM}
THREATS = {ClaimKind.KILL, ClaimKind.INJURE, ClaimKind.ATTACK, ClaimKind.ABDUCT}


@pytest.mark.parametrize("kind", ClaimKind)
def test_which_acts_a_speaker_undertakes(kind: ClaimKind) -> None:
    scene = cast()
    told(scene, kind, Modality.PLANNED, agent=LEAGUE, patient=IDA, by="Karim Basri", counterpart=COUNCIL, place="Norland")
    threat = [CommitmentKind.THREAT] if kind in THREATS else []
    assert kinds(scene) == ([] if kind in SPOKEN_KINDS else threat if kind in NOTHING_TO_KEEP else [PROMISE])


@pytest.mark.parametrize(
    ("claim", "found"),
    [
        ({"modality": Modality.PLANNED}, [PROMISE]),
        ({"modality": Modality.EXPECTED}, [PROMISE]),
        ({"modality": Modality.CONSIDERED}, []),
        ({"modality": Modality.HAPPENED}, []),
        ({"modality": Modality.PLANNED, "condition": "if talks end"}, [PROMISE]),
        ({"modality": Modality.CONDITIONAL, "condition": "if talks end"}, [PROMISE]),
        ({"modality": Modality.CONDITIONAL}, []),
        ({"modality": Modality.CONSIDERED, "condition": "if talks end"}, []),
        ({"modality": Modality.PLANNED, "by": None}, []),  # the report's own voice
        ({"modality": Modality.PLANNED, "by": "Norland"}, []),  # another's plan
        ({"modality": Modality.PLANNED, "negative": True}, [PROMISE, REFUSAL]),  # taken back, and refused
        ({"modality": Modality.CONDITIONAL, "negative": True, "condition": "before talks end"}, [PROMISE, REFUSAL]),
        ({"modality": Modality.CONDITIONAL, "negative": True}, []),
    ],
)
def test_what_a_speaker_undertakes(claim: Given, found: list[CommitmentKind]) -> None:
    scene = cast()
    told(scene, **{"agent": LEAGUE, "patient": IDA, "by": "Karim Basri", **claim})  # type: ignore[arg-type]
    assert kinds(scene) == found
    assert [m.is_withdrawal for m in moves(scene)] == [kind is PROMISE and claim.get("negative", False) for kind in found]


def test_without_an_agent_it_is_taken_back_and_nothing_refused() -> None:
    scene = cast()
    told(scene, agent=LEAGUE, patient=PER)
    told(scene, modality=Modality.PLANNED, patient=IDA, by=LEAGUE, negative=True)
    assert [(m.kind, m.is_withdrawal) for m in moves(scene)] == [(PROMISE, True)]


@pytest.mark.parametrize(
    ("claim", "is_promise"),
    [
        ({"condition": "if talks end"}, True),
        ({}, False),
        ({"condition": "if talks end", "modality": Modality.PLANNED}, True),
        ({"condition": "if talks end", "modality": Modality.EXPECTED}, True),
        ({"condition": "if talks end", "modality": Modality.CONSIDERED}, False),
        ({"modality": Modality.PLANNED}, True),
        ({"modality": Modality.EXPECTED}, False),
        ({"modality": Modality.PLANNED, "patient": None}, False),  # `we will go on` binds nobody
        ({"modality": Modality.PLANNED, "by": COUNCIL}, False),
    ],
)
def test_other_acts_bind_on_a_condition_or_with_an_object(claim: Given, is_promise: bool) -> None:
    scene = cast()
    told(scene, ClaimKind.OTHER, **{"modality": Modality.CONDITIONAL, "agent": LEAGUE, "patient": IDA, "by": LEAGUE, **claim})  # type: ignore[arg-type]
    assert kinds(scene) == ([PROMISE] if is_promise else [])


@pytest.mark.parametrize(
    ("claim", "is_enough"),
    [
        ({"patient": "they"}, False),
        ({"patient": "the men"}, False),
        ({"patient": "the men", "agent": LEAGUE}, True),
        ({"patient": IDA}, True),
        ({"patient": "the men", "n": 3}, True),
        ({"patient": "the men", "when": 8}, True),
        ({"patient": ("the men", IDA)}, True),
    ],
)
def test_what_says_enough_to_bind(claim: Given, is_enough: bool) -> None:
    scene = cast()
    told(scene, agent=LEAGUE, patient=PER)
    told(scene, modality=Modality.PLANNED, by="Karim Basri", **claim)  # type: ignore[arg-type]
    assert bool(moves(scene)) is is_enough


@pytest.mark.parametrize(
    ("claim", "found"),
    [
        ({}, [TERM]),
        ({"modality": Modality.EXPECTED}, [TERM]),
        ({"modality": Modality.PROMISED}, [PROMISE]),
        ({"modality": Modality.CONSIDERED}, []),
        ({"negative": True}, []),
        ({"words": "It will free them."}, []),
        ({"by": COUNCIL}, []),
        ({"kind": ClaimKind.OTHER}, [TERM]),
        ({"kind": ClaimKind.OTHER, "patient": None}, []),  # to do it to nobody
        ({"agent": None}, []),
    ],
)
def test_what_an_agreement_has_a_party_do(claim: Given, found: list[CommitmentKind]) -> None:
    scene = cast()
    told(scene, **{"modality": Modality.PLANNED, "agent": LEAGUE, "patient": IDA, "words": UNDER_THE_DEAL, **claim})  # type: ignore[arg-type]
    assert kinds(scene) == found


@pytest.mark.parametrize(
    ("claim", "found"),
    [
        ({}, [PROMISE]),
        ({"negative": True}, [REFUSAL]),
        ({"condition": None}, []),
        ({"agent": None}, []),
        ({"by": COUNCIL}, []),
        ({"modality": Modality.PLANNED}, []),
        ({"kind": ClaimKind.OTHER}, []),
        ({"kind": ClaimKind.DIE, "negative": True}, []),
    ],
)
def test_what_a_report_tells_on_a_condition(claim: Given, found: list[CommitmentKind]) -> None:
    scene = cast()
    told(scene, **{"modality": Modality.CONDITIONAL, "agent": LEAGUE, "patient": IDA, "condition": "once talks end", **claim})  # type: ignore[arg-type]
    assert kinds(scene) == found


@pytest.mark.parametrize(
    ("kind", "modality", "bound"),
    [
        (ClaimKind.CEASEFIRE, Modality.PROMISED, [LEAGUE, COUNCIL]),  # both who signed it
        (ClaimKind.CEASEFIRE, Modality.OFFERED, [LEAGUE]),
        (ClaimKind.NEGOTIATE, Modality.PROMISED, [LEAGUE]),
    ],
)
def test_a_truce_binds_both(kind: ClaimKind, modality: Modality, bound: list[str]) -> None:
    scene = cast()
    told(scene, kind, modality, agent=LEAGUE, counterpart=COUNCIL)
    assert by(scene) == bound


@pytest.mark.parametrize("kind", sorted(THREATS))
@pytest.mark.parametrize(("modality", "negative", "found"), [
    (Modality.PROMISED, False, [CommitmentKind.THREAT]),
    (Modality.THREATENED, False, [CommitmentKind.THREAT]),
    (Modality.OFFERED, False, []),
    (Modality.REFUSED, False, [REFUSAL]),
])  # fmt: skip
def test_who_promises_harm_threatens(kind: ClaimKind, modality: Modality, negative: bool, found: list[CommitmentKind]) -> None:
    scene = cast()
    told(scene, kind, modality, agent=LEAGUE, patient=IDA, negative=negative)
    assert kinds(scene) == found


def test_each_person_has_a_move() -> None:
    scene = cast()
    told(scene, modality=Modality.PROMISED, agent=LEAGUE, patient=(IDA, "Norland", PER, "the men"))
    assert texts([m.about for m in moves(scene) if m.about], scene) == [IDA, PER]


@pytest.mark.parametrize(
    ("does", "says", "about"),
    [
        ({"patient": IDA}, {"patient": PER}, [IDA]),
        ({"patient": None, "topic": IDA}, {}, [IDA]),
        ({"patient": None}, {"patient": PER}, [PER]),
        ({"patient": None}, {"topic": PER}, [PER]),
        ({"patient": "the men"}, {"patient": PER}, [PER]),
        ({"patient": "the men"}, {}, []),
    ],
)
def test_about_whom_it_is(does: Given, says: Given, about: list[str]) -> None:
    scene = cast()
    spoken(scene, ClaimKind.PROMISE, {"n": 3, **does}, **says)
    assert texts([m.about for m in moves(scene) if m.about], scene) == about
    assert len(moves(scene)) == 1


def test_whom_it_happens_to_binds_himself_to_nothing() -> None:
    scene = cast()
    told(scene, modality=Modality.PROMISED, agent=(LEAGUE, IDA), patient=(IDA, PER))
    assert [(m.by, m.about) for m in moves(scene)] == [
        (scene.cast[a], scene.cast[b]) for a, b in ((LEAGUE, IDA), (LEAGUE, PER), (IDA, PER))
    ]


def test_a_side_is_bound_once() -> None:
    scene = cast()
    told(scene, modality=Modality.PROMISED, agent=("Karim Basri", LEAGUE), patient=IDA)
    assert by(scene) == [LEAGUE]


@pytest.mark.parametrize(
    ("kind", "recipient", "agent", "to"),
    [
        (ClaimKind.REQUEST, COUNCIL, LEAGUE, [COUNCIL, LEAGUE]),
        (ClaimKind.DEMAND, COUNCIL, None, [COUNCIL]),
        (ClaimKind.REQUEST, None, LEAGUE, [LEAGUE]),
        (ClaimKind.REQUEST, LEAGUE, LEAGUE, [LEAGUE]),
        (ClaimKind.REQUEST, "Norland", LEAGUE, [LEAGUE]),  # who asks is not asked
        (ClaimKind.REQUEST, IDA, LEAGUE, [LEAGUE]),  # nor she whom it is about
        (ClaimKind.REQUEST, None, None, []),
        (ClaimKind.PROMISE, COUNCIL, "Norland", [COUNCIL]),
        (ClaimKind.PROMISE, None, "Norland", []),
        (ClaimKind.THREATEN, COUNCIL, LEAGUE, [COUNCIL]),
        (ClaimKind.REFUSE, COUNCIL, LEAGUE, [COUNCIL]),
        (ClaimKind.OFFER, COUNCIL, "Norland", [COUNCIL]),
    ],
)
def test_to_whom_a_word_is_given(kind: ClaimKind, recipient: str | None, agent: str | None, to: list[str]) -> None:
    scene = cast()
    spoken(scene, kind, {"agent": agent}, agent="Norland", recipient=recipient)
    (move,) = moves(scene)
    assert texts(move.to, scene) == to


def test_a_member_of_the_side_that_asks_is_not_asked() -> None:
    scene = cast()
    spoken(scene, ClaimKind.REQUEST, {"agent": None}, agent=LEAGUE, recipient=("Karim Basri", COUNCIL))
    assert [texts(m.to, scene) for m in moves(scene)] == [[COUNCIL]]


@pytest.mark.parametrize(
    ("kind", "patient", "to"), [(ClaimKind.REQUEST, IDA, [LEAGUE]), (ClaimKind.REQUEST, "the men", []), (ClaimKind.THREATEN, IDA, [])]
)
def test_without_addressee_the_body_named_for_the_act_is_asked(kind: ClaimKind, patient: str, to: list[str]) -> None:
    scene = cast()
    told(scene, agent=LEAGUE, patient=IDA)
    spoken(scene, kind, {"agent": None, "patient": patient}, agent="Norland")
    (move,) = moves(scene)
    assert texts(move.to, scene) == to


def test_what_is_told_of_an_act_is_to_nobody_but_whom_it_is_asked_of() -> None:
    scene = cast()
    told(scene, modality=Modality.PROMISED, agent=LEAGUE, patient=IDA, recipient=COUNCIL)
    told(scene, modality=Modality.DEMANDED, agent=LEAGUE, patient=IDA, recipient=COUNCIL, by="Norland")
    assert [texts(m.to, scene) for m in moves(scene)] == [[], [LEAGUE]]


@pytest.mark.parametrize(("hindsight", "is_known"), [(3, False), (4, True), (5, True), (None, True)])
def test_what_had_been_told_by_the_day_asked_for(hindsight: int | None, is_known: bool) -> None:
    scene = cast()
    told(scene, modality=Modality.PROMISED, agent=LEAGUE, patient=IDA, new_report=True)
    scene.hindsight = None if hindsight is None else day(hindsight)
    assert bool(moves(scene)) is is_known


# What makes a commitment


def promised(scene: Scene, **act: object) -> bool:
    told(scene, **{"modality": Modality.PROMISED, "agent": LEAGUE, "kind": ClaimKind.RELEASE, **act})  # type: ignore[arg-type]
    return bool(moves(scene))


@pytest.mark.parametrize(
    ("act", "is_concrete"),
    [
        ({"patient": IDA}, True),
        ({"patient": "the men"}, True),
        ({"patient": "they"}, False),
        ({"patient": ("they", "the men")}, True),
        ({}, False),
        ({"object": "the bridge"}, True),
        ({"topic": "the bridge"}, True),
        ({"recipient": "the bridge"}, False),
        ({"patient": "they", "n": 3}, True),
        ({"patient": "they", "condition": "if talks end"}, True),
        ({"kind": ClaimKind.MEET}, False),
        ({"kind": ClaimKind.MEET, "counterpart": COUNCIL}, True),
        ({"kind": ClaimKind.MEET, "topic": "prisoners"}, True),
        ({"kind": ClaimKind.MEET, "patient": "prisoners"}, False),
        ({"kind": ClaimKind.MEET, "agent": (LEAGUE, COUNCIL)}, True),
        ({"kind": ClaimKind.RELEASE, "agent": (LEAGUE, COUNCIL)}, False),
        ({"kind": ClaimKind.NEGOTIATE, "counterpart": "the rebels"}, True),
        ({"kind": ClaimKind.TRAVEL, "patient": "the men"}, False),
        ({"kind": ClaimKind.TRAVEL, "destination": "Norland"}, True),
        ({"kind": ClaimKind.TRAVEL, "place": "Norland"}, True),
        ({"kind": ClaimKind.MIGRATE, "destination": "the coast"}, True),
        ({"kind": ClaimKind.MIGRATE, "object": "the coast"}, False),
    ],
)
def test_what_says_whom_or_what_it_is_about(act: Given, is_concrete: bool) -> None:
    assert promised(cast(), **act) is is_concrete


def test_a_pronoun_of_whom_it_is_known_names_somebody() -> None:
    scene = cast()
    claim = told(scene, modality=Modality.PROMISED, agent=LEAGUE, patient=IDA)
    scene.amend(claim, roles=(scene.claim(claim).roles[0], (Role.PATIENT, (Party("she", scene.cast[IDA]),))))
    assert [m.about for m in moves(scene)] == [scene.cast[IDA]]


@pytest.mark.parametrize("word", ["both armies", "the two", "three states", "the sides", "the parties"])
@pytest.mark.parametrize("kind", [ClaimKind.MEET, ClaimKind.NEGOTIATE, ClaimKind.RELEASE])
def test_words_for_several_who_talk(word: str, kind: ClaimKind) -> None:
    assert promised(cast(), kind=kind, agent=word) is (kind is not ClaimKind.RELEASE)


def test_one_who_talks_says_nothing() -> None:
    assert not promised(cast(), kind=ClaimKind.MEET, agent="the side")


@pytest.mark.parametrize("kind", ClaimKind)
def test_which_acts_say_enough_by_themselves(kind: ClaimKind) -> None:
    plain = (ClaimKind.WITHDRAW, ClaimKind.CEASEFIRE, ClaimKind.AID, ClaimKind.PROOF_OF_LIFE)
    assert promised(cast(), kind=kind) is (kind in plain)


@pytest.mark.parametrize("kind", ClaimKind)
@pytest.mark.parametrize(
    "modality", [Modality.PROMISED, Modality.OFFERED, Modality.REQUESTED, Modality.DEMANDED, Modality.THREATENED, Modality.REFUSED]
)
def test_which_acts_can_be_asked_promised_threatened_or_refused(kind: ClaimKind, modality: Modality) -> None:
    scene = cast()
    told(scene, kind, modality, agent=LEAGUE, patient=IDA, counterpart=COUNCIL, place="Norland", by=COUNCIL)
    is_opinion = kind is ClaimKind.OTHER and modality in (Modality.REQUESTED, Modality.DEMANDED)
    alone = (ClaimKind.PROMISE, ClaimKind.OFFER, ClaimKind.REQUEST, ClaimKind.DEMAND, ClaimKind.THREATEN, ClaimKind.REFUSE)
    is_word = is_opinion or kind in (ClaimKind.ACCUSE, ClaimKind.DENY, ClaimKind.REJECT, ClaimKind.ANNOUNCE, *alone)
    is_safe = modality in (Modality.THREATENED, Modality.REFUSED) or kind not in HARM or (modality is Modality.PROMISED and kind in THREATS)
    assert bool(moves(scene)) is (is_safe and not is_word)


@pytest.mark.parametrize("kind", SPEECH)
def test_what_is_not_to_be_done_can_be_promised_refused_or_asked(kind: ClaimKind) -> None:
    scene = cast()
    spoken(scene, kind, {"negative": True})
    assert bool(moves(scene)) is (SPEECH[kind] in (PROMISE, REFUSAL, CommitmentKind.REQUEST, CommitmentKind.DEMAND))
    assert not any(m.is_withdrawal for m in moves(scene))  # "promised not to": a promise of its own


FORCES_OF_OTHERS = {
    ClaimKind.REQUEST: {Modality.PROMISED, Modality.HAPPENED, Modality.ONGOING, Modality.REFUSED},
    ClaimKind.DEMAND: {Modality.PROMISED, Modality.HAPPENED, Modality.ONGOING, Modality.REFUSED},
    ClaimKind.PROMISE: {Modality.REQUESTED, Modality.DEMANDED, Modality.REFUSED, Modality.THREATENED},
    ClaimKind.OFFER: {Modality.REQUESTED, Modality.DEMANDED, Modality.REFUSED, Modality.THREATENED},
    ClaimKind.THREATEN: set[Modality](),
    ClaimKind.REFUSE: set[Modality](),
}


@pytest.mark.parametrize("kind", FORCES_OF_OTHERS)
@pytest.mark.parametrize("modality", Modality)
def test_an_act_with_anothers_force_is_not_what_is_asked_or_promised(kind: ClaimKind, modality: Modality) -> None:
    scene = cast()
    spoken(scene, kind, {"modality": modality})
    assert bool(moves(scene)) is (modality not in FORCES_OF_OTHERS[kind])


def test_what_was_promised_may_be_what_is_urged() -> None:
    scene = cast()
    claim = spoken(scene, ClaimKind.REQUEST, {"modality": Modality.PROMISED})
    paper = scene.papers[-1]
    whole = paper.write("It urged it to keep the promise to free her.")
    for id, word in ((claim, "urged"), (scene.claim(claim).act, "free")):  # noqa: A001
        assert id is not None
        scene.amend(id, evidence=(whole,), trigger=paper._within(whole, word))
    assert kinds(scene) == [CommitmentKind.REQUEST]


@pytest.mark.parametrize(
    ("kind", "act", "found"),
    [
        (ClaimKind.PROMISE, {"agent": COUNCIL}, []),  # another would do it
        (ClaimKind.OFFER, {"agent": COUNCIL}, []),
        (ClaimKind.REQUEST, {"agent": COUNCIL}, [LEAGUE]),
        (ClaimKind.THREATEN, {"agent": COUNCIL}, [LEAGUE]),
        (ClaimKind.PROMISE, {"agent": LEAGUE}, [LEAGUE]),
        (ClaimKind.PROMISE, {"agent": (COUNCIL, LEAGUE)}, [LEAGUE]),
        (ClaimKind.PROMISE, {"agent": "the army"}, [LEAGUE]),  # whose army nobody knows
        (ClaimKind.PROMISE, {"agent": "the army", "counterpart": COUNCIL}, []),
        (ClaimKind.PROMISE, {"agent": None, "counterpart": COUNCIL}, [LEAGUE]),
        (ClaimKind.PROMISE, {"agent": COUNCIL, "counterpart": LEAGUE}, [LEAGUE]),
    ],
)
def test_who_binds_himself_does_it_himself(kind: ClaimKind, act: Given, found: list[str]) -> None:
    scene = cast()
    spoken(scene, kind, act)
    assert by(scene) == found


def test_a_body_that_was_told_does_not_do_it() -> None:
    scene = cast()
    spoken(scene, ClaimKind.PROMISE, {"agent": COUNCIL, "by": "Karim Basri"})
    statement = scene.papers[-1].statements[-1]
    scene.papers[-1].statements[-1] = replace(statement, addressees=(Party("the council", scene.cast[COUNCIL]),))
    assert by(scene) == [LEAGUE]
