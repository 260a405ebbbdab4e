"""What one says of himself, and whom a death of one origin outlives: each condition by itself."""

from dataclasses import replace

import pytest

from onrecord.ledger.doubts import Doubts
from onrecord.ledger.joint import JointPlans
from onrecord.model.claim import ClaimKind
from onrecord.model.entity import Party, Property
from onrecord.model.statement import Manner
from tests.fakes.ledger import Scene, day

HE = "he"


def doubts(scene: Scene) -> Doubts:
    whole = scene.whole()
    return Doubts.of(whole, JointPlans.of(whole))


def is_own_word(*speakers: str, manner: Manner = Manner.INDIRECT, patient: str = HE, said: bool = True) -> bool:
    """Whether `he was held`, told of Per Lund, is sure: by his own words alone, since he holds an office and no name stands there."""
    scene = Scene()
    people = {name: scene.person(name) for name in ("Per Lund", "Ida Moen")}
    paper = scene.paper()
    paper.attribute(people["Per Lund"], Property.ROLE, "minister")
    statement = paper.says(people[speakers[0] if speakers else "Per Lund"], "So it was.", manner=manner)
    held = paper.statements[-1]
    paper.statements[-1] = replace(held, sources=tuple(Party(name, people[name]) for name in speakers))
    made = paper.claim(ClaimKind.HOLD, patient=people["Per Lund"], by=statement if said else None)
    (role, (party,)), *_ = scene.claim(made).roles
    claim = scene.amend(made, roles=((role, (replace(party, text=patient),)),))
    return doubts(scene).is_sure(claim, people["Per Lund"])


def test_what_he_says_of_himself_is_sure() -> None:
    assert is_own_word("Per Lund")
    assert is_own_word("Ida Moen", "Per Lund")


@pytest.mark.parametrize(
    ("speakers", "given"),
    [
        (("Ida Moen",), {}),
        ((), {}),
        (("Per Lund",), {"manner": Manner.DIRECT}),  # in quotation marks *he* is another
        (("Per Lund",), {"manner": Manner.MIXED}),
        (("Per Lund",), {"patient": "his"}),  # *his capture*
        (("Per Lund",), {"said": False}),
    ],
)
def test_what_is_no_word_of_his_own(speakers: tuple[str, ...], given: dict[str, object]) -> None:
    assert not is_own_word(*speakers, **given)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("kind", "origins", "on", "outlives"),
    [
        (ClaimKind.KILL, 1, 4, True),
        (ClaimKind.DIE, 1, 4, True),
        (ClaimKind.RELEASE, 1, 4, False),
        (ClaimKind.KILL, 2, 4, False),
        (ClaimKind.RELEASE, 2, 4, False),
        (ClaimKind.KILL, 1, 5, False),  # on the day itself
        (ClaimKind.KILL, 1, 6, False),
        (ClaimKind.KILL, 1, None, False),
    ],
)
def test_who_outlives_a_death(kind: ClaimKind, origins: int, on: int | None, *, outlives: bool) -> None:
    scene = Scene()
    ida = scene.person("Ida Moen")
    event = replace(scene.event(kind, patient=ida), origins=origins)
    found = replace(doubts(scene), signs={ida: day(5)})
    assert found.outlives(ida, event, None if on is None else day(on)) is outlives


def test_of_whom_no_sign_is_known_nothing_is_outlived() -> None:
    scene = Scene()
    ida = scene.person("Ida Moen")
    assert not replace(doubts(scene), signs={}).outlives(ida, scene.event(ClaimKind.KILL, patient=ida), day(4))
