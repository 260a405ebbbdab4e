"""The site of docs/: built without a warning, opened from the disk, searched, and nothing asked for from elsewhere."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page
from playwright.sync_api import TimeoutError as Unheard

from tests.chromium import IN_BROWSER, open_browser
from tests.shared import ROOT

pytestmark = IN_BROWSER


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    build = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(folder)]
    done = subprocess.run(build, cwd=ROOT, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def page() -> Iterator[Page]:
    with open_browser() as browser:
        yield browser.new_page()


def found(page: Page, address: str, words: str) -> bool:
    """Whether the opened page finds them; a busy machine may lose the first word to its worker."""
    page.goto(address)
    page.locator("input.md-search__input").fill(words)
    try:
        page.locator(".md-search-result__item a").first.wait_for(timeout=12_000)
    except Unheard:
        return False
    return True


def test_it_is_searched_from_the_disk_and_asks_for_nothing(site: Path, page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    address = (site / "index.html").as_uri()
    assert any(found(page, address, "citizenship") for _ in range(6))
    assert [url for url in asked if not url.startswith(("file:", "data:", "blob:", "about:"))] == []


def test_its_parts_are_in_the_nav(site: Path, page: Page) -> None:
    page.goto((site / "explanation" / "origins.html").as_uri())
    nav = page.locator(".md-sidebar--primary").inner_text()
    assert [p for p in ("Tutorial", "How-to", "Reference", "Explanation", "Decisions", "Changelog") if p.lower() not in nav.lower()] == []
