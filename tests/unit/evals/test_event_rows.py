"""A timeline from the record's own events, and nothing else."""

from datetime import date

from evals.event_rows import event_rows
from evals.happenings import Told
from evals.timegraph import Row
from onrecord.model.claim import ClaimKind, Modality
from tests.fakes.docs import context, parsed
from tests.fakes.readings import Paper, record_of

DAY, LATER = date(2031, 3, 3), date(2031, 3, 8)


def told(paper: Paper) -> dict[str, Told]:
    record, doc = record_of(paper), parsed("Fine", "Fine ADJ JJ fine 0 root")
    claims = {claim.trigger.start: claim for claim in record.claims}
    return {"7": Told(record.reports[0], context(doc), claims, record.entities, record.events)}


def rows(paper: Paper, name: str = "Ida Moen") -> list[Row]:
    return event_rows(name, told(paper), lambda document, _: f"{document}-word")


def test_events_stand_in_order_of_their_days() -> None:
    paper = Paper("a", LATER)
    ida = paper.person("Ida Moen")
    paper.claim(ClaimKind.RELEASE, patient=ida, when=LATER)
    paper.claim(ClaimKind.ABDUCT, patient=ida, when=DAY)
    found = rows(paper)
    assert sorted((r.order, r.anchor) for r in found) == [(1, "2031-03-03"), (2, "2031-03-08")]
    assert {r.mentions for r in found} == {("7-word",)}


def test_an_event_without_a_day_has_no_place() -> None:
    paper = Paper("a", LATER)
    paper.claim(ClaimKind.RELEASE, patient=paper.person("Ida Moen"))
    (event,) = record_of(paper).events
    assert event.when is None or event.when.earliest is None
    assert rows(paper) == []


def test_a_plan_and_what_befalls_another_are_left_out() -> None:
    paper = Paper("a", DAY)
    paper.claim(ClaimKind.RELEASE, Modality.PLANNED, patient=paper.person("Ida Moen"), when=LATER)
    paper.claim(ClaimKind.ABDUCT, patient=paper.person("Per Lund"), when=DAY)
    assert rows(paper) == []


def test_what_the_task_has_no_word_for_is_left_out() -> None:
    paper = Paper("a", DAY)
    paper.claim(ClaimKind.ABDUCT, patient=paper.person("Ida Moen"), when=DAY)
    assert event_rows("Ida Moen", told(paper), lambda *_: None) == []
