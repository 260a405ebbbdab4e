"""Debian's Chromium for the tests of pages, driven by Playwright; they skip without it."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from playwright.sync_api import Browser, sync_playwright

_PATH = Path("/usr/bin/chromium")
_FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]
IN_BROWSER = [
    pytest.mark.browser,
    pytest.mark.enable_socket,
    pytest.mark.skipif(not _PATH.exists(), reason="needs /usr/bin/chromium (apt-get install chromium)"),
]
"""The marks of a module whose tests open a browser."""


@contextmanager
def open_browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(_PATH), args=_FLAGS)
        yield browser
        browser.close()
