import json
from typing import Any

import pytest

from onrecord.export.edition import Edition
from onrecord.export.schema_org.write import nodes, write
from tests.contract.jsonld_contexts import CONTEXTS, SCHEMA_ORG, terms_of
from tests.contract.test_export_format import example_record
from tests.fakes.records import MIRA, TOMAS, make_doubtful_record, make_record


def by_type(name: str) -> list[dict[str, Any]]:
    return [node for node in nodes(Edition.of(make_record())) if node["@type"] == name]


@pytest.mark.parametrize("make", [make_record, make_doubtful_record, example_record])
def test_every_term_is_one_of_the_standard(make: Any) -> None:
    document = json.loads("".join(write(Edition.of(make()))))
    assert terms_of(document) - CONTEXTS[document["@context"]].keys() == set()


def test_the_terms_are_schema_orgs() -> None:
    rdflib = pytest.importorskip("rdflib", reason="comes with onrecord[ftm]")
    assert {name for name in SCHEMA_ORG if f"https://schema.org/{name}" not in rdflib.SDO} == set()


def test_only_what_is_quoted_is_a_quotation() -> None:
    (quotation,) = by_type("Quotation")
    assert quotation["spokenByCharacter"] == {"@id": "urn:onrecord:entity-0000000000b2"}
    assert quotation["hasPart"]["@id"].endswith("#char=74,132")


def test_a_claim_has_who_holds_it_and_where_it_appears() -> None:
    claims = {node["text"]: node for node in by_type("Claim")}
    assert claims["was released on 12 May"]["author"] == {"@id": "urn:onrecord:entity-0000000000c3"}
    assert claims["was seized on 2 May"]["author"] == claims["was seized on 2 May"]["appearance"]["isPartOf"]


def test_who_suffers_something_attends_nothing() -> None:
    events = {node["name"]: node for node in by_type("Event")}
    assert "attendee" not in events["abduction of Mira Solano"]
    assert len(events["meeting of Tomas Rill with the mayor"]["attendee"]) == 2


def test_a_group_is_a_list_of_its_members() -> None:
    (group,) = (n for n in nodes(Edition.of(make_doubtful_record())) if n["@type"] == "ItemList")
    assert group["name"] == "the pair"
    assert group["itemListElement"] == [{"@id": f"urn:onrecord:{who}"} for who in (MIRA, TOMAS)]
