"""Whose word a claim is, and what it is told of."""

from dataclasses import replace

import pytest

from onrecord.ledger.sides import holder_of, make_side
from onrecord.model.claim import ClaimKind
from onrecord.model.entity import Party
from tests.fakes.ledger import Scene, texts


@pytest.mark.parametrize(
    ("speakers", "outlet", "holder"),
    [
        (("Red League",), "Post", ["Red League"]),
        (("Karim Basri",), "Post", ["Red League"]),  # an official's word is his side's
        (("Ida Moen",), "Post", ["Ida Moen"]),
        (("Red League", "Ida Moen"), "Post", None),  # of two nobody's
        (("a witness",), "Post", None),  # of somebody not known
    ],
)
def test_a_quoted_claim_is_its_speakers_word(speakers: tuple[str, ...], outlet: str, holder: list[str] | None) -> None:
    scene = Scene()
    scene.member(scene.person("Karim Basri"), scene.body("Red League"))
    paper, ida = scene.paper(outlet=outlet), scene.person("Ida Moen")
    claim = paper.claim(ClaimKind.RELEASE, patient=ida, by=paper.says(ida, "She is free."))
    sources = tuple(Party(name, scene.cast.get(name)) for name in speakers)
    paper.statements[0] = replace(paper.statements[0], sources=sources)
    found = holder_of(scene.claim(claim), scene.ground())
    assert (None if found is None else texts([found], scene)) == holder  # type: ignore[list-item]


@pytest.mark.parametrize("outlet", ["Post", None])
def test_a_reports_own_claim_is_its_outlets(outlet: str | None) -> None:
    scene = Scene()
    claim = scene.paper(outlet=outlet).claim(ClaimKind.RELEASE)
    assert holder_of(scene.claim(claim), scene.ground()) == outlet


def test_a_sentence_of_two_claims_is_told_once() -> None:
    scene = Scene()
    first, second = (scene.claim(scene.paper().claim(ClaimKind.RELEASE)) for _ in range(2))
    side = make_side("happened", [first, second, first])
    assert (side.value, side.reports, side.evidence) == ("happened", ("report-0", "report-1"), (*first.evidence, *second.evidence))
