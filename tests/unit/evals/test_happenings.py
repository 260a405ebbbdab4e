"""In what an entity takes part, told on texts that are parsed by hand."""

from dataclasses import replace
from datetime import date

import pytest

from evals.happenings import Happening, Told, day_of_news, find_places, happenings, is_called
from onrecord.extract.times import find_times
from onrecord.model.claim import Claim, ClaimKind, Modality, Role
from onrecord.model.entity import Entity, EntityKind, Party
from onrecord.model.ids import ClaimId, EntityId
from onrecord.model.mention import EventMention, Mention
from onrecord.model.period import Period
from onrecord.model.span import Span
from tests.fakes.docs import context, parsed

TEXT = "Ann Roe left in 2019 and she may return ."
ROWS = """
Ann PROPN NNP Ann 3 nsubj
Roe PROPN NNP Roe 1 flat
left VERB VBD leave 0 root
in ADP IN in 5 case
2019 NUM CD 2019 3 obl
and CCONJ CC and 8 cc
she PRON PRP she 8 nsubj
may AUX MD may 8 aux
return VERB VB return 3 conj
. PUNCT . . 3 punct
"""
ROE = EntityId("e1")
WRITTEN = Period.day(date(2021, 5, 5))


def told(*events: EventMention, claims: tuple[Claim, ...] = ()) -> Told:
    doc = parsed(TEXT, ROWS)
    doc.user_data["events"] = events
    doc.user_data["mentions"] = (Mention(0, 2, 0), Mention(6, 7, 6, 0))
    found = context(doc, WRITTEN)
    found = replace(found, times=find_times(found))
    entity = Entity(ROE, EntityKind.PERSON, "Ann Roe", ("Ann Roe", "Roe"), (Span.cut(found.report.id, TEXT, 0, 7),))
    return Told(found.report, found, {c.trigger.start: c for c in claims}, (entity,), ())


def test_an_event_has_the_date_of_its_clause() -> None:
    assert list(happenings("Ann Roe", told(EventMention(2, 3.0)))) == [Happening(8, date(2019, 1, 1), date(2019, 12, 31))]


def test_what_may_happen_is_no_event() -> None:
    assert list(happenings("Ann Roe", told(EventMention(8, 0.5)))) == []


def test_a_pronoun_takes_part_and_the_day_of_writing_dates_it() -> None:
    assert list(happenings("Ann Roe", told(EventMention(8, 3.0)))) == [Happening(33, date(2021, 5, 5), date(2021, 5, 5))]


def test_the_news_is_of_the_first_day_named_in_the_week_before() -> None:
    doc = parsed(
        "They met on Monday", "They PRON PRP they 2 nsubj\nmet VERB VBD meet 0 root\non ADP IN on 4 case\nMonday PROPN NNP Monday 2 obl"
    )
    found = context(doc, WRITTEN)
    found = replace(found, times=find_times(found))
    assert day_of_news(Told(found.report, found, {}, (), ())) == Period.day(date(2021, 5, 3), "Monday")
    assert day_of_news(told()) == WRITTEN


def test_nobody_of_that_name() -> None:
    assert list(happenings("Eve Poe", told(EventMention(2, 3.0)))) == []


def test_only_what_is_on_record() -> None:
    here = told(EventMention(2, 3.0))
    trigger = Span.cut(here.report.id, TEXT, 8, 12)
    roles = ((Role.AGENT, (Party("Ann Roe", ROE),)),)
    claim = Claim(ClaimId("c"), ClaimKind.TRAVEL, here.report.id, (trigger,), trigger, roles, Modality.HAPPENED, when=WRITTEN)
    assert list(happenings("Ann Roe", here, recorded=True)) == []
    assert [h.first for h in happenings("Ann Roe", told(claims=(claim,)), recorded=True)] == [date(2021, 5, 5)]


@pytest.mark.parametrize(("name", "called"), [("Ann Roe", True), ("Dr Ann Roe", True), ("Roe", True), ("Ann", False), ("Jim Roe", False)])
def test_entities_are_found_by_name(name: str, called: bool) -> None:
    assert is_called(told().entities[0], name) is called


def test_a_name_that_only_modifies_is_not_the_thing() -> None:
    words = ("Zot PROPN NNP Zot 2 compound", "mini NOUN NN mini 3 nsubj", "outsells VERB VBZ outsell 0 root", "Zot PROPN NNP Zot 3 obj")
    doc = parsed("Zot mini outsells Zot", "\n".join(words))
    assert find_places("zot", set(), Told(context(doc).report, context(doc), {}, (), ())) == {3}
