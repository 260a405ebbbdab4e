"""How an event stands and when it is: each rule on the day before, on the day, and on the day after."""

from dataclasses import replace
from datetime import date
from itertools import count

import pytest

from onrecord.model.claim import Aspect, Claim, ClaimKind, Modality
from onrecord.model.event import EventState
from onrecord.model.ids import ClaimId, ReportId, StatementId
from onrecord.model.period import Period
from onrecord.model.span import Span
from onrecord.resolve.occurrence import Occurrence
from onrecord.resolve.state import earlier_of, reasons_of, state_of, supporting_of, when_of, width

_NUMBERS = count()
_MODALITIES = {"denied": Modality.HAPPENED, "planned": Modality.PLANNED, "cancelled": Modality.PLANNED}


def day(n: int) -> date:
    return date(2031, 3, n)


def days(first: int, last: int, text: str | None = None) -> Period:
    return Period(day(first), day(last), text)


def told(
    force: str,
    on: int | None = 5,
    when: int | Period | None = None,
    *,
    report: str = "",
    modality: Modality | None = None,
    is_quoted: bool = False,
    sentence: str | None = None,
) -> Occurrence:
    """What a report tells on a day: a report and a sentence of its own unless they are given."""
    n = next(_NUMBERS)
    own, quote = ReportId(report or f"report-{n}"), sentence or f"Sentence {n}."
    span = Span(own, 0, len(quote), quote)
    by = StatementId("statement-1") if is_quoted else None
    kind = modality or _MODALITIES.get(force, Modality.HAPPENED)
    claim = Claim(ClaimId(f"claim-{n:04}"), ClaimKind.RELEASE, own, (span,), span, modality=kind, statement=by)
    period = Period.day(day(when)) if isinstance(when, int) else when
    return Occurrence(claim, frozenset({"entity-1"}), force, None if on is None else day(on), period)


@pytest.mark.parametrize("force", ["happened", "ongoing", "planned", "cancelled", "denied", "unknown"])
@pytest.mark.parametrize("on", [5, None])
def test_one_claim_alone_gives_its_own_state(force: str, on: int | None) -> None:
    assert state_of([told(force, on=on)]) == force


@pytest.mark.parametrize(
    ("forces", "state"),
    [
        (("happened", "ongoing"), EventState.HAPPENED),
        (("ongoing", "happened"), EventState.HAPPENED),
        (("happened", "planned"), EventState.HAPPENED),
        (("happened", "unknown"), EventState.HAPPENED),
        (("happened", "cancelled"), EventState.HAPPENED),
        (("ongoing", "planned"), EventState.ONGOING),
        (("ongoing", "unknown"), EventState.ONGOING),
        (("happened", "denied"), EventState.DISPUTED),
        (("ongoing", "denied"), EventState.DISPUTED),
        (("planned", "denied"), EventState.PLANNED),
        (("cancelled", "denied"), EventState.DENIED),
        (("unknown", "denied"), EventState.DENIED),
        (("unknown", "planned"), EventState.UNKNOWN),
        (("unknown", "cancelled"), EventState.UNKNOWN),
        (("planned", "cancelled"), EventState.DISPUTED),
    ],
)
def test_two_claims_of_one_day(forces: tuple[str, str], state: EventState) -> None:
    assert state_of([told(force) for force in forces]) is state


@pytest.mark.parametrize(("on", "state"), [(4, EventState.HAPPENED), (5, EventState.DISPUTED), (6, EventState.DISPUTED)])
def test_a_denial_counts_from_the_day_on_which_it_is_said_to_have_happened(on: int, state: EventState) -> None:
    assert state_of([told("happened", on=8, when=5), told("denied", on=on)]) is state


@pytest.mark.parametrize(("on", "state"), [(4, EventState.HAPPENED), (5, EventState.DISPUTED)])
@pytest.mark.parametrize("when", [None, Period(None, day(2))])
def test_without_a_day_a_denial_counts_from_the_first_telling(on: int, state: EventState, when: Period | None) -> None:
    done = [told("happened", on=n, when=when) for n in (7, 5)]
    assert state_of([*done, told("denied", on=on, modality=Modality.DENIED)]) is state


