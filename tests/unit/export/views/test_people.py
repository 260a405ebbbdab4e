from dataclasses import replace
from datetime import date

from onrecord.export.views.index import make_index
from onrecord.export.views.people import show_people, show_person
from onrecord.model.entity import EntityKind
from onrecord.model.ids import EntityId, StatusId
from onrecord.model.record import Record
from tests.fakes.records import (
    MIRA,
    ONE,
    PAIR,
    SAID,
    TOLD,
    TOMAS,
    TWO,
    VARDA,
    make_doubtful_record,
    make_record,
    statuses,
)

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


def test_doubtful_readings_stand_apart_from_fates() -> None:
    mira, tomas, _ = show_people(make_index(make_doubtful_record()), DAY)
    assert [s.value for s in mira.statuses] == ["held", "to_be_released", "released"]
    assert ([s.value for s in mira.doubtful], [s.value for s in tomas.doubtful]) == (["dead"], ["escaped"])
    assert (tomas.statuses, tomas.status) == ((), None)


def ranked(*fates: tuple[EntityId, dict[str, bool | int]]) -> list[str]:
    """Who comes first, of these released on one day."""
    rows = tuple(
        replace(statuses()[2], id=StatusId(f"status-{n}"), person=who, **how)  # type: ignore[arg-type]
        for n, (who, how) in enumerate(fates)
    )
    return [p.name for p in show_people(make_index(replace(make_record(), statuses=rows)), DAY)]


SURE: dict[str, bool | int] = {}
HEDGED: dict[str, bool | int] = {"unconfirmed": True, "origins": 9}
DIFFER: dict[str, bool | int] = {"contested": True, "origins": 9}
MISREAD: dict[str, bool | int] = {"doubtful": True, "origins": 9}


def test_sure_fates_come_before_hedged_ones_and_those_before_disputed_ones() -> None:
    assert ranked((MIRA, DIFFER), (TOMAS, HEDGED), (VARDA, SURE)) == ["the mayor", "Tomas Rill", "Mira Solano"]


def test_the_more_origins_the_earlier_then_the_more_reports() -> None:
    more = {**SURE, "origins": 2}
    assert ranked((MIRA, SURE), (TOMAS, SURE), (VARDA, more)) == ["the mayor", "Mira Solano", "Tomas Rill"]


def test_who_has_doubtful_readings_only_stands_among_the_others() -> None:
    assert ranked((MIRA, MISREAD), (TOMAS, DIFFER)) == ["Tomas Rill", "Mira Solano", "the mayor"]
    assert ranked((TOMAS, MISREAD)) == ["Mira Solano", "Tomas Rill", "the mayor"]


def test_a_fate_of_another_day_comes_after_those_of_this_one() -> None:
    later = replace(statuses()[2], id=StatusId("status-9"), person=TOMAS)
    record = replace(make_record(), statuses=(statuses()[0], later))
    assert [p.name for p in show_people(make_index(record), date(2031, 5, 20))] == ["Tomas Rill", "Mira Solano", "the mayor"]


def test_who_stands_nowhere_on_that_day_comes_after_whom_reports_differ_on() -> None:
    differ = replace(statuses()[2], id=StatusId("status-9"), person=TOMAS, contested=True)
    index = make_index(replace(make_record(), statuses=(statuses()[0], differ)))
    assert [p.name for p in show_people(index, date(2031, 5, 20))][:2] == ["Tomas Rill", "Mira Solano"]


def grouped(members: tuple[EntityId, ...]) -> Record:
    record = make_doubtful_record()
    others = tuple(e for e in record.entities if e.kind is not EntityKind.GROUP)
    pair = next(e for e in record.entities if e.id == PAIR)
    return replace(record, entities=(*others, replace(pair, members=members)))


def test_a_dossier_lists_the_groups_of_which_the_person_is_one() -> None:
    index = make_index(grouped((MIRA, TOMAS)))
    found = [show_person(index, index.entities[who], DAY).groups for who in (MIRA, TOMAS, VARDA)]
    assert [[g.name for g in groups] for groups in found] == [["the pair"], ["the pair"], []]
    assert found[0][0].members == ("Mira Solano", "Tomas Rill")
    assert [c.span.quote for c in found[0][0].cites] == ["Nobody"]


def test_a_group_is_no_person() -> None:
    index = make_index(grouped((MIRA, TOMAS)))
    assert PAIR not in {p.id for p in show_people(index, DAY)}


def test_a_group_of_whom_nobody_is_named_is_in_no_dossier() -> None:
    index = make_index(grouped(()))
    assert show_person(index, index.entities[MIRA], DAY).groups == ()
