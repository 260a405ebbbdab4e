"""One entry a change, newest first. An entry is dated by the day of the reports that made it, and keeps its id from run to run."""

from collections.abc import Iterable, Iterator
from datetime import date
from xml.etree.ElementTree import Element, SubElement, tostring

from onrecord.export.edition import DayNews, Edition
from onrecord.export.safe import is_web, make_plain, quoted
from onrecord.export.views.index import Cite, Index
from onrecord.export.views.news.item import NewsView, Shift
from onrecord.export.views.words import plain, shorten
from onrecord.model.ids import content_id

NAMESPACE = "http://www.w3.org/2005/Atom"
XHTML = "http://www.w3.org/1999/xhtml"
FIRST_DAY = date(1970, 1, 1)
"""When a feed without a single day was updated."""

TITLE = 200
"""Characters of an entry's title."""


def write(edition: Edition) -> Iterator[str]:
    """One piece an entry."""
    yield '<?xml version="1.0" encoding="utf-8"?>\n'
    yield f'<feed xmlns="{NAMESPACE}">\n'
    yield from (_xml(element) for element in _head(edition))
    for day in edition.news:
        yield from (_xml(_entry(id_, day.on, row, edition.index)) for id_, row in _identify(day))
    yield "</feed>\n"


def _head(edition: Edition) -> Iterator[Element]:
    yield _text(Element("id"), "urn:onrecord:changes")
    yield _text(Element("title"), edition.title)
    yield _text(Element("updated"), _instant(edition.news[0].on if edition.news else edition.as_of or FIRST_DAY))
    author = Element("author")
    _text(SubElement(author, "name"), "onrecord")
    yield author


def _identify(day: DayNews) -> Iterable[tuple[str, NewsView]]:
    """Two rows that say the same are one."""
    return {_id(day.on, row): row for row in day.rows}.items()


def _id(on: date, row: NewsView) -> str:
    parts = (part for shift in row.shifts for part in (shift.property, shift.was, shift.now))
    return f"urn:onrecord:{content_id('change', on.isoformat(), row.of, row.what, row.id, row.words, *parts)}"


def _entry(id_: str, on: date, row: NewsView, index: Index) -> Element:
    entry = Element("entry")
    _text(SubElement(entry, "id"), id_)
    _text(SubElement(entry, "title"), shorten(f"{row.what}: {_say(row)}", TITLE))
    _text(SubElement(entry, "updated"), _instant(on))
    for term in (row.of, row.what.value):
        SubElement(entry, "category", {"term": term})
    for url in _links(row, index):
        SubElement(entry, "link", {"rel": "related", "href": url})
    entry.append(_content(row))
    return entry


def _content(row: NewsView) -> Element:
    content = Element("content", {"type": "xhtml"})
    div = SubElement(content, "div", {"xmlns": XHTML})
    _text(SubElement(div, "p"), row.words)
    for shift in row.shifts:
        _text(SubElement(div, "p"), _say_shift(shift))
    for cite in row.cites:
        block = SubElement(div, "blockquote")
        _text(SubElement(block, "p"), quoted(cite.span.quote))
        _text(SubElement(block, "p"), _say_place(cite))
    if row.id:
        _text(SubElement(div, "p"), f"onrecord why {row.id}")
    return content


def _say(row: NewsView) -> str:
    return f"{row.words}: {'; '.join(map(_say_shift, row.shifts))}" if row.shifts else row.words


def _say_shift(shift: Shift) -> str:
    """`due: 15 Feb 2025 → 17 Feb 2025`."""
    return f"{plain(shift.property)}: " + " → ".join(part for part in (shift.was, shift.now or "none") if part)


def _say_place(cite: Cite) -> str:
    return f"{cite.label} [{cite.span.report} {cite.span.start}–{cite.span.stop}]"


def _links(row: NewsView, index: Index) -> Iterable[str]:
    """The pages that it was read from."""
    reports = [*(cite.span.report for cite in row.cites), *(r for r in index.reports if r == row.id)]
    urls = (index.reports[r].url for r in reports if r in index.reports)
    return dict.fromkeys(url for url in urls if url is not None and is_web(url))


def _instant(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _text(element: Element, text: str) -> Element:
    element.text = make_plain(text)
    return element


def _xml(element: Element) -> str:
    return tostring(element, encoding="unicode") + "\n"
