import re
from dataclasses import replace
from datetime import date
from html import unescape

from onrecord.export.page import render
from onrecord.model.record import Record
from tests.fakes.records import FIRST, TWO, make_record

PAGE = render(make_record(), "On the record")


def ids(page: str) -> list[str]:
    return [unescape(found) for found in re.findall(r'\bid="([^"]+)"', page)]


def test_every_link_leads_to_a_place_on_the_page() -> None:
    links = {unescape(found) for found in re.findall(r'href="#([^"]+)"', PAGE)}
    assert links
    assert links <= set(ids(PAGE))


def test_no_place_is_there_twice() -> None:
    assert len(set(ids(PAGE))) == len(ids(PAGE))


def test_the_page_loads_nothing_and_runs_nothing() -> None:
    assert not re.search(r"<script|<link|<img|<iframe|\bsrc=|@import|url\(|\son\w+=", PAGE)
    assert "default-src 'none'" in PAGE


def test_texts_are_never_markup() -> None:
    assert "&lt;b&gt;Nobody&lt;/b&gt;" in PAGE
    assert "<b>Nobody" not in PAGE


def test_only_web_addresses_become_links() -> None:
    assert TWO.url is not None
    assert "javascript:" not in PAGE


def test_the_title_is_escaped() -> None:
    assert "<title>A &amp; &lt;B&gt;</title>" in render(make_record(), "A & <B>")


def test_the_whole_text_of_each_report_is_there() -> None:
    section = PAGE[PAGE.index('id="reports"') :]
    words = unescape(re.sub(r"<[^>]+>", "", section))
    assert "".join(FIRST.split()) in "".join(words.split())


def test_the_day_asked_for_is_told() -> None:
    assert "As of <b>12 May 2031</b>" in PAGE


def test_an_empty_record_is_a_page_that_says_so() -> None:
    page = render(Record(), "On the record")
    assert "No person&#39;s fate is told." in page or "No person's fate is told." in page
    assert "No event is on the record." in page


def test_failures_are_told() -> None:
    assert "photo.jpg: It is not text. (binary-input)" in PAGE


def test_the_same_record_gives_the_same_page() -> None:
    assert render(replace(make_record()), "On the record") == PAGE


def test_it_says_which_day_it_is_for() -> None:
    page = render(make_record(), "On the record", date(2031, 5, 12), date(2031, 5, 20))
    assert "As of <b>12 May 2031</b>, as known on <b>20 May 2031</b>." in page
