import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from onrecord.cli.evidence import show_why
from onrecord.cli.output import console
from onrecord.export.views.index import make_index
from onrecord.export.views.why import show_why as make_why
from onrecord.export.views.why import things
from onrecord.stores.sqlite import SQLiteStore
from tests.fakes.facts import make_reading, make_report
from tests.fakes.records import FIRST, ONE, SAID, make_record
from tests.unit.cli.conftest import Run


def test_a_dossier_has_every_part(onrecord: Run) -> None:
    ran = onrecord("person", "Solano")
    assert ran.code == 0
    for title in ("Status over time", "Known", "Named", "Said about this person", "Promises, requests and demands", "Events"):
        assert title in ran.out
    assert "Esterlander" in ran.out


def test_dossiers_and_sentences_say_which_day_they_are_for(onrecord: Run) -> None:
    for command in (("person", "Solano"), ("why", SAID)):
        assert "as of 8 May 2031, as known on 10 May 2031" in onrecord("--as-of", "2031-05-08", "--known-at", "2031-05-10", *command).out


def test_a_report_that_was_not_published_yet_is_not_found(onrecord: Run) -> None:
    assert onrecord("report", "second.html", "--known-at", "2031-05-10").code == 4


def test_a_dossier_as_json_is_one_object(onrecord: Run) -> None:
    found = json.loads(onrecord("person", "Solano", "--json").out)
    assert found["name"] == "Mira Solano"
    assert SAID in {s["id"] for s in found["statements_about"]}
    assert {"statuses", "attributes", "statements_by", "commitments", "events"} <= found.keys()


def test_an_unknown_name_is_not_found(onrecord: Run) -> None:
    ran = onrecord("person", "Mira Solana")
    assert (ran.code, ran.out) == (4, "")
    assert "did you mean Mira Solano" in ran.err
    assert "[no-such-record]" in ran.err


def test_why_marks_the_words_in_their_sentence(onrecord: Run) -> None:
    ran = onrecord("why", SAID)
    assert "[“Solano will be released on Monday once the bridge opens,”]" in " ".join(ran.out.split())
    assert "Varda Post (VNA), 9 May 2031" in ran.out


def test_why_takes_any_id_that_a_listing_prints(onrecord: Run) -> None:
    for command in ("people", "statements", "timeline", "agenda", "conflicts", "promises"):
        for row in json.loads(onrecord(command, "--json").out):
            assert onrecord("why", row["id"]).code == 0


def test_why_as_json_gives_the_thing_and_its_claims(onrecord: Run) -> None:
    event = json.loads(onrecord("timeline", "--json").out)[0]
    found = json.loads(onrecord("why", event["id"], "--json").out)
    assert [row["id"] for row in found] == [event["id"], *event["claims"]]


def test_why_of_a_beginning_that_several_have_is_told(onrecord: Run) -> None:
    ran = onrecord("why", "statement-0")
    assert ran.code == 4
    assert "[ambiguous-name]" in ran.err


@pytest.mark.parametrize("marks", [True, False])
def test_brackets_mark_only_where_there_is_no_colour(marks: bool) -> None:
    index = make_index(make_record())
    view = make_why(index, things(make_record())[SAID])
    with console().capture() as capture:
        console().print(show_why(view, "as of 12 May 2031", marks=marks))
    assert ("[told]" in capture.get()) is marks


def test_a_report_is_shown_as_it_was_read(onrecord: Run) -> None:
    ran = onrecord("report", "first.txt")
    assert "".join(FIRST.split()) in "".join(ran.out.replace("[", "").replace("]", "").split())
    assert "published 9 May 2031 (from: header)" in ran.out


def test_a_report_shows_what_was_read_from_it(onrecord: Run) -> None:
    ran = onrecord("report", "first.txt")
    assert "[“Solano will be released on Monday once the bridge opens,”]" in " ".join(ran.out.split())
    assert "1 statement read in it" in ran.out
    assert "abduction of Mira Solano, happened, 2 May 2031 — claimed by Varda Post" in " ".join(ran.out.split())


def test_a_report_says_why_its_day_was_taken(onrecord: Run, db: Path) -> None:
    report = replace(make_report("Dov Rill said on Monday that he left.", "day.txt"), published_note="The header and the URL differ.")
    store = SQLiteStore(db)
    store.put(report, make_reading(report), now=datetime(2031, 5, 20, tzinfo=UTC))
    store.close()
    out = " ".join(onrecord("report", "day.txt").out.split())
    assert "why that day: The header and the URL differ." in out
    assert "no day of writing was found" in out


def test_a_report_as_json_has_its_text_and_what_was_read(onrecord: Run) -> None:
    found = json.loads(onrecord("report", ONE.id[:15], "--json").out)
    assert (found["id"], found["text"]) == (ONE.id, FIRST)
    assert [s["id"] for s in found["statements"]] == [SAID]
    assert {c["report"] for c in found["claims"]} == {ONE.id}
