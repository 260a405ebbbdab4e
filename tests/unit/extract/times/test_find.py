from datetime import date

import pytest

from onrecord.extract.context import Context, TimeKind
from onrecord.extract.times import find_times, period_of
from onrecord.extract.times.scan import find_in
from onrecord.extract.times.tense import Tense
from onrecord.language.words import make_doc
from onrecord.model.period import Period
from onrecord.model.report import Furniture, FurnitureKind, Post
from tests.fakes.docs import context, parsed, report

TUESDAY = Period.day(date(2025, 2, 4))
PAST = """
The DET DT the 2 det
envoy NOUN NN envoy 3 nsubj
met VERB VBD meet 0 root
rebels NOUN NNS rebel 3 obj
on ADP IN on 6 case
Monday PROPN NNP Monday 3 obl
. PUNCT . . 3 punct
"""


def test_a_weekday_after_a_past_verb_is_behind() -> None:
    (time,) = find_times(context(parsed("The envoy met rebels on Monday.", PAST), TUESDAY))
    assert (time.start, time.stop, time.head, time.kind) == (5, 6, 5, TimeKind.DATE)
    assert time.period == Period.day(date(2025, 2, 3), "Monday")


def test_a_weekday_after_will_is_ahead() -> None:
    rows = """
    They PRON PRP they 3 nsubj
    will AUX MD will 3 aux
    meet VERB VB meet 0 root
    Monday PROPN NNP Monday 3 obl
    """
    (time,) = find_times(context(parsed("They will meet Monday", rows), TUESDAY))
    assert time.period == Period.day(date(2025, 2, 10), "Monday")


def test_what_was_scheduled_is_the_nearest_such_day() -> None:
    rows = """
    It PRON PRP it 3 nsubj
    was AUX VBD be 3 aux:pass
    scheduled VERB VBN schedule 0 root
    for ADP IN for 5 case
    Wednesday PROPN NNP Wednesday 3 obl
    """
    (time,) = find_times(context(parsed("It was scheduled for Wednesday", rows), TUESDAY))
    assert time.period == Period.day(date(2025, 2, 5), "Wednesday")


def test_a_managed_infinitive_is_as_past_as_its_verb() -> None:
    rows = """
    He PRON PRP he 2 nsubj
    managed VERB VBD manage 0 root
    to PART TO to 4 mark
    flee VERB VB flee 2 xcomp
    Monday PROPN NNP Monday 4 obl
    """
    (time,) = find_times(context(parsed("He managed to flee Monday", rows), TUESDAY))
    assert time.period == Period.day(date(2025, 2, 3), "Monday")


def test_hostages_to_be_freed_are_ahead() -> None:
    rows = """
    The DET DT the 2 det
    hostages NOUN NNS hostage 6 nsubj
    to PART TO to 5 mark
    be AUX VB be 5 aux:pass
    freed VERB VBN free 2 acl
    Friday PROPN NNP Friday 5 obl
    waved VERB VBD wave 0 root
    """.replace("hostages NOUN NNS hostage 6", "hostages NOUN NNS hostage 7")
    (time,) = find_times(context(parsed("The hostages to be freed Friday waved", rows), TUESDAY))
    assert time.period == Period.day(date(2025, 2, 7), "Friday")


def test_without_a_day_of_writing_a_relative_day_has_no_period() -> None:
    (time,) = find_times(context(parsed("The envoy met rebels on Monday.", PAST)))
    assert time.period is None


def test_a_day_of_writing_known_roughly_gives_all_that_may_be_meant() -> None:
    written = Period(date(2025, 2, 3), date(2025, 2, 4))
    (time,) = find_times(context(parsed("Seen yesterday", "Seen VERB VBN see 0 root\nyesterday NOUN NN yesterday 1 obl"), written))
    assert time.period == Period(date(2025, 2, 2), date(2025, 2, 3), "yesterday")


def test_a_person_called_april_is_no_month() -> None:
    rows = "April PROPN NNP April 3 nsubj\nSample PROPN NNP Sample 1 flat\nleft VERB VBD leave 0 root"
    assert find_times(context(parsed("April Sample left", rows, "0 2 person"), TUESDAY)) == ()


