from datetime import UTC, date, datetime

import pytest

from onrecord.app.ask import Asked, StatementFilter, ask, ask_statements
from onrecord.export.views.index import make_index
from onrecord.stores.memory import MemoryStore
from tests.fakes.records import ONE, SAID, TOLD, TWO, make_readings, make_record

NOW = datetime(2031, 5, 20, tzinfo=UTC)


@pytest.fixture
def asked() -> Asked:
    return Asked(make_index(make_record()), date(2031, 5, 12))


@pytest.fixture
def store() -> MemoryStore:
    store = MemoryStore()
    for report, reading in zip((ONE, TWO), make_readings(), strict=True):
        store.put(report, reading, now=NOW)
    return store


def test_the_day_asked_for_is_the_last_of_the_reports(store: MemoryStore) -> None:
    assert ask(store).as_of == date(2031, 5, 12)


def test_another_day_may_be_asked_for(store: MemoryStore) -> None:
    assert ask(store, as_of=date(2031, 5, 10)).as_of == date(2031, 5, 10)


def test_what_was_published_later_was_not_known(store: MemoryStore) -> None:
    asked = ask(store, known_at=date(2031, 5, 10))
    assert [r.id for r in asked.record.reports] == [ONE.id]
    assert asked.as_of == date(2031, 5, 9)


def test_an_empty_store_is_an_empty_record() -> None:
    asked = ask(MemoryStore())
    assert (asked.record.reports, asked.as_of) == ((), None)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (StatementFilter(), [TOLD, SAID]),
        (StatementFilter(by="rill"), [SAID]),
        (StatementFilter(by="varda guard"), [TOLD]),
        (StatementFilter(about="Solano"), [TOLD, SAID]),
        (StatementFilter(via="VNA"), [SAID]),
        (StatementFilter(via="norland news"), [TOLD]),
        (StatementFilter(by="Rill", via="Norland News"), []),
        (StatementFilter(by="Ril"), []),
    ],
)
def test_statements_are_filtered_by_whole_words(asked: Asked, wanted: StatementFilter, found: list[str]) -> None:
    assert [row.id for row in ask_statements(asked, wanted)] == found
