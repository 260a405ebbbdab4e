"""One suite, every store. This file is the specification of `Store`."""

from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.app.store import Store
from onrecord.errors import InvalidSpan
from onrecord.model.judgement import Judgement, JudgementKind, Target, TargetType
from onrecord.model.period import Period
from onrecord.model.report import Basis, Failure, Furniture, FurnitureKind, Post, Report
from onrecord.model.span import Span
from onrecord.stores.memory import MemoryStore
from onrecord.stores.sqlite import SQLiteStore
from tests.fakes.facts import find, make_reading, make_report

NOW = datetime(2031, 5, 1, 12, tzinfo=UTC)
STORES: dict[str, Callable[[Path], Store]] = {
    "memory": lambda _: MemoryStore(),
    "sqlite": lambda folder: SQLiteStore(folder / "record.db"),
    "sqlite-memory": lambda _: SQLiteStore(":memory:"),
}


@pytest.fixture(params=list(STORES.values()), ids=list(STORES))
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    store: Store = request.param(tmp_path)
    yield store
    store.close()


def put(store: Store, report: Report, reader: str = "reader-1") -> bool:
    return store.put(report, make_reading(report, reader), now=NOW)


def full_report() -> Report:
    period = Period(date(2031, 4, 30), date(2031, 5, 1), "30 April")
    return replace(
        make_report("Bridge\nMira said it opens.\n“Soon!”, Dov (@dov) May 1, 2031"),
        outlet="Varda Post",
        agency="VNA",
        authors=("A. Reporter", "B. Writer"),
        title="Bridge",
        url="https://example.org/1",
        language="en",
        published=period,
        published_basis=Basis.HEADER,
        published_note="the header and the text differ",
        furniture=(Furniture(0, 6, FurnitureKind.TITLE),),
        place="VARDA",
        posts=(Post(27, 58, 27, 34, "Dov", 36, 39, "@dov", "X", Period.day(date(2031, 5, 1), "May 1, 2031")),),
    )


def test_the_full_report_leaves_no_field_out() -> None:
    assert [f.name for f in fields(Report) if getattr(full_report(), f.name) in (None, (), Basis.NONE)] == []


def test_a_failure_that_was_mended_is_listed_no_more(store: Store) -> None:
    store.fail(Failure("a.txt", "intake", "empty-input", "It is empty."), now=NOW)
    store.put(make_report(path="a.txt"), make_reading(make_report(path="a.txt")), now=NOW + timedelta(days=1))
    assert store.failures() == []


def test_a_failure_that_comes_again_is_listed_again(store: Store) -> None:
    failure = Failure("a.txt", "intake", "empty-input", "It is empty.")
    store.fail(failure, now=NOW)
    store.put(make_report(path="a.txt"), make_reading(make_report(path="a.txt")), now=NOW + timedelta(days=1))
    store.fail(failure, now=NOW + timedelta(days=2))
    assert store.failures() == [failure]


def test_an_empty_store_holds_nothing(store: Store) -> None:
    assert (store.reports(), store.readings(), store.failures()) == ([], [], [])


def test_a_report_comes_back_whole(store: Store) -> None:
    assert put(store, full_report())
    assert store.reports() == [full_report()]


def test_a_reading_comes_back_whole(store: Store) -> None:
    report = full_report()
    put(store, report)
    assert store.readings() == [make_reading(report, "reader-1")]


def test_the_same_text_is_kept_once(store: Store) -> None:
    assert put(store, make_report(path="a.txt"))
    assert not put(store, make_report(path="b.txt"))
    assert [r.path for r in store.reports()] == ["a.txt"]


def test_the_same_text_under_another_id_is_refused(store: Store) -> None:
    report = make_report()
    put(store, report)
    other = replace(report, id=make_report("Another text.").id)
    assert not put(store, other)
    assert len(store.readings()) == 1


def test_the_newest_reading_of_a_report_counts(store: Store) -> None:
    put(store, make_report(), "reader-1")
    assert put(store, make_report(), "reader-2")
    assert [r.reader for r in store.readings()] == ["reader-2"]


def test_the_very_same_reading_is_kept_once(store: Store) -> None:
    report = make_report()
    reading = make_reading(report)
    assert [store.put(report, reading, now=NOW) for _ in range(2)] == [True, False]


def test_the_same_reading_is_kept_once(store: Store) -> None:
    assert [put(store, make_report(), reader) for reader in ("reader-1", "reader-2", "reader-1")] == [True, True, False]


