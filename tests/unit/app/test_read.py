from dataclasses import replace

from onrecord.app.read import skip_unread
from onrecord.model.reading import Reading
from onrecord.model.report import Report
from tests.fakes.facts import READER, make_reading, make_report
from tests.fakes.reading import FakeRead

ENGLISH, UNKNOWN = replace(make_report("Mira spoke."), language="en"), make_report("Tomas spoke.")
FRENCH = replace(make_report("Mira a parlé."), language="fr")


def test_what_is_not_read_has_an_empty_reading_in_its_place() -> None:
    read = FakeRead()
    found = skip_unread(read, READER)([ENGLISH, FRENCH, UNKNOWN])
    assert found == [make_reading(ENGLISH), Reading(FRENCH.id, READER), make_reading(UNKNOWN)]
    assert [len(batch) for batch in read.batches] == [2]


def test_the_reader_is_not_asked_where_there_is_nothing_to_read() -> None:
    def read(reports: object) -> list[Reading]:
        raise AssertionError(reports)

    assert skip_unread(read, READER)([FRENCH]) == [Reading(FRENCH.id, READER)]


def test_only_english_and_what_is_not_known_is_read() -> None:
    def is_read(language: str | None) -> bool:
        report: Report = replace(UNKNOWN, language=language)
        return report.is_read

    assert [is_read(language) for language in ("en", None, "fr", "pcm")] == [True, True, False, False]
