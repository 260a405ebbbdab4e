import json
from pathlib import Path

import pytest

from onrecord.export.views.why import things
from tests.fakes.records import SAID, TOLD, make_record
from tests.unit.cli.conftest import Run

LISTINGS = ("people", "statements", "promises", "timeline", "agenda", "conflicts", "failures")


@pytest.mark.parametrize("command", LISTINGS)
def test_every_listing_prints_something_for_people(onrecord: Run, command: str) -> None:
    ran = onrecord(command)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.strip()


@pytest.mark.parametrize("command", LISTINGS)
def test_every_listing_prints_json(onrecord: Run, command: str) -> None:
    rows = json.loads(onrecord(command, "--json").out)
    assert isinstance(rows, list)
    assert all("type" in row for row in rows)


@pytest.mark.parametrize("command", LISTINGS)
def test_nothing_is_wider_than_the_terminal(onrecord: Run, command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    assert max(map(len, onrecord(command).out.splitlines())) <= 60


@pytest.mark.parametrize("command", LISTINGS)
def test_a_pipe_gets_no_colour(onrecord: Run, command: str) -> None:
    assert "\x1b" not in onrecord(command).out


def test_people_are_named_with_what_is_known(onrecord: Run) -> None:
    ran = onrecord("people")
    assert "Mira Solano" in ran.out
    assert "age 31" in ran.out


def test_people_as_json_carry_statuses_and_attributes(onrecord: Run) -> None:
    mira = next(row for row in json.loads(onrecord("people", "--json").out) if row["name"] == "Mira Solano")
    assert mira["type"] == "entity"
    assert "31" in {a["value"] for a in mira["attributes"]}
    assert {s["type"] for s in mira["statuses"]} <= {"status"}


def test_statements_are_filtered(onrecord: Run) -> None:
    found = json.loads(onrecord("statements", "--by", "Varda Guard", "--via", "Norland", "--json").out)
    assert [row["id"] for row in found] == [TOLD]


def test_no_match_is_said_in_a_sentence(onrecord: Run) -> None:
    ran = onrecord("statements", "--by", "Nobody")
    assert (ran.code, ran.out) == (0, "No such statement is on the record.\nas of 12 May 2031\n")


def test_what_was_not_known_yet_is_left_out(onrecord: Run) -> None:
    assert {row["report"] for row in json.loads(onrecord("statements", "--known-at", "2031-05-10", "--json").out)} == {
        make_record().reports[0].id
    }


@pytest.mark.parametrize("command", [c for c in LISTINGS if c != "failures"])
def test_every_listing_says_which_day_it_is_for(onrecord: Run, command: str) -> None:
    out = onrecord(command, "--as-of", "2031-05-08", "--known-at", "2031-05-10").out
    assert "as of 8 May 2031, as known on 10 May 2031" in " ".join(out.split())


def test_what_was_not_said_yet_is_left_out(onrecord: Run) -> None:
    assert [row["id"] for row in json.loads(onrecord("statements", "--as-of", "2031-05-11", "--json").out)] == [SAID]


def test_a_failure_is_known_from_the_day_on_which_it_came(onrecord: Run) -> None:
    assert json.loads(onrecord("failures", "--known-at", "2031-05-19", "--json").out) == []
    assert len(json.loads(onrecord("failures", "--known-at", "2031-05-20", "--json").out)) == 1
    assert onrecord("--known-at", "2031-05-19", "failures").out == "Everything that was added by 19 May 2031 could be read.\n"


def test_options_may_stand_before_the_command(onrecord: Run) -> None:
    before, after = onrecord("--known-at", "2031-05-10", "people", "--json"), onrecord("people", "--known-at", "2031-05-10", "--json")
    assert before.out == after.out


def test_a_command_s_own_option_wins(onrecord: Run, tmp_path: Path) -> None:
    ran = onrecord("--db", str(tmp_path / "nowhere.db"), "people", "--db", str(tmp_path / "record.db"))
    assert ran.code == 0


def test_failures_are_listed_with_their_codes(onrecord: Run) -> None:
    assert json.loads(onrecord("failures", "--json").out) == [
        {"type": "failure", "path": "photo.jpg", "stage": "intake", "code": "binary-input", "message": "It is not text."}
    ]


def test_the_sample_has_every_kind_of_thing() -> None:
    assert len({type(thing) for thing in things(make_record()).values()}) == 10


def test_statements_are_counted_and_limited(onrecord: Run) -> None:
    assert "2 statements; newest first; as of 12 May 2031" in onrecord("statements").out
    assert "2 statements, showing 1; newest first" in onrecord("statements", "--limit", "1").out
    assert [row["id"] for row in json.loads(onrecord("statements", "-n", "1", "--json").out)] == [TOLD]


def test_an_agenda_without_rows_says_from_which_day_on(onrecord: Run) -> None:
    assert "on 1 Jan 2032 or later" in onrecord("agenda", "--as-of", "2032-01-01").out


def test_a_record_without_reports_says_so(onrecord: Run) -> None:
    for command in ("people", "statements", "promises", "timeline", "agenda", "conflicts"):
        assert "No report is on the record" in onrecord("--known-at", "2001-01-01", command).out
