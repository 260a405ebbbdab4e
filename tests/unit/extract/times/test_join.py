from datetime import date

from onrecord.extract.context import TimeExpression, TimeKind, Timex, TimexType
from onrecord.extract.times import find_times
from onrecord.language.words import make_doc
from onrecord.model.period import Period
from tests.fakes.docs import context, parsed

TUESDAY = Period.day(date(2025, 2, 4))


def read(text: str) -> tuple[TimeExpression, ...]:
    """Without a tree."""
    return find_times(context(make_doc(text), TUESDAY), every=True)


def test_an_expression_has_its_timex() -> None:
    (time,) = read("Held since January")
    assert (time.kind, time.timexes) == (TimeKind.DATE, (Timex(11, 18, TimexType.DATE, "2025-01"),))


def test_a_range_has_one_for_each_end() -> None:
    (time,) = read("Held from January 3 to January 8")
    assert [t.value for t in time.timexes] == ["2025-01-03", "2025-01-08"]


def test_now_is_a_reference_and_no_day() -> None:
    (time,) = read("Held now")
    assert (time.kind, time.period) == (TimeKind.REFERENCE, None)
    assert time.timexes == (Timex(5, 8, TimexType.DATE, "PRESENT_REF"),)


def test_a_set_that_only_timeml_has_is_a_set() -> None:
    (time,) = read("Held weekly")
    assert (time.kind, time.period, time.timexes[0].type) == (TimeKind.SET, None, TimexType.SET)


def test_a_feast_has_its_day() -> None:
    (time,) = read("Held on Christmas Eve")
    assert (time.kind, time.period) == (TimeKind.DATE, Period.day(date(2024, 12, 24), "Christmas Eve"))


def test_a_quarter_has_its_days() -> None:
    (time,) = read("Held in the third quarter of 2023")
    assert time.period == Period(date(2023, 7, 1), date(2023, 9, 30), "the third quarter of 2023")


def test_a_feast_is_not_its_weekday() -> None:
    (time,) = read("Held on Easter Monday 2019")
    assert time.period == Period.day(date(2019, 4, 22), "Easter Monday 2019")


def test_what_opens_a_feast_to_one_side_is_kept() -> None:
    (time,) = read("Held since Friday")
    assert time.period == Period(date(2025, 1, 31), None, "since Friday")


def test_a_feast_that_qualifies_a_noun_is_no_day() -> None:
    rows = "They PRON PRP they 2 nsubj\nsang VERB VBD sing 0 root\nChristmas PROPN NNP Christmas 4 compound\ncarols NOUN NNS carol 2 obj"
    (time,) = find_times(context(parsed("They sang Christmas carols", rows), TUESDAY), every=True)
    assert (time.kind, time.period, time.timexes[0].value) == (TimeKind.REFERENCE, None, "2024-12-25")


def test_a_stage_is_no_timex() -> None:
    (time,) = read("Held in the first phase")
    assert (time.kind, time.timexes) == (TimeKind.STAGE, ())


def test_a_day_of_writing_known_roughly_is_no_day_to_count_from() -> None:
    (time,) = find_times(context(make_doc("Held yesterday"), Period(date(2025, 2, 3), date(2025, 2, 4))), every=True)
    assert time.timexes[0].value == "XXXX-XX-XX"


def test_a_name_is_no_timex() -> None:
    rows = "Sunday PROPN NNP Sunday 2 compound\nHerald PROPN NNP Herald 3 nsubj\nreports VERB VBZ report 0 root"
    assert find_times(context(parsed("Sunday Herald reports", rows, "0 2 organization"), TUESDAY), every=True) == ()


def test_what_qualifies_a_noun_has_been() -> None:
    rows = """
    They PRON PRP they 3 nsubj
    will AUX MD will 3 aux
    recall VERB VB recall 0 root
    Friday PROPN NNP Friday 6 nmod:poss
    's PART POS 's 4 case
    raid NOUN NN raid 3 obj
    """
    (time,) = find_times(context(parsed("They will recall Friday's raid", rows), TUESDAY), every=True)
    assert time.timexes[0].value == "2025-01-31"


def test_a_record_has_no_use_for_what_dates_nothing() -> None:
    found = find_times(context(make_doc("Now and on Easter Sunday, for years, at present."), TUESDAY))
    assert [t.period is not None for t in found] == [True]
