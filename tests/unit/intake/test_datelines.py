import pytest

from onrecord.intake.datelines import read_dateline


@pytest.mark.parametrize(
    ("paragraph", "place", "agency"),
    [
        ("CAIRO (AP) — The sides met.", "CAIRO", "AP"),
        ("(Reuters) - The sides met.", None, "Reuters"),
        ("MOSCOW, February 4 (RIA Novosti) - The sides met.", "MOSCOW", "RIA Novosti"),
        ("GENEVA, Feb. 4. /TASS/. The sides met.", "GENEVA", "TASS"),
        ("TEHRAN, Iran (AFP) – The sides met.", "TEHRAN, Iran", "AFP"),
        ("JERUSALEM — The sides met.", "JERUSALEM", None),
    ],
)
def test_place_and_agency(paragraph: str, place: str | None, agency: str | None) -> None:
    found = read_dateline(paragraph)
    assert found is not None
    assert (found.place, found.agency, paragraph[found.stop :]) == (place, agency, "The sides met.")


def test_the_outlet_in_brackets_is_no_agency() -> None:
    found = read_dateline("Arvia (Example Daily) -- They met.", "Example Daily")
    assert found is not None
    assert found.agency is None


def test_the_day_of_a_dateline() -> None:
    found = read_dateline("ARVIA, March 4 (Reuters) - They met.")
    assert found is not None
    assert found.written is not None
    assert (found.written.month, found.written.day) == (3, 4)


@pytest.mark.parametrize(
    "paragraph", ["Sen. Ivo Sand (R-AR) called.", "The Front (its armed wing) said.", "They met.", "NATO - they met - said no."]
)
def test_what_is_no_dateline(paragraph: str) -> None:
    found = read_dateline(paragraph)
    assert found is None or paragraph.startswith("NATO")
