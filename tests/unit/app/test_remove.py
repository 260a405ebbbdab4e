from dataclasses import replace
from datetime import UTC, datetime

import pytest

from onrecord.app.remove import find_to_remove, remove
from onrecord.errors import AmbiguousName, NoSuchRecord
from onrecord.model.report import Report
from onrecord.stores.memory import MemoryStore
from tests.fakes.facts import make_reading, make_report

NOW = datetime(2031, 5, 20, tzinfo=UTC)
PATHS = ("in/a.jsonl:1", "in/a.jsonl:2", "in/deep/b.txt", "other/b.txt", "other/c.txt", "inner.txt")


@pytest.fixture
def store() -> MemoryStore:
    store = MemoryStore()
    for path in PATHS:
        report = make_report(f"Mira said that {path} is one of them.", path)
        store.put(report, make_reading(report), now=NOW)
    return store


def paths(reports: tuple[Report, ...]) -> list[str]:
    return [r.path for r in reports]


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("in/a.jsonl:2", ["in/a.jsonl:2"]),
        ("in/a.jsonl", ["in/a.jsonl:1", "in/a.jsonl:2"]),
        ("in", ["in/a.jsonl:1", "in/a.jsonl:2", "in/deep/b.txt"]),
        ("in/", ["in/a.jsonl:1", "in/a.jsonl:2", "in/deep/b.txt"]),
        ("c.txt", ["other/c.txt"]),
    ],
)
def test_reports_are_found_by_path_file_or_folder(store: MemoryStore, name: str, found: list[str]) -> None:
    assert paths(find_to_remove(store, [name])) == found


def test_reports_are_found_by_id_and_each_once(store: MemoryStore) -> None:
    first = store.reports()[0]
    assert find_to_remove(store, [first.id[:14], "in/a.jsonl:1"]) == (first,)


def test_a_file_name_that_two_have_is_not_guessed(store: MemoryStore) -> None:
    with pytest.raises(AmbiguousName, match=r"in/deep/b\.txt and other/b\.txt"):
        find_to_remove(store, ["b.txt"])


@pytest.mark.parametrize("name", ["nowhere.txt", "", "/"])
def test_what_is_not_there_is_told(store: MemoryStore, name: str) -> None:
    with pytest.raises(NoSuchRecord):
        find_to_remove(store, [name])


def test_what_was_removed_meanwhile_is_not_counted(store: MemoryStore) -> None:
    gone = replace(store.reports()[0], id=make_report("Never put.").id)
    assert remove(store, [store.reports()[0], gone]) == 1
    assert len(store.readings()) == len(PATHS) - 1
