"""Agents and speakers that only words name."""

import tomllib
from dataclasses import replace
from importlib.resources import files

import pytest

from onrecord.ledger.standins import agents_of, doers_of, speakers_of, speaks_as_captor
from onrecord.ledger.unnamed import is_unnamed, words_for
from onrecord.model.claim import Claim, ClaimKind, Role
from onrecord.model.entity import Party
from onrecord.model.ids import EntityId
from tests.fakes.ledger import Scene, texts

LEAGUE = "Red League"
WORDS = tomllib.loads(files("onrecord.ledger").joinpath("data", "standins.toml").read_text(encoding="utf-8"))


def claim(scene: Scene, *agents: str, by: tuple[str, ...] = (), role: Role = Role.AGENT) -> Claim:
    """Of names of the cast, or of words."""
    scene.body(LEAGUE), scene.body("Blue Council"), scene.body("Grand Army of the North"), scene.place("Norland")
    paper = scene.paper()
    said = paper.says(scene.cast[LEAGUE], "So it is.") if by else None
    made = paper.claim(ClaimKind.RELEASE, by=said)
    if by:
        sources = tuple(Party(name, scene.cast.get(name), is_pronoun=name == "she") for name in by)
        paper.statements[0] = replace(paper.statements[0], sources=sources)
    return scene.amend(made, roles=((role, tuple(Party(name, scene.cast.get(name)) for name in agents)),))


def found(entities: tuple[EntityId, ...], scene: Scene) -> list[str]:
    """Names, or the words under which somebody stands."""
    return [e.partition("report-0 ")[2] if is_unnamed(e) else texts([e], scene)[0] for e in entities]


@pytest.mark.parametrize("word", ["we", "We", "I", "us", "our side", "ourselves"])
@pytest.mark.parametrize(("by", "agents"), [((LEAGUE,), [LEAGUE]), ((LEAGUE, "Blue Council"), []), (("the rebels",), ["rebels"]), ((), [])])
def test_the_first_person_is_the_only_one_who_speaks(word: str, by: tuple[str, ...], agents: list[str]) -> None:
    scene = Scene()
    made = claim(scene, word, by=by)
    assert found(agents_of(made, scene.ground()), scene) == agents


def test_words_stand_for_the_side_that_they_speak_for() -> None:
    scene = Scene()
    made = claim(scene, "senior Red League officials", "officials")
    roles = ((Role.AGENT, (Party("senior Red League officials", side=scene.cast[LEAGUE]), Party("officials"))),)
    made = scene.amend(made.id, roles=roles)
    assert found(agents_of(made, scene.ground()), scene) == [LEAGUE]


def test_agents_are_each_once_and_in_order() -> None:
    scene = Scene()
    made = claim(scene, "Blue Council", LEAGUE, "Blue Council")
    assert found(agents_of(made, scene.ground()), scene) == ["Blue Council", LEAGUE]
    assert agents_of(made, scene.ground(), Role.RECIPIENT) == ()


@pytest.mark.parametrize(
    ("agents", "doers"),
    [
        (("the rebels",), ["rebels"]),
        (("the rebels", LEAGUE), ["rebels", LEAGUE]),
        (("they",), []),
        (("somebody",), []),
        (("the",), []),
        (("12",), []),
        (("The armed Rebels", "armed rebels"), ["armed rebels"]),
    ],
)
def test_whom_nothing_names_stands_under_words(agents: tuple[str, ...], doers: list[str]) -> None:
    scene = Scene()
    made = claim(scene, *agents)
    assert found(doers_of(made, scene.ground()), scene) == doers


@pytest.mark.parametrize(
    ("by", "speakers"),
    [((LEAGUE,), [LEAGUE]), (("a relative",), ["relative"]), (("she",), []), ((LEAGUE, "a relative"), [LEAGUE, "relative"]), ((), [])],
)
def test_who_says_so(by: tuple[str, ...], speakers: list[str]) -> None:
    scene = Scene()
    made = claim(scene, by=by)
    assert found(speakers_of(made, scene.ground()), scene) == speakers


@pytest.mark.parametrize("word", WORDS["captors"])
def test_words_for_captors(word: str) -> None:
    scene = Scene()
    made = claim(scene, by=(f"The {word.upper()}",))
    assert speaks_as_captor(made, scene.ground())


@pytest.mark.parametrize(
    ("by", "is_so"),
    [
        (("the neighbours",), False),
        (("the rebels' lawyer",), False),
        (("rebels",), True),
        (("the highcaptors",), False),
        (("the neighbours", "the rebels"), True),
        ((), False),
    ],
)
def test_who_speaks_as_a_captor(by: tuple[str, ...], is_so: bool) -> None:
    scene = Scene()
    made = claim(scene, by=by)
    assert speaks_as_captor(made, scene.ground()) is is_so


def test_the_words_are_as_the_report_has_them() -> None:
    scene = Scene()
    made = claim(scene, "The Rebels", "the rebels", LEAGUE, by=("A relative",))
    claims, statements = [made], scene.papers[0].statements
    rebels, relative = doers_of(made, scene.ground())[0], speakers_of(made, scene.ground())[0]
    assert words_for((rebels, scene.cast[LEAGUE], relative), claims, statements) == ("The Rebels", "A relative")
    assert words_for((relative, rebels), claims, ()) == ("The Rebels",)
    assert words_for((scene.cast[LEAGUE],), claims, statements) == ()


def test_of_an_addressee_too() -> None:
    scene = Scene()
    made = claim(scene, by=(LEAGUE,))
    statement = replace(scene.papers[0].statements[0], addressees=(Party("the rebels"),))
    (rebels,) = doers_of(claim(Scene(), "the rebels"), scene.ground())
    assert words_for((rebels,), [made], [statement]) == ("the rebels",)
