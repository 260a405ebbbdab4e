import pytest

from onrecord.model.claim import ClaimKind
from tests.fakes.told import days, told

DIE = ClaimKind.DIE


@pytest.mark.parametrize(
    "text",
    [
        "Thousands attended Samuel Kerr's funeral on Monday.",
        "The burial of Samuel Kerr took place on Monday.",
        "Samuel Kerr's coffin was carried through Eastport.",
        "A memorial service for Samuel Kerr was held on Monday.",
        "Bo Poe, Samuel Kerr's killer, was freed.",
        "The murderer of Samuel Kerr was arrested.",
        "Samuel Kerr was buried on Monday.",
        "Samuel Kerr was laid to rest on Monday.",
        "The funeral of Samuel Kerr will be held on Friday.",
        "Samuel Kerr was found dead in his cell.",
        "Police found Samuel Kerr dead.",
        "Samuel Kerr found dead in Velia",
        "Samuel Kerr was pronounced dead at a clinic.",
        "Samuel Kerr was found hanged in his cell.",
        "Samuel Kerr lost his life in the blast.",
        "Samuel Kerr took his own life.",
        "Samuel Kerr passed away in May.",
        "Samuel Kerr succumbed to his wounds.",
        "Samuel Kerr committed suicide in May.",
        "The blast claimed the life of Samuel Kerr.",
        "Samuel Kerr's life was claimed by the blast.",
    ],
)
def test_who_is_dead(text: str) -> None:
    assert told(text, DIE) == ["Samuel Kerr"]


@pytest.mark.parametrize(
    "text",
    [
        "Samuel Kerr arrived late on Monday.",
        "Late on Monday Samuel Kerr spoke.",
        "The late Senator Samuel Kerr was a friend of Norland.",
        "The widow of Samuel Kerr spoke on Monday.",
        "Samuel Kerr was late for the late show.",
        "Samuel Kerr attended the funeral of a friend.",
        "Samuel Kerr's funeral home opened.",
        "Samuel Kerr's killer instinct won the match.",
        "The serial killer of Samuel Kerr's novel was caught.",
        "Samuel Kerr was buried under work.",
        "Samuel Kerr was buried alive.",
        "Samuel Kerr was buried by an avalanche.",
        "Samuel Kerr was found half dead.",
        "Samuel Kerr was dead tired.",
        "Samuel Kerr lost his life savings.",
        "Samuel Kerr took his life in his hands.",
        "Samuel Kerr succumbed to pressure.",
        "Samuel Kerr passed the ball away.",
    ],
)
def test_who_is_not_told_to_be_dead(text: str) -> None:
    assert told(text, DIE) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Samuel Kerr was not found dead.", ["not Samuel Kerr"]),
        ("Samuel Kerr nearly lost his life.", ["Samuel Kerr (hypothetical)"]),
        ("Samuel Kerr may be found dead.", ["Samuel Kerr (hypothetical)"]),
    ],
)
def test_what_is_told_of_a_death_keeps_its_force(text: str, said: list[str]) -> None:
    assert told(text, DIE) == said


def test_the_day_of_a_funeral_is_no_day_of_death() -> None:
    assert days("Thousands attended Samuel Kerr's funeral on Monday.", DIE) == ["none"]
    assert days("Samuel Kerr was buried on Monday.", DIE) == ["none"]


@pytest.mark.parametrize("text", ["Samuel Kerr killed himself in May.", "Samuel Kerr hanged himself.", "Samuel Kerr shot himself dead."])
def test_who_kills_himself_is_killed_by_himself(text: str) -> None:
    assert told(text, ClaimKind.KILL) == ["Samuel Kerr"]


def test_who_shoots_himself_in_the_foot_lives() -> None:
    assert told("Samuel Kerr shot himself in the foot.", ClaimKind.KILL) == []
