"""The main claim of a one-line report, and what is right about it."""

import hashlib
import json
import re
import tarfile
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from spacy.tokens import Doc

from evals.command import NotThisLayout
from evals.current_events import LABELS, Item, main_claim, read_items, read_labels, verdicts
from onrecord.model.claim import Claim, ClaimKind, Modality, Polarity, Role
from onrecord.model.entity import Party
from onrecord.model.ids import ClaimId
from onrecord.model.period import Period
from onrecord.model.span import Span
from tests.fakes.docs import parsed, report
from tests.shared import shared

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
SETS = ("current_events.jsonl", "current_events_second.jsonl")


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


def test_the_items_are_those_that_the_given_labels_name(tmp_path: Path) -> None:
    data, labels = tmp_path / "events.jsonl", tmp_path / "labels.jsonl"
    texts = (TEXT, "Rebels freed Omar.")
    data.write_text("".join(json.dumps({"text": text, "date": "2031-03-04"}) + "\n" for text in texts), encoding="utf-8")
    for text in texts:
        labels.write_text(json.dumps({"key": hashlib.sha256(text.encode()).hexdigest(), **LABEL}), encoding="utf-8")
        assert [item.text for item in read_items(data, labels)] == [text]


def test_labels_of_another_layout_are_refused_by_their_name(tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl"
    path.write_text('{"text": "Police said rebels freed Mira.", "date": "2031-03-04"}\n', encoding="utf-8")
    with pytest.raises(NotThisLayout, match=r"events\.jsonl .* file of labels"):
        read_items(path, path)


def keys(name: str) -> list[str]:
    return [label["key"] for label in read_labels(LABELS.with_name(name))]


def test_no_item_is_labelled_twice() -> None:
    assert [len(keys(name)) for name in SETS] == [60, 60]
    assert len({key for name in SETS for key in keys(name)}) == 120


@pytest.fixture(scope="module")
def events(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("events") / "events.jsonl"
    with tarfile.open(shared("corpora", "reports.tar.xz")) as tar:
        file = tar.extractfile("reports/wikipedia_current_events/hostage_prisoner_ceasefire.jsonl")
        assert file is not None
        path.write_bytes(file.read())
    return path


@pytest.mark.shared
def test_the_sets_are_the_first_items_in_order_of_the_key(events: Path) -> None:
    texts = {json.loads(line)["text"] for line in events.read_text(encoding="utf-8").splitlines()}
    everything = sorted(hashlib.sha256(text.encode()).hexdigest() for text in texts)
    assert [key for name in SETS for key in keys(name)] == everything[:120]


@pytest.mark.shared
@pytest.mark.parametrize("name", SETS)
def test_patients_are_whole_words_inside_their_texts(name: str, events: Path) -> None:
    labelled = [item for item in read_items(events, LABELS.with_name(name)) if item.label["patient"] is not None]
    assert len(labelled) >= 30
    for item in labelled:
        start, stop = item.label["patient"]["start"], item.label["patient"]["stop"]
        assert 0 <= start < stop <= len(item.text)
        assert re.fullmatch(r"\w.*\w", item.patient)
        assert re.findall(r"\w+", item.text[:start] + " " + item.patient + " " + item.text[stop:]) == re.findall(r"\w+", item.text)
