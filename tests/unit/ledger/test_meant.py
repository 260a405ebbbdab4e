"""How the words of a claim mean a person, and of whom a word that is no name is believed."""

from dataclasses import replace

import pytest

from onrecord.ledger.meant import Form, Meant, undergoing
from onrecord.model.claim import ClaimKind, Modality
from onrecord.model.entity import Party, Property
from onrecord.model.ids import ClaimId, EntityId
from tests.fakes.ledger import Scene

IDA = "Ida Moen"
GROUP = EntityId("group")


def told(scene: Scene, words: str, kind: ClaimKind = ClaimKind.RELEASE, group: EntityId | None = None, **how: object) -> ClaimId:
    """A claim in which these words mean Ida Moen."""
    id = scene.paper().claim(kind, patient="x", **how)  # type: ignore[arg-type]  # noqa: A001
    (role, _), *_ = scene.claim(id).roles
    scene.amend(id, roles=((role, (Party(words, scene.person(IDA), group),)),))
    return id


def meant(scene: Scene) -> Meant:
    whole = scene.whole()
    return Meant.of(whole.entities, whole.readings)


@pytest.mark.parametrize(
    ("words", "group", "form"),
    [
        ("Ida Moen", None, Form.NAME),
        ("Moen", None, Form.NAME),
        ("nurse MOEN", None, Form.NAME),
        ("the men", GROUP, Form.GROUP),
        ("Moen and two men", GROUP, Form.NAME),
        ("they", GROUP, Form.PRONOUN),
        ("she", None, Form.PRONOUN),
        ("the nurse", None, Form.DESCRIPTION),
        ("Moenland", None, Form.DESCRIPTION),
    ],
)
def test_forms(words: str, group: EntityId | None, form: Form) -> None:
    scene = Scene()
    id = told(scene, words, group=group)  # noqa: A001
    assert meant(scene).form(scene.claim(id), scene.person(IDA)) is form


def test_the_surest_form_counts() -> None:
    scene = Scene()
    id = told(scene, "she")  # noqa: A001
    (role, (she,)), *_ = scene.claim(id).roles
    scene.amend(id, roles=((role, (she, Party("Ida Moen", she.entity), Party("the nurse", she.entity))),))
    assert meant(scene).form(scene.claim(id), scene.person(IDA)) is Form.NAME
    assert meant(scene).form(scene.claim(id), scene.person("Per Lund")) is Form.PRONOUN


def test_a_description_among_the_names_and_an_initial_name_nobody() -> None:
    scene = Scene()
    ida = scene.person(IDA)
    id = told(scene, "the nurse J")  # noqa: A001
    entity = replace(scene._people[ida], names=(IDA, "the nurse", "J Moen"))
    found = Meant.of([entity], [])
    assert found.names[ida] == {"ida", "moen"}
    assert found.form(scene.claim(id), ida) is Form.DESCRIPTION


@pytest.mark.parametrize("kind", [ClaimKind.DIE, ClaimKind.ESCAPE, ClaimKind.DISAPPEAR, ClaimKind.KILL, ClaimKind.RELEASE])
def test_who_undergoes_it_may_be_its_agent(kind: ClaimKind) -> None:
    scene = Scene()
    alone = scene.paper().claim(kind, agent=scene.person(IDA))
    both = scene.paper().claim(kind, agent=scene.person(IDA), patient=scene.person("Per Lund"))
    own = kind not in (ClaimKind.KILL, ClaimKind.RELEASE)
    assert [p.text for p in undergoing(scene.claim(alone))] == ([IDA] if own else [])
    assert [p.text for p in undergoing(scene.claim(both))] == ["Per Lund"]


@pytest.mark.parametrize(
    ("words", "group", "loud", "known", "is_sure"),
    [
        ("Moen", None, True, False, True),
        ("the men", GROUP, True, False, True),
        ("she", None, True, False, False),
        ("the nurse", None, True, False, False),
        ("she", None, False, False, True),  # who only appears in it
        ("she", None, True, True, True),  # the captive of the story
    ],
)
def test_whether_it_is_surely_she(words: str, group: EntityId | None, *, loud: bool, known: bool, is_sure: bool) -> None:
    scene = Scene()
    id = told(scene, words, group=group)  # noqa: A001
    if loud:
        scene.paper().says(scene.person(IDA), "All is well.")
    if known:
        told(scene, "Ida Moen", ClaimKind.ABDUCT)
    assert meant(scene).is_sure(scene.claim(id), scene.person(IDA)) is is_sure


@pytest.mark.parametrize("prop", [Property.ROLE, Property.ORIGIN])
def test_who_holds_an_office_is_loud(prop: Property) -> None:
    scene = Scene()
    told(scene, "she")
    scene.papers[0].attribute(scene.person(IDA), prop, "minister")
    assert (scene.person(IDA) in meant(scene).loud) is (prop is Property.ROLE)


@pytest.mark.parametrize(
    ("kind", "words", "how", "is_known"),
    [
        (ClaimKind.ABDUCT, "Moen", {}, True),
        (ClaimKind.ABDUCT, "Moen", {"modality": Modality.PLANNED}, True),
        (ClaimKind.RELEASE, "Moen", {"negative": True}, True),
        (ClaimKind.TRANSFER, "Moen", {}, True),
        (ClaimKind.DISAPPEAR, "Moen", {}, True),
        (ClaimKind.ABDUCT, "she", {}, False),
        (ClaimKind.ABDUCT, "the nurse", {}, False),
        (ClaimKind.INJURE, "Moen", {}, False),
        (ClaimKind.KILL, "Moen", {}, True),
        (ClaimKind.DIE, "Moen", {}, True),
        (ClaimKind.KILL, "Moen", {"modality": Modality.PLANNED}, False),
        (ClaimKind.KILL, "Moen", {"negative": True}, False),
    ],
)
def test_of_whom_a_captivity_or_a_death_is_told_by_name(kind: ClaimKind, words: str, how: dict[str, object], *, is_known: bool) -> None:
    scene = Scene()
    told(scene, words, kind, **how)  # type: ignore[arg-type]
    assert (scene.person(IDA) in meant(scene).known) is is_known


def test_a_member_of_a_named_group_is_known() -> None:
    scene = Scene()
    told(scene, "the men", ClaimKind.ABDUCT, GROUP)
    assert scene.person(IDA) in meant(scene).known


def test_by_name_it_is_sure_of_whom_nothing_of_the_kind_is_known() -> None:
    scene = Scene()
    id = told(scene, "Moen", ClaimKind.INJURE)  # noqa: A001
    scene.paper().says(scene.person(IDA), "All is well.")
    found = meant(scene)
    assert found.is_sure(scene.claim(id), scene.person(IDA))
    assert scene.person(IDA) not in found.known


def test_only_persons_have_names_to_be_meant_by() -> None:
    scene = Scene()
    ida, _ = scene.person(IDA), scene.body("Red League")
    assert set(meant(scene).names) == {ida}


def test_a_name_of_two_letters_names_somebody() -> None:
    scene = Scene()
    bo = scene.person("Bo Ek")
    assert meant(scene).names[bo] == {"bo", "ek"}
