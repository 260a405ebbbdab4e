"""Doubtful readings in the terminal: counted, and shown with --doubtful.

Over a record that was made by hand and kept.
"""

import json
from datetime import date
from pathlib import Path

import pytest
from rich.console import Console, RenderableType

from onrecord.app.ask import Asked
from onrecord.app.live import keep_now
from onrecord.cli.overview import show_overview
from onrecord.cli.tables import people_table
from onrecord.export.views.index import make_index
from onrecord.export.views.people import show_people
from onrecord.stores.sqlite import SQLiteStore
from tests.fakes.records import PAIR, make_doubtful_record, make_record
from tests.unit.cli.conftest import Run

DAY = date(2031, 5, 12)
MISREAD = "doubtful reading: dead (13 May 2031"
ESCAPED = "doubtful reading: escaped ("


@pytest.fixture
def kept(db: Path) -> Path:
    store = SQLiteStore(db)
    keep_now(store, Asked(make_index(make_doubtful_record()), DAY), store.changes(), 0)
    store.close()
    return db


def words(text: str) -> str:
    return " ".join(text.split())


def draw(part: RenderableType) -> str:
    console = Console(width=200, highlight=False, markup=False, force_terminal=False)
    with console.capture() as capture:
        console.print(part)
    return words(capture.get())


@pytest.mark.parametrize("few", [(), ("-n", "3")])
def test_people_are_listed_with_a_count(onrecord: Run, kept: Path, few: tuple[str, ...]) -> None:
    out = onrecord("people", *few).out
    assert out.index("Mira Solano") < out.index("Tomas Rill") < out.index("the mayor")
    assert out.count("1 doubtful reading") == 2
    assert "nothing certain" in out
    assert "doubtful reading:" not in out


@pytest.mark.parametrize("few", [(), ("-n", "3")])
def test_people_are_listed_with_them_where_asked_for(onrecord: Run, kept: Path, few: tuple[str, ...]) -> None:
    out = words(onrecord("people", "--doubtful", *few).out)
    assert "1 doubtful reading" not in out
    assert out.count("doubtful reading: ") == 2


def test_json_has_them_apart(onrecord: Run, kept: Path) -> None:
    mira, tomas, _ = json.loads(onrecord("people", "--json").out)
    assert [s["value"] for s in mira["statuses"]] == ["held", "to_be_released", "released"]
    assert ([s["value"] for s in mira["doubtful"]], tomas["statuses"]) == (["dead"], [])
    dossier = json.loads(onrecord("person", "Rill", "--json").out)
    assert ([s["value"] for s in dossier["doubtful"]], [g["id"] for g in dossier["groups"]]) == (
        ["escaped"],
        [PAIR],
    )


@pytest.mark.parametrize("whole", [(), ("--all",)])
def test_a_dossier_counts_them_and_shows_them_where_asked_for(onrecord: Run, kept: Path, whole: tuple[str, ...]) -> None:
    folded, shown = (words(onrecord("person", "Rill", *whole, *more).out) for more in ((), ("--doubtful",)))
    assert "1 doubtful reading; --doubtful shows them" in folded
    assert "Nothing certain is known of what happened to this person." in folded
    assert "nothing certain" in folded
    assert ESCAPED not in folded
    assert "Doubtful readings" in shown
    assert ESCAPED in shown
    assert "--doubtful shows them" not in shown


def test_a_dossier_lists_the_groups(onrecord: Run, kept: Path) -> None:
    out = words(onrecord("person", "Rill").out)
    assert "the pair" in out
    assert "Mira Solano and Tomas Rill" in out
    assert "One of" not in onrecord("person", "mayor").out


def test_why_tells_what_it_is(onrecord: Run, kept: Path) -> None:
    assert ESCAPED in words(onrecord("why", "status-05").out)


def test_the_overview_counts_them_and_tells_none() -> None:
    shown = draw(show_overview(Asked(make_index(make_doubtful_record()), DAY)))
    assert "2 doubtful readings, not shown; onrecord people --doubtful shows them" in shown
    assert "doubtful reading: " not in shown
    fates, others = shown.split("Others", 1)
    assert "released (" in fates
    assert "Tomas Rill nothing certain" in others
    assert "the mayor" in others


def test_where_there_is_none_nothing_is_said_of_it() -> None:
    index = make_index(make_record())
    for part in (
        show_overview(Asked(index, DAY)),
        people_table(show_people(index, DAY), doubtful=True),
    ):
        assert "doubtful" not in draw(part)
