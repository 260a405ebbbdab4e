"""What FollowTheMoney makes of people, ties and what it has no place for."""

import json
from dataclasses import replace
from typing import Any

import pytest

from onrecord.export.edition import Edition
from onrecord.export.formats import encode, find_format
from onrecord.model.entity import Property
from onrecord.model.record import Record
from tests.fakes.readings import Paper, record_of
from tests.fakes.records import MIRA, PAIR, TOMAS, make_doubtful_record, make_record

pytest.importorskip("followthemoney", reason="needs onrecord[ftm]")


def entities(record: Record) -> list[dict[str, Any]]:
    text = b"".join(encode(find_format("ftm"), Edition.of(record))).decode()
    return [json.loads(line) for line in text.split("\n")[:-1]]


def one(record: Record, schema: str) -> dict[str, Any]:
    (found,) = (row for row in entities(record) if row["schema"] == schema)
    properties: dict[str, Any] = found["properties"]
    return properties


def test_a_citizenship_that_is_a_country_is_one() -> None:
    paper = Paper("a")
    paper.attribute(paper.person("Ida Moen"), Property.CITIZENSHIP, "Norway")
    assert one(record_of(paper), "Person")["citizenship"] == ["no"]


def test_one_that_is_none_is_a_note_with_its_sentence() -> None:
    paper = Paper("a")
    paper.attribute(paper.person("Ida Moen"), Property.CITIZENSHIP, "Norlandish")
    person = one(record_of(paper), "Person")
    assert "citizenship" not in person
    assert "citizenship: Norlandish, “Norlandish” [report-a 9–19]" in person["notes"]


def test_membership_joins_the_two() -> None:
    paper = Paper("a")
    ida, body = paper.person("Ida Moen"), paper.body("Red League")
    paper.attribute(ida, Property.MEMBER_OF, "Red League", body)
    record = record_of(paper)
    names = {e.id: e.name for e in record.entities}
    tie = one(record, "Membership")
    assert (names[tie["member"][0]], names[tie["organization"][0]]) == ("Ida Moen", "Red League")
    assert tie["proof"] == ["report-a"]


def test_a_group_is_no_organization_and_its_members_are_linked_to_it() -> None:
    rows = entities(make_doubtful_record())
    group = next(row for row in rows if row["id"] == PAIR)
    assert group["schema"] == "LegalEntity"
    links = [row["properties"] for row in rows if row["properties"].get("object") == [PAIR]]
    assert {(*link["subject"], *link["role"]) for link in links} == {
        (MIRA, "member of the group"),
        (TOMAS, "member of the group"),
    }


def test_a_fate_has_how_sure_it_is_as_a_keyword() -> None:
    fate = replace(make_record().statuses[2], unconfirmed=True)
    rows = entities(replace(make_record(), statuses=(fate,)))
    event = next(row["properties"] for row in rows if row["id"] == fate.id)
    assert event["keywords"] == ["released", "status", "unconfirmed"]