def test_reports_and_readings_keep_the_order_in_which_they_were_put(store: Store) -> None:
    reports = [make_report(f"Dispatch number {n} ends here.") for n in (3, 1, 2)]
    for report in reports:
        put(store, report)
    put(store, reports[0], "reader-2")
    assert store.reports() == reports
    assert [r.report for r in store.readings()] == [r.id for r in reports]


def test_some_of_the_reports_and_readings_can_be_asked_for(store: Store) -> None:
    reports = [make_report(f"Mira said {n}.") for n in range(4)]
    for report in reports:
        put(store, report)
    for only in ([], [reports[2].id, reports[0].id], [reports[1].id, make_report("Nobody put this.").id]):
        assert store.reports(only) == [r for r in reports if r.id in only]
        assert [r.report for r in store.readings(only)] == [r.id for r in reports if r.id in only]


def test_a_stamp_changes_with_what_stands_there_and_with_nothing_else(store: Store) -> None:
    first, second = make_report("Mira said it opens."), make_report("Dov said it closes.")
    put(store, first)
    put(store, second)
    before = store.stamps()
    assert list(before) == [first.id, second.id]
    assert store.stamps() == before
    put(store, first, "reader-2")
    after = store.stamps()
    assert (after[first.id] == before[first.id], after[second.id] == before[second.id]) == (False, True)
    store.remove(first.id)
    assert store.stamps() == {second.id: before[second.id]}


def test_a_text_is_found_by_its_digest(store: Store) -> None:
    report = make_report()
    assert store.has_text(report.sha256) is None
    put(store, report)
    assert store.has_text(report.sha256) == report.id


def test_a_reading_that_misquotes_its_report_is_refused_with_the_report(store: Store) -> None:
    report = make_report()
    reading = make_reading(report)
    wrong = replace(reading.entities[0], evidence=(Span(report.id, 0, 4, "Nira"),))
    with pytest.raises(InvalidSpan):
        store.put(report, replace(reading, entities=(wrong,)), now=NOW)
    assert store.reports() == []


def test_a_reading_that_quotes_another_report_is_refused(store: Store) -> None:
    report, other = make_report(), make_report("Mira is elsewhere.")
    wrong = replace(make_reading(report).entities[0], evidence=(find(other, "Mira"),))
    with pytest.raises(InvalidSpan):
        store.put(report, replace(make_reading(report), entities=(wrong,)), now=NOW)


def test_the_same_failure_is_kept_once(store: Store) -> None:
    failure = Failure("b.bin", "intake", "binary-input", "b.bin is not text")
    other = replace(failure, path="c.bin")
    for each in (failure, other, failure):
        store.fail(each, now=NOW)
    assert store.failures() == [failure, other]


def test_the_newest_reader_of_each_report_is_known(store: Store) -> None:
    for reader in ("reader-1", "reader-2"):
        put(store, make_report(), reader)
    assert store.readers() == {make_report().id: "reader-2"}


def test_the_revision_stays_while_nothing_changes(store: Store) -> None:
    put(store, make_report())
    before = store.revision()
    assert not put(store, make_report())
    assert store.revision() == before


def test_every_change_is_another_revision(store: Store) -> None:
    failure = Failure("b.bin", "intake", "binary-input", "b.bin is not text")
    seen = [store.revision()]
    for change in (
        lambda: put(store, make_report(), "reader-1"),
        lambda: put(store, make_report(), "reader-2"),
        lambda: store.fail(failure, now=NOW),
        lambda: store.fail(failure, now=NOW + timedelta(days=1)),
        lambda: store.judge([make_judgement()], now=NOW),
    ):
        change()
        seen.append(store.revision())
    assert len(set(seen)) == len(seen)


def test_another_report_in_the_place_of_a_removed_one_is_another_revision(store: Store) -> None:
    put(store, make_report())
    before = store.revision()
    store.remove(make_report().id)
    store.put(make_report("Another text."), make_reading(make_report("Another text.")), now=NOW + timedelta(seconds=1))
    assert store.revision() != before


def make_judgement(why: str = "The same bridge.", **fields: Any) -> Judgement:
    report = make_report()
    targets = (Target(TargetType.ENTITY, find(report, "Mira Solano"), "person", "Mira Solano"),)
    return replace(Judgement(JudgementKind.RENAME, "ida", NOW, why, targets, name="Mira Solano-Rill"), **fields)


