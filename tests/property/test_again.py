"""What is derived again after a change is what is derived anew, and touches only what the change touches."""

from collections.abc import Sequence
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.generate import make_paper
from onrecord.app.ask import ask
from onrecord.app.record import build_record
from onrecord.app.remembered import Remembered
from onrecord.export.jsonl import lines
from onrecord.memo import Memo
from onrecord.model.judgement import Judgement
from onrecord.model.reading import Reading
from onrecord.model.record import Record
from onrecord.model.report import Report
from onrecord.resolve.text_memo import TextMemo
from onrecord.stores.memory import MemoryStore
from tests.fakes.dispatches import Dispatch, dispatches
from tests.fakes.readings import Paper
from tests.property.test_judgements import histories
from tests.property.test_record import REPRINTS, START

DAYS = st.none() | st.integers(-1, 24).map(lambda n: START + timedelta(days=n))
TOUCHED = 260
"""Parts; measured 101 of 10,306 and 146 of 37,983. What grows is what hangs on those whom every report names."""


def sources_of(papers: Sequence[Paper]) -> tuple[list[Report], list[Reading]]:
    return [p.report() for p in papers], [p.reading() for p in papers]


def is_same(left: Record, right: Record) -> bool:
    return left == right and list(lines(left)) == list(lines(right))


@given(histories(), st.data())
@settings(max_examples=200, deadline=None)
def test_deriving_again_equals_deriving_anew(history: tuple[list[Paper], list[Judgement]], data: st.DataObject) -> None:
    """After any additions, removals, judgements and undos, for any days, also aside."""
    papers, judgements = [*history[0], *REPRINTS], history[1]
    memory = Memo()
    for _ in range(4):
        sources = sources_of(data.draw(st.lists(st.sampled_from(papers), unique_by=lambda paper: paper.id)))
        judged = data.draw(st.lists(st.sampled_from(judgements), unique_by=lambda j: j.id))
        as_of, known_at = data.draw(DAYS), data.draw(DAYS)
        here = memory.branch() if data.draw(st.booleans()) else memory
        again = build_record(*sources, (), judged, as_of=as_of, known_at=known_at, memory=here)
        assert is_same(again, build_record(*sources, (), judged, as_of=as_of, known_at=known_at))


@given(dispatches(), st.data())
@settings(max_examples=80, deadline=None)
def test_asking_a_store_again_equals_asking_it_anew(found: list[Dispatch], data: st.DataObject) -> None:
    store, remembered = MemoryStore(), Remembered()
    for dispatch in found:
        dispatch.put(store)
        if data.draw(st.booleans()):
            store.remove(data.draw(st.sampled_from(found)).report.id)
        assert is_same(ask(store, remembered=remembered).record, ask(store).record)
        day = data.draw(DAYS)
        assert is_same(ask(store, known_at=day, remembered=remembered.aside()).record, ask(store, known_at=day).record)


@pytest.mark.parametrize("number", [240, 960])
def test_an_addition_touches_as_much_of_few_reports_as_of_many(number: int) -> None:
    papers, memory, texts = [make_paper(n) for n in range(number + 1)], Memo(), TextMemo()
    for found in (papers[:-1], papers):
        record = build_record(*sources_of(found), memory=memory, texts=texts)
    assert is_same(record, build_record(*sources_of(papers)))
    assert memory.parts.total() > 20 * number
    assert 0 < memory.made.total() < TOUCHED


def test_asking_again_touches_nothing() -> None:
    memory, sources = Memo(), sources_of([make_paper(n) for n in range(60)])
    for _ in range(2):
        build_record(*sources, memory=memory)
    assert memory.made.total() == 0 < memory.parts.total()
