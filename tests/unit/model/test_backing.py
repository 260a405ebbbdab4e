"""Independent origins behind claims."""

from datetime import date

from onrecord.model.backing import OriginIndex
from onrecord.model.claim import ClaimKind
from onrecord.model.origin import Why
from onrecord.model.record import Record
from onrecord.model.status import StatusValue
from tests.fakes.readings import Paper, record_of

DAY, NEXT = date(2031, 3, 3), date(2031, 3, 4)
STORY = " ".join(f"On the {i}th day the envoy of Norland went to house number {i * 7} and asked for paper {i * 3}." for i in range(12))


def paper(name: str, day: date = DAY, *, text: str = "", words: str | None = None) -> Paper:
    """Of the release of Ida Moen, by the league's word if there are words."""
    made = Paper(name, day)
    if text:
        made.write(text)
    told = None if words is None else made.says(made.body("Red League"), words, said=DAY)
    made.claim(ClaimKind.RELEASE, patient=made.person("Ida Moen"), when=DAY, by=told)
    return made


def behind(record: Record) -> list[tuple[tuple[Why, ...], tuple[str, ...]]]:
    (event,) = [e for e in record.events if e.kind is ClaimKind.RELEASE]
    found = OriginIndex.of(record.origins).behind([c for c in record.claims if c.id in event.backed_by])
    assert event.origins == len(found)
    return [(b.why, b.reports) for b in found]


def test_two_papers_are_two_origins() -> None:
    assert behind(record_of(paper("a"), paper("b"))) == [((), ("report-a",)), ((), ("report-b",))]


def test_a_reprint_adds_none() -> None:
    record = record_of(paper("a", text=STORY), paper("b", NEXT, text=STORY), paper("c"))
    assert sorted(behind(record)) == [((), ("report-c",)), ((Why.SAME_TEXT,), ("report-a", "report-b"))]


def test_one_speaker_on_one_occasion_is_one() -> None:
    words = "The league freed Ida Moen this morning near the northern bridge."
    assert behind(record_of(paper("a", words=words), paper("b", NEXT, words=words))) == [
        ((Why.SAME_SPEAKER_AND_OCCASION,), ("report-a", "report-b"))
    ]


def test_a_status_counts_the_same() -> None:
    record = record_of(paper("a", text=STORY), paper("b", NEXT, text=STORY))
    (status,) = [s for s in record.statuses if s.value is StatusValue.RELEASED]
    assert status.origins == 1