def test_judgements_come_back_whole_in_the_order_in_which_they_were_kept(store: Store) -> None:
    told = replace(make_judgement(), kind=JudgementKind.UNDO, targets=(), name=None, undoes=make_judgement().id)
    changed = replace(make_judgement(), kind=JudgementKind.CORRECT, name=None, changes=(("value", "32"), ("value", "“ü\n”")),
                      targets=(replace(make_judgement().targets[0], type=TargetType.ATTRIBUTE),))  # fmt: skip
    assert store.judge([told, make_judgement(), changed], now=NOW) == 3
    assert store.judgements() == [told, make_judgement(), changed]
    assert [j.id for j in store.judgements()] == [told.id, make_judgement().id, changed.id]


def test_the_same_judgement_is_kept_once(store: Store) -> None:
    other = make_judgement("Another reason.")
    assert store.judge([make_judgement(), make_judgement()], now=NOW) == 1
    assert store.judge([make_judgement(), other], now=NOW + timedelta(days=1)) == 1
    assert store.judgements() == [make_judgement(), other]


def test_a_judgement_needs_no_report(store: Store) -> None:
    store.judge([make_judgement()], now=NOW)
    assert (store.reports(), len(store.judgements())) == ([], 1)


def test_the_moment_of_judging_is_kept_to_the_microsecond_in_any_zone(store: Store) -> None:
    moment = datetime(2031, 5, 1, 12, 30, 15, 123456, tzinfo=timezone(timedelta(hours=3)))
    store.judge([make_judgement(judged_at=moment)], now=NOW)
    assert store.judgements()[0].judged_at == moment


def test_a_report_was_recorded_when_it_was_put_first(store: Store) -> None:
    report, later = make_report(), NOW + timedelta(days=3)
    put(store, report)
    store.put(report, make_reading(report, "reader-2"), now=later)
    assert store.recorded() == {report.id: NOW}


def test_a_failure_was_recorded_when_it_came_last(store: Store) -> None:
    failure, mended = Failure("b.bin", "intake", "binary-input", "b.bin is not text"), Failure("a.txt", "intake", "empty-input", "Empty.")
    for each, days in ((failure, 0), (mended, 0), (failure, 2)):
        store.fail(each, now=NOW + timedelta(days=days))
    store.put(make_report(path="a.txt"), make_reading(make_report(path="a.txt")), now=NOW + timedelta(days=1))
    assert store.recorded()[failure] == NOW + timedelta(days=2)
    assert mended not in store.recorded()


def test_a_removed_report_leaves_nothing(store: Store) -> None:
    report = make_report()
    put(store, report)
    put(store, report, "reader-2")
    assert store.remove(report.id)
    assert (store.reports(), store.readings(), store.recorded(), store.has_text(report.sha256)) == ([], [], {}, None)


def test_what_is_not_there_is_not_removed(store: Store) -> None:
    other = make_report("Another text.")
    put(store, make_report())
    assert not store.remove(other.id)
    assert len(store.readings()) == 1


def test_a_removed_report_may_be_put_again(store: Store) -> None:
    put(store, make_report())
    store.remove(make_report().id)
    assert put(store, make_report())
    assert [r.report for r in store.readings()] == [make_report().id]


def test_failures_stay_when_a_report_is_removed(store: Store) -> None:
    """And one that the report had mended is listed again."""
    failure, report = Failure("a.txt", "intake", "empty-input", "It is empty."), make_report(path="a.txt")
    store.fail(failure, now=NOW)
    store.put(report, make_reading(report), now=NOW + timedelta(days=1))
    store.remove(report.id)
    assert store.failures() == [failure]


def test_closing_twice_is_allowed(store: Store) -> None:
    store.close()


texts = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(lambda text: text.split() != [])
zones = st.integers(-12, 14).map(lambda hours: timezone(timedelta(hours=hours)))


@given(st.lists(st.tuples(texts, st.sampled_from(["reader-1", "reader-2", None]), zones), max_size=6))
@settings(deadline=None)
def test_all_stores_agree(history: list[tuple[str, str | None, timezone]]) -> None:
    """No reader: the text is removed."""
    memory, sqlite = MemoryStore(), SQLiteStore(":memory:")
    for text, reader, zone in history:
        report = make_report(text)
        if reader is None:
            assert memory.remove(report.id) == sqlite.remove(report.id)
            continue
        reading, now = make_reading(report, reader), NOW.astimezone(zone)
        assert memory.put(report, reading, now=now) == sqlite.put(report, reading, now=now)
    assert (memory.reports(), memory.readings(), memory.recorded()) == (sqlite.reports(), sqlite.readings(), sqlite.recorded())
    sqlite.close()
