from datetime import date

import pytest
from rich.console import Console

from onrecord.app.ask import Asked
from onrecord.cli.overview import show_overview
from onrecord.export.views.index import make_index
from onrecord.model.record import Record
from tests.fakes.records import make_record


def show(record: Record, width: int) -> str:
    console = Console(width=width, highlight=False, markup=False, force_terminal=False)
    with console.capture() as capture:
        console.print(show_overview(Asked(make_index(record), date(2031, 5, 12))))
    return capture.get()


@pytest.mark.parametrize("width", [60, 80, 120])
def test_it_fits_the_width(width: int) -> None:
    assert max(map(len, show(make_record(), width).splitlines())) <= width


@pytest.mark.parametrize(
    "words",
    [
        "as of 12 May 2031: 2 reports, 2 statements, 3 events",
        "released (12 May 2031, says Varda Guard)",
        "citizenship Norlander / Esterlander (reports differ)",
        "VNA (agency) → Varda Post (VNA), 9 May 2031; said 9 May 2031",
        "promise by Varda Guard: release of Mira Solano",
        "fulfilled, by its own account",
        "meeting of Tomas Rill with the mayor",
        "citizenship: reports differ",
        "the same speaker on the same occasion",
    ],
)
def test_everything_that_a_person_wants_to_see_is_there(words: str) -> None:
    assert words in " ".join(show(make_record(), 200).split())


def test_an_empty_record_says_so_in_every_part() -> None:
    shown = show(Record(), 80)
    for words in ("No person's fate is told.", "Nobody is reported to have said anything.", "Nothing with a day is planned or due."):
        assert words in shown
