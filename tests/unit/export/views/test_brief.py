"""Views cut to a page say how much there is, or that there is more."""

from dataclasses import replace

from onrecord.export.views.brief import FEW, NEWEST, Sizes, make_brief, trim
from onrecord.export.views.index import Cite, last_day, make_index
from onrecord.export.views.people import Dossier, show_person
from onrecord.export.views.words import MORE, join_few
from onrecord.model.period import Period
from tests.fakes.records import MIRA, make_record

RECORD = make_record()
INDEX = make_index(RECORD)


def dossier() -> Dossier:
    return show_person(INDEX, INDEX.entities[MIRA], last_day(RECORD.reports))


def test_a_short_dossier_is_whole() -> None:
    whole = dossier()
    assert make_brief(whole).dossier is whole


def test_of_a_long_section_the_newest_are_shown_and_all_are_counted() -> None:
    whole = dossier()
    event = replace(whole.events[0], period=Period())
    events = tuple(replace(event, id=f"event-{n}") for n in range(2 * NEWEST))
    brief = make_brief(replace(whole, events=events))
    assert brief.dossier.events == events[-NEWEST:]
    assert brief.sizes == replace(Sizes.of(whole), events=2 * NEWEST)


def test_what_has_no_day_follows_only_where_there_is_room() -> None:
    whole = dossier()
    dated, undated = replace(whole.events[0], period=Period()), replace(whole.events[0], period=None)
    brief = make_brief(replace(whole, events=(dated, dated, *[undated] * NEWEST)))
    assert brief.dossier.events == (dated, dated, *[undated] * (NEWEST - 2))
    brief = make_brief(replace(whole, events=(*[dated] * (NEWEST + 1), undated)))
    assert brief.dossier.events == (dated,) * NEWEST


def test_a_long_list_ends_with_a_sign_that_there_is_more() -> None:
    cite = dossier().person.cites[0]
    cites = tuple(Cite(f"Paper {n}", cite.span) for n in range(20))
    short = trim(replace(dossier().events[0], cites=cites))
    assert short.cites[:FEW] == cites[:FEW]
    assert join_few(c.label for c in short.cites) == "Paper 0, Paper 1 and more"


def test_one_more_than_a_few_needs_no_sign() -> None:
    event = replace(dossier().events[0], said_by=tuple(map(str, range(FEW + 1))))
    assert trim(event) is event
    assert trim(replace(event, said_by=(*event.said_by, "x"))).said_by == (*event.said_by[:FEW], MORE)


def test_values_of_a_property_are_told_to_be_more() -> None:
    person = dossier().person
    value = person.facts[0].values[0]
    fact = replace(person.facts[0], values=(value,) * (FEW + 2))
    assert [v.value for v in trim(fact).values] == [value.value] * FEW + [MORE]


def test_of_many_doubtful_readings_the_newest_are_shown_and_all_are_counted() -> None:
    whole = dossier()
    readings = tuple(replace(whole.person.statuses[0], id=f"status-{n}") for n in range(2 * NEWEST))
    brief = make_brief(replace(whole, person=replace(whole.person, doubtful=readings)))
    assert brief.dossier.person.doubtful == readings[-NEWEST:]
    assert (brief.sizes.doubtful, brief.sizes.statuses) == (2 * NEWEST, 3)