def test_furniture_is_not_read_and_a_post_has_its_own_day() -> None:
    text = "Seen today\nGone today"
    words = "Seen VERB VBN see 0 root\ntoday NOUN NN today 1 obl\nGone VERB VBN go 0 root\ntoday NOUN NN today 3 obl"
    own = report(text, TUESDAY)
    post = Post(11, 21, 11, 21, "A Sample", 11, 15, published=Period.day(date(2024, 1, 9)))
    posted = type(own)(own.id, own.path, text, own.sha256, published=TUESDAY, posts=(post,))
    times = find_times(Context(posted, parsed(text, words)))
    assert [t.period and t.period.earliest for t in times] == [date(2025, 2, 4), date(2024, 1, 9)]
    shut = type(own)(own.id, own.path, text, own.sha256, published=TUESDAY, furniture=(Furniture(0, 21, FurnitureKind.NOTICE),))
    assert find_times(Context(shut, parsed(text, words))) == ()


def test_since_is_part_of_the_expression_but_not_its_head() -> None:
    rows = "Held VERB VBN hold 0 root\nsince ADP IN since 3 case\nJanuary PROPN NNP January 1 obl"
    (time,) = find_times(context(parsed("Held since January", rows), TUESDAY))
    assert (time.start, time.head) == (1, 2)
    assert time.period == Period(date(2025, 1, 1), None, "since January")


def test_period_of_one_expression() -> None:
    assert period_of("Friday", date(2025, 2, 14)) == Period.day(date(2025, 2, 14), "Friday")
    assert period_of("May", date(2025, 2, 14)) == Period(date(2024, 5, 1), date(2024, 5, 31), "May")
    assert period_of("2014", None) == Period(date(2014, 1, 1), date(2014, 12, 31), "2014")


def test_period_of_what_is_none() -> None:
    assert period_of("Friday", None) is None
    assert period_of("three weeks", date(2025, 2, 14)) is None
    assert period_of("the border", date(2025, 2, 14)) is None
    assert period_of("", date(2025, 2, 14)) is None


def flat(text: str) -> Context:
    """A Doc without a tree."""
    return context(make_doc(text), TUESDAY)


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("Seized on January 3, 2025, he was freed two days later.", date(2025, 1, 5), date(2025, 1, 5)),
        ("Seized on January 3, 2025, he was freed the next day.", date(2025, 1, 4), date(2025, 1, 4)),
        ("Seized on January 3, 2025.\n\nA week later he was freed.", date(2025, 1, 7), date(2025, 1, 13)),
        ("Seized on January 3, 2025. He was freed the following Monday.", date(2025, 1, 6), date(2025, 1, 6)),
        ("Seized on January 3, 2025. The previous day he slept.", date(2025, 1, 2), date(2025, 1, 2)),
    ],
)
def test_a_day_told_from_the_only_day_before_it(text: str, earliest: date, latest: date) -> None:
    period = find_times(flat(text))[-1].period
    assert period is not None
    assert (period.earliest, period.latest) == (earliest, latest)


@pytest.mark.parametrize(
    "text",
    [
        "Seized on January 3, 2025, and on January 5, 2025, he was freed the next day.",
        "Seized in January 2025, he was freed the next day.",
        "Seized on January 3, 2025, he will be freed within the next day.",
        "The next day he was freed.",
    ],
)
def test_a_day_told_from_no_single_day_is_left_open(text: str) -> None:
    assert find_times(flat(text))[-1].period is None


def test_what_was_extended_until_a_weekday_lies_ahead() -> None:
    rows = """
    It PRON PRP it 3 nsubj:pass
    was AUX VBD be 3 aux:pass
    extended VERB VBN extend 0 root
    until ADP IN until 5 case
    Friday PROPN NNP Friday 3 obl
    """
    (time,) = find_times(context(parsed("It was extended until Friday", rows), TUESDAY))
    assert time.period == Period(None, date(2025, 2, 7), "until Friday")


