"""On a record that has every part filled: what is cut out shows what the whole shows."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from onrecord.app.live import open_person
from onrecord.app.pages import LISTINGS, rows_of
from onrecord.app.slices import keys_of, references
from onrecord.errors import NoSuchRecord
from onrecord.export.views.brief import trim
from onrecord.export.views.index import last_day, make_index
from onrecord.export.views.people import show_person
from onrecord.model.entity import EntityKind
from onrecord.model.thing import things_of
from onrecord.stores.sqlite import SQLiteStore
from tests.fakes.records import (
    GUARD,
    MIRA,
    ONE,
    PAIR,
    TOMAS,
    TWO,
    make_doubtful_record,
    make_readings,
)

RECORD = make_doubtful_record()
INDEX = make_index(RECORD)
DAY = last_day(RECORD.reports)


def kept_store() -> SQLiteStore:
    store = SQLiteStore(":memory:")
    for report, reading in zip((ONE, TWO), make_readings(), strict=True):
        store.put(report, reading, now=datetime(2031, 5, 20, tzinfo=UTC))
    things = ((place, thing, tuple(keys_of(thing))) for place, thing in things_of(RECORD))
    store.keep(things, rows_of(INDEX, DAY), ("rules", store.changes()))
    return store


def test_every_dossier_and_listing() -> None:
    store = kept_store()
    with store.kept("rules") as kept:
        assert kept is not None
        for person in (e for e in RECORD.entities if e.kind is EntityKind.PERSON):
            asked, found = open_person(kept, person.id)
            assert show_person(asked.index, asked.index.entities[person.id], asked.as_of) == show_person(INDEX, person, DAY)
            assert found == person.id
        for listing in LISTINGS:
            rows = list(map(trim, listing.show(INDEX, DAY)))
            assert list(listing.turn_to(kept, 0, 50).rows) == rows
            assert rows
    store.close()


def test_a_commitment_stands_in_the_dossier_of_everybody_whom_it_concerns() -> None:
    commitment = replace(RECORD.commitments[0], by=(TOMAS,), to=(GUARD,), about=(MIRA,))
    assert set(keys_of(commitment)) == {TOMAS, GUARD, MIRA}


def test_a_group_stands_in_the_dossier_of_each_member_and_names_them() -> None:
    group = next(e for e in RECORD.entities if e.id == PAIR)
    assert set(keys_of(group)) == {MIRA, TOMAS}
    assert set(references(group)) == {MIRA, TOMAS}


def test_a_group_is_not_who_a_name_means() -> None:
    store = kept_store()
    with store.kept("rules") as kept:
        assert kept is not None
        for name in ("the pair", PAIR):
            with pytest.raises(NoSuchRecord):
                open_person(kept, name)
    store.close()
