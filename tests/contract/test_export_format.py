"""What `onrecord export` prints is what docs/reference/record-format.md promises, on a record made by hand and on the examples as read."""

import json
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from functools import cache
from typing import Any

import pytest

from onrecord.app.add import Desk, add
from onrecord.app.ask import ask
from onrecord.app.demo import list_examples
from onrecord.app.read import load_read
from onrecord.engines.local import LocalEngine
from onrecord.export.jsonl import lines
from onrecord.intake.find import find_inputs
from onrecord.intake.options import IntakeOptions
from onrecord.model.record import Record
from onrecord.stores.memory import MemoryStore
from tests.contract.export_shapes import SHAPES
from tests.fakes.records import make_doubtful_record, make_record
from tests.shared import ROOT

PAGE = (ROOT / "docs/reference/record-format.md").read_text(encoding="utf-8")
REFERENCES = {
    "report": "report", "same_text_as": "report", "first": "report", "reports": "report", "entity": "entity", "value_entity": "entity",
    "about": "entity", "by": "entity", "to": "entity", "person": "entity", "holder": "entity", "statement": "statement",
    "statements": "statement", "members": "entity", "claim": "claim", "claims": "claim", "act": "claim",
}  # fmt: skip
"""Which kind of object a field names by its id."""


@cache
def example_record() -> Record:
    store = MemoryStore()
    desk = Desk(store, LocalEngine(load_read()), IntakeOptions(today=date(2025, 4, 1)))
    for _ in add(desk, find_inputs(list_examples(ROOT / "examples")), now=datetime(2025, 4, 1, tzinfo=UTC)):
        pass
    return ask(store).record


MAKERS = [make_record, make_doubtful_record, example_record]


@pytest.fixture(params=MAKERS, ids=["by hand", "doubtful", "examples"])
def record(request: pytest.FixtureRequest) -> Record:
    found: Record = request.param()
    return found


@pytest.fixture
def rows(record: Record) -> list[dict[str, Any]]:
    return [json.loads(line) for line in lines(record)]


def spans_in(value: object) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if "quote" in value:
            yield value
        for part in value.values():
            yield from spans_in(part)
    elif isinstance(value, list):
        for part in value:
            yield from spans_in(part)


def references_in(value: object) -> Iterator[tuple[str, str]]:
    """Each field that names objects, with the ids in it."""
    if isinstance(value, dict):
        for name, part in value.items():
            found = part if isinstance(part, list) else [part]
            if name in REFERENCES:
                yield from ((name, each) for each in found if isinstance(each, str))
            yield from references_in(part)
    elif isinstance(value, list):
        for part in value:
            yield from references_in(part)


def test_every_object_has_every_field_with_the_right_type(rows: list[dict[str, Any]]) -> None:
    for row in rows:
        SHAPES[row["type"]].model_validate(row)


def test_every_kind_of_object_is_tried(rows: list[dict[str, Any]]) -> None:
    assert {row["type"] for row in rows} >= SHAPES.keys() - {"failure"}


def test_every_span_quotes_its_report(record: Record, rows: list[dict[str, Any]]) -> None:
    texts = {str(report.id): report.text for report in record.reports}
    spans = list(spans_in(rows))
    assert len(spans) > 10
    assert [s for s in spans if texts[s["report"]][s["start"] : s["stop"]] != s["quote"]] == []


def test_ids_are_unique(rows: list[dict[str, Any]]) -> None:
    ids = [row["id"] for row in rows if "id" in row]
    assert len(ids) == len(set(ids))


def test_every_id_that_is_named_is_there(rows: list[dict[str, Any]]) -> None:
    kinds = {row["id"]: row["type"] for row in rows if "id" in row}
    named = [(field, id_) for row in rows for field, id_ in references_in(row) if not (field == "act" and row["type"] == "commitment")]
    assert [(field, id_) for field, id_ in named if kinds.get(id_) != REFERENCES[field]] == []


def test_roles_and_places_name_entities_that_are_there(rows: list[dict[str, Any]]) -> None:
    kinds = {row["id"]: row["type"] for row in rows if "id" in row}
    held = [each for row in rows for filled in row.get("roles", {}).values() for each in filled if isinstance(each, str)]
    held += [each for row in rows if row["type"] == "status" for each in row["place"] if each.startswith("entity-")]
    assert {kinds.get(id_) for id_ in held} <= {"entity"}


def test_a_second_export_is_the_same(record: Record) -> None:
    assert list(lines(record)) == list(lines(record))


@pytest.mark.parametrize("name", SHAPES)
def test_the_shapes_are_those_of_the_page(name: str) -> None:
    found = re.search(rf"^\*\*{name}\*\*:(.*?)(?=^\*\*|^#|\Z)", PAGE, re.MULTILINE | re.DOTALL)
    assert found
    named = set(re.findall(r"`(\w+)`", found[1]))
    assert SHAPES[name].model_fields.keys() <= named
    schema = SHAPES[name].model_json_schema()
    allowed = {value for part in (schema, *schema.get("$defs", {}).values()) for value in values_in(part)}
    assert set(re.findall(r'"(\w+)"', found[1].replace('{"n": int, "unit": str}', "").replace('{"text": str}', ""))) - {"mother"} <= allowed


def values_in(schema: object) -> Iterator[str]:
    if isinstance(schema, dict):
        yield from (value for value in schema.get("enum", ()) if isinstance(value, str))
        for part in schema.values():
            yield from values_in(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from values_in(part)
