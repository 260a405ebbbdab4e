"""The main claim of a one-line report, and what is right about it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from spacy.tokens import Doc

from evals.command import NotThisLayout
from evals.current_events import Item, main_claim, read_items, verdicts
from onrecord.model.claim import Claim, ClaimKind, Modality, Polarity, Role
from onrecord.model.entity import Party
from onrecord.model.ids import ClaimId
from onrecord.model.period import Period
from onrecord.model.span import Span
from tests.fakes.docs import parsed, report

ROWS = """
Police NOUN NNS police 2 nsubj
said VERB VBD say 0 root
rebels NOUN NNS rebel 4 nsubj
freed VERB VBD free 2 ccomp
Mira PROPN NNP Mira 4 obj
. PUNCT . . 2 punct
"""
TEXT = "Police said rebels freed Mira."
DAY = date(2031, 3, 4)
LABEL: Mapping[str, Any] = {
    "kind": "release", "also": ["exchange"], "patient": {"start": 25, "stop": 29}, "modality": "happened", "polarity": "positive",
    "when": [DAY.isoformat()] * 2, "basis": "item",
}  # fmt: skip
ITEM = Item(TEXT, DAY, LABEL)
WRONG = dict.fromkeys(("kind", "patient", "force", "when"), False)
RIGHT = dict.fromkeys(WRONG, True)


def claim(kind: ClaimKind, start: int) -> Claim:
    """Of Mira, on the word that begins at the character."""
    word = Span.cut(report(TEXT).id, TEXT, start, TEXT.index(" ", start))
    return Claim(ClaimId(f"c{start}"), kind, word.report, (word,), word, ((Role.PATIENT, (Party("Mira", None),)),), Modality.HAPPENED)


def read() -> Doc:
    return parsed(TEXT, ROWS)


def test_what_is_announced_is_main_and_not_that_it_is() -> None:
    said, freed = claim(ClaimKind.ANNOUNCE, 7), claim(ClaimKind.RELEASE, 19)
    assert main_claim([said, freed], read()) == freed
    assert main_claim([said], read()) == said
    assert main_claim([], read()) is None


def test_else_the_nearest_to_the_root_is_main() -> None:
    said, freed = claim(ClaimKind.DENY, 7), claim(ClaimKind.RELEASE, 19)
    assert main_claim([freed, said], read()) == said
    assert main_claim([claim(ClaimKind.OTHER, 7), freed], read()) == freed


def test_each_part_is_right_or_wrong_for_itself() -> None:
    freed = claim(ClaimKind.RELEASE, 19)
    assert verdicts(ITEM, freed) == RIGHT
    assert verdicts(ITEM, replace(freed, roles=())) == RIGHT | {"patient": False}
    assert verdicts(ITEM, replace(freed, polarity=Polarity.NEGATIVE)) == RIGHT | {"force": False}
    assert verdicts(ITEM, replace(freed, when=Period.day(date(2031, 3, 1)))) == RIGHT | {"when": False}
    assert verdicts(ITEM, None) == WRONG


def test_of_another_kind_that_may_be_taken_the_force_is_not_asked() -> None:
    swapped = replace(claim(ClaimKind.EXCHANGE, 19), modality=Modality.PLANNED)
    assert verdicts(ITEM, swapped) == RIGHT
    assert verdicts(ITEM, replace(swapped, kind=ClaimKind.KILL)) == RIGHT | {"kind": False}


def test_where_nothing_is_labelled_only_a_claim_of_a_kind_is_wrong() -> None:
    nothing = Item(TEXT, DAY, {**LABEL, "kind": None, "patient": None})
    assert verdicts(nothing, None) == verdicts(nothing, claim(ClaimKind.OTHER, 19)) == RIGHT
    assert verdicts(nothing, claim(ClaimKind.RELEASE, 19)) == WRONG


def test_a_file_without_labelled_items_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl"
    path.write_text('{"text": "Police said rebels freed Mira.", "date": "2031-03-04"}\n', encoding="utf-8")
    with pytest.raises(NotThisLayout, match="JSON lines"):
        read_items(path)
