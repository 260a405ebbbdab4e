from datetime import date

import pytest

from onrecord.intake.urls import join_url, url_day


@pytest.mark.parametrize(
    "url",
    [
        "https://x.org/2025/02/04/a",
        "https://x.org/2025/2/4/a",
        "https://x.org/a-2025-02-04/",
        "https://x.org/2025/0204/a",
        "https://x.org/2025/feb/04/a",
        "https://x.org/20250204/a",
    ],
)
def test_a_day_in_the_path(url: str) -> None:
    assert url_day(url) == date(2025, 2, 4)


@pytest.mark.parametrize(
    "url", [None, "https://x.org/", "https://x.org/2025/13/40/a", "https://x.org/2025/02/a", "https://x.org/123456789/a"]
)
def test_no_day_in_the_path(url: str | None) -> None:
    assert url_day(url) is None


@pytest.mark.parametrize(
    ("written", "url"),
    [
        ("https://x.org/long-slug-of-a-st ory-a1234", "https://x.org/long-slug-of-a-story-a1234"),
        ("https://x.org/a Photo by Jane", "https://x.org/a"),
        ("see x.org", None),
    ],
)
def test_stray_spaces(written: str, url: str | None) -> None:
    assert join_url(written) == url
