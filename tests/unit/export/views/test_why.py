import pytest

from onrecord.export.views.index import make_index
from onrecord.export.views.why import Thing, show_why, things
from tests.fakes.records import ONE, PAIR, PLAN, TWO, make_doubtful_record, make_record

INDEX = make_index(make_record())
THINGS = things(make_record())


def test_everything_with_an_id_is_found() -> None:
    assert {type(thing).__name__ for thing in THINGS.values()} == {
        "Report", "Entity", "Attribute", "Statement", "Claim", "Event", "Commitment", "Status", "Conflict", "Origin",
    }  # fmt: skip


@pytest.mark.parametrize("thing", THINGS.values(), ids=THINGS.keys())
def test_everything_says_why_in_the_words_of_its_reports(thing: Thing) -> None:
    view = show_why(INDEX, thing)
    assert view.words
    assert view.id == thing.id
    for proof in view.proofs:
        for excerpt in proof.excerpts:
            text = INDEX.reports[excerpt.report].text
            assert "".join(p.text for p in excerpt.pieces) == text[excerpt.start : excerpt.stop]
            assert any(p.is_marked for p in excerpt.pieces)


@pytest.mark.parametrize("thing", [t for t in THINGS.values() if t.id not in {ONE.id, TWO.id}], ids=lambda t: t.id)
def test_everything_derived_shows_its_sentences(thing: Thing) -> None:
    assert any(proof.excerpts for proof in show_why(INDEX, thing).proofs)


def test_a_claim_is_told_with_its_holder() -> None:
    assert show_why(INDEX, THINGS[PLAN]).words == "release of Mira Solano by Varda Guard, planned, 12 May 2031 — claimed by Tomas Rill"


def test_a_status_shows_who_claims_it() -> None:
    proof, origin = show_why(INDEX, THINGS["status-03"]).proofs
    assert origin.words == "origin: the same speaker on the same occasion"
    assert origin.label == "Varda Post (VNA), 9 May 2031, Norland News, 12 May 2031"
    assert proof.label == "Norland News, 12 May 2031"
    assert "claimed by Varda Guard" in proof.words


def test_a_group_is_told_with_its_members() -> None:
    record = make_doubtful_record()
    view = show_why(make_index(record), things(record)[PAIR])
    assert view.words == "the pair (group: Mira Solano and Tomas Rill), 1 mention"


def test_a_doubtful_reading_says_what_it_is() -> None:
    record = make_doubtful_record()
    words = show_why(make_index(record), things(record)["status-05"]).words
    assert words.startswith("Tomas Rill: doubtful reading: escaped (")
