"""Events, promises and statuses on a day before the last reports."""

from datetime import date

from onrecord.model.claim import ClaimKind, Modality
from onrecord.model.commitment import Life
from onrecord.model.event import EventState
from onrecord.model.record import Record
from onrecord.model.status import StatusValue
from tests.fakes.readings import Paper, record_of


def day(n: int) -> date:
    return date(2031, 3, n)


def papers() -> tuple[Paper, Paper]:
    """On the 3rd the league promises to free her on the 8th; on the 9th it is told that it did. The 9th has a new promise, too."""
    plan, done = Paper("a", day(3)), Paper("b", day(9))
    league, ida = plan.body("Red League"), plan.person("Ida Moen")
    told = plan.says(league, "We will free her.")
    plan.claim(ClaimKind.RELEASE, Modality.PROMISED, agent=league, patient=ida, when=day(8), by=told)
    other, again, per = done.body("Red League"), done.person("Ida Moen"), done.person("Per Lund")
    done.claim(ClaimKind.RELEASE, agent=other, patient=again, when=day(8))
    done.claim(ClaimKind.RELEASE, Modality.PROMISED, agent=other, patient=per, when=day(20), by=done.says(other, "He is next."))
    return plan, done


def states(record: Record) -> list[EventState]:
    return [e.state for e in record.events]


def test_what_happened_later_was_planned_still() -> None:
    record = record_of(*papers(), as_of=day(5))
    assert states(record) == [EventState.PLANNED]
    assert [s.value for s in record.statuses] == [StatusValue.TO_BE_RELEASED]


def test_what_happened_by_then_counts_though_it_was_told_later() -> None:
    record = record_of(*papers(), as_of=day(8))
    assert states(record) == [EventState.HAPPENED]
    assert record.statuses[-1].value is StatusValue.RELEASED


def test_a_promise_was_not_kept_before_its_act_nor_made_before_it_was_told() -> None:
    assert [c.life for c in record_of(*papers(), as_of=day(5)).commitments] == [Life.ACTIVE]
    assert [c.life for c in record_of(*papers(), as_of=day(8)).commitments] == [Life.FULFILLED]
    assert [c.life for c in record_of(*papers(), as_of=day(9)).commitments] == [Life.FULFILLED, Life.ACTIVE]


def test_before_the_first_word_there_is_nothing() -> None:
    record = record_of(*papers(), as_of=day(2))
    assert (record.events, record.commitments, record.statuses) == ((), (), ())


def test_the_last_day_of_the_reports_leaves_all_as_it_is() -> None:
    assert record_of(*papers(), as_of=day(9)) == record_of(*papers())
