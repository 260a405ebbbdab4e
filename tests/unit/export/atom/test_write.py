from datetime import date

import feedparser
import pytest

from onrecord.export.atom.write import write
from onrecord.export.edition import DayNews, Edition
from onrecord.export.safe import is_web
from onrecord.export.views.index import make_index
from onrecord.export.views.news.item import NewsView, Shift, What
from onrecord.model.record import Record
from tests.fakes.hostile import EVIL, make_hostile

DAY = date(2031, 5, 9)


def feed(*rows: NewsView, record: Record | None = None) -> feedparser.FeedParserDict:
    edition = Edition(make_index(Record() if record is None else record), DAY, news=(DayNews(DAY, rows),) if rows else ())
    found = feedparser.parse("".join(write(edition)))
    assert not found.bozo
    return found


@pytest.mark.parametrize("name", EVIL)
def test_hostile_words_are_words(name: str) -> None:
    record = make_hostile(EVIL[name])
    index = make_index(record)
    row = NewsView("statement", What.NEW, "statement-1", EVIL[name], cites=index.cites([record.statements[0].content[0]]))
    (entry,) = feed(row, record=record).entries
    assert "<script" not in entry.content[0].value
    links = [link.href for link in entry.get("links", ())]
    assert links == ([record.reports[0].url] if is_web(record.reports[0].url or "") else [])


def test_a_change_tells_from_what_to_what() -> None:
    (entry,) = feed(NewsView("status", What.CHANGED, "status-1", "Ida Moen", (Shift("status", "held", "released"),))).entries
    assert entry.title == "changed: Ida Moen: status: held → released"
    assert (entry.updated, [tag.term for tag in entry.tags]) == ("2031-05-09T00:00:00Z", ["status", "changed"])


def test_ids_differ_where_the_change_does_and_stay_otherwise() -> None:
    rows = [
        NewsView("status", What.CHANGED, "status-1", "Ida Moen", (Shift("status", "held", now),)) for now in ("released", "dead", "dead")
    ]
    ids = [entry.id for entry in feed(*rows).entries]
    assert len(ids) == len(set(ids)) == 2
    assert ids == [entry.id for entry in feed(*rows).entries]


def test_a_feed_without_news_is_a_feed() -> None:
    found = feed()
    assert (found.entries, found.feed.updated) == ([], "2031-05-09T00:00:00Z")
