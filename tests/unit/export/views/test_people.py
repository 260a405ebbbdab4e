from datetime import date

from onrecord.export.views.index import make_index
from onrecord.export.views.people import show_people, show_person
from tests.fakes.records import MIRA, ONE, SAID, TOLD, TOMAS, TWO, make_record

DAY = date(2031, 5, 12)


def test_people_of_whom_a_status_is_known_come_first() -> None:
    assert [p.name for p in show_people(make_index(make_record()), DAY)] == ["Mira Solano", "Tomas Rill", "the mayor"]


def test_every_value_is_shown_with_its_reports() -> None:
    mira = show_people(make_index(make_record()), DAY)[0]
    assert [(f.property.value, [v.value for v in f.values], f.differs) for f in mira.facts] == [
        ("age", ["31"], False),
        ("citizenship", ["Norlander", "Esterlander"], True),
    ]
    assert mira.facts[1].values[1].labels == ("Norland News, 12 May 2031",)


def test_a_dossier_holds_what_was_said_by_and_about() -> None:
    index = make_index(make_record())
    mira, tomas = (show_person(index, index.entities[e], DAY) for e in (MIRA, TOMAS))
    assert ([s.id for s in mira.said], [s.id for s in mira.said_of]) == ([], [TOLD, SAID])
    assert [s.id for s in tomas.said] == [SAID]


def test_a_dossier_holds_promises_and_events_that_concern_the_person() -> None:
    index = make_index(make_record())
    dossier = show_person(index, index.entities[MIRA], DAY)
    assert [p.words for p in dossier.promises] == ["promise by Varda Guard: release of Mira Solano"]
    assert [e.words for e in dossier.events] == ["abduction of Mira Solano", "release of Mira Solano by Varda Guard"]


def test_each_spelling_is_shown_with_where_it_stands() -> None:
    index = make_index(make_record())
    spellings = show_person(index, index.entities[MIRA], DAY).spellings
    assert [(s.name, s.labels) for s in spellings] == [
        ("Mira Solano", (index.label(ONE.id), index.label(TWO.id))),
        ("Solano", (index.label(ONE.id),)),
    ]
