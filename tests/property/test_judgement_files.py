"""Judgements as text: nothing is lost, twice is once, and elsewhere they make the same record."""

from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.app.ask import ask
from onrecord.app.judge import list_judgements, take_judgements
from onrecord.app.store import Store
from onrecord.export.jsonl import lines
from onrecord.export.judgements import write_judgements
from onrecord.intake.judgements import read_judgements
from onrecord.model.ids import ReportId
from onrecord.model.judgement import Judgement, JudgementKind, Target, TargetType
from onrecord.model.span import Span
from onrecord.resolve.judged.standing import sort_judgements
from onrecord.stores.memory import MemoryStore
from onrecord.stores.sqlite import SQLiteStore
from tests.fakes.judging import DAWN
from tests.fakes.readings import Paper
from tests.property.test_judgements import histories

texts = st.text(st.characters(exclude_categories=["Cs"]))
names = texts.filter(lambda text: bool(text.strip()))
moments = st.datetimes(datetime(2000, 1, 1), datetime(2099, 1, 1), timezones=st.sampled_from([UTC, timezone(timedelta(hours=5))]))  # noqa: DTZ001
targets = st.builds(
    lambda quote, start, kind, name: Target(TargetType.ENTITY, Span(ReportId("report-1"), start, start + len(quote), quote), kind, name),
    names, st.integers(0, 9), st.none() | texts, st.none() | texts,
)  # fmt: skip
renames = st.builds(lambda *a: Judgement(JudgementKind.RENAME, a[0], a[1], a[2], (a[3],), a[4]), names, moments, texts, targets, names)


@given(st.lists(renames, max_size=4))
@settings(max_examples=150, deadline=None)
def test_any_words_come_back_as_they_were(judgements: list[Judgement]) -> None:
    back = read_judgements("".join(write_judgements(judgements)))
    assert list(back) == judgements
    assert [j.id for j in back] == [j.id for j in judgements]


def filled(store: Store, papers: list[Paper]) -> Store:
    for paper in papers:
        store.put(paper.report(), paper.reading(), now=DAWN)
    return store


@given(histories())
@settings(max_examples=25, deadline=None)
def test_import_elsewhere_gives_the_same_record_and_twice_is_once(history: tuple[list[Paper], list[Judgement]]) -> None:
    papers, judgements = history
    here, there = filled(MemoryStore(), papers), SQLiteStore(":memory:")
    here.judge(judgements, now=DAWN)
    text = "".join(write_judgements(sort_judgements(here.judgements())))
    assert take_judgements(there, read_judgements(text), DAWN) == (len(here.judgements()), 0)  # before the reports are there
    filled(there, papers)
    assert list(lines(ask(there).record)) == list(lines(ask(here).record))
    assert take_judgements(there, read_judgements(text), DAWN) == (0, len(here.judgements()))
    assert "".join(write_judgements(j.judgement for j in list_judgements(there))) == text
    there.close()
