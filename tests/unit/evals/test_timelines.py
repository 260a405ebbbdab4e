"""The task's files, its words in our text, and timelines from what happens."""

from datetime import date
from pathlib import Path

import pytest

from evals.command import NotThisLayout
from evals.event_rows import anchor_of
from evals.happenings import Happening
from evals.timegraph import Row
from evals.timelines import DOCUMENTS, TIMELINES, Article, Namer, Target, gold_places, make_rows, read_data
from training.readers.printed import join_words

SENTENCES = (("Visit",), ("May", "5"), ("Bo", "took", "it", "off", "."), ("“", "Fine", "”"))
ARTICLE = Article("7", date(2021, 5, 5), SENTENCES)
TARGET = Target("Bo Low", (Row(1, "2021", ("7-2-took_off",)),))


def lay_out(folder: Path) -> Path:
    tokens = "".join(f'<token sentence="{s}" t_id="{s}{n}">{w}</token>' for s, words in enumerate(SENTENCES) for n, w in enumerate(words))
    created = '<TIMEX3 functionInDocument="CREATION_TIME" value="2021-05-05"/>'
    (folder / DOCUMENTS).mkdir()
    (folder / DOCUMENTS / "7.xml").write_text(f'<Document doc_id="7">{tokens}{created}</Document>', encoding="utf-8")
    (folder / TIMELINES).mkdir()
    (folder / TIMELINES / "bo_low.txt").write_text("Bo Low\n1\t2021\t7-2-took_off \t\n", encoding="utf-8")
    return folder


def day(number: int, start: int = 0) -> Happening:
    return Happening(start, date(2021, 5, number), date(2021, 5, number))


def test_documents_and_timelines_are_read(tmp_path: Path) -> None:
    assert read_data(lay_out(tmp_path)) == ([ARTICLE], [TARGET])


def test_another_layout_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotThisLayout, match="CAT"):
        read_data(tmp_path)


def test_words_are_printed_as_text() -> None:
    words = ["He", "said", ",", '"', "It", "'s", "(", "very", ")", "old", ".", '"', "$", "5"]
    assert join_words(words) == 'He said, "It\'s (very) old." $5'


def test_each_word_has_its_place_in_the_text() -> None:
    text = ARTICLE.text()
    assert ARTICLE.places(text)[text.index("took")] == (2, 1)


def test_words_of_a_gold_mention_may_stand_apart() -> None:
    assert gold_places([ARTICLE], [TARGET]) == {("7", 2, 1): "7-2-took_off", ("7", 2, 3): "7-2-took_off"}


def test_an_event_is_called_by_the_gold_mention_at_its_place() -> None:
    words = {("7", 2, 0): "Bo", ("7", 2, 1): "took"}
    namer = Namer({"7": {20: (2, 0), 23: (2, 1)}}, gold_places([ARTICLE], [TARGET]), words)
    assert [namer.name("7", start) for start in (20, 23, 99)] == ["7-2-Bo", "7-2-took_off", None]


def test_rows_are_in_order_of_time_the_wider_first() -> None:
    month = Happening(0, date(2021, 5, 1), date(2021, 5, 31))
    rows = make_rows([("b", day(1)), ("c", day(1)), ("a", month)])
    assert rows == [Row(2, "2021-05-01", ("b",)), Row(2, "2021-05-01", ("c",)), Row(1, "2021-05", ("a",))]


@pytest.mark.parametrize(("last", "anchor"), [(date(2021, 5, 3), "2021-05-03"), (date(2021, 5, 9), "2021-05"), (date(2021, 7, 1), "2021")])
def test_an_anchor_is_the_least_that_holds_the_period(last: date, anchor: str) -> None:
    assert anchor_of(date(2021, 5, 3), last) == anchor
