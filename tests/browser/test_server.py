"""The server as people use it, in Chromium: with script and without, and by axe-core's rules."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from onrecord.app.demo import list_examples
from onrecord.server.settings import Settings
from onrecord.stores.sqlite import SQLiteStore
from tests.browser.serving import serving
from tests.chromium import IN_BROWSER, open_browser
from tests.shared import ROOT

pytestmark = IN_BROWSER


AXE = Path(__file__).parent / "vendor" / "axe-4.14.1.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
MINUTE = 60_000


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with open_browser() as browser:
        yield browser


@pytest.fixture(scope="module", params=[True, False], ids=["script", "no-script"])
def with_script(request: pytest.FixtureRequest) -> bool:
    return bool(request.param)


@pytest.fixture(scope="module")
def address(browser: Browser, with_script: bool, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server whose record was made by sending the examples through its own form."""
    store = SQLiteStore(tmp_path_factory.mktemp("server") / "record.db")
    with serving(store, Settings(patience=60)) as address:
        context = browser.new_context(java_script_enabled=with_script)
        add_examples(context.new_page(), address)
        context.close()
        yield address


@pytest.fixture
def context(browser: Browser, with_script: bool) -> Iterator[BrowserContext]:
    context = browser.new_context(java_script_enabled=with_script, viewport={"width": 1100, "height": 900})
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext, address: str) -> Page:
    page = context.new_page()
    page.goto(address)
    return page


def add_examples(page: Page, address: str) -> None:
    page.goto(f"{address}/")
    page.get_by_role("link", name="Add reports").first.click()
    page.get_by_label("or choose files").set_input_files(list_examples(ROOT / "examples"))
    page.get_by_role("button", name="Add to the record").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Done", timeout=2 * MINUTE)
    expect(page.get_by_role("status")).to_contain_text("11 reports added, 0 already there, 0 failed.")


def open_part(page: Page, name: str) -> None:
    page.get_by_role("navigation", name="Parts of the record").get_by_role("link", name=name, exact=True).click()


def test_a_dossier_leads_to_the_sentence(page: Page) -> None:
    open_part(page, "People")
    page.get_by_role("link", name="Alexander Trufanov").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Alexander Trufanov")
    expect(page.locator("svg .band")).to_have_count(3)
    page.locator("#status table a").first.click()
    mark = page.locator("#span")
    expect(mark).to_be_in_viewport()
    assert "abducted" in " ".join(page.locator("article.text mark").all_inner_texts())


def test_the_picture_links_to_its_evidence(page: Page) -> None:
    open_part(page, "People")
    page.get_by_role("link", name="Alexander Trufanov").click()
    page.locator("svg a:has(.band)").first.click()
    expect(page.locator("#span")).to_be_in_viewport()


def test_the_timeline_is_filtered(page: Page, with_script: bool) -> None:
    open_part(page, "Timeline")
    every = page.locator("li.event").count()
    page.get_by_label("person", exact=True).fill("Herkin")
    if with_script:
        page.get_by_label("person", exact=True).blur()
        page.wait_for_url(re.compile("person=Herkin"))
    else:
        page.get_by_role("button", name="Filter").click()
    expect(page.locator("li.event").first).to_contain_text("Herkin")
    assert 0 < page.locator("li.event").count() < every


def test_a_month_opens_its_events(page: Page) -> None:
    open_part(page, "Timeline")
    page.locator("figure a").first.click()
    expect(page).to_have_url(re.compile("since=2023-10-01&until=2023-10-31"))
    expect(page.locator("li.event").first).to_contain_text("7 Oct 2023")


def test_the_past_is_asked_for_and_stays(page: Page) -> None:
    page.get_by_label("known at").fill("2025-02-14")
    page.get_by_role("form", name="Which record").get_by_role("button", name="Show").click()
    expect(page.locator("form.days .now")).to_contain_text("as known on 14 Feb 2025")
    open_part(page, "Agenda")
    expect(page.locator("form.days .now")).to_contain_text("as known on 14 Feb 2025")
    expect(page.locator("main")).to_contain_text("15 Feb 2025")


