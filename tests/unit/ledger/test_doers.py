"""Who binds himself by a planned act: whoever would do it, or speaks for the one who would."""

from dataclasses import replace

import pytest

from onrecord.ledger.doers import Doers, speaks_for
from onrecord.model.claim import ClaimKind, Modality
from onrecord.model.entity import Party
from onrecord.model.ids import ClaimId, EntityId
from onrecord.model.statement import Hop, HopRole
from tests.fakes.ledger import Scene, texts


def cast() -> Scene:
    """An official of the Red League; the Blue Council, a place, and two persons."""
    scene = Scene()
    scene.member(scene.person("Karim Basri"), scene.body("Red League"))
    scene.body("Blue Council"), scene.place("Norland"), scene.person("Ida Moen"), scene.person("Per Lund")
    return scene


def planned(
    scene: Scene,
    agent: str | None = None,
    *,
    by: str | None = "Karim Basri",
    kind: ClaimKind = ClaimKind.RELEASE,
    condition: str | None = None,
    patient: str = "Ida Moen",
) -> ClaimId:
    paper = scene.papers[-1]
    told = None if by is None else paper.says(scene.cast[by], "It will be done.")
    who = None if agent is None else scene.cast.get(agent, agent)
    return paper.claim(kind, Modality.PLANNED, agent=who, patient=scene.cast[patient], by=told, condition=condition)


def acted(scene: Scene, agent: str, patient: str = "Ida Moen", kind: ClaimKind = ClaimKind.RELEASE) -> ClaimId:
    return scene.papers[-1].claim(kind, agent=scene.cast[agent], patient=scene.cast[patient])


def undertaker(scene: Scene, claim: ClaimId) -> str | None:
    found = Doers.of(scene.whole()).undertaker(scene.claim(claim), scene.ground())
    return None if found is None else texts([found], scene)[0]


@pytest.mark.parametrize(
    ("agent", "by", "found"),
    [
        ("Red League", "Red League", "Red League"),
        ("Red League", "Karim Basri", "Red League"),  # an official binds his side
        ("Karim Basri", "Red League", "Red League"),
        ("we", "Karim Basri", "Red League"),
        ("Blue Council", "Karim Basri", None),  # what another will do
        ("Red League", "Blue Council", None),
        ("the rebels", "Karim Basri", None),
        ("Red League", None, None),  # the report's own voice
    ],
)
def test_the_agent_binds_itself_if_it_or_its_own_speaks(agent: str, by: str | None, found: str | None) -> None:
    scene = cast()
    assert undertaker(scene, planned(scene, agent, by=by)) == found


def test_of_two_speakers_none_is_bound() -> None:
    scene = cast()
    claim = planned(scene, "Red League")
    statement = scene.papers[-1].statements[-1]
    sources = (*statement.sources, Party("Blue Council", scene.cast["Blue Council"]))
    scene.papers[-1].statements[-1] = replace(statement, sources=sources)
    assert undertaker(scene, claim) is None


def test_of_two_agents_one_is_enough() -> None:
    scene = cast()
    claim = planned(scene)
    scene.amend(claim, roles=scene.claim(planned(scene, "Blue Council")).roles)
    both = (*scene.claim(claim).roles[0][1], Party("Red League", scene.cast["Red League"]))
    scene.amend(claim, roles=((scene.claim(claim).roles[0][0], both), *scene.claim(claim).roles[1:]))
    assert undertaker(scene, claim) == "Red League"


@pytest.mark.parametrize("is_chain", [True, False])
def test_an_agent_to_whom_it_was_said_is_none(is_chain: bool) -> None:
    scene = cast()
    acted(scene, "Red League", "Per Lund")
    claim, council = planned(scene, "Blue Council"), scene.cast["Blue Council"]
    statement = scene.papers[-1].statements[-1]
    hops = (Hop("Blue Council", HopRole.AGENCY, statement.content[0], council),)
    heard = replace(statement, chain=hops) if is_chain else replace(statement, addressees=(Party("the council", council),))
    scene.papers[-1].statements[-1] = heard
    assert undertaker(scene, claim) == "Red League"


@pytest.mark.parametrize("kind", [k for k in ClaimKind if k not in (ClaimKind.KILL, ClaimKind.INJURE, ClaimKind.ATTACK)])
def test_only_of_acts_told_in_the_passive_the_doer_is_looked_for(kind: ClaimKind) -> None:
    scene = cast()
    acted(scene, "Red League", "Per Lund", kind)
    passive = (ClaimKind.RELEASE, ClaimKind.EXCHANGE, ClaimKind.TRANSFER, ClaimKind.WITHDRAW, ClaimKind.AID)
    assert undertaker(scene, planned(scene, kind=kind)) == ("Red League" if kind in passive else None)


