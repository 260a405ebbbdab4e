import pytest

from onrecord.intake.bylines import Byline, read_byline


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("By AFP", Byline(agency="AFP")),
        ("AFP", Byline(agency="AFP")),
        ("Reuters Staff", Byline(agency="Reuters")),
        ("By The Associated Press", Byline(agency="AP")),
        ("By Jane Roe", Byline(("Jane Roe",))),
        ("By Jane Roe, Reuters", Byline(("Jane Roe",), "Reuters")),
        ("By JANE ROE and Ivo van Sand | AP", Byline(("JANE ROE", "Ivo van Sand"), "AP")),
        ("By Jane Roe in Cairo", Byline(("Jane Roe",))),
        ("By AFP and Reuters", Byline(agency="AFP, Reuters")),
        ("By Jane Roe (AP)", Byline(("Jane Roe",), "AP")),
    ],
)
def test_credits(line: str, byline: Byline) -> None:
    assert read_byline(line) == byline


@pytest.mark.parametrize(
    "line",
    ["By Tuesday, talks had stalled", "By the time they met", "Jane Roe", "AP officials met", "By Jane Roe said nothing.", "uni", "By"],
)
def test_what_is_no_byline(line: str) -> None:
    assert read_byline(line) is None
