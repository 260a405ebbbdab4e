"""What a page says of itself: JSON-LD of an article, meta tags, the canonical link, the first time element."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from lxml.html import HtmlElement

from onrecord.intake.articles import Json, read_article
from onrecord.intake.clean import clean_line
from onrecord.intake.draft import Draft
from onrecord.intake.outlets import url_host

_TYPES = re.compile(r"(?:Article|BlogPosting|Report|LiveBlogPosting|NewsArticle)$")
_META = {
    "title": ("og:title", "twitter:title", "parsely-title", "dc.title", "headline", "sailthru.title"),
    "outlet": ("og:site_name", "application-name", "publisher", "dc.publisher", "parsely-site", "dcterms.publisher", "cre"),
    "authors": ("author", "article:author", "parsely-author", "dc.creator", "byl", "sailthru.author", "dcterms.creator", "byline"),
    "agency": ("agency", "news_agency", "source-agency"),
    "published": (
        "article:published_time",
        "datepublished",
        "parsely-pub-date",
        "pubdate",
        "publish-date",
        "publishdate",
        "dc.date",
        "dc.date.issued",
        "dcterms.created",
        "dcterms.issued",
        "sailthru.date",
        "og:published_time",
        "article:published",
        "date",
        "displaydate",
    ),
    "url": ("og:url", "parsely-link"),
    "language": ("dc.language", "content-language", "language", "og:locale"),
}
_DEPTH = 6


def read_declared(tree: HtmlElement, path: str) -> Draft:
    """A draft with all that the page declares; `text` is the article body of its JSON-LD, or empty."""
    tags = _tags(tree)
    linked = next((d for d in (read_article(_with_body(item), path) for item in _linked(tree)) if d is not None), Draft(path, ""))
    draft = replace(
        linked,
        text="" if linked.text == _NO_BODY else linked.text,
        title=linked.title or _first(tags, "title") or _heading(tree),
        outlet=linked.outlet or _first(tags, "outlet"),
        agency=linked.agency or _first(tags, "agency"),
        authors=linked.authors or _authors(tags, tree),
        url=_url(path) or _canonical(tree) or _http(linked.url) or _first(tags, "url"),
        language=linked.language or tree.get("lang") or _first(tags, "language"),
        published=linked.published or _first(tags, "published") or _time(tree),
    )
    return replace(draft, title=_untailed(draft.title, draft.outlet))


_NO_BODY = "-"


def _with_body(item: Mapping[str, Json]) -> Mapping[str, Json]:
    body = item.get("articleBody")
    return {**item, "text": body if isinstance(body, str) and body.strip() else _NO_BODY, "title": item.get("headline")}


def _linked(tree: HtmlElement) -> Iterator[Mapping[str, Json]]:
    """Articles among the JSON-LD, in order; a block that is broken is passed over, as browsers do."""
    for script in tree.iterfind('.//script[@type="application/ld+json"]'):
        try:
            value = json.loads(re.sub(r"^\s*(?:<!--|//<!\[CDATA\[)|(?:-->|//\]\]>)\s*$", "", script.text or ""), strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _typed(value, 0)


def _typed(value: Json, depth: int) -> Iterator[Mapping[str, Json]]:
    if depth > _DEPTH:
        return
    if isinstance(value, Mapping):
        kinds = value.get("@type")
        if any(isinstance(kind, str) and _TYPES.search(kind) for kind in (kinds if isinstance(kinds, list) else [kinds])):
            yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _typed(value.get(key), depth + 1)
    elif isinstance(value, list):
        for item in value:
            yield from _typed(item, depth + 1)


def _tags(tree: HtmlElement) -> dict[str, list[str]]:
    tags: dict[str, list[str]] = {}
    for tag in tree.iter("meta"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop") or tag.get("http-equiv")
        content = (tag.get("content") or "").strip()
        if name and content:
            tags.setdefault(name.strip().lower(), []).append(content)
    return tags


def _first(tags: Mapping[str, list[str]], what: str) -> str | None:
    return next((tags[name][0] for name in _META[what] if name in tags), None)


def _authors(tags: Mapping[str, list[str]], tree: HtmlElement) -> tuple[str, ...]:
    """Authors by meta tags, else by `rel=author`; a profile's URL is no name."""
    named = next((tags[name] for name in _META["authors"] if any(not v.startswith("http") for v in tags.get(name, []))), [])
    marked = [" ".join(a.text_content().split()) for a in tree.xpath('//a[@rel="author"] | //*[@itemprop="author"]')[:6]]
    names = named or marked
    return tuple(
        dict.fromkeys(re.sub(r"^by\s+", "", n, flags=re.IGNORECASE) for n in names if n and not n.startswith("http") and len(n) < 120)
    )


def _heading(tree: HtmlElement) -> str | None:
    """The only h1, else the page's title."""
    headings = tree.findall(".//h1")
    if len(headings) == 1 and headings[0].text_content().strip():
        return clean_line(headings[0].text_content())
    return clean_line(tree.findtext(".//title"))


def _untailed(title: str | None, outlet: str | None) -> str | None:
    """The title without the outlet's name behind it."""
    line, name = clean_line(title), clean_line(outlet)
    if line is None or name is None:
        return line
    return re.sub(rf"\s*[|–—·»:-]\s*{re.escape(name)}\s*$", "", line, flags=re.IGNORECASE) or line


def _canonical(tree: HtmlElement) -> str | None:
    return next((url for url in (_http(link.get("href")) for link in tree.iterfind('.//link[@rel="canonical"]')) if url), None)


def _time(tree: HtmlElement) -> str | None:
    """The day of the first time element with one, where the page has an article or time marked as published."""
    marked = tree.xpath(
        "//time[@pubdate or @itemprop='datePublished']/@datetime | //*[@itemprop='datePublished']/@content | //article//time/@datetime"
    )
    return next((str(value) for value in marked if str(value).strip()), None)


def _url(path: str) -> str | None:
    return path if path.startswith(("http://", "https://")) else None


def _http(url: str | None) -> str | None:
    return url if url is not None and url.startswith(("http://", "https://")) and url_host(url) else None
