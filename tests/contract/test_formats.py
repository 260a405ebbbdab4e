"""One suite, every format. This file says what an export must be."""

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from onrecord.export.edition import DayNews, Edition
from onrecord.export.formats import FORMATS, Format, Needs, encode, find_format, write
from onrecord.export.grounds import grounds
from onrecord.export.views.index import make_index
from onrecord.export.views.news.scene import Moment
from onrecord.export.views.news.show import show_news
from onrecord.export.views.why import things
from onrecord.model.record import Record
from tests.contract.format_readers import (
    READERS,
    Sentence,
    csv_tables,
    vault_notes,
    xlsx_tables,
)
from tests.contract.test_export_format import example_record
from tests.fakes.hostile import EVIL, make_hostile
from tests.fakes.records import PAIR, make_doubtful_record, make_record, statuses
from tests.shared import ROOT

WRITTEN = [f for f in FORMATS if f.needs is not Needs.STORE]
DAY = date(2031, 5, 12)
RECORDS: dict[str, Callable[[], Record]] = {
    "by hand": make_record,
    "doubtful": make_doubtful_record,
    "examples": example_record,
    "empty": Record,
}


@pytest.fixture(params=WRITTEN, ids=lambda f: f.name)
def kind(request: pytest.FixtureRequest) -> Format:
    found: Format = request.param
    if found.extra:
        pytest.importorskip({"ftm": "followthemoney"}[found.extra], reason=f"needs onrecord[{found.extra}]")
    return found


@pytest.fixture(params=RECORDS.values(), ids=list(RECORDS))
def record(request: pytest.FixtureRequest) -> Record:
    found: Record = request.param()
    return found


def edition_of(record: Record) -> Edition:
    """All of the record as news of one day."""
    index = make_index(record)
    rows = show_news(Moment(make_index(Record()), None), Moment(index, DAY))
    return Edition(index, DAY, news=(DayNews(DAY, rows),) if rows else ())


def export(kind: Format, record: Record) -> bytes:
    return b"".join(encode(kind, edition_of(record)))


def expected_ids(kind: Format, record: Record) -> set[str]:
    """What each format is for."""
    parts = {name: {str(thing.id) for thing in getattr(record, name)} for name in TYPES}
    every = {id_ for part in parts.values() for id_ in part}
    doubtful = {str(s.id) for s in record.statuses if s.doubtful}
    people = {e.id for e in record.entities if e.kind == "person"}
    failures = {f"failure {n}" for n, _ in enumerate(record.failures)}
    index = make_index(record)
    expected: dict[str, set[str]] = {
        "jsonl": every | failures,
        "csv": every | failures,
        "xlsx": every | failures,
        "html": {f"{r.id}" for r in record.reports},
        "vault": people | parts["commitments"] | parts["reports"],
        "ics": {c.id for c in record.commitments if c.due is not None and not c.due.is_open}
        | {e.id for e in record.events if e.kind in ("meet", "negotiate") and e.when is not None and not e.when.is_open},
        "atom": set(),
        "annotations": {id_ for id_, thing in things(record).items() if grounds(thing, index)},
        "ftm": every - parts["attributes"] - parts["claims"] - parts["origins"] - doubtful,
        "schema": parts["reports"] | parts["entities"] | parts["statements"] | parts["claims"] | parts["events"] | parts["commitments"],
    }
    return expected[kind.name]


TYPES = ("reports", "entities", "attributes", "statements", "claims", "events", "commitments", "statuses", "conflicts", "origins")


def test_every_format_is_read_back() -> None:
    assert set(READERS) == {f.name for f in WRITTEN}


def test_names_are_unique_and_have_no_capitals() -> None:
    names = [f.name for f in FORMATS]
    assert names == list(dict.fromkeys(names))
    assert all(name.isalpha() and name.islower() for name in names)


def test_what_it_yields_is_text_or_bytes_as_the_table_says(kind: Format) -> None:
    assert {type(piece) for piece in write(kind, edition_of(make_record()))} == {bytes if kind.is_binary else str}


def test_the_same_record_gives_the_same_bytes(kind: Format, record: Record) -> None:
    assert export(kind, record) == export(kind, record)


def test_no_thing_that_it_is_for_is_lost(kind: Format, record: Record) -> None:
    assert expected_ids(kind, record) - READERS[kind.name](export(kind, record)).ids == set()


def test_a_feed_has_every_change() -> None:
    edition = edition_of(make_record())
    assert len(READERS["atom"](b"".join(encode(find_format("atom"), edition))).ids) == len(edition.news[0].rows) > 10


FATES = ("ics", "atom", "ftm", "vault", "schema")
"""Formats that show fates, for programs and people who look for nothing else."""


def text_of(kind: Format, record: Record) -> str:
    data = export(kind, record)
    found = "\n".join(vault_notes(data).values()) if kind.name == "vault" else data.decode()
    return found.replace("\r\n ", "").lower()


@pytest.mark.parametrize("name", FATES)
def test_a_doubtful_reading_is_in_no_format_of_fates(name: str) -> None:
    kind, record = _kind(name), make_doubtful_record()
    misread = {s.id for s in record.statuses if s.doubtful}
    text = text_of(kind, record)
    assert {id_ for id_ in misread if id_ in text} == set()
    assert "doubtful reading" not in text
    assert "escaped" not in text


