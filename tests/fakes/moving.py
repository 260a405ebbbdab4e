"""Moves made by hand: the Red League's word to Norland about Ida Moen."""

from onrecord.ledger.move import Move
from onrecord.model.claim import ClaimKind, Modality
from onrecord.model.commitment import CommitmentKind
from onrecord.model.period import Period
from tests.fakes.ledger import Scene


def moved(
    scene: Scene,
    kind: CommitmentKind = CommitmentKind.PROMISE,
    on: int | None = 5,
    *,
    condition: str | None = None,
    due: Period | None = None,
    is_withdrawal: bool = False,
) -> Move:
    """A planned act that is told on a day."""
    paper = scene.paper(on)
    ida, league, norland = scene.person("Ida Moen"), scene.body("Red League"), scene.place("Norland")
    claim = scene.claim(paper.claim(ClaimKind.RELEASE, Modality.PLANNED, agent=league, patient=ida, when=due, condition=condition))
    return Move(kind, league, (norland,), ida, claim, claim, is_withdrawal)


def spoken(scene: Scene, said: Period | None = None, acted: Period | None = None, condition: str | None = None) -> Move:
    """An act, and the claim of the word that was given for it."""
    move = moved(scene, due=acted, condition="once talks end" if condition is not None else None)
    says = scene.papers[-1].claim(ClaimKind.PROMISE, act=move.does.id, when=said, condition=condition)
    return Move(move.kind, move.by, move.to, move.about, scene.claim(says), move.does, is_withdrawal=False)
