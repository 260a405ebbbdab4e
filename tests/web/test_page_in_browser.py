"""The page as a browser shows it: nothing is fetched, links open their sentences, it fits a phone, and is the same without script."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from onrecord.export.page import render
from tests.chromium import IN_BROWSER, open_browser
from tests.fakes.records import make_record

pytestmark = IN_BROWSER


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with open_browser() as browser:
        yield browser


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("page") / "record.html"
    path.write_text(render(make_record(), "On the record"), encoding="utf-8")
    return path.as_uri()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    with browser.new_context(viewport={"width": 1200, "height": 900}, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(address)
        yield page


def test_only_the_page_itself_is_loaded(browser: Browser, address: str) -> None:
    asked: list[str] = []
    with browser.new_context() as context:
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.goto(address)
        page.wait_for_load_state("networkidle")
    assert asked == [address]


def test_the_browser_has_nothing_to_complain_about(browser: Browser, address: str) -> None:
    told: list[str] = []
    with browser.new_context() as context:
        page = context.new_page()
        page.on("console", lambda message: told.append(message.text))
        page.on("pageerror", lambda error: told.append(str(error)))
        page.goto(address)
    assert told == []


def test_a_status_links_to_its_sentence(page: Page) -> None:
    page.locator("#people .track li").last.locator("a").click()
    sentence = page.locator(".sentence:has(:target)")
    assert sentence.inner_text().startswith("Mira Solano, who is from Esterland, was released on 12 May")
    box = sentence.bounding_box()
    assert box is not None
    assert 0 <= box["y"] <= 900


def test_every_part_is_one_click_away(page: Page) -> None:
    for link in page.locator("nav a").all():
        link.click()
        assert page.locator("section:target").count() == 1


@pytest.mark.parametrize("width", [360, 820, 1600])
def test_nothing_sticks_out_sideways(browser: Browser, address: str, width: int) -> None:
    with browser.new_context(viewport={"width": width, "height": 800}) as context:
        page = context.new_page()
        page.goto(address)
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_is_readable_in_light_and_dark(browser: Browser, address: str, scheme: str) -> None:
    with browser.new_context(color_scheme="dark" if scheme == "dark" else "light") as context:
        page = context.new_page()
        page.goto(address)
        ink, paper = (page.evaluate(f"getComputedStyle(document.body).{name}") for name in ("color", "backgroundColor"))
    assert contrast(ink, paper) >= 7


def test_the_page_has_one_main_heading_and_a_language(page: Page) -> None:
    assert page.locator("h1").count() == 1
    assert page.locator("html").get_attribute("lang") == "en"


def contrast(first: str, second: str) -> float:
    light, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    """Relative luminance of `rgb(r, g, b)`, as in WCAG 2."""
    parts = [int(part) / 255 for part in colour.removeprefix("rgb(").removesuffix(")").split(",")]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
