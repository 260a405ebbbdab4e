"""Sentences with their spans marked, for the terminal."""

from collections.abc import Iterable

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from onrecord.export.views.excerpts import Excerpt
from onrecord.export.views.why import Proof, WhyView


def show_why(view: WhyView, days: str, *, marks: bool) -> RenderableType:
    """`days`: which day it answers for. `marks`: put [square brackets] around what is marked, where there is no colour to show it."""
    heading = Text.assemble((view.words, "bold"), (f"\n{view.type} {view.id}{days and f'; {days}'}", "dim"))
    if not view.proofs:
        return heading
    return Group(heading, *(part for proof in view.proofs for part in show_proof(proof, marks)))


def show_proof(proof: Proof, marks: bool) -> Iterable[RenderableType]:
    words = f"{proof.words}\n" if proof.words else ""
    yield Text.assemble("\n", words, (proof.label, "cyan"))
    for excerpt in proof.excerpts:
        yield Padding(_sentence(excerpt, marks), (0, 0, 0, 2))


def _sentence(excerpt: Excerpt, marks: bool) -> Text:
    text = Text()
    for piece in excerpt.pieces:
        shown = f"[{piece.text}]" if piece.is_marked and marks else piece.text
        text.append(shown, "bold yellow" if piece.is_marked else "")
    return text
