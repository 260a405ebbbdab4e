from datetime import date, timedelta

import pytest

from onrecord.app.ask import ask
from onrecord.app.judge import By, judge_name, judge_pair, judge_read, judge_undo, list_judgements, take_judgements
from onrecord.errors import AmbiguousName, InvalidJudgement, InvalidOption, NoSuchRecord
from onrecord.export.jsonl import lines
from onrecord.model.claim import ClaimKind
from onrecord.model.judgement import JudgementKind, Standing
from onrecord.stores.memory import MemoryStore
from tests.fakes.judging import DAWN, different, entity, store_of
from tests.fakes.readings import Paper

DAY = date(2031, 3, 5)


@pytest.fixture
def store() -> MemoryStore:
    papers = Paper("one", DAY), Paper("two", DAY)
    for paper in papers:
        ida = paper.person("Ida Moen")
        paper.claim(ClaimKind.RELEASE, patient=ida, when=DAY, words=f"Ida Moen was freed, {paper.name} wrote.", trigger="freed")
    papers[1].person("Inga Strand")
    return store_of(*papers)


def by(minute: int = 0) -> By:
    return By("ida", DAWN + timedelta(minutes=minute), "seen")


def names(store: MemoryStore) -> list[str]:
    return [e.name for e in ask(store).record.entities]


def record(store: MemoryStore) -> list[str]:
    return list(lines(ask(store).record))


def test_the_record_follows_at_once(store: MemoryStore) -> None:
    judged = judge_pair(store, JudgementKind.SAME, ("Ida Moen", "Inga Strand"), by())
    assert (judged.standing, names(store)) == (Standing.IN_FORCE, ["Ida Moen"])
    assert (judged.judgement.who, judged.judgement.why, judged.judgement.judged_at) == ("ida", "seen", DAWN)


def test_one_name_in_two_reports_is_split(store: MemoryStore) -> None:
    judge_pair(store, JudgementKind.DIFFERENT, ("Ida Moen@one.txt", "Ida Moen@two.txt"), by())
    assert names(store) == ["Ida Moen", "Ida Moen", "Inga Strand"]


def test_undo_gives_back_the_record_before(store: MemoryStore) -> None:
    before = record(store)
    judged = judge_read(store, JudgementKind.REJECT, "one-claim-0", by())
    after = record(store)
    undo = judge_undo(store, judged.id[:15], by(1))
    assert record(store) == before != after
    judge_undo(store, undo.id, by(2))
    assert record(store) == after
    assert [j.standing for j in list_judgements(store)] == [Standing.IN_FORCE, Standing.UNDONE, Standing.IN_FORCE]


def test_what_is_undone_is_not_undone_again(store: MemoryStore) -> None:
    judged = judge_name(store, "Inga Strand", "Inga Strand-Moen", by())
    judge_undo(store, judged.id, by(1))
    with pytest.raises(InvalidOption, match="undone already"):
        judge_undo(store, judged.id, by(2))


def test_a_claim_is_corrected_by_what_it_was_read_as(store: MemoryStore) -> None:
    judge_read(store, JudgementKind.CORRECT, "one-claim-0", by(), {"kind": "hold"})
    judge_read(store, JudgementKind.CORRECT, "one-claim-0", by(1), {"modality": "ongoing"})
    claim = ask(store).record.claims[0]
    assert (claim.kind, claim.modality) == ("hold", "ongoing")


def test_a_wrong_correction_keeps_nothing(store: MemoryStore) -> None:
    with pytest.raises(InvalidJudgement):
        judge_read(store, JudgementKind.CORRECT, "one-claim-0", by(), {"modality": "sure"})
    assert store.judgements() == []


def test_what_does_not_count_is_kept_and_told(store: MemoryStore) -> None:
    judge_pair(store, JudgementKind.DIFFERENT, ("Ida Moen@one.txt", "Ida Moen@two.txt"), by())
    judge_pair(store, JudgementKind.SAME, ("Ida Moen@one.txt", "Inga Strand"), by(1))
    blocked = judge_pair(store, JudgementKind.SAME, ("Ida Moen@two.txt", "Inga Strand"), by(2))
    assert (blocked.standing, len(store.judgements())) == (Standing.BLOCKED, 3)


def test_a_judgement_about_a_report_that_is_not_there_is_listed_as_such(store: MemoryStore) -> None:
    gone = Paper("gone")
    lost = different(entity(gone, gone.person("Ola")), entity(gone, gone.person("Kari")))
    assert take_judgements(store, [lost, lost], DAWN) == (1, 0)
    assert [(j.id, j.standing) for j in list_judgements(store)] == [(lost.id, Standing.MISSING)]


def test_a_judgement_is_found_by_the_beginning_of_its_id(store: MemoryStore) -> None:
    for n in range(2):
        judge_name(store, "Inga Strand", f"Name {n}", by(n))
    with pytest.raises(AmbiguousName):
        judge_undo(store, "judgement-", by(3))
    with pytest.raises(NoSuchRecord, match="`onrecord judgements` lists them"):
        judge_undo(store, "judgement-zz", by(3))
