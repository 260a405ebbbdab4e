from dataclasses import replace
from datetime import date

from onrecord.extract.cast import find_cast
from onrecord.extract.context import Context, TimeExpression, TimeKind
from onrecord.extract.statements import find_statements
from onrecord.model.period import Period
from onrecord.model.report import Furniture, FurnitureKind, Post
from onrecord.model.statement import HopRole, Manner
from tests.fakes.docs import context
from tests.fakes.notation import read_notation

SAID = "[{Oren Dalim}person]source [said]cue Monday [the bridge was open]content."


def notated(marked: str) -> Context:
    given = context(read_notation(marked))
    return replace(given, cast=find_cast(given))


def test_said_is_the_time_beside_the_cue() -> None:
    monday = Period.day(date(2025, 2, 3), "Monday")
    given = replace(notated(SAID), times=(TimeExpression(3, 4, 3, TimeKind.DATE, monday),))
    assert [s.said for s in find_statements(given)] == [monday]


def test_a_time_in_what_was_said_is_not_when_it_was_said() -> None:
    given = notated("[{Oren Dalim}person]source [said]cue [the bridge opened Monday]content.")
    times = (TimeExpression(6, 7, 6, TimeKind.DATE, Period.day(date(2025, 2, 3))),)
    assert [s.said for s in find_statements(replace(given, times=times))] == [None]


def test_about_holds_who_is_named_in_it() -> None:
    given = notated("[{Oren Dalim}person]source [said]cue [the bridge fell on {Talia Oren}person]content.")
    statement = find_statements(given)[0]
    assert [given.cast.entity(e).name for e in statement.about] == ["Talia Oren"]


def test_furniture_says_nothing() -> None:
    given = notated(SAID)
    report = replace(given.report, furniture=(Furniture(0, len(given.report.text), FurnitureKind.CAPTION),))
    assert find_statements(replace(given, report=report)) == ()


def test_a_post_is_a_statement_of_its_author() -> None:
    given = notated("Look at the bridge. Talia Oren")
    day = Period.day(date(2023, 12, 13))
    post = Post(0, 30, 0, 19, "Talia Oren", 20, 30, platform="Twitter", published=day)
    statement = find_statements(replace(given, report=replace(given.report, posts=(post,))))[0]
    assert (statement.sources[0].text, statement.manner, statement.said) == ("Talia Oren", Manner.DIRECT, day)
    assert [(h.name, h.role) for h in statement.chain] == [("Twitter", HopRole.PLATFORM)]


def test_the_cue_is_kept_as_evidence() -> None:
    statement = find_statements(notated(SAID))[0]
    assert statement.cue is not None
    assert statement.cue.quote == "said"


def test_a_continued_quotation_has_no_cue_of_its_own() -> None:
    marked = '["The bridge opened,"]content [{Dalim}person]source [said]cue.\\n\\n"It was a long and cold winter."'
    assert [s.cue is None for s in find_statements(notated(marked))] == [False, True]


def test_no_attributions_no_statements() -> None:
    assert find_statements(notated("The bridge opened.")) == ()
