"""The record format, as documented."""

import json
from datetime import date
from typing import Any

from onrecord.export.jsonl import lines
from onrecord.model.claim import ClaimKind, Modality
from onrecord.model.entity import Property
from onrecord.model.record import Record
from onrecord.model.report import Failure
from tests.fakes.readings import Paper, record_of

DAY = date(2031, 3, 3)
FIELDS = {
    "report": "id path outlet agency authors title url language published published_basis sha256 same_text_as",
    "entity": "id kind name names evidence",
    "attribute": "id entity property value value_entity period evidence reports",
    "statement": "id report sources cue content manner chain addressees said about",
    "claim": "id kind roles modality polarity when stage condition statement report evidence",
    "event": "id kind roles when state claims origins",
    "commitment": "id kind by to about act condition stage due quantity life basis history claims",
    "status": "id person value period holder place contested unconfirmed doubtful origins claims",
    "conflict": "id relation about property sides",
    "origin": "id why first reports statements",
    "failure": "path stage code message",
}


def everything() -> list[dict[str, Any]]:
    paper = Paper("a", DAY)
    ida, league = paper.person("Ida Moen"), paper.body("Red League")
    for value in ("Polish-Norwegian", "Norwegian-Danish"):
        paper.attribute(ida, Property.CITIZENSHIP, value)
    told = [paper.says(league, words, via="NORA") for words in ("She will be freed.", "On Monday.")]
    paper.claim(ClaimKind.RELEASE, Modality.PLANNED, agent=league, patient=ida, by=told[0], when=DAY)
    paper.claim(ClaimKind.KILL, patient="his father")
    record = record_of(paper)
    parts = {name: getattr(record, name) for name in Record.__slots__}
    return [json.loads(line) for line in lines(Record(**parts | {"failures": (Failure("b.pdf", "intake", "unknown-format", "No."),)}))]


def test_every_kind_of_object_has_its_documented_fields() -> None:
    found = {row["type"]: row for row in everything()}
    assert set(found) == set(FIELDS)
    for kind, fields in FIELDS.items():
        assert set(fields.split()) <= set(found[kind]), kind


def test_roles_hold_ids_or_words() -> None:
    release, kill = (row for row in everything() if row["type"] == "claim")
    assert release["roles"]["agent"][0].startswith("entity-")
    assert kill["roles"]["patient"] == [{"text": "his father"}]


def test_periods_and_spans() -> None:
    claim = next(row for row in everything() if row["type"] == "claim")
    assert claim["when"] == {"earliest": "2031-03-03", "latest": "2031-03-03", "text": None}
    assert set(claim["evidence"][0]) == {"report", "start", "stop", "quote"}


def test_characters_are_kept_as_they_are() -> None:
    paper = Paper("a", DAY)
    paper.person("Zoë Ægir")
    assert any("Zoë Ægir" in line for line in lines(record_of(paper)))


def test_empty_record_has_no_lines() -> None:
    assert list(lines(Record())) == []
