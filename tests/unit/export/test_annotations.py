import json
from dataclasses import replace

from onrecord.export.annotations import annotations, write
from onrecord.export.edition import Edition
from onrecord.export.views.index import make_index
from onrecord.model.record import Record
from tests.contract.jsonld_contexts import CONTEXTS, terms_of
from tests.fakes.records import ONE, TWO, make_record


def test_every_term_is_one_of_the_standard() -> None:
    document = json.loads("".join(write(Edition.of(make_record()))))
    assert terms_of(document) - CONTEXTS[document["@context"]].keys() == set()


def test_quote_and_position_name_the_same_words() -> None:
    row = next(row for row in annotations(make_index(make_record())) if row["id"].endswith("claim-000000000444"))
    quote, place = row["target"]["selector"]
    assert ONE.text[place["start"] : place["end"]] == quote["exact"] == "Rill will meet the mayor on 13 May"
    assert (quote["prefix"], quote["suffix"]) == (ONE.text[place["start"] - 32 : place["start"]], ".")


def test_a_page_is_annotated_by_quote_alone() -> None:
    record = replace(make_record(), reports=(replace(ONE, url="https://example.org/1"), TWO))
    row = next(row for row in annotations(make_index(record)) if row["id"].endswith("claim-000000000444"))
    assert [(t["source"], isinstance(t["selector"], list)) for t in row["target"]] == [
        (f"urn:onrecord:{ONE.id}", True),
        ("https://example.org/1", False),
    ]


def test_no_page_is_annotated_that_no_browser_should_open() -> None:
    assert TWO.url == "javascript:alert(1)"
    assert "javascript:" not in "".join(write(Edition.of(make_record())))


def test_an_empty_record_has_an_empty_page() -> None:
    document = json.loads("".join(write(Edition.of(Record()))))
    assert (document["total"], document["first"]["items"]) == (0, [])
