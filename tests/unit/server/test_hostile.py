"""Reports that want to do harm: their words are shown, never run, and never turned around."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from onrecord.model.claim import ClaimKind
from onrecord.model.entity import Property
from onrecord.server.pages.render import HTMX
from onrecord.stores.memory import MemoryStore
from tests.fakes.readings import Paper
from tests.fakes.server import NOW, open_client

HARM = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "<svg onload=alert(1)>",
    "javascript:alert(1)",
    "'-alert(1)-'",
    "{{ 7 * 7 }}",
    "</title><script>alert(2)</script>",
    "\u202edlrow\u202c \u2066isolated\u2069",
)


def hostile_store() -> MemoryStore:
    """Every harm as a name, a value, words of a statement, a title, an outlet, a path and an address."""
    store = MemoryStore()
    for n, harm in enumerate(HARM):
        paper = Paper(f"p{n}", NOW.date(), agency=harm)
        who = paper.person(f"Dov {harm}")
        other = paper.person(f"Mira {harm}")
        paper.attribute(who, Property.ROLE, harm)
        said = paper.says(who, f"He said {harm} again", via=harm)
        paper.claim(ClaimKind.RELEASE, patient=other, when=NOW.date(), by=said, words=f"Mira was released {harm}.")
        report = replace(paper.report(), title=harm, outlet=harm, url=harm, authors=(harm,), path=f"{harm}.txt", published_note=harm)
        store.put(report, paper.reading(), now=NOW)
    return store


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    with open_client(hostile_store()) as client:
        listings = ("people", "statements", "promises", "timeline", "conflicts", "origins", "reports", "agenda", "failures")
        paths = ["/", "/new?since=2001-01-01", *(f"/{name}" for name in listings)]
        paths += [f"/person/{p['id']}" for p in client.get("/people.json").json()]
        paths += [f"/report/{r['id']}?span=0-12" for r in client.get("/reports.json").json()]
        paths += [f"/why/{e['id']}" for e in client.get("/timeline.json").json()]
        paths += [
            "/statements?q=%3Cscript%3E&by=%22%3E%3Csvg%20onload%3D1%3E",
            "/person/%3Cscript%3E",
            "/people?name=%22autofocus%20onfocus=1",
        ]
        return {path: client.get(path).text for path in paths}


def test_the_harm_is_on_the_pages(pages: dict[str, str]) -> None:
    assert sum("alert(1)" in page for page in pages.values()) > 10


class Tags(HTMLParser):
    """What a browser would see: every tag with its attributes, and nothing of the text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))


def test_no_markup_of_a_report_is_markup(pages: dict[str, str]) -> None:
    seen = [found for page in pages.values() for found in Tags(page).seen]
    assert {str(attributes.get("src")).partition("?")[0] for tag, attributes in seen if tag == "script"} == {
        f"/static/{HTMX}",
        "/static/page.js",
    }
    assert {tag for tag, _ in seen} & {"img", "iframe", "object", "embed", "style", "base"} == set()


def test_no_attribute_runs_anything(pages: dict[str, str]) -> None:
    names = {name for page in pages.values() for _, attributes in Tags(page).seen for name in attributes}
    assert {name for name in names if name.startswith("on") or name in ("style", "srcdoc", "formaction")} == set()


def test_no_link_leads_elsewhere(pages: dict[str, str]) -> None:
    seen = [attributes for page in pages.values() for _, attributes in Tags(page).seen]
    links = {str(attributes[name]) for attributes in seen for name in ("href", "src", "action", "hx-get") if name in attributes}
    assert {link for link in links if not link.startswith(("/", "#"))} == set()


def test_templates_of_a_report_are_no_templates(pages: dict[str, str]) -> None:
    assert any("{{ 7 * 7 }}" in page for page in pages.values())


def test_text_stands_in_the_order_in_which_it_was_read(pages: dict[str, str]) -> None:
    assert {path for path, page in pages.items() if re.search("[\u202a-\u202e\u2066-\u2069]", page)} == set()
    assert any("marks that would turn" in page for page in pages.values())
