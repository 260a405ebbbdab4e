"""What the kept record answers is what the whole record would answer."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.generate import A_DAY, make_paper
from benchmarks.grow import add, fill
from onrecord.app.ask import Asked, ask, ask_person
from onrecord.app.briefs import find_brief
from onrecord.app.find import fold
from onrecord.app.live import ask_now, derive, name_record_rules, open_brief, open_person
from onrecord.app.pages import LISTINGS
from onrecord.app.slices import Derived
from onrecord.cli.dossiers import dossier_object
from onrecord.errors import AmbiguousName, NoSuchRecord
from onrecord.export.jsonl import lines
from onrecord.export.views.brief import NEWEST, make_brief, trim
from onrecord.export.views.people import Dossier
from onrecord.model.entity import EntityKind
from onrecord.stores.sqlite import SQLiteStore
from tests.fakes.readings import Paper
from tests.property.test_record import PAPERS

COUNTING = """
CREATE TABLE written (name TEXT);
CREATE TRIGGER count_things AFTER INSERT ON derived BEGIN INSERT INTO written VALUES ('derived'); END;
CREATE TRIGGER count_new_places AFTER INSERT ON derived_order BEGIN INSERT INTO written VALUES (new.listing); END;
CREATE TRIGGER count_places AFTER UPDATE ON derived_order BEGIN INSERT INTO written VALUES (new.listing); END;
"""
NOW = datetime(2031, 5, 1, tzinfo=UTC)


@contextmanager
def filled(papers: Sequence[Paper]) -> Iterator[SQLiteStore]:
    store = SQLiteStore(":memory:")
    for paper in papers:
        store.put(paper.report(), paper.reading(), now=NOW)
    yield store
    store.close()


def people(asked: Asked) -> list[str]:
    return [e.id for e in asked.record.entities if e.kind is EntityKind.PERSON]


def dossier(kept: Derived, name: str) -> Dossier:
    asked, person = open_person(kept, name)
    return ask_person(asked, person)


def compare(store: SQLiteStore) -> None:
    asked = ask(store)
    assert list(lines(ask_now(store).record)) == list(lines(asked.record))
    with store.kept(name_record_rules()) as kept:
        assert kept is not None
        for person in people(asked):
            assert dossier(kept, person) == ask_person(asked, person)
            assert open_brief(kept, person) == (make_brief(ask_person(asked, person)), asked.as_of)
            assert dossier_object(open_person(kept, person)[0].record, dossier(kept, person)) == dossier_object(
                asked.record, ask_person(asked, person)
            )
        for listing in LISTINGS:
            whole = list(map(trim, listing.show(asked.index, asked.as_of)))
            pages = [listing.turn_to(kept, start, 7) for start in range(0, len(whole) + 1, 7)]
            assert [row for page in pages for row in page.rows] == whole
            assert {page.found for page in pages} == {len(whole)}


def answer(ask_it: "object", name: str) -> str:
    try:
        return ask_it(name).person.id  # type: ignore[operator, no-any-return]
    except (NoSuchRecord, AmbiguousName) as error:
        return error.code


@given(PAPERS)
@settings(max_examples=40, deadline=None)
def test_every_dossier_is_the_same(papers: list[Paper]) -> None:
    with filled(papers) as store:
        derive(store)
        compare(store)


@given(PAPERS, st.sampled_from(["Moen", "ida moen", "Belikov", "belikov aleksandr", "Nobody", "his father", "", "Moen Ida Per"]))
@settings(max_examples=40, deadline=None)
def test_names_lead_to_the_same_person(papers: list[Paper], name: str) -> None:
    with filled(papers) as store:
        derive(store)
        asked = ask(store)
        with store.kept(name_record_rules()) as kept:
            assert kept is not None
            assert answer(lambda n: dossier(kept, n), name) == answer(lambda n: ask_person(asked, n), name)


@given(PAPERS, st.integers(0, 5))
@settings(max_examples=40, deadline=None)
def test_deriving_again_after_an_addition_equals_deriving_once(papers: list[Paper], first: int) -> None:
    with filled(papers[:first]) as store:
        derive(store)
        for paper in papers[first:]:
            store.put(paper.report(), paper.reading(), now=NOW)
        derive(store)
        compare(store)


def test_generated_reports_have_the_same_dossiers() -> None:
    with filled([make_paper(n) for n in range(60)]) as store:
        assert list(lines(derive(store).record)) == list(lines(ask(store).record))
        compare(store)


def test_of_somebody_of_whom_there_is_much_the_newest_are_kept_ready() -> None:
    with filled([told_of_ida(n) for n in range(NEWEST + 5)]) as store:
        derive(store)
        compare(store)
        with store.kept(name_record_rules()) as kept:
            assert kept is not None
            brief = find_brief(kept, open_person(kept, "Ida Moen")[1])
    assert brief is not None
    assert (len(brief.dossier.said), brief.sizes.said) == (NEWEST, NEWEST + 5)


def told_of_ida(number: int) -> Paper:
    paper = Paper(f"{number:02d}", date(2031, 1, 1) + timedelta(days=number))
    paper.says(paper.person("Ida Moen"), f"The bridge was closed for {number} days.")
    return paper


def test_the_kept_record_is_none_after_any_change_and_of_other_rules() -> None:
    with filled([make_paper(n) for n in range(2)]) as store:
        with store.kept(name_record_rules()) as kept:
            assert kept is None
        derive(store)
        with store.kept("record-of-other-rules") as kept:
            assert kept is None
        store.put(make_paper(3).report(), make_paper(3).reading(), now=NOW)
        with store.kept(name_record_rules()) as kept:
            assert kept is None


@pytest.mark.parametrize("name", ["Moen", "Ida Moen"])
def test_words_of_a_name_are_its_keys(name: str) -> None:
    paper = Paper("a")
    paper.person("Ida Moen")
    with filled([paper]) as store:
        derive(store)
        with store.kept(name_record_rules()) as kept:
            assert kept is not None
            assert dossier(kept, fold(name)).person.name == "Ida Moen"


def test_of_what_an_addition_leaves_as_it_was_nothing_is_written_again(tmp_path: Path) -> None:
    """The last of its day, so that nothing lapses."""
    path = tmp_path / "record.db"
    store = SQLiteStore(path)
    fill(store, range(118))
    derive(store)
    with closing(sqlite3.connect(path)) as driver:
        driver.executescript(COUNTING)
        add(store, 118)
        derive(store)
        written = dict(driver.execute("SELECT name, count(*) FROM written GROUP BY name"))
        (there,) = driver.execute("SELECT count(*) FROM derived").fetchone()
    store.close()
    assert there > 2000
    assert 0 < written["derived"] < there / 20
    assert written["statements"] <= 2 * A_DAY  # those of its day, of 238