def test_a_telling_of_an_unknown_day_is_later_than_any() -> None:
    done = [told("happened", on=None), told("happened", on=5)]
    assert state_of([*done, told("denied", on=4, is_quoted=True)]) is EventState.HAPPENED


@pytest.mark.parametrize(("on", "state"), [(3, EventState.HAPPENED), (4, EventState.DISPUTED)])
def test_of_several_days_the_first_is_decisive(on: int, state: EventState) -> None:
    done = [told("happened", on=9, when=n) for n in (6, 4)]
    assert state_of([*done, told("denied", on=on, is_quoted=True)]) is state


def test_where_a_day_is_given_the_telling_of_others_does_not_count() -> None:
    done = [told("happened", on=2), told("happened", on=8, when=6)]
    assert state_of([*done, told("denied", on=4, is_quoted=True)]) is EventState.HAPPENED


def test_what_goes_on_does_not_date_what_has_happened() -> None:
    group = [told("ongoing", on=1, when=1), told("happened", on=8, when=6), told("denied", on=4)]
    assert state_of(group) is EventState.HAPPENED


def test_a_denial_of_an_unknown_day_counts() -> None:
    assert state_of([told("happened", on=8, when=5), told("denied", on=None)]) is EventState.DISPUTED


@pytest.mark.parametrize("other", [0, 1])
def test_only_the_clauses_that_claim_it_are_compared(other: int) -> None:
    group = [told("happened", report="report-a"), told("denied", report="report-a")]
    clause = group[1 - other].claim.evidence[0]
    group[other] = replace(group[other], claim=replace(group[other].claim, evidence=(*group[other].claim.evidence, clause)))
    assert state_of(group) is EventState.DISPUTED


def test_one_sentence_that_says_both_denies_nothing() -> None:
    both = {"report": "report-a", "sentence": "Ida Moen was freed, not sold."}
    assert state_of([told("happened", **both), told("denied", **both)]) is EventState.HAPPENED  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("done", "denied", "state"),
    [
        (("a",), ("b",), EventState.DISPUTED),
        (("a",), ("a",), EventState.DISPUTED),
        (("a", "b"), ("c",), EventState.HAPPENED),
        (("a", "b"), ("c", "c"), EventState.HAPPENED),
        (("a", "a"), ("c",), EventState.DISPUTED),
        (("a", "b"), ("c", "d"), EventState.DISPUTED),
    ],
)
def test_the_reports_own_not_counts_against_as_few_reports(done: tuple[str, ...], denied: tuple[str, ...], state: EventState) -> None:
    group = [*(told("happened", report=r) for r in done), *(told("denied", report=r) for r in denied)]
    assert state_of(group) is state


@pytest.mark.parametrize(("modality", "is_quoted"), [(Modality.DENIED, False), (Modality.HAPPENED, True)])
def test_a_denial_by_somebody_counts_against_any_number_of_reports(modality: Modality, is_quoted: bool) -> None:
    done = [told("happened") for _ in range(3)]
    assert state_of([*done, told("denied", modality=modality, is_quoted=is_quoted)]) is EventState.DISPUTED


def test_of_several_denials_one_by_somebody_is_enough() -> None:
    done = [told("happened") for _ in range(3)]
    assert state_of([*done, told("denied"), told("denied", is_quoted=True)]) is EventState.DISPUTED


@pytest.mark.parametrize(("on", "state"), [(4, EventState.UNKNOWN), (5, EventState.UNKNOWN), (6, EventState.PLANNED)])
def test_what_is_unconfirmed_gives_way_to_a_later_plan(on: int, state: EventState) -> None:
    assert state_of([told("unknown"), told("planned", on=on)]) is state


@pytest.mark.parametrize(("on", "state"), [(5, EventState.UNKNOWN), (6, EventState.CANCELLED)])
def test_what_is_unconfirmed_gives_way_to_a_plan_called_off_later(on: int, state: EventState) -> None:
    assert state_of([told("unknown"), told("cancelled", on=on)]) is state


