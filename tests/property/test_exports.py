"""Exports over many records: a calendar that is read again, and every format over whatever record there is."""

from datetime import date

from hypothesis import given, settings

from onrecord.app.ask import ask_kept
from onrecord.app.sources import Kept
from onrecord.export.edition import Edition
from onrecord.export.formats import FORMATS, Needs, encode
from onrecord.export.ical.entries import Entry, entries
from onrecord.stores.memory import MemoryStore
from tests.contract.format_readers import READERS
from tests.contract.test_formats import edition_of, expected_ids
from tests.fakes.dispatches import DAYS, Dispatch, dispatches, fill


def known(kept: Kept, day: date) -> tuple[int, dict[str, Entry]]:
    """The sequence that all entries carry, and the entries."""
    index = ask_kept(kept, known_at=day).index
    return Edition(index, None).revision, {entry.uid: entry for entry in entries(index)}


@settings(deadline=None)
@given(dispatches(), DAYS, DAYS)
def test_an_entry_that_changes_has_a_higher_sequence(made: list[Dispatch], one: date, other: date) -> None:
    kept = Kept.of(fill(MemoryStore(), made))
    (was, before), (now, after) = known(kept, min(one, other)), known(kept, max(one, other))
    changed = [uid for uid in before.keys() & after.keys() if before[uid] != after[uid]]
    assert now >= was
    assert not changed or now > was


@settings(deadline=None, max_examples=25)
@given(dispatches())
def test_no_format_loses_anything(made: list[Dispatch]) -> None:
    record = ask_kept(Kept.of(fill(MemoryStore(), made))).record
    for kind in (f for f in FORMATS if f.needs is Needs.RECORD and not f.extra and f.name != "xlsx"):
        found = READERS[kind.name](b"".join(encode(kind, edition_of(record))))
        assert expected_ids(kind, record) - found.ids == set(), kind.name
