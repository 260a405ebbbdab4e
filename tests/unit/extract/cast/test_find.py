from dataclasses import replace

from onrecord.extract.cast import find_cast
from onrecord.extract.context import Context, Form
from onrecord.model.entity import EntityKind
from onrecord.model.ids import ReportId
from onrecord.model.report import Furniture, FurnitureKind, Post
from tests.fakes.docs import context, parsed
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


def referring(marked: str) -> dict[str, str]:
    """The last phrase or pronoun of each spelling, and whom it refers to."""
    given = notated(marked)
    cast = find_cast(given)
    return {given.doc[m.start : m.stop].text: cast.entity(i).name for m, i in cast.mentions if m.form is not Form.NAME}


def test_a_long_dash_ends_a_name() -> None:
    names = [e.name for e in find_cast(notated("{Oren Dalim-- Talia Benn}person arrived.")).entities]
    assert names == ["Oren Dalim", "Talia Benn"]


def test_he_after_an_unnamed_speaker_is_not_whom_that_one_spoke_of() -> None:
    marked = "[A spokesman]source1 [said]cue1 [{Oren Dalim}person left]content1. [He]source2 [said]cue2 [it opened]content2."
    assert referring(marked) == {}


def test_he_after_somebody_acted_is_that_one() -> None:
    marked = "[A spokesman]source1 [said]cue1 [it opened]content1. {Oren Dalim}person arrived. [He]source2 [said]cue2 [it closed]content2."
    assert referring(marked) == {"He": "Oren Dalim"}


def test_his_wife_after_a_name_and_and_is_that_ones() -> None:
    assert referring("{Oren Dalim}person met {Ivo Benn}person and his wife.")["his"] == "Ivo Benn"


def test_who_was_in_office_once_is_not_the_official_of_today() -> None:
    assert referring("{Oren Dalim}person, a former minister, arrived. The minister left.") == {}
    assert referring("{Oren Dalim}person, a former minister, arrived. The former minister left.") == {"The former minister": "Oren Dalim"}


def people_of(text: str, rows: str, entities: str) -> list[str]:
    return [e.name for e in find_cast(context(parsed(text, rows, entities))).entities if e.kind is EntityKind.PERSON]


def test_a_person_glued_to_a_body_is_cut_off() -> None:
    rows = """Head NOUN NN head 7 nsubj
    of ADP IN of 4 case
    Harbour PROPN NNP Harbour 4 compound
    Agency PROPN NNP Agency 1 nmod
    Talia PROPN NNP Talia 1 nmod
    Benn PROPN NNP Benn 5 flat
    left VERB VBD leave 0 root"""
    assert people_of("Head of Harbour Agency Talia Benn left", rows, "2 6 organization") == ["Talia Benn"]


def test_an_office_and_a_name_are_no_body() -> None:
    rows = """Norland PROPN NNP Norland 2 compound
    Secretary PROPN NNP Secretary 7 nsubj
    of ADP IN of 4 case
    State PROPN NNP State 2 nmod
    Talia PROPN NNP Talia 2 flat
    Benn PROPN NNP Benn 2 flat
    left VERB VBD leave 0 root"""
    assert people_of("Norland Secretary of State Talia Benn left", rows, "0 6 organization") == ["Talia Benn"]


def test_her_in_the_words_of_somebody_unnamed_is_nobody_named() -> None:
    text = "Talia Benn left. The mother said her daughter slept"
    rows = """Talia PROPN NNP Talia 3 nsubj
    Benn PROPN NNP Benn 1 flat
    left VERB VBD leave 0 root
    . PUNCT . . 3 punct
    The DET DT the 6 det
    mother NOUN NN mother 7 nsubj
    said VERB VBD say 0 root
    her PRON PRP$ her 9 nmod:poss
    daughter NOUN NN daughter 10 nsubj
    slept VERB VBD sleep 7 ccomp"""
    given = context(parsed(text, rows, "0 2 person"))
    assert find_cast(given).at(given.doc[7]) is None


GROUP = """
The DET DT the 4 det
armed ADJ JJ armed 4 amod
Bokan PROPN NNP Bokan 4 compound
group NOUN NN group 5 nsubj
left VERB VBD leave 0 root
. PUNCT . . 5 punct
Bokan PROPN NNP Bokan 8 nsubj
fell VERB VBD fall 0 root
. PUNCT . . 8 punct
"""


def test_what_is_once_called_a_group_is_one() -> None:
    doc = parsed("The armed Bokan group left. Bokan fell.", GROUP, "2 3 person\n6 7 person")
    assert [(e.kind, e.name) for e in find_cast(context(doc)).entities] == [(EntityKind.ORGANIZATION, "Bokan")]


TANKER = """
The DET DT the 2 det
tanker NOUN NN tanker 5 nsubj
Torm PROPN NNP Torm 2 appos
Valero PROPN NNP Valero 3 flat
left VERB VBD leave 0 root
. PUNCT . . 5 punct
"""


def test_a_tanker_is_no_person() -> None:
    doc = parsed("The tanker Torm Valero left.", TANKER, "2 4 person")
    assert [(e.kind, e.name) for e in find_cast(context(doc)).entities] == [(EntityKind.PLACE, "Torm Valero")]
