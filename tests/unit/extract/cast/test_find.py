from dataclasses import replace

from onrecord.extract.cast import find_cast
from onrecord.extract.context import Context, Form
from onrecord.model.entity import EntityKind
from onrecord.model.ids import ReportId
from onrecord.model.report import Furniture, FurnitureKind, Post
from tests.fakes.docs import context
from tests.fakes.notation import read_notation


def notated(marked: str) -> Context:
    return context(read_notation(marked))


def test_every_token_of_a_name_refers() -> None:
    given = notated("{Oren Dalim}person arrived.")
    cast = find_cast(given)
    assert cast.at(given.doc[0]) == cast.at(given.doc[1]) == cast.entities[0].id


def test_only_the_head_of_a_phrase_refers() -> None:
    given = notated("{Oren Dalim}person, a deputy minister, arrived. The official left.")
    cast = find_cast(given)
    head = next(m for m, _ in cast.mentions if m.form == Form.NOMINAL)
    assert (cast.at(given.doc[head.head]), cast.at(given.doc[head.start])) == (cast.entities[0].id, None)


def test_a_place_in_the_name_of_a_body_refers_to_itself() -> None:
    given = notated("{Norland}place's Harbour Ministry opened.")
    cast = find_cast(given)
    assert {e.kind for e in cast.entities} == {EntityKind.PLACE, EntityKind.ORGANIZATION}
    assert cast.entity(cast.by_token[0]).name == "Norland"


def test_furniture_names_nobody() -> None:
    given = notated("{Oren Dalim}person arrived.")
    report = replace(given.report, furniture=(Furniture(0, 10, FurnitureKind.CREDIT),))
    assert find_cast(replace(given, report=report)).entities == ()


def test_evidence_has_names_first() -> None:
    given = notated("{Dalim}person arrived. He slept. {Oren Dalim}person left.")
    assert [s.quote for s in find_cast(given).entities[0].evidence] == ["Dalim", "Oren Dalim", "He"]


def test_the_author_of_a_post_is_a_body_where_the_name_says_so() -> None:
    given = notated("Look at them. Bridges For All Now")
    post = Post(0, 33, 0, 13, "Bridges For All Now", 14, 33)
    cast = find_cast(replace(given, report=replace(given.report, posts=(post,))))
    assert [(e.kind, e.name) for e in cast.entities] == [(EntityKind.ORGANIZATION, "Bridges For All Now")]


def test_ids_are_local_to_the_report() -> None:
    given = notated("{Oren Dalim}person arrived.")
    other = replace(given, report=replace(given.report, id=ReportId("report-other")))
    assert find_cast(given).entities[0].id != find_cast(other).entities[0].id


def with_furniture(marked: str, kind: FurnitureKind, agency: str | None = None) -> Context:
    """The first line of the text is page furniture."""
    given = notated(marked)
    stop = given.report.text.index("\n")
    return replace(given, report=replace(given.report, agency=agency, furniture=(Furniture(0, stop, kind),)))


def test_a_caption_has_the_full_name_of_a_body() -> None:
    given = with_furniture("The Syrian Foreign Ministry Oren Dalim / Photo\n\nThe Syrian ministry closed.", FurnitureKind.CAPTION)
    (body,) = find_cast(given).entities
    assert body.names == ("Syrian Foreign Ministry", "Syrian ministry", "The Syrian ministry")
    assert (body.name, body.evidence[-1].start) == ("Syrian Foreign Ministry", 4)


def test_a_caption_that_fits_two_bodies_names_neither() -> None:
    text = "The Syrian Coast Harbour Ministry\n\nThe Syrian Harbour Ministry closed. The Coast Harbour Ministry left."
    assert {e.name for e in find_cast(with_furniture(text, FurnitureKind.CAPTION)).entities} == {
        "Syrian Harbour Ministry",
        "Coast Harbour Ministry",
    }


def test_the_agency_in_the_byline_is_a_body() -> None:
    cast = find_cast(with_furniture("By TDG\n\nPeople left.", FurnitureKind.BYLINE, "TDG"))
    assert [(e.kind, e.name, e.evidence[0].start) for e in cast.entities] == [(EntityKind.ORGANIZATION, "TDG", 3)]
