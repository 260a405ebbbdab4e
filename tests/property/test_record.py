"""What must hold of every record, whatever was reported."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.generate import make_paper
from onrecord.app.record import build_record
from onrecord.export.jsonl import lines
from onrecord.model.claim import ClaimKind, Modality
from onrecord.model.record import Record
from onrecord.model.span import Span, check
from onrecord.model.status import StatusValue
from onrecord.resolve.text_memo import TextMemo
from tests.fakes.readings import Paper

START = date(2031, 3, 1)
NAMES = ("Ida Moen", "Moen", "Per Moen", "Aleksandr Belikov", "Sasha Belikov", "Belikov", "his father")
KINDS = (ClaimKind.RELEASE, ClaimKind.ABDUCT, ClaimKind.HOLD, ClaimKind.KILL, ClaimKind.REQUEST, ClaimKind.APPROVE)
NOT_DONE = tuple(m for m in Modality if m not in (Modality.HAPPENED, Modality.ONGOING))
_CLAIM = st.tuples(
    st.sampled_from(KINDS), st.sampled_from(Modality), st.sampled_from(NAMES), st.none() | st.integers(0, 20), st.booleans(), st.booleans()
)


def paper_of(number: int, day: int | None, rows: list[tuple[ClaimKind, Modality, str, int | None, bool, bool]]) -> Paper:
    paper = Paper(f"{number}", None if day is None else START + timedelta(days=day))
    league = paper.body("Red League")
    for kind, modality, name, when, negative, quoted in rows:
        told = paper.says(league, f"Words about {name}.") if quoted else None
        moment = None if when is None else START + timedelta(days=when)
        paper.claim(kind, modality, agent=league, patient=paper.person(name), when=moment, negative=negative, by=told)
    return paper


PAPERS = st.lists(st.tuples(st.none() | st.integers(0, 20), st.lists(_CLAIM, max_size=4)), max_size=5).map(
    lambda found: [paper_of(i, day, rows) for i, (day, rows) in enumerate(found)]
)


REPRINTS = [make_paper(n) for n in (83, 87, 92, 93)]
"""The third is a reprint of the first, the fourth of the second."""


def record_of(papers: list[Paper]) -> Record:
    return build_record([p.report() for p in papers], [p.reading() for p in papers], ())


def spans(value: object) -> list[Span]:
    if isinstance(value, Span):
        return [value]
    if isinstance(value, tuple):
        return [s for item in value for s in spans(item)]
    slots = getattr(type(value), "__slots__", ()) if type(value).__module__.startswith("onrecord") else ()
    return [s for name in slots for s in spans(getattr(value, name, None))]


@given(PAPERS, st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_order_of_adding_does_not_matter(papers: list[Paper], random: "object") -> None:
    other = list(papers)
    random.shuffle(other)  # type: ignore[attr-defined]
    assert list(lines(record_of(papers))) == list(lines(record_of(other)))


@given(PAPERS, st.data())
@settings(max_examples=60, deadline=None)
def test_what_is_remembered_of_texts_changes_nothing(papers: list[Paper], data: st.DataObject) -> None:
    """After any additions and removals the record is what it is when nothing is remembered."""
    texts = TextMemo()
    pool = [*papers, *REPRINTS]
    for _ in range(3):
        some = data.draw(st.lists(st.sampled_from(pool), unique_by=lambda paper: paper.id))
        reports, readings = [p.report() for p in some], [p.reading() for p in some]
        assert list(lines(build_record(reports, readings, texts=texts))) == list(lines(build_record(reports, readings)))
    assert texts.read <= len(pool)


def test_after_one_addition_one_text_is_read() -> None:
    papers, texts = [make_paper(n) for n in range(41)], TextMemo()
    for found in (papers[:-1], papers):
        build_record([p.report() for p in found], [p.reading() for p in found], texts=texts)
    assert texts.read == len(papers)


@given(PAPERS)
@settings(max_examples=40, deadline=None)
def test_every_span_quotes_its_text(papers: list[Paper]) -> None:
    texts = {p.id: p.text for p in papers}
    record = record_of(papers)
    for span in spans((record.entities, record.attributes, record.statements, record.claims, record.commitments, record.conflicts)):
        check(span, texts[span.report])


@given(st.lists(st.tuples(st.sampled_from(NOT_DONE), st.sampled_from(NAMES), st.none() | st.integers(0, 20), st.booleans()), max_size=6))
@settings(max_examples=60, deadline=None)
def test_nobody_is_released_by_less_than_a_claim_that_it_happened(rows: list[tuple[Modality, str, int | None, bool]]) -> None:
    paper = paper_of(0, 5, [(ClaimKind.RELEASE, m, name, when, negative, True) for m, name, when, negative in rows])
    assert all(s.value is not StatusValue.RELEASED for s in record_of([paper]).statuses)


@given(PAPERS)
@settings(max_examples=40, deadline=None)
def test_a_person_has_one_status_a_day(papers: list[Paper]) -> None:
    record = record_of(papers)
    for day in (START + timedelta(days=i) for i in range(0, 24, 3)):
        known = [s.person for s in record.statuses if s.period.has(day)]
        assert len(known) == len(set(known))


@given(PAPERS)
@settings(max_examples=40, deadline=None)
def test_ids_are_used_once(papers: list[Paper]) -> None:
    record = record_of(papers)
    for part in (record.entities, record.attributes, record.events, record.commitments, record.statuses, record.conflicts, record.origins):
        ids = [item.id for item in part]
        assert len(ids) == len(set(ids))
