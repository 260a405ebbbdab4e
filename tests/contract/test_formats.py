"""One suite, every format. This file says what an export must be."""

import hashlib
import os
import subprocess
import sys
from collections.abc import Callable
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
from tests.contract.format_readers import READERS, Sentence
from tests.contract.test_export_format import example_record
from tests.fakes.hostile import EVIL, make_hostile
from tests.fakes.records import make_record
from tests.shared import ROOT

WRITTEN = [f for f in FORMATS if f.needs is not Needs.STORE]
DAY = date(2031, 5, 12)
RECORDS: dict[str, Callable[[], Record]] = {"by hand": make_record, "examples": example_record, "empty": Record}


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
        "ftm": every - parts["attributes"] - parts["claims"] - parts["origins"],
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
