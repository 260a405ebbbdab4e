"""What the look-ups find is what going through all rows finds."""

from datetime import date, timedelta
from itertools import product

import pytest

from benchmarks.generate import START, make_paper
from onrecord.app.ask import Asked, StatementFilter, filter_statements, is_between
from onrecord.app.events import PLACES, EventFilter
from onrecord.app.find import find_person, fold, has_words, is_named
from onrecord.app.shown import Shown
from onrecord.errors import AmbiguousName, NoSuchRecord
from onrecord.export.views.index import Index, last_day, make_index
from onrecord.export.views.people import show_person
from onrecord.model.claim import ClaimKind
from onrecord.model.entity import EntityKind
from onrecord.model.event import Event, EventState
from onrecord.model.ids import EntityId
from onrecord.model.statement import Manner
from tests.fakes.readings import record_of
from tests.fakes.records import PAIR, make_doubtful_record

RECORD = record_of(*(make_paper(number) for number in range(25)))
INDEX = make_index(RECORD)
PERSONS = [e for e in RECORD.entities if e.kind == EntityKind.PERSON]
NAMES = [None, "", "vna", "nobody at all", "Front", *(e.name for e in RECORD.entities[:3]), PERSONS[0].name.split()[-1].upper()]
DAYS = [(None, None), (START, START), (START + timedelta(1), None), (None, START - timedelta(1)), (date(1990, 1, 1), date(2040, 1, 1))]


@pytest.fixture(scope="module")
def shown() -> Shown:
    return Shown(Asked(INDEX, last_day(RECORD.reports)), "one")


@pytest.mark.parametrize("field", ["by", "about", "via", "outlet"])
@pytest.mark.parametrize("name", NAMES)
def test_statements_by_name(shown: Shown, field: str, name: str | None) -> None:
    for days, manner in product(DAYS, (None, Manner.DIRECT)):
        wanted = StatementFilter(**{field: name}, manner=manner, since=days[0], until=days[1])
        assert shown.said.find(wanted) == filter_statements(INDEX, shown.statements, wanted)


def test_statements_by_two_names_at_once(shown: Shown) -> None:
    found = shown.said.find(StatementFilter(by="Front", via="VNA"))
    assert found == filter_statements(INDEX, shown.statements, StatementFilter(by="Front", via="VNA"))
    assert 0 < len(found) < len(shown.said.find(StatementFilter(by="Front")))


@pytest.mark.parametrize("days", DAYS)
@pytest.mark.parametrize("kind", [None, ClaimKind.ATTACK])
@pytest.mark.parametrize("place", [None, "nowhere", *(e.name for e in RECORD.entities if e.kind == EntityKind.PLACE)][:4])
def test_events(shown: Shown, days: tuple[date | None, date | None], kind: ClaimKind | None, place: str | None) -> None:
    for person, state in product((None, PERSONS[0].id, PERSONS[1].id), (None, EventState.HAPPENED)):
        wanted = EventFilter(person, kind, state, place, *days)
        kept = {e.id for e in RECORD.events if _fits(INDEX, e, wanted)}
        assert shown.events(wanted) == tuple(view for view in shown.timeline if view.id in kept)


def _fits(index: Index, event: Event, wanted: EventFilter) -> bool:
    ends = (None, None) if event.when is None else (event.when.earliest, event.when.latest)
    is_there = wanted.place is None or any(
        has_words(p.text, fold(wanted.place)) or (p.entity is not None and is_named(index.entities[p.entity], fold(wanted.place)))
        for role in PLACES
        for p in event.parties(role)
    )
    return (
        is_there
        and (wanted.kind is None or event.kind == wanted.kind)
        and (wanted.state is None or event.state == wanted.state)
        and (wanted.person is None or any(p.entity == wanted.person for _, parties in event.roles for p in parties))
        and is_between(*ends, wanted.since, wanted.until)
    )


def test_a_dossier_is_the_one_that_is_made_for_one_person(shown: Shown) -> None:
    assert [shown.dossier(e) for e in PERSONS[:10]] == [show_person(INDEX, e, shown.as_of) for e in PERSONS[:10]]


@pytest.mark.parametrize("name", [*NAMES[1:], "'", *(word for e in PERSONS[:8] for word in (e.id, *e.names))])
def test_who_is_meant(shown: Shown, name: str) -> None:
    assert _ask(lambda: shown.find_person(name)) == _ask(lambda: find_person(INDEX, name))
    assert shown.names.find(name) == tuple(e for e in RECORD.entities if is_named(e, fold(name)))


def _ask(act: object) -> object:
    try:
        return act()  # type: ignore[operator]
    except (AmbiguousName, NoSuchRecord) as error:
        return str(error)


def test_whom_promises_concern(shown: Shown) -> None:
    held = {c.id: (*c.by, *c.to, *c.about) for c in RECORD.commitments}
    wanted = EntityId(PERSONS[0].id)
    assert shown.promises_of([wanted]) == tuple(p for p in shown.promises if wanted in held[p.id])  # type: ignore[index]
    assert any(shown.promises_of([person.id]) for person in PERSONS)


def test_all_that_pages_share_can_be_made(shown: Shown) -> None:
    assert all(getattr(shown, name) is getattr(shown, name) for name in Shown.SHARED)


def test_doubtful_readings_and_groups_are_shown_as_for_one_person() -> None:
    record = make_doubtful_record()
    shown = Shown(Asked(make_index(record), last_day(record.reports)), "one")
    people = [e for e in record.entities if e.kind is EntityKind.PERSON]
    assert [shown.dossier(e) for e in people] == [show_person(shown.index, e, shown.as_of) for e in people]
    assert set(shown.status_views) == {s.id for s in record.statuses}
    assert PAIR not in shown.person_views
    with pytest.raises(NoSuchRecord):
        shown.find_person("the pair")