@pytest.mark.parametrize(("on", "state"), [(4, EventState.UNKNOWN), (5, EventState.DENIED)])
def test_what_is_unconfirmed_gives_way_to_a_denial_from_its_day_on(on: int, state: EventState) -> None:
    assert state_of([told("unknown", when=5), told("denied", on=on)]) is state


@pytest.mark.parametrize(("on", "state"), [(4, EventState.PLANNED), (5, EventState.DISPUTED), (6, EventState.CANCELLED)])
def test_of_a_plan_and_its_end_the_later_word_holds(on: int, state: EventState) -> None:
    assert state_of([told("planned"), told("cancelled", on=on)]) is state


@pytest.mark.parametrize(
    ("planned", "cancelled", "state"),
    [
        (5, None, EventState.PLANNED),
        (None, 5, EventState.CANCELLED),
        (None, None, EventState.DISPUTED),
    ],
)
def test_a_word_of_an_unknown_day_is_before_any(planned: int | None, cancelled: int | None, state: EventState) -> None:
    assert state_of([told("planned", on=planned), told("cancelled", on=cancelled)]) is state


def test_of_several_words_for_a_plan_the_last_is_decisive() -> None:
    assert state_of([told("planned", on=6), told("planned", on=2), told("cancelled", on=5)]) is EventState.PLANNED


@pytest.mark.parametrize(("on", "state"), [(5, EventState.PLANNED), (6, EventState.POSTPONED)])
def test_a_plan_for_a_later_day_told_later_is_postponed(on: int, state: EventState) -> None:
    assert state_of([told("planned", on=5, when=8), told("planned", on=on, when=10)]) is state


def test_an_event_that_only_denials_date_is_of_their_day() -> None:
    group = [told("denied", when=4)]
    assert when_of(group, EventState.DENIED) == Period.day(day(4))


DONE = (EventState.HAPPENED, EventState.ONGOING, EventState.DISPUTED)


@pytest.mark.parametrize("state", DONE)
@pytest.mark.parametrize("force", ["happened", "ongoing"])
def test_what_is_done_is_dated_by_those_who_say_that_it_is(state: EventState, force: str) -> None:
    group = [told("planned", when=2), told(force, when=4), told("denied", when=3), told("unknown", when=1)]
    assert when_of(group, state) == Period.day(day(4))


@pytest.mark.parametrize("state", [*DONE, EventState.UNKNOWN])
def test_what_is_done_has_no_day_of_a_mere_plan(state: EventState) -> None:
    assert when_of([told("happened"), told("unknown"), told("planned", when=4)], state) is None


def test_what_is_unconfirmed_is_dated_by_those_who_tell_it_so() -> None:
    group = [told("happened", when=2), told("unknown", when=4), told("planned", when=3)]
    assert when_of(group, EventState.UNKNOWN) == Period.day(day(4))


@pytest.mark.parametrize("state", [EventState.PLANNED, EventState.POSTPONED, EventState.CANCELLED])
@pytest.mark.parametrize("force", ["planned", "cancelled"])
def test_a_plan_is_dated_by_those_who_plan_it_or_call_it_off(state: EventState, force: str) -> None:
    assert when_of([told("denied", on=9, when=2), told(force, when=4), told("unknown", on=9, when=3)], state) == Period.day(day(4))


def test_nobody_gives_a_day() -> None:
    assert when_of([told("happened")], EventState.HAPPENED) is None
    assert when_of([told("planned")], EventState.PLANNED) is None


