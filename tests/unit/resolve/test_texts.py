"""Whether one text is another, trimmed or edited."""

import random

from onrecord.model.ids import ReportId
from onrecord.model.report import Furniture, FurnitureKind, Report
from onrecord.resolve.texts import is_same_text, own_text, read_wording

CHANCE = random.Random(5)


def words(count: int) -> str:
    return " ".join("".join(CHANCE.choices("abcdefghijklmnop", k=6)) for _ in range(count))


LEAD, REST, SPEECH, OWN, LAST = (words(100) for _ in range(5))


def same(left: str, right: str) -> bool:
    a, b = (read_wording(Report(ReportId(t[:5]), "a.txt", t, "0" * 64)) for t in (left, right))
    assert is_same_text(a, b) == is_same_text(b, a)
    return is_same_text(a, b)


def test_a_trim() -> None:
    assert same(f"{LEAD} {REST} {LAST}", LEAD)


def test_a_wire_story_with_paragraphs_of_the_outlet() -> None:
    assert same(f"{LEAD} {REST}", f"{LEAD} {REST[:200]} {OWN}")


def test_a_speech_that_both_quote_says_nothing() -> None:
    assert not same(f"{LEAD} “{SPEECH}” {REST}", f"{OWN} “{SPEECH}” {LAST}")


def test_nor_does_background_at_the_end() -> None:
    assert not same(f"{LEAD} {REST} {LAST}", f"{OWN} {words(80)} {LAST}")


def test_a_transcript_is_told_by_its_quoted_words() -> None:
    assert same(f"“{SPEECH}”", f"“{SPEECH}”")


def test_a_few_words_say_nothing() -> None:
    assert not same("the talks went on", "the talks went on")


def test_furniture_is_not_compared() -> None:
    report = Report(ReportId("r"), "a.txt", "Photo: X. The talks.", "0" * 64, furniture=(Furniture(0, 9, FurnitureKind.CREDIT),))
    assert own_text(report).split() == ["The", "talks."]
