from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.export.views.naming import FILE, name_file, name_report, name_words
from tests.fakes.records import ONE


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("in/first.txt", "first.txt"),
        ("in/a_very_long_name_of_a_collection.jsonl:104", "a_very_long….jsonl:104"),
        ("in/collection-of-all-reports-of-may.json#12", "collection-of….json#12"),
        ("x" * 60, "x" * (FILE - 1) + "…"),
        ("-", "-"),
    ],
)
def test_a_file_is_cut_after_a_whole_word_and_keeps_its_place(path: str, shown: str) -> None:
    assert name_file(path) == shown


@given(st.text(min_size=1))
def test_any_path_has_a_name_of_one_line(path: str) -> None:
    name = name_file(path)
    assert "\n" not in name
    assert len(name) <= FILE + len(path.rpartition(":")[2]) + len(path.rpartition("#")[2])


def test_a_report_goes_by_its_outlet_then_its_title_then_its_file() -> None:
    untold = replace(ONE, outlet=None)
    assert [name_report(r) for r in (ONE, untold, replace(untold, title=None))] == ["Varda Post", "“Hostage to go free”", "first.txt"]


def test_a_long_title_is_cut_between_words() -> None:
    title = "Guard says that it will let the last hostage of the valley go"
    assert name_report(replace(ONE, outlet=None, title=title)) == "“Guard says that it will let…”"


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("A guard", "a guard"),
        ("The Hague", "the Hague"),
        ("Theo Rill", "Theo Rill"),
        ("Others", "“others”"),
        ("they", "“they”"),
        ("I", "“I”"),
        ("His mother", "“his mother”"),
        ("Health officials", "health officials"),
        ("Health Ministry", "Health Ministry"),
        ("Negotiators", "negotiators"),
        ("Three Norlanders", "three Norlanders"),
        ("US officials", "US officials"),
        ("those who were freed", "those who were freed"),
    ],
)
def test_words_that_name_nobody_found(words: str, shown: str) -> None:
    assert name_words(words) == shown


def test_words_that_run_on_are_cut() -> None:
    assert len(name_words("a man who " + "walked and " * 30)) <= 70