@pytest.mark.parametrize("kind", [ClaimKind.KILL, ClaimKind.INJURE, ClaimKind.ATTACK, ClaimKind.HOLD])
@pytest.mark.parametrize("condition", ["unless they withdraw", None])
@pytest.mark.parametrize("speaker", ["the kidnappers", "the neighbours"])
def test_captors_threaten_by_what_will_be_done(kind: ClaimKind, condition: str | None, speaker: str) -> None:
    scene = cast()
    acted(scene, "Red League", "Per Lund", kind)
    claim = planned(scene, kind=kind, condition=condition)
    statement = scene.papers[-1].statements[-1]
    scene.papers[-1].statements[-1] = replace(statement, sources=(Party(speaker, scene.cast["Karim Basri"]),))
    is_threat = kind is not ClaimKind.HOLD and condition is not None and speaker == "the kidnappers"
    assert undertaker(scene, claim) == ("Red League" if is_threat else None)


@pytest.mark.parametrize(
    ("agent", "patient", "is_here", "found"),
    [
        ("Red League", "Per Lund", True, "Red League"),  # such acts, upon anybody in this report
        ("Red League", "Per Lund", False, None),
        ("Red League", "Ida Moen", False, "Red League"),  # upon this person, in any report
        ("Blue Council", "Ida Moen", True, None),  # the speaker does not speak for it
        ("Karim Basri", "Ida Moen", True, None),  # a person is no side
    ],
)
def test_the_passive_is_done_by_whoever_did_such_acts(agent: str, patient: str, is_here: bool, found: str | None) -> None:
    scene = cast()
    acted(scene, agent, patient)
    if not is_here:
        scene.paper(4)
    assert undertaker(scene, planned(scene)) == found


def test_a_place_can_do_it_too() -> None:
    scene = cast()
    acted(scene, "Norland")
    assert undertaker(scene, planned(scene, by="Norland")) == "Norland"


def test_another_act_of_the_side_says_nothing() -> None:
    scene = cast()
    acted(scene, "Red League", kind=ClaimKind.TRANSFER)
    assert undertaker(scene, planned(scene)) is None


def test_of_two_sides_that_could_the_one_of_the_first_id_is_bound() -> None:
    scene = cast()
    scene.member(scene.cast["Karim Basri"], scene.cast["Blue Council"])
    acted(scene, "Blue Council"), acted(scene, "Red League")
    assert undertaker(scene, planned(scene)) == min("Red League", "Blue Council", key=lambda name: scene.cast[name])


@pytest.mark.parametrize(
    ("acts", "person", "found"),
    [
        ([("Red League", "Ida Moen", ClaimKind.RELEASE)], "Ida Moen", ["Red League"]),
        ([("Red League", "Ida Moen", ClaimKind.RELEASE)] * 2, "Ida Moen", ["Red League"]),
        ([("Red League", "Per Lund", ClaimKind.RELEASE)], "Ida Moen", []),
        ([("Red League", "Ida Moen", ClaimKind.HOLD)], "Ida Moen", []),
        ([("Red League", "Ida Moen", ClaimKind.RELEASE), ("Norland", "Ida Moen", ClaimKind.RELEASE)], "Ida Moen", []),
        ([], "Ida Moen", []),
    ],
)
def test_an_act_is_asked_of_the_only_body_that_the_report_names_for_it(
    acts: list[tuple[str, str, ClaimKind]], person: str, found: list[str]
) -> None:
    scene = cast()
    for agent, patient, kind in acts:
        acted(scene, agent, patient, kind)
    act = scene.claim(planned(scene))
    assert texts(Doers.of(scene.whole()).asked(act, scene.cast[person]), scene) == found


def test_a_body_that_another_report_names_is_not_asked() -> None:
    scene = cast()
    acted(scene, "Red League")
    scene.paper(4)
    assert Doers.of(scene.whole()).asked(scene.claim(planned(scene)), scene.cast["Ida Moen"]) == ()


@pytest.mark.parametrize(
    ("left", "right", "is_so"),
    [
        ("Karim Basri", "Karim Basri", True),
        ("Karim Basri", "Red League", True),
        ("Red League", "Karim Basri", True),
        ("Karim Basri", "Nora Vik", True),  # of the same organization
        ("Karim Basri", "Blue Council", False),
        ("Red League", "Blue Council", False),
        ("Omar Sand", "Blue Council", True),  # of two organizations
        ("Red League", "Omar Sand", True),
        ("Omar Sand", "Karim Basri", False),  # he speaks for no one of them alone
        ("Ida Moen", "Per Lund", False),
    ],
)
def test_who_speaks_for_whom(left: str, right: str, is_so: bool) -> None:
    scene = cast()
    scene.member(scene.person("Nora Vik"), scene.cast["Red League"])
    scene.member(scene.person("Omar Sand"), scene.cast["Red League"], scene.cast["Blue Council"])
    assert speaks_for(scene.ground(), EntityId(scene.cast[left]), EntityId(scene.cast[right])) is is_so
