from dataclasses import replace

from onrecord.export.views.languages import count_unread, say_language, say_unread
from tests.fakes.facts import make_report


def test_languages_have_english_names() -> None:
    assert [say_language(code) for code in ("fr", "zu", "sw", "qqq")] == ["French", "Zulu", "Swahili", "qqq"]


def test_only_of_what_is_not_read_the_language_is_said() -> None:
    report = make_report()
    assert [say_unread(replace(report, language=code)) for code in ("en", None, "fr")] == [None, None, "French"]


def test_the_most_come_first() -> None:
    assert count_unread(["Swahili", "French", "Arabic", "French"]) == "4 stored, not read: 2 French, 1 Arabic, 1 Swahili"
    assert not count_unread([])