def test_statements_are_searched(page: Page) -> None:
    open_part(page, "Statements")
    page.get_by_label("words").fill("list")
    page.get_by_label("words").press("Enter")
    expect(page.locator("blockquote mark").first).to_have_text("list")


def test_layers_are_switched_without_script(page: Page) -> None:
    open_part(page, "Reports")
    page.locator("main tbody th a").first.click()
    content = page.locator(".y-content").first
    shaded = content.evaluate("e => getComputedStyle(e).backgroundColor")
    page.get_by_label("contents: what was said").uncheck()
    assert content.evaluate("e => getComputedStyle(e).backgroundColor") != shaded


def test_a_decision_is_made_and_taken_back(page: Page, with_script: bool) -> None:
    open_part(page, "Review")
    asked = page.locator("form.question h2").inner_text()
    page.get_by_label("your name").fill("Ida Moen")
    if with_script:
        page.locator("h1").click()
        page.keyboard.press("u")
    else:
        page.get_by_role("button", name="unsure").click()
    expect(page.locator("main")).to_contain_text("Ida Moen, 20")
    if with_script:
        page.keyboard.press("z")
    else:
        page.get_by_role("button", name="undo").first.click()
    expect(page.locator("form.question h2")).to_have_text(asked)
    expect(page.locator("main")).to_contain_text("undo of judgement-")


def test_an_export_is_downloaded(page: Page) -> None:
    page.get_by_role("link", name="all of it in other formats").click()
    with page.expect_download() as download:
        page.get_by_role("link", name="xlsx").click()
    assert download.value.suggested_filename == "onrecord.xlsx"
    assert download.value.path().read_bytes()[:2] == b"PK"


def test_the_keyboard_reaches_the_content_first(page: Page) -> None:
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


@pytest.mark.parametrize("path", ["/", "/people", "/timeline", "/add", "/review"])
def test_nothing_is_loaded_from_elsewhere_and_nothing_complained_of(context: BrowserContext, address: str, path: str) -> None:
    page, asked, told = context.new_page(), list[str](), list[str]()
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: told.append(message.text))
    page.on("pageerror", lambda error: told.append(str(error)))
    page.goto(address + path)
    page.wait_for_load_state("networkidle")
    assert [url for url in asked if not url.startswith(address)] == []
    assert told == []


@pytest.mark.parametrize("width", [1100, 360])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(browser: Browser, address: str, with_script: bool, width: int, scheme: str) -> None:
    if not with_script:
        pytest.skip("axe-core is script")
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True)  # type: ignore[arg-type]
    page, found = context.new_page(), list[str]()
    for path in list_paths(page, address):
        page.goto(address + path)
        page.add_script_tag(path=AXE)
        result = page.evaluate("rules => axe.run({runOnly: rules, resultTypes: ['violations']})", RULES)
        found += [f"{path}: {v['id']} ({v['impact']}): {v['nodes'][0]['html'][:200]}" for v in result["violations"]]
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"{path} is wider than the screen"
    context.close()
    assert "\n".join(found) == ""


def list_paths(page: Page, address: str) -> list[str]:
    """Every kind of page, with something on each."""
    person = page.request.get(f"{address}/people.json").json()[1]["id"]
    report = page.request.get(f"{address}/reports.json").json()[0]["id"]
    promise = page.request.get(f"{address}/promises.json").json()[0]["id"]
    listings = "people statements promises timeline agenda conflicts origins reports failures review judgements exports"
    single = [f"/person/{person}", f"/report/{report}?span=10-40", f"/why/{promise}", "/review/several", "/new?since=2025-02-13"]
    others = ["/", "/add", "/nothing", "/people?name=nobody", "/agenda?as_of=2025-02-10"]
    return [*others, *single, *(f"/{name}" for name in listings.split())]
