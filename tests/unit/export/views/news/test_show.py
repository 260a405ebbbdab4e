"""What is new between two records of hand-made readings."""

from datetime import date

from onrecord.export.views.index import make_index
from onrecord.export.views.news.item import NewsView, What
from onrecord.export.views.news.scene import Moment
from onrecord.export.views.news.show import PARTS, show_news
from onrecord.model.claim import ClaimKind, Modality
from onrecord.model.entity import Property
from onrecord.model.record import Record
from tests.fakes.readings import Paper, record_of


def day(n: int) -> date:
    return date(2031, 3, n)


def news(before: Record, after: Record, of: str) -> list[NewsView]:
    was, now = (max((r.published.latest for r in x.reports if r.published and r.published.latest), default=None) for x in (before, after))
    return [row for row in show_news(Moment(make_index(before), was), Moment(make_index(after), now)) if row.of == of]


def changes(rows: list[NewsView]) -> list[tuple[str, str, str, str]]:
    return [(row.words, s.property, s.was, s.now) for row in rows for s in row.shifts]


def paper(name: str, n: int, modality: Modality, when: int | None = None) -> Paper:
    """The league frees Ida Moen, or will."""
    made = Paper(name, day(n))
    league, ida = made.body("Red League"), made.person("Ida Moen")
    told = made.says(league, f"We said so on the {n}th.") if modality is Modality.PROMISED else None
    made.claim(ClaimKind.RELEASE, modality, agent=league, patient=ida, when=None if when is None else day(when), by=told)
    return made


PLAN, LATER, DONE = paper("a", 3, Modality.PROMISED, 8), paper("b", 6, Modality.PROMISED, 12), paper("c", 9, Modality.HAPPENED, 9)


def test_a_record_has_nothing_new_against_itself() -> None:
    record = record_of(PLAN, LATER, DONE)
    index = make_index(record)
    assert show_news(Moment(index, day(9)), Moment(index, day(9))) == ()


def test_all_of_a_first_record_is_new() -> None:
    rows = show_news(Moment(make_index(Record()), None), Moment(make_index(record_of(PLAN)), day(3)))
    assert {row.what for row in rows} == {What.NEW}
    assert {row.of for row in rows} == {"status", "commitment", "event", "entity", "statement", "report"}
    assert set(PARTS) >= {row.of for row in rows}


def test_a_status_from_what_to_what_and_since_when() -> None:
    (row,) = news(record_of(PLAN), record_of(PLAN, DONE), "status")
    assert changes([row]) == [
        ("Ida Moen", "status", "to be released (planned for 8 Mar 2031, says Red League)", "released (9 Mar 2031, says c.txt)")
    ]
    assert (row.on, row.claims) == (day(9), ("c-claim-0",))


def test_a_promise_from_life_to_life_with_the_claim_that_moved_it() -> None:
    (row,) = news(record_of(PLAN), record_of(PLAN, DONE), "commitment")
    words = "promise by Red League: release of Ida Moen"
    assert changes([row]) == [(words, "life", "active", "fulfilled, by a third party's account")]
    assert row.claims == ("c-claim-0",)


def test_a_promise_of_those_whom_no_report_names_is_the_same_one_later() -> None:
    rebels = Paper("r", day(3))
    told = rebels.says(rebels.person("Tomas Rill"), "The rebels will free her.")
    rebels.claim(ClaimKind.RELEASE, Modality.PROMISED, agent="the rebels", patient=rebels.person("Ida Moen"), when=day(8), by=told)
    other = Paper("s", day(4))
    before, after = record_of(rebels), record_of(rebels, other)
    assert [c.by_words for c in before.commitments] == [("the rebels",)]
    assert news(before, after, "commitment") == []


def test_new_dates_of_promises_and_events() -> None:
    before, after = record_of(PLAN), record_of(PLAN, LATER)
    assert [c[1:] for c in changes(news(before, after, "commitment"))] == [("due", "8 Mar 2031", "12 Mar 2031")]
    assert [c[1:] for c in changes(news(before, after, "event"))] == [
        ("state", "planned", "postponed"),
        ("when", "8 Mar 2031", "12 Mar 2031"),
    ]


