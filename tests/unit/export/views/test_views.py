from dataclasses import replace
from datetime import date

from onrecord.export.views.disputes import show_conflicts, show_origins
from onrecord.export.views.events import show_agenda, show_timeline
from onrecord.export.views.index import last_day, make_index
from onrecord.export.views.promises import show_promises
from onrecord.export.views.statements import show_statements
from onrecord.model.commitment import Life
from onrecord.model.period import Period
from tests.fakes.records import FREED, ONE, PLAN, SEIZED, commitments, day, events, make_record

INDEX = make_index(make_record())


def test_direct_words_are_in_quotation_marks_once() -> None:
    assert [s.words for s in show_statements(INDEX)] == [
        "was released on 12 May",
        "“Solano will be released on Monday once the bridge opens,”",
    ]


def test_the_way_to_the_report_is_shown() -> None:
    first = show_statements(INDEX)[1]
    assert (first.via, first.label) == (("VNA (agency)",), "Varda Post (VNA), 9 May 2031")


def test_statements_without_a_source_say_so() -> None:
    record = make_record()
    nobody = replace(record.statements[0], sources=())
    assert show_statements(make_index(replace(record, statements=(nobody,))))[0].who == ("not named",)


def test_the_timeline_is_by_day_with_what_has_none_last() -> None:
    rows = events()
    record = replace(make_record(), events=(replace(rows[0], when=None), rows[2], rows[1]))
    assert [e.when for e in show_timeline(make_index(record))] == ["12 May 2031", "13 May 2031", "day not given"]


def test_what_has_no_day_stands_in_the_order_in_which_it_was_told() -> None:
    undated = tuple(replace(event, when=None) for event in reversed(events()))
    rows = show_timeline(make_index(replace(make_record(), events=undated)))
    assert [row.told for row in rows] == ["told 9 May 2031"] * 3
    freed = replace(events()[1], when=None, claims=(FREED,))
    rows = show_timeline(make_index(replace(make_record(), events=(freed, undated[2]))))
    assert [row.told for row in rows] == ["told 9 May 2031", "told 12 May 2031"]


def test_what_is_late_says_since_when_nothing_is_heard() -> None:
    late = replace(commitments()[0], life=Life.LATE, due=day(12))
    (promise,) = show_promises(make_index(replace(make_record(), commitments=(late,))))
    assert promise.stands == "late: no report of it since 12 May 2031"


def test_the_agenda_holds_plans_from_the_day_on() -> None:
    assert [a.words for a in show_agenda(INDEX, date(2031, 5, 13))] == ["meeting of Tomas Rill with the mayor"]
    assert show_agenda(INDEX, date(2031, 5, 14)) == ()


def test_a_plan_without_a_last_day_does_not_lie_ahead_for_ever() -> None:
    planned = replace(events()[2], when=Period(date(2031, 5, 13), None))
    index = make_index(replace(make_record(), events=(planned,)))
    assert [len(show_agenda(index, date(2031, month, 20))) for month in (5, 6, 7)] == [1, 0, 0]


def test_open_promises_are_due_and_settled_ones_are_not() -> None:
    active = replace(commitments()[0], life=Life.ACTIVE, due=day(12))
    record = replace(make_record(), commitments=(active,))
    assert [(a.is_due, a.when) for a in show_agenda(make_index(record), date(2031, 5, 12))] == [
        (True, "12 May 2031"),
        (False, "13 May 2031"),
    ]
    assert not any(a.is_due for a in show_agenda(INDEX, date(2031, 5, 12)))


def test_a_settled_promise_says_by_whose_account() -> None:
    (promise,) = show_promises(INDEX)
    assert promise.stands == "fulfilled, by its own account"
    assert [(h.what, h.when) for h in promise.history] == [("made", "9 May 2031"), ("fulfilled", "12 May 2031")]


def test_an_act_that_was_not_understood_is_shown_in_the_report_s_words() -> None:
    record = replace(make_record(), commitments=(replace(commitments()[0], act=None, claims=(SEIZED, PLAN)),))
    assert show_promises(make_index(record))[0].act == "was seized on 2 May"


def test_conflicts_stand_face_to_face() -> None:
    (conflict,) = show_conflicts(INDEX)
    assert [(side.value, side.labels) for side in conflict.sides] == [
        ("Norlander", ("Varda Post (VNA), 9 May 2031",)),
        ("Esterlander", ("Norland News, 12 May 2031",)),
    ]


def test_an_origin_of_one_report_says_nothing() -> None:
    record = make_record()
    alone = replace(record.origins[0], reports=(ONE.id,), statements=())
    assert show_origins(make_index(replace(record, origins=(alone,)))) == ()
    assert [o.words for o in show_origins(INDEX)] == ["2 reports with one origin: the same speaker on the same occasion"]


def test_a_report_without_an_outlet_goes_by_its_file() -> None:
    record = make_record()
    unnamed = replace(record, reports=(replace(ONE, outlet=None, agency=None, title=None, path="in/first.txt"), record.reports[1]))
    assert make_index(unnamed).label(ONE.id) == "first.txt, 9 May 2031"


def test_the_last_day_is_that_of_the_latest_report() -> None:
    assert last_day(make_record().reports) == date(2031, 5, 12)
    assert last_day(()) is None
