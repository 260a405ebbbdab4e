import re
from dataclasses import replace
from datetime import date
from html import unescape

import pytest

from onrecord.export.page import render
from onrecord.model.record import Record
from onrecord.model.status import StatusValue
from tests.fakes.records import FIRST, TWO, make_doubtful_record, make_record, statuses

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


DOUBTFUL = render(make_doubtful_record(), "On the record", date(2031, 5, 20))


def card(page: str, name: str) -> str:
    start = page.index(f"<h3>{name}</h3>")
    return page[start : page.index("</article>", start)]


def test_doubtful_readings_are_folded_below_the_fates() -> None:
    mira = card(DOUBTFUL, "Mira Solano")
    fold = mira.index('<details class="doubtful"><summary>Doubtful readings (1)</summary>')
    assert fold < mira.index("doubtful reading: dead") < mira.index("</details>", fold)
    assert "doubtful reading" not in mira[:fold].lower()
    assert "v-dead" not in mira


def test_who_has_doubtful_readings_only_stands_among_the_others() -> None:
    others = DOUBTFUL[DOUBTFUL.index("others who are named</summary>") :]
    assert "nothing certain" in card(others, "Tomas Rill")
    assert "nothing certain" not in card(others, "the mayor")
    assert "nothing certain" not in card(DOUBTFUL, "Mira Solano")


def test_links_of_doubtful_readings_and_groups_lead_to_their_sentences() -> None:
    links = {unescape(found) for found in re.findall(r'href="#([^"]+)"', DOUBTFUL)}
    assert links <= set(ids(DOUBTFUL))
    assert "one of the pair (Mira Solano and Tomas Rill)" in " ".join(card(DOUBTFUL, "Tomas Rill").split())


def test_how_sure_a_fate_is_can_be_seen() -> None:
    freed = replace(statuses()[2], unconfirmed=True)
    page = render(replace(make_record(), statuses=(freed,)), "On the record")
    assert 'class="v-released unconfirmed"' in page
    assert "unconfirmed: released (" in page


@pytest.mark.parametrize("value", [v for v in StatusValue if v is not StatusValue.UNKNOWN])
def test_every_status_has_its_colour(value: StatusValue) -> None:
    sheet = PAGE[PAGE.index("<style>") : PAGE.index("</style>")]
    assert re.search(rf"\.v-{value}\b[^{{]*{{[^}}]*border-top-color", sheet)


def test_a_doubtful_reading_leads_to_words_that_nothing_else_cites() -> None:
    alone = replace(make_doubtful_record(), events=(), commitments=())
    page = render(alone, "On the record", date(2031, 5, 20))
    links = {unescape(found) for found in re.findall(r'href="#([^"]+)"', card(page, "Mira Solano"))}
    assert links <= set(ids(page))