def test_a_promise_that_was_only_repeated() -> None:
    (row,) = news(record_of(PLAN), record_of(PLAN, paper("b", 5, Modality.PROMISED, 8)), "commitment")
    assert [s.now for s in row.shifts] == ["repeated, 5 Mar 2031"]


def test_what_was_planned_and_happened() -> None:
    rows = news(record_of(PLAN), record_of(PLAN, DONE), "event")
    assert [c[1:] for c in changes(rows)] == [("state", "planned", "happened"), ("when", "8 Mar 2031", "9 Mar 2031")]


def test_what_was_cancelled() -> None:
    off = Paper("b", day(5))
    off.claim(ClaimKind.RELEASE, Modality.PLANNED, agent=off.body("Red League"), patient=off.person("Ida Moen"), negative=True)
    rows = news(record_of(PLAN), record_of(PLAN, off), "event")
    assert ("state", "planned", "cancelled") in [c[1:] for c in changes(rows)]


def test_another_id_makes_no_new_person() -> None:
    """An earlier report that becomes known later gives the person another id."""
    full = Paper("0", day(1))
    full.person("Ida Anna Moen", "Ida Moen")
    before, after = record_of(PLAN), record_of(full, PLAN)
    assert {e.id for e in before.entities if e.kind == "person"}.isdisjoint(e.id for e in after.entities)
    assert {row.of for row in show_news(Moment(make_index(before), day(3)), Moment(make_index(after), day(3)))} == {"report"}


def test_another_name_is_told() -> None:
    bare, full = Paper("a", day(3)), Paper("b", day(4))
    bare.person("Moen")
    full.person("Ida Moen", "Moen")
    (row,) = news(record_of(bare), record_of(bare, full), "entity")
    assert (row.what, changes([row])) == (What.CHANGED, [("Ida Moen", "name", "Moen", "Ida Moen")])


def test_two_who_turn_out_to_be_one() -> None:
    one, other, alias = Paper("a", day(3)), Paper("b", day(4)), Paper("c", day(5))
    one.person("Mira Solano")
    other.person("Anna Rill")
    both = alias.person("Mira Solano", "Anna Rill")
    alias.attribute(both, Property.ALIAS, "Anna Rill")
    rows = news(record_of(one, other), record_of(one, other, alias), "entity")
    assert [s.was for row in rows for s in row.shifts] == ["Mira Solano and Anna Rill"]


def test_a_new_conflict_and_a_new_fact() -> None:
    one, other = Paper("a", day(3)), Paper("b", day(4))
    one.attribute(one.person("Ida Moen"), Property.CITIZENSHIP, "Polish-Norwegian")
    other.attribute(other.person("Ida Moen"), Property.CITIZENSHIP, "Norwegian-Danish")
    before, after = record_of(one), record_of(one, other)
    assert [row.words for row in news(before, after, "attribute")] == ["Ida Moen: citizenship Norwegian-Danish"]
    assert changes(news(before, after, "conflict")) == [
        ("Ida Moen, citizenship: reports differ", "sides", "", "Polish-Norwegian / Norwegian-Danish")
    ]
    (settled,) = news(after, before, "conflict")
    assert (settled.what, [s.now for s in settled.shifts]) == (What.GONE, ["settled"])


def test_one_claim_of_two_persons_is_an_event_of_each() -> None:
    both, done = Paper("a", day(3)), Paper("b", day(9))
    both.claim(ClaimKind.RELEASE, Modality.PLANNED, patient=(both.person("Ida Moen"), both.person("Per Lund")), when=day(8))
    done.claim(ClaimKind.RELEASE, patient=done.person("Ida Moen"), when=day(8))
    rows = news(record_of(both), record_of(both, done), "event")
    assert [(row.words, s.now) for row in rows for s in row.shifts] == [("release of Ida Moen", "happened")]


def test_a_reprint_is_a_report_that_says_nothing_new() -> None:
    first, again = Paper("a", day(3)), Paper("b", day(4))
    for each in (first, again):
        each.says(each.person("Ida Moen"), "The bridge over the river at Varda will open on the first day of May, and not a day before it.")
    before, after = record_of(first), record_of(first, again)
    assert news(before, after, "statement") == []
    assert [row.words for row in news(before, after, "report")] == ["b.txt, 4 Mar 2031: b.txt (reprints a.txt, 3 Mar 2031)"]
