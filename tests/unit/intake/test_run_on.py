"""Furniture inside a paragraph."""

import json
import time

import pytest

from onrecord.intake.blocks import Block
from onrecord.intake.run_on import find_run_on
from onrecord.model.report import FurnitureKind
from tests.unit.intake.reading import aside, read_one

CARD = "Adam John RoeSenators unveil a plan Marsh zings Roe on trade MORE"
LONG = "The envoy, who had met the leaders of the Front on Tuesday, said that the list would be ready. " * 5


def found(text: str, *, first: bool = False) -> list[tuple[str, str]]:
    pieces = find_run_on(Block(0, text, alone=True), first=first)
    return [(f.kind.value, text[f.start : f.stop]) for f in pieces]


@pytest.mark.parametrize(
    ("text", "piece"),
    [
        (f"President Roe {CARD} and Marsh met.", ("related", CARD)),
        ("Sen. Ann Vell Ann (Annie) Lee VellHarbour basks MORE (R-Ohio) left.", ("related", "Ann (Annie) Lee VellHarbour basks MORE")),
        (f"{LONG}Hide Caption 3 of 5 It rained.", ("caption", "Hide Caption 3 of 5")),
        ("It rained. Photos: The gate The gate at noon. Hide Caption 1 of 2 They left.",
         ("caption", "Photos: The gate The gate at noon. Hide Caption 1 of 2")),
        ("He said. JUST WATCHED A Replay Replay More Videos ... MUST WATCH A Replay 01:53 They left.",
         ("related", "JUST WATCHED A Replay Replay More Videos ... MUST WATCH A Replay 01:53")),
        ("They left. MUST WATCH It rained.", ("related", "MUST WATCH")),
        ("He said so. ( Editing by Jane Roe, Ivo Sand and Mira Dol-Reed)",
         ("credit", "( Editing by Jane Roe, Ivo Sand and Mira Dol-Reed)")),
        ("He said so. Additional reporting by Jane Roe in Arvia; writing by Ivo Sand",
         ("credit", "Additional reporting by Jane Roe in Arvia; writing by Ivo Sand")),
    ],
)  # fmt: skip
def test_furniture_in_a_paragraph(text: str, piece: tuple[str, str]) -> None:
    assert found(text) == [piece]


@pytest.mark.parametrize(
    "text",
    [
        "President Roe met Adam John Roe. Senators want MORE of it.",
        "He asked for MORE.",
        "He left. Written by hand, the list holds nine names.",
        "The photos: nine of them were shown.",
    ],
)
def test_what_is_told_is_no_furniture(text: str) -> None:
    assert found(text) == []


def test_a_bar_ends_a_caption_at_the_top_only() -> None:
    text = "The envoy at the gate. | Ivo Sand/Getty Marsh sees a way out."
    assert found(text, first=True) == [("caption", "The envoy at the gate. | Ivo Sand/Getty")]
    assert found(text) == []


def test_the_name_stays_when_its_card_goes() -> None:
    report = read_one(f"The envoy met President Roe {CARD} on Tuesday, the ministry said.\n\nThey will meet again, it said.")
    assert aside(report, FurnitureKind.RELATED) == [CARD]


def test_a_name_above_the_outlet_is_a_byline() -> None:
    text = "Jane Roe\n\nUSA TODAY\n\nThe envoy met the leaders of the Front on Tuesday, the ministry said."
    report = read_one(json.dumps({"title": "The nine", "text": text}), "a.json")
    assert aside(report, FurnitureKind.BYLINE) == ["Jane Roe", "USA TODAY"]


@pytest.mark.parametrize(
    "part", ["JUST WATCHED ", "Photos: ", "Roe RoeX ", "— - ", "[Ivo/ ", "Analysis by ", "Editing by Roe. ", "A B C | "]
)
def test_time_grows_with_the_text(part: str) -> None:
    begun = time.process_time()
    find_run_on(Block(0, part * 4000, alone=True), first=True)
    assert time.process_time() - begun < 2