@pytest.mark.parametrize(
    ("rows", "best"),
    [
        ([(5, days(4, 6)), (6, days(5, 6))], days(5, 6)),  # the narrower
        ([(5, days(4, 6)), (5, days(4, 6)), (5, days(5, 6))], days(5, 6)),  # before the more frequent
        ([(5, days(4, 4)), (6, days(5, 5)), (7, days(5, 5))], days(5, 5)),  # of equal width the more frequent
        ([(7, days(4, 4)), (6, days(5, 5)), (8, days(6, 6))], days(5, 5)),  # then the first told
        ([(None, days(4, 4)), (6, days(5, 5))], days(5, 5)),  # a known day of telling before an unknown
        ([(5, Period(day(4), None)), (6, days(1, 28))], days(1, 28)),  # an open end is the widest
        ([(5, Period(None, day(4))), (6, days(1, 28))], days(1, 28)),
    ],
)
def test_the_day_of_what_happened(rows: list[tuple[int | None, Period]], best: Period) -> None:
    assert when_of([told("happened", on=on, when=when) for on, when in rows], EventState.HAPPENED) == best


@pytest.mark.parametrize(
    ("rows", "best"),
    [
        ([(5, days(8, 8)), (6, days(8, 10))], days(8, 10)),  # told last, though wider
        ([(6, days(8, 10)), (6, days(9, 10))], days(9, 10)),  # of one day the narrower
        ([(6, days(8, 8)), (6, days(9, 9)), (6, days(9, 9))], days(9, 9)),  # then the more frequent
        ([(None, days(8, 8)), (1, days(9, 9))], days(9, 9)),  # an unknown day of telling is before any
        ([(5, days(8, 8)), (6, Period(day(8), None))], days(8, 8)),  # `soon` names no day
        ([(5, days(8, 8)), (6, Period(day(8), date(2031, 4, 8)))], Period(day(8), date(2031, 4, 8))),  # 31 days do
        ([(5, days(8, 8)), (6, Period(day(8), date(2031, 4, 9)))], days(8, 8)),  # 32 do not
    ],
)
def test_the_day_of_a_plan(rows: list[tuple[int | None, Period]], best: Period) -> None:
    assert when_of([told("planned", on=on, when=when) for on, when in rows], EventState.PLANNED) == best


def test_the_words_for_a_day_do_not_divide_it() -> None:
    rows = [days(4, 4, "on Tuesday"), days(5, 5, "yesterday"), days(5, 5, "on Wednesday")]
    found = when_of([told("happened", when=when) for when in rows], EventState.HAPPENED)
    assert found == rows[1]


LATER = days(20, 20)


@pytest.mark.parametrize(
    ("plan", "is_given_up"),
    [
        (told("planned", on=4, when=19), True),
        (told("planned", on=5, when=19), False),  # told on the same day
        (told("planned", on=6, when=19), False),
        (told("planned", on=None, when=19), False),
        (told("planned", on=4), False),
        (told("planned", on=4, when=days(12, 19)), True),  # a week
        (told("planned", on=4, when=days(11, 19)), False),  # more than a week
        (told("planned", on=4, when=days(13, 20)), False),  # it reaches the later day
        (told("planned", on=4, when=21), False),
        (told("planned", on=4, when=Period(None, day(19))), False),
        (told("planned", on=4, when=Period(day(19), None)), False),
        (told("cancelled", on=4, when=19), False),
    ],
)
def test_which_plan_was_given_up_for_a_later_day(plan: Occurrence, is_given_up: bool) -> None:
    assert bool(earlier_of([told("planned", on=5, when=LATER), plan], LATER)) is is_given_up


@pytest.mark.parametrize(
    ("when", "is_postponed"),
    [(days(20, 27), True), (days(20, 28), False), (Period(day(20), None), False), (Period(None, day(20)), False), (None, False)],
)
def test_only_for_a_named_day_is_another_given_up(when: Period | None, is_postponed: bool) -> None:
    assert bool(earlier_of([told("planned", on=4, when=10), told("planned", on=5, when=when)], when)) is is_postponed


def test_a_plan_within_the_later_days_is_not_given_up() -> None:
    when = days(20, 24)
    assert earlier_of([told("planned", on=4, when=22), told("planned", on=5, when=when)], when) == ()


def test_a_day_that_nobody_tells_postpones_nothing() -> None:
    assert earlier_of([told("planned", on=4, when=10), told("planned", on=None, when=LATER)], LATER) == ()


