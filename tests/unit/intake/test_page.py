import pytest

from onrecord.model.report import FurnitureKind
from tests.unit.intake.reading import aside, fail_one, published, read_one

PAGE = """<!DOCTYPE html><html lang="en-GB"><head><title>Talks resume in Arvia | Example Daily</title>
<meta property="og:site_name" content="Example Daily"><meta property="article:published_time" content="2025-03-04T09:00:00+02:00">
<link rel="canonical" href="https://www.example.org/2025/03/04/talks">
<script type="application/ld+json">{{"@graph": [{{"@type": "WebPage"}}, {{"@type": ["NewsArticle"], "headline": "Talks resume in Arvia",
"author": [{{"name": "Jane Roe"}}, {{"name": "AFP"}}]}}]}}</script></head>
<body><nav><ul><li>Home</li></ul></nav><main><article><h1>Talks resume in Arvia</h1>
<p>The two sides met on Monday in Arvia to speak about nine captives, said Mira Dol, who speaks for the ministry.</p>
<p>"No."</p><p>Short one here, she said.</p><h2>What the sides want</h2>
<p>The Front of Hills &amp; Rivers wants &lt;b&gt;its men&lt;/b&gt; back before <b>any</b> other step, its envoy said by telephone.</p>
{extra}
<p>The talks continue on Tuesday, the ministry added in a statement that it sent to reporters.</p></article></main>
<aside class="related"><p>Another story that is long enough to look like prose, they said.</p></aside>
<footer><p>Copyright 2025 Example Daily. All rights reserved.</p></footer></body></html>"""


def test_what_the_page_declares() -> None:
    report = read_one(PAGE.format(extra=""), "a.html")
    assert (report.title, report.outlet, report.authors, report.agency) == ("Talks resume in Arvia", "Example Daily", ("Jane Roe",), "AFP")
    assert (str(published(report)), report.published_basis, report.language) == ("2025-03-04", "metadata", "en")
    assert report.url == "https://www.example.org/2025/03/04/talks"


def test_every_paragraph_once_and_nothing_else() -> None:
    text = read_one(PAGE.format(extra=""), "a.html").text
    told = [
        "Talks resume in Arvia",
        "The two sides met",
        '"No."',
        "Short one here",
        "What the sides want",
        "wants <b>its men</b> back",
        "The talks continue",
    ]
    assert [text.count(words) for words in told] == [1] * len(told)
    assert "Another story" not in text
    assert "Copyright" not in text


def test_a_post_in_the_page() -> None:
    post = '<blockquote><p>Home, now. <a href="x">pic.twitter.com/A1</a></p>&mdash; Families First (@famfirst) March 3, 2025</blockquote>'
    report = read_one(PAGE.format(extra=post), "a.html")
    assert [(p.author, report.text[p.body_start : p.body_stop]) for p in report.posts] == [("Families First", "Home, now.")]


def test_a_related_line_in_the_page() -> None:
    report = read_one(PAGE.format(extra="<p>Read more: What we know of the nine</p>"), "a.html")
    assert aside(report, FurnitureKind.RELATED) == ["Read more: What we know of the nine"]


def test_a_page_is_known_by_its_beginning() -> None:
    assert read_one(PAGE.format(extra=""), "a.txt").title == "Talks resume in Arvia"


@pytest.mark.parametrize(
    "page", ["<html></html>", "<html><body>" + "<div>" * 100_000 + "<p>Too deep, they said.", "<html><body><script>x</script>"]
)
def test_pages_without_text(page: str) -> None:
    assert fail_one(page.encode(), "a.html").code in ("no-text", "bad-markup")


def test_broken_json_ld_is_passed_over() -> None:
    page = PAGE.format(extra="").replace('{"@graph"', '{"@graph')
    assert read_one(page, "a.html").outlet == "Example Daily"


def test_feeds_are_named() -> None:
    assert fail_one(b'<?xml version="1.0"?><rss><channel></channel></rss>', "a.xml").code == "unknown-format"
