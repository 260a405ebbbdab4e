import pytest

from onrecord.intake.outlets import name_outlet, url_host


@pytest.mark.parametrize(
    ("declared", "url", "name"),
    [
        (None, "https://www.themoscowtimes.com/2025/02/04/a", "The Moscow Times"),
        (None, "https://news.example.org/a", "news.example.org"),
        (None, None, None),
        ("CNN (Web News)", "http://politics.cnn.com/a", "CNN"),
        ("New York Times - News", "http://www.nytimes.com/a", "The New York Times"),
        ("Example Daily", "https://www.bbc.com/a", "Example Daily"),
        ("Associated Press", None, "AP"),
        ("www.reuters.com", None, "Reuters"),
    ],
)
def test_names(declared: str | None, url: str | None, name: str | None) -> None:
    assert name_outlet(declared, url) == name


@pytest.mark.parametrize("url", ["", "https://", "http://[bad", "no host"])
def test_no_host(url: str) -> None:
    assert url_host(url) is None