def test_of_a_later_day_only_known_tellings_count() -> None:
    group = [told("planned", on=None, when=LATER), told("planned", on=5, when=LATER), told("planned", on=4, when=10)]
    assert earlier_of(group, LATER) == (days(10, 10),)


def test_a_later_day_counts_from_its_first_telling() -> None:
    group = [told("planned", on=6, when=LATER), told("planned", on=4, when=LATER), told("planned", on=5, when=10)]
    assert earlier_of(group, LATER) == ()


def test_earlier_plans_are_each_once_and_in_order() -> None:
    plans = [days(12, 12), days(9, 10, "then"), days(9, 10), days(8, 10), days(12, 12)]
    group = [told("planned", on=5, when=LATER), *(told("planned", on=4, when=when) for when in plans)]
    assert earlier_of(group, LATER) == (days(8, 10), days(9, 10), days(9, 10, "then"), days(12, 12))


@pytest.mark.parametrize(
    ("state", "force"),
    [
        (EventState.HAPPENED, "happened"),
        (EventState.PLANNED, "planned"),
        (EventState.POSTPONED, "planned"),
        (EventState.CANCELLED, "cancelled"),
        (EventState.DENIED, "denied"),
        (EventState.UNKNOWN, "unknown"),
    ],
)
def test_a_state_is_backed_by_the_claims_that_say_so(state: EventState, force: str) -> None:
    group = [told(f) for f in ("happened", "ongoing", "planned", "cancelled", "denied", "unknown")]
    assert supporting_of(group, state) == [o.claim for o in group if o.force == force]


def test_what_is_disputed_is_backed_by_all() -> None:
    group = [told("happened"), told("denied")]
    assert supporting_of(group, EventState.DISPUTED) == [o.claim for o in group]


def test_reasons_are_in_the_order_of_telling() -> None:
    group = [told("planned", on=None), told("happened", on=6), told("planned", on=5)]
    assert [r.told for r in reasons_of(group)] == [day(5), day(6), None]


def test_reasons_of_one_day_are_in_the_order_of_their_claims() -> None:
    group = [told("planned"), told("denied")]
    assert [r.claim for r in reasons_of(group[::-1])] == [o.claim.id for o in group]


def test_a_claim_gives_one_reason() -> None:
    one = told("planned", when=8)
    assert [(r.claim, r.what, r.when) for r in reasons_of([one, one])] == [(one.claim.id, EventState.PLANNED, one.when)]


@pytest.mark.parametrize(("period", "wide"), [(days(4, 4), 0), (days(4, 5), 1), (days(4, 11), 7)])
def test_width_in_days(period: Period, wide: int) -> None:
    assert width(period) == wide


@pytest.mark.parametrize("period", [Period(), Period(day(4), None), Period(None, day(4))])
def test_an_open_period_is_wider_than_any_other(period: Period) -> None:
    assert width(period) > width(Period(date.min, date.max))


@pytest.mark.parametrize(
    ("before", "late", "when"),
    [
        (2, 1, None),  # two had told it the day before: it was not then
        (1, 1, 10),  # one against one: either may be dated wrongly
        (2, 2, 10),
    ],
)
def test_what_more_reports_had_told_before_was_not_later(before: int, late: int, when: int | None) -> None:
    group = [told("happened", on=9) for _ in range(before)] + [told("happened", on=9, when=10) for _ in range(late)]
    assert when_of(group, EventState.HAPPENED) == (None if when is None else Period.day(day(when)))


def test_what_was_told_on_the_day_may_have_been_then() -> None:
    group = [told("happened", on=10), told("happened", on=10), told("happened", on=10, when=10)]
    assert when_of(group, EventState.HAPPENED) == Period.day(day(10))


def test_a_release_named_beforehand_is_not_told_as_done() -> None:
    """*their release*, on the day before."""
    named = [replace(o, claim=replace(o.claim, aspects=(Aspect.NAMED,))) for o in (told("happened", on=9), told("happened", on=9))]
    assert when_of([*named, told("happened", on=10, when=10)], EventState.HAPPENED) == Period.day(day(10))