def test_a_range_that_would_end_before_it_begins_has_no_period() -> None:
    found = list(find_in("March 31 2025-13-40", (date(2000, 1, 1),), lambda _start, _stop: Tense.PAST))
    assert [f.period for f in found if f.period is not None and "2025-13" in (f.period.text or "")] == []


def test_the_year_of_a_named_day_is_told_by_where_it_was() -> None:
    text = "The bodies of two hostages were found in Gaza; both were killed in the October 7 attacks."
    found = list(find_in(text, (date(2025, 7, 6),), lambda _start, _stop: Tense.PAST))
    assert [f.period.earliest for f in found if f.period is not None] == [date(2023, 10, 7)]


AGREED = """
They PRON PRP they 3 nsubj
have AUX VBP have 3 aux
agreed VERB VBN agree 0 root
to ADP IN to 5 case
truces NOUN NNS truce 3 obl
from ADP IN from 7 case
Saturday PROPN NNP Saturday 3 obl
"""


def test_what_is_told_in_a_quotation_is_not_counted_from_a_day_outside_it() -> None:
    text = 'He was freed on January 3, 2025. "We saw him leave that night," she said.'
    assert find_times(flat(text))[-1].period is None


def test_what_is_agreed_from_a_day_on_is_to_come() -> None:
    (time,) = find_times(context(parsed("They have agreed to truces from Saturday", AGREED), TUESDAY))
    assert time.period == Period.day(date(2025, 2, 8), "Saturday")


def test_what_was_seen_from_a_day_on_is_not() -> None:
    rows = AGREED.replace("agreed VERB VBN agree", "reacted VERB VBN react")
    (time,) = find_times(context(parsed("They have reacted to truces from Saturday", rows), TUESDAY))
    assert time.period == Period.day(date(2025, 2, 1), "Saturday")


NAMED = """
The DET DT the 4 det
May PROPN NNP May 3 nmod:unmarked
5 NUM CD 5 4 compound
Brigade PROPN NNP brigade 5 nsubj
left VERB VBD leave 0 root
"""


def test_a_body_named_for_a_day_is_no_date() -> None:
    assert find_times(context(parsed("The May 5 Brigade left", NAMED), TUESDAY)) == ()


def test_a_raid_called_by_its_day_is_one_unless_its_year_is_open() -> None:
    rows = NAMED.replace("Brigade PROPN NNP brigade", "raid NOUN NN raid")
    (time,) = find_times(context(parsed("The May 5 raid left", rows), Period.day(date(2025, 6, 4))))
    assert time.period == Period.day(date(2025, 5, 5), "May 5")
    (time,) = find_times(context(parsed("The May 5 raid left", rows), TUESDAY))
    assert time.period is None


def test_a_state_looks_at_no_coming_month() -> None:
    rows = """
    Men NOUN NNS man 6 nsubj
    abducted ADJ JJ abducted 1 amod
    in ADP IN in 4 case
    January PROPN NNP January 2 obl
    are AUX VBP be 6 cop
    dead ADJ JJ dead 0 root
    """
    (time,) = find_times(context(parsed("Men abducted in January are dead", rows), Period.day(date(2024, 11, 20))))
    assert time.period == Period(date(2024, 1, 1), date(2024, 1, 31), "January")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Seized on January 3, 2025. That night he fled.", date(2025, 1, 3)),
        ("Seized on January 3, 2025. The day after, he fled.", date(2025, 1, 4)),
        ("Seized on January 3, 2025. Two days before, he slept.", date(2025, 1, 1)),
        ("Seized on January 3, 2025. He fled after three days.", date(2025, 1, 6)),
    ],
)
def test_a_day_told_without_its_date(text: str, day: date) -> None:
    period = find_times(flat(text))[-1].period
    assert period is not None
    assert (period.earliest, period.latest) == (day, day)


@pytest.mark.parametrize(
    "text", ["Seized on January 3, 2025. Two days before the raid he slept.", "Seized on January 3, 2025 after three days of war."]
)
def test_a_day_told_from_something_else_is_left_open(text: str) -> None:
    assert find_times(flat(text))[-1].period is None
