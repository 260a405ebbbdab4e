from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations

import pytest

from onrecord.app.ask import ask
from onrecord.app.judge import By, judge_undo
from onrecord.app.questions import Question
from onrecord.app.review import Walk, open_review
from onrecord.app.targets import Bench, mention
from onrecord.export.jsonl import lines
from onrecord.model.claim import ClaimKind
from onrecord.model.entity import Property
from onrecord.model.judgement import JudgementKind
from onrecord.stores.memory import MemoryStore
from tests.fakes.judging import DAWN, store_of
from tests.fakes.readings import Paper

DAY = date(2031, 3, 5)
ACCEPT, REJECT = "accept", "reject"


def by() -> Iterator[By]:
    minute = 0
    while True:
        minute += 1
        yield By("ida", DAWN + timedelta(minutes=minute))


@pytest.fixture
def store() -> MemoryStore:
    """Two Moens and a bare Moen two years later; a release a month after another; two ages."""
    first, second, third = Paper("one", DAY), Paper("two", DAY + timedelta(days=30)), Paper("three", DAY + timedelta(days=800))
    first.person("Per Moen")
    for paper, age in ((first, "20"), (second, "24")):
        ida = paper.person("Ida Moen")
        paper.attribute(ida, Property.AGE, age)
        paper.claim(ClaimKind.RELEASE, patient=ida, when=paper.published, words=f"Ida Moen was freed, {paper.name} wrote.", trigger="freed")
    third.person("Moen")
    return store_of(first, second, third)


def answer(walk: Walk, store: MemoryStore, what: str, moments: Iterator[By]) -> Question:
    question = walk.question
    assert question is not None
    kinds = {ACCEPT: question.accept, REJECT: question.reject, "unsure": JudgementKind.UNSURE}
    walk.answer(store, kinds[what], next(moments))
    return question


def test_persons_events_and_conflicts_are_asked_about(store: MemoryStore) -> None:
    walk = open_review(store)
    assert [q.words for q in walk.questions][:3] == ["Are these one person?", "Are these one person?", "Is this one event?"]
    assert walk.questions[-1].words == "Is this so? Ida Moen, age: reports differ"
    assert [[side.words for side in q.sides] for q in walk.questions][-1] == ["20", "24"]


def test_both_sides_have_their_sentences(store: MemoryStore) -> None:
    for question in open_review(store).questions:
        assert len(question.sides) == 2
        assert all(side.proofs and all(p.excerpts for p in side.proofs) for side in question.sides)


def test_what_was_answered_is_not_asked_again(store: MemoryStore) -> None:
    moments = by()
    walk = open_review(store)
    while walk.question is not None:
        answer(walk, store, REJECT, moments)
    assert open_review(store).questions == []


def test_what_one_is_unsure_of_is_asked_again_only_when_told(store: MemoryStore) -> None:
    moments = by()
    walk = open_review(store)
    while walk.question is not None:
        answer(walk, store, "unsure", moments)
    assert len(walk.made) == len(walk.questions)
    assert (open_review(store).questions, len(open_review(store, again=True).questions)) == ([], len(walk.questions))


def test_undo_goes_back_to_the_question_and_the_record_before(store: MemoryStore) -> None:
    moments, before = by(), list(lines(ask(store).record))
    walk = open_review(store)
    first = answer(walk, store, ACCEPT, moments)
    assert list(lines(ask(store).record)) != before
    assert walk.undo(store, next(moments)) is not None
    assert (walk.question, walk.made) == (first, [])
    assert list(lines(ask(store).record)) == before
    assert [q.subject for q in open_review(store).questions] == [q.subject for q in walk.questions]


def test_undo_passes_over_what_was_skipped(store: MemoryStore) -> None:
    moments, walk = by(), open_review(store)
    first = answer(walk, store, REJECT, moments)
    walk.skip()
    walk.undo(store, next(moments))
    assert walk.question == first


def test_there_is_nothing_to_undo_at_the_start(store: MemoryStore) -> None:
    assert open_review(store).undo(store, next(by())) is None
    assert store.judgements() == []


def pairs(bench: Bench) -> Iterator[Question]:
    """Each two of the persons on the record, in order."""
    for left, right in combinations(bench.index.record.entities, 2):
        targets, subject = (mention(left), mention(right)), frozenset((str(left.id), str(right.id)))
        yield Question("One?", "", (), targets, subject, JudgementKind.SAME, JudgementKind.DIFFERENT, "yes", "no")


@pytest.mark.parametrize(("first", "second"), [(ACCEPT, ACCEPT), (ACCEPT, REJECT)])
def test_what_follows_from_the_answers_is_not_asked(first: str, second: str) -> None:
    """Of Ida and Per, Ida and Ola, Per and Ola: who is Ida decides on the last."""
    paper, moments = Paper("one", DAY), by()
    for name in ("Ida Moen", "Per Strand", "Ola Lund"):
        paper.person(name)
    store = store_of(paper)
    walk = open_review(store, find=pairs)
    answer(walk, store, first, moments)
    answer(walk, store, second, moments)
    assert (walk.question, len(walk.questions)) == (None, 3)
    walk.undo(store, next(moments))
    assert walk.at == 1


def test_two_refusals_leave_the_third_open() -> None:
    paper, moments = Paper("one", DAY), by()
    for name in ("Ida Moen", "Per Strand", "Ola Lund"):
        paper.person(name)
    store = store_of(paper)
    walk = open_review(store, find=pairs)
    for _ in range(2):
        answer(walk, store, REJECT, moments)
    assert (walk.question is not None, walk.at) == (True, 2)


def test_a_judgement_undone_elsewhere_is_asked_again(store: MemoryStore) -> None:
    moments, walk = by(), open_review(store)
    question = answer(walk, store, REJECT, moments)
    judge_undo(store, store.judgements()[0].id, next(moments))
    assert open_review(store).questions[0].subject == question.subject
