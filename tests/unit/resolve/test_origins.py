"""What goes back to one source."""

from datetime import date, timedelta

from onrecord.model.origin import Why
from onrecord.model.statement import Manner
from tests.fakes.readings import Paper, record_of

DAY, NEXT, LATER = date(2031, 3, 3), date(2031, 3, 4), date(2031, 3, 20)
STORY = " ".join(f"On the {i}th day the envoy of Norland went to house number {i * 7} and asked for paper {i * 3}." for i in range(12))


def paper(name: str, text: str, day: date = DAY, agency: str | None = None) -> Paper:
    made = Paper(name, day, agency)
    made.write(text)
    return made


def test_trimmed_reprint_is_the_same_text() -> None:
    record = record_of(paper("a", STORY), paper("b", STORY[: len(STORY) // 2], NEXT))
    assert record.reprints == {"report-b": "report-a"}
    assert [(o.why, o.first) for o in record.origins] == [(Why.SAME_TEXT, "report-a")]


def test_other_text_is_no_reprint() -> None:
    assert record_of(paper("a", STORY), paper("b", "A ferry sank in the bay. " * 30)).reprints == {}


def test_rewritten_wire_story_is_one_origin() -> None:
    words = "envoys minister ceasefire northern corridor hostages mediators agreement hospital released governor village"
    first = paper("a", f"According to officials {words} were discussed yesterday in Halden.", agency="NORA")
    second = paper("b", f"Yesterday, officials said, talks were about {words}.", NEXT, agency="Nora")
    assert [o.why for o in record_of(first, second).origins] == [Why.WIRE_CREDIT]


def test_one_speaker_in_one_report_is_one_occasion() -> None:
    made = Paper("a", DAY)
    speaker = made.person("Karim Basri")
    made.says(speaker, "They asked for him.")
    made.says(speaker, "He will be freed.", via="NORA")
    assert [len(o.statements) for o in record_of(made).origins] == [2]


def test_two_venues_are_two_occasions() -> None:
    made = Paper("a", DAY)
    speaker = made.person("Karim Basri")
    made.says(speaker, "They asked for him.", via="SUDA")
    made.says(speaker, "He will be freed.", via="NORA")
    assert record_of(made).origins == ()


def test_undated_indirect_speech_may_be_of_another_day() -> None:
    made = Paper("a", DAY)
    speaker = made.person("Karim Basri")
    made.says(speaker, "They asked for him.")
    made.says(speaker, "he would be freed", manner=Manner.INDIRECT)
    assert record_of(made).origins == ()


def test_same_venue_and_day_in_two_outlets_is_one_occasion() -> None:
    papers = [Paper("a", DAY), Paper("b", NEXT)]
    for made, words in zip(papers, ("They asked for him.", "He will be freed."), strict=True):
        made.says(made.person("Karim Basri"), words, via="NORA")
    assert [o.reports for o in record_of(*papers).origins] == [("report-a", "report-b")]


def test_who_talks_to_one_agency_every_day_speaks_every_day() -> None:
    papers = [Paper(name, DAY + timedelta(days=n)) for n, name in enumerate("abcd")]
    for made, words in zip(papers, ("They asked for him.", "He will be freed.", "Nothing was agreed.", "We shall wait."), strict=True):
        made.says(made.person("Karim Basri"), words, via="NORA")
    assert [o.reports for o in record_of(*papers).origins] == [("report-a", "report-b"), ("report-c", "report-d")]


def test_same_venue_weeks_later_is_another_occasion() -> None:
    papers = [Paper("a", DAY), Paper("b", LATER)]
    for made in papers:
        made.says(made.person("Karim Basri"), "They asked for him.", via="NORA")
    assert record_of(*papers).origins == ()