@pytest.mark.parametrize("name", ["atom", "ftm", "vault"])
@pytest.mark.parametrize(("field", "words"), [("unconfirmed", "unconfirmed"), ("contested", "reports differ")])
def test_how_sure_a_fate_is_stands_in_words(name: str, field: str, words: str) -> None:
    fates = [replace(statuses()[2], **{field: is_so}) for is_so in (False, True)]  # type: ignore[arg-type]
    plain, marked = (text_of(_kind(name), replace(make_record(), statuses=(s,))) for s in fates)
    assert (f"{words}: released" in plain, f"{words}: released" in marked) == (False, True)


def _kind(name: str) -> Format:
    if name == "ftm":
        pytest.importorskip("followthemoney", reason="needs onrecord[ftm]")
    return find_format(name)


def test_whatever_has_every_thing_has_doubtful_readings_with_their_mark() -> None:
    rows = [json.loads(line) for line in export(find_format("jsonl"), make_doubtful_record()).decode().splitlines()]
    marks = {row["id"]: row["doubtful"] for row in rows if row["type"] == "status"}
    expected = {str(s.id): s.doubtful for s in make_doubtful_record().statuses}
    assert marks == expected
    for name, read in (("csv", csv_tables), ("xlsx", xlsx_tables)):
        table = read(export(find_format(name), make_doubtful_record()))["statuses"]
        assert {row["id"]: str(row["doubtful"]).lower() == "true" for row in table} == expected
        assert [str(row["doubtful"]).lower() for row in table] == ["false"] * 3 + ["true"] * 2


def test_tables_have_a_column_for_each_of_the_three_words() -> None:
    for field in ("contested", "unconfirmed", "doubtful"):
        record = replace(make_record(), statuses=(replace(statuses()[2], **{field: True}),))  # type: ignore[arg-type]
        (row,) = csv_tables(export(find_format("csv"), record))["statuses"]
        marks = {name: row[name] for name in ("contested", "unconfirmed", "doubtful")}
        assert marks == {name: "true" if name == field else "false" for name in marks}


def test_members_of_a_group_are_named_and_linked() -> None:
    tables = csv_tables(export(find_format("csv"), make_doubtful_record()))
    members = {row["id"]: row["members"] for row in tables["entities"] if row["members"]}
    assert members == {PAIR: "Mira Solano; Tomas Rill"}
    linked = [row for row in tables["links"] if row["id"] == PAIR]
    assert [(row["field"], row["target_table"]) for row in linked] == [("members", "entities")] * 2


def test_every_row_leads_to_its_sentence(kind: Format, record: Record) -> None:
    texts = {str(r.id): r.text for r in record.reports}
    found = [s for own in READERS[kind.name](export(kind, record)).grounds.values() for s in own]
    assert [s for s in found if not is_quoted(s, texts[s.report])] == []
    assert found or not record.reports or kind.name in ("html", "vault")


def is_quoted(sentence: Sentence, text: str) -> bool:
    """Formats for people may put it on one line, and in quotation marks."""
    words = text[sentence.start : sentence.stop]
    quote = sentence.quote.strip("“”")
    return bool(words) and (not quote or sentence.quote == words or quote == " ".join(words.split()).strip("“”"))


def test_whatever_stands_on_a_sentence_leads_to_one(kind: Format) -> None:
    """But for what the format has as a mere name."""
    record = make_record()
    index, read = make_index(record), READERS[kind.name](export(kind, record))
    if kind.name in ("html", "vault", "atom"):
        pytest.skip("its links are followed by tests of its own")
    founded = {id_ for id_, thing in things(record).items() if grounds(thing, index)} & read.ids
    if kind.name == "jsonl":
        founded &= {id_ for id_, own in read.grounds.items() if own}
    assert {id_ for id_ in founded if not read.grounds.get(id_)} == set()
    assert founded


@pytest.mark.parametrize("name", EVIL)
def test_hostile_text_loses_nothing_and_breaks_nothing(kind: Format, name: str) -> None:
    record = make_hostile(EVIL[name])
    assert expected_ids(kind, record) - READERS[kind.name](export(kind, record)).ids == set()


def test_the_order_of_hashes_changes_nothing() -> None:
    code = (
        "from hashlib import sha256\n"
        "from onrecord.export.formats import FORMATS, encode\n"
        "from tests.contract.test_formats import edition_of, WRITTEN\n"
        "from tests.fakes.records import make_record\n"
        "print([sha256(b''.join(encode(f, edition_of(make_record())))).hexdigest() for f in WRITTEN if not f.extra])"
    )
    path = os.pathsep.join((str(ROOT / "src"), str(ROOT)))
    run = [
        subprocess.run([sys.executable, "-c", code], env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": path}, capture_output=True,
                       text=True, check=True).stdout
        for seed in ("1", "2")
    ]  # fmt: skip
    own = [hashlib.sha256(export(f, make_record())).hexdigest() for f in WRITTEN if not f.extra]
    assert run == [f"{own}\n"] * 2
