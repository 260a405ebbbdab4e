from datetime import UTC, datetime

from onrecord.app.add import Added, Desk, Duplicate, Failed, add
from onrecord.app.read import name_rules
from onrecord.app.reread import reread
from onrecord.engines.local import LocalEngine
from onrecord.model.reading import Reading
from onrecord.model.report import Report
from onrecord.stores.memory import MemoryStore
from tests.fakes.facts import READER, make_reading
from tests.fakes.reading import OPTIONS, FakeRead, make_desk

NOW = datetime(2031, 5, 20, tzinfo=UTC)
MIRA = "Mira Solano said on Monday that the bridge would open."


def read_newly(reports: list[Report]) -> list[Reading]:
    return [make_reading(report, "reader-2") for report in reports]


def filled() -> MemoryStore:
    store = MemoryStore()
    list(add(make_desk(store), [("a.txt", MIRA.encode()), ("b.txt", f"{MIRA} Again.".encode())], now=NOW))
    return store


def test_every_report_is_read_again_and_the_newest_reading_counts() -> None:
    store = filled()
    steps = list(reread(Desk(store, LocalEngine(lambda rs: read_newly(list(rs))), OPTIONS), "reader-2", now=NOW))
    assert sum(isinstance(step, Added) for step in steps) == 2
    assert {r.reader for r in store.readings()} == {"reader-2"}


def test_what_that_reader_has_read_is_not_read_again() -> None:
    read = FakeRead()
    steps = list(reread(Desk(filled(), LocalEngine(read), OPTIONS), READER, now=NOW))
    assert sum(isinstance(step, Duplicate) for step in steps) == 2
    assert read.batches == []


def test_one_that_fails_keeps_its_earlier_reading() -> None:
    store = MemoryStore()
    list(add(Desk(store, LocalEngine(lambda rs: [make_reading(r) for r in rs]), OPTIONS), [("a.txt", f"{MIRA} broken".encode())], now=NOW))
    steps = list(reread(make_desk(store), "reader-2", now=NOW))
    assert [type(step) for step in steps[1:]] == [Failed]
    assert [r.reader for r in store.readings()] == [READER]


def test_the_rules_have_one_name_while_they_stay_the_same() -> None:
    assert name_rules() == name_rules()
    assert name_rules().startswith("rules-")
