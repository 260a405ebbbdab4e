"""What is asked, in which order, and what the answers make; over a record made by hand."""

from dataclasses import replace

from onrecord.app.questions import (
    ASKED,
    Question,
    ask_claims,
    ask_doubtful,
    ask_persons,
    find_questions,
)
from onrecord.app.targets import Bench, make_bench
from onrecord.export.views.index import make_index
from onrecord.model.judgement import JudgementKind, TargetType
from onrecord.model.record import Record
from onrecord.model.status import StatusValue
from tests.fakes.records import (
    MEETING,
    SEIZED,
    make_doubtful_record,
    make_readings,
    make_record,
    statuses,
)


def bench_of(record: Record) -> Bench:
    return make_bench(make_index(record), make_readings())


def doubtful() -> list[Question]:
    return list(ask_doubtful(bench_of(make_doubtful_record())))


def test_doubtful_fates_are_asked_about_first_then_who_is_who() -> None:
    assert ASKED[:2] == (ask_doubtful, ask_persons)
    words = [q.words for q in find_questions(bench_of(make_doubtful_record()))]
    assert words[:2] == ["Is Mira Solano really dead?", "Has Tomas Rill really escaped?"]


def test_sure_fates_are_not_asked_about() -> None:
    assert list(ask_doubtful(bench_of(make_record()))) == []


def test_the_sentence_is_shown_and_the_answer_is_a_judgement_on_its_claim() -> None:
    question = doubtful()[0]
    (side,) = question.sides
    sentence = "".join(piece.text for e in side.proofs[0].excerpts for piece in e.pieces)
    assert "Rill will meet the mayor on 13 May." in sentence
    assert question.subject == {MEETING}
    assert [t.type for t in question.targets] == [TargetType.CLAIM]
    assert (question.accept, question.reject) == (JudgementKind.ACCEPT, JudgementKind.REJECT)


def test_it_says_whose_fate_stands_on_the_same_words() -> None:
    mine, shared = doubtful()
    assert "stands on the same words" not in mine.why
    assert shared.subject == {SEIZED}
    assert shared.why.endswith("the fate of Mira Solano stands on the same words")


def test_one_claim_is_asked_about_once() -> None:
    record = make_doubtful_record()
    first = next(s for s in record.statuses if s.doubtful)
    twice = replace(first, value=StatusValue.MISSING)
    assert len(list(ask_doubtful(bench_of(replace(record, statuses=(first, twice)))))) == 1


def test_no_answer_to_it_leaves_the_record_as_it_stands() -> None:
    assert {q.keeps for q in doubtful()} == {None}


def test_a_claim_by_which_reports_differ_is_asked_about_and_not_twice() -> None:
    differ = replace(statuses()[0], contested=True)
    (question,) = ask_claims(bench_of(replace(make_record(), statuses=(differ,))))
    assert question.why == "by it reports differ on what became of Mira Solano"
    assert question.keeps is question.accept
    both = replace(differ, doubtful=True)
    assert list(ask_claims(bench_of(replace(make_record(), statuses=(differ, both))))) == []


def test_what_is_only_unconfirmed_is_not_asked_about() -> None:
    hedged = replace(statuses()[0], unconfirmed=True)
    assert list(ask_claims(bench_of(replace(make_record(), statuses=(hedged,))))) == []
