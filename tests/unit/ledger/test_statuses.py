"""What is known of a person, as of a day."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from onrecord.model.claim import ClaimKind, Modality
from onrecord.model.entity import Property
from onrecord.model.period import Period
from onrecord.model.record import Record
from onrecord.model.status import StatusValue
from tests.fakes.readings import Paper, named, record_of

AUTUMN, DAY, SATURDAY, AFTER = date(2029, 10, 7), date(2031, 3, 3), date(2031, 3, 8), date(2031, 3, 12)


def values(record: Record) -> list[tuple[str, date | None, date | None]]:
    return [(s.value.value, s.period.earliest, s.period.latest) for s in record.statuses]


def on(record: Record, day: date) -> list[StatusValue]:
    return [s.value for s in record.statuses if s.period.has(day)]


def abducted(name: str = "a", published: date = DAY) -> Paper:
    paper = Paper(name, published)
    paper.claim(ClaimKind.ABDUCT, patient=paper.person("Ida Moen"), agent=paper.body("Red League"), when=AUTUMN)
    return paper


def later(
    published: date, kind: ClaimKind, modality: Modality = Modality.HAPPENED, when: date | None = None, *, negative: bool = False
) -> Paper:
    paper = Paper(f"later-{published}-{kind}-{modality}", published)
    paper.claim(kind, modality, patient=paper.person("Ida Moen"), when=when, negative=negative)
    return paper


def test_abducted_is_held_until_something_is_known() -> None:
    record = record_of(abducted())
    assert values(record) == [("held", AUTUMN, None)]
    assert record.statuses[0].holder == (named(record, "Red League"),)


def test_a_plan_ends_what_was_held() -> None:
    record = record_of(abducted(), later(DAY, ClaimKind.RELEASE, Modality.PLANNED, SATURDAY))
    assert values(record) == [("held", AUTUMN, DAY - timedelta(days=1)), ("to_be_released", DAY, SATURDAY)]


def test_after_the_due_day_without_news_it_is_unknown() -> None:
    record = record_of(abducted(), later(DAY, ClaimKind.RELEASE, Modality.PLANNED, SATURDAY), as_of=AFTER)
    assert on(record, AFTER) == [StatusValue.UNKNOWN]
    assert on(record, SATURDAY) == [StatusValue.TO_BE_RELEASED]


def test_released_needs_a_claim_that_it_happened() -> None:
    plan, done = later(DAY, ClaimKind.RELEASE, Modality.PLANNED, SATURDAY), later(SATURDAY, ClaimKind.RELEASE, when=SATURDAY)
    assert on(record_of(abducted(), plan, done, as_of=AFTER), AFTER) == [StatusValue.RELEASED]


@pytest.mark.parametrize(
    "modality", [Modality.CONSIDERED, Modality.REQUESTED, Modality.OFFERED, Modality.CONDITIONAL, Modality.HYPOTHETICAL]
)
def test_what_is_only_weighed_changes_nothing(modality: Modality) -> None:
    record = record_of(abducted(), later(DAY, ClaimKind.RELEASE, modality))
    assert on(record, DAY) == [StatusValue.HELD]


def test_not_released_is_not_released() -> None:
    assert on(record_of(abducted(), later(DAY, ClaimKind.RELEASE, negative=True)), DAY) == [StatusValue.HELD]


def test_retold_abduction_does_not_undo_a_release() -> None:
    record = record_of(later(SATURDAY, ClaimKind.RELEASE, when=SATURDAY), later(AFTER, ClaimKind.ABDUCT))
    assert values(record) == [("held", None, SATURDAY - timedelta(days=1)), ("released", SATURDAY, None)]


def test_disputed_release_is_unknown_and_contested() -> None:
    denial = later(SATURDAY, ClaimKind.RELEASE, Modality.DENIED)
    record = record_of(abducted(), later(SATURDAY, ClaimKind.RELEASE), denial)
    assert [(s.value, s.contested) for s in record.statuses][-1] == (StatusValue.UNKNOWN, True)


def test_a_death_of_two_origins_is_final() -> None:
    second = Paper("second", DAY)
    second.claim(ClaimKind.KILL, patient=second.person("Ida Moen"), when=DAY)
    record = record_of(abducted(), later(DAY, ClaimKind.KILL, when=DAY), second, later(AFTER, ClaimKind.HOLD, Modality.ONGOING))
    assert [(s.value, s.contested) for s in record.statuses][-1] == (StatusValue.DEAD, False)


@pytest.mark.parametrize("kind", [ClaimKind.KILL, ClaimKind.RELEASE])
def test_told_to_be_held_after_an_end_of_one_origin_reports_differ(kind: ClaimKind) -> None:
    record = record_of(abducted(), later(DAY, kind, when=DAY), later(AFTER, ClaimKind.HOLD, Modality.ONGOING))
    assert [s.contested for s in record.statuses if s.period.has(SATURDAY)] == [False]
    assert [(s.contested, len(s.claims)) for s in record.statuses if s.period.has(AFTER)] == [(True, 2)]


def test_told_to_be_held_on_the_day_of_the_release_changes_nothing() -> None:
    record = record_of(abducted(), later(DAY, ClaimKind.RELEASE, when=DAY), later(DAY, ClaimKind.HOLD, Modality.ONGOING))
    assert [s.contested for s in record.statuses if s.period.has(AFTER)] == [False]


def test_the_dead_are_returned_not_released() -> None:
    record = record_of(later(DAY, ClaimKind.KILL, when=DAY), later(SATURDAY, ClaimKind.RELEASE, when=SATURDAY))
    assert on(record, AFTER) == [StatusValue.BODY_RETURNED]


def test_seen_held_after_the_due_day() -> None:
    record = record_of(
        abducted(), later(DAY, ClaimKind.RELEASE, Modality.PLANNED, SATURDAY), later(AFTER, ClaimKind.HOLD, Modality.ONGOING)
    )
    assert on(record, AFTER) == [StatusValue.HELD]
    assert on(record, SATURDAY + timedelta(days=1)) == [StatusValue.UNKNOWN]


def test_plan_called_off_is_held_again() -> None:
    plan = later(DAY, ClaimKind.RELEASE, Modality.PLANNED)
    off = later(SATURDAY, ClaimKind.RELEASE, Modality.PLANNED, negative=True)
    assert on(record_of(abducted(), plan, off, as_of=AFTER), AFTER) == [StatusValue.HELD]


def test_nothing_is_known_of_who_is_only_named() -> None:
    paper = Paper("a", DAY)
    paper.person("Ida Moen")
    assert record_of(paper).statuses == ()


def test_a_month_counts_from_its_last_day() -> None:
    paper = Paper("a", DAY)
    month = Period(date(2030, 11, 1), date(2030, 11, 30))
    paper.claim(ClaimKind.RELEASE, patient=paper.person("Ida Moen"), when=month)
    assert values(record_of(paper)) == [("held", None, date(2030, 11, 29)), ("released", date(2030, 11, 30), None)]


def test_was_held_without_a_day_says_nothing_of_now() -> None:
    assert record_of(later(DAY, ClaimKind.HOLD)).statuses == ()


def test_is_held_says_it_of_the_day_it_was_told() -> None:
    assert values(record_of(later(DAY, ClaimKind.HOLD, Modality.ONGOING))) == [("held", DAY, None)]


def test_released_on_no_known_day_is_released_without_a_day() -> None:
    undated, dated = Paper("u"), Paper("d", DAY)
    undated.claim(ClaimKind.RELEASE, patient=undated.person("Ida Moen"))
    dated.person("Per Lund")
    assert values(record_of(undated, dated)) == [("released", None, None)]


def test_release_on_no_known_day_makes_a_dated_custody_contested() -> None:
    undated = Paper("u")
    undated.claim(ClaimKind.RELEASE, patient=undated.person("Ida Moen"))
    (status,) = record_of(abducted(), undated).statuses
    assert (status.value, status.contested) == (StatusValue.HELD, True)


def test_abducted_and_freed_in_one_report_without_a_day_is_free() -> None:
    paper = Paper("u")
    ida = paper.person("Ida Moen")
    paper.claim(ClaimKind.ABDUCT, patient=ida)
    paper.claim(ClaimKind.RELEASE, patient=ida)
    assert [s.value for s in record_of(paper, later(DAY, ClaimKind.MEET)).statuses] == [StatusValue.RELEASED]


def test_who_goes_on_speaking_is_dead_by_one_origin_only_as_a_doubtful_reading() -> None:
    paper = later(DAY, ClaimKind.KILL, when=DAY)
    paper.says(paper.person("Ida Moen"), "We mourn the dead.", said=AFTER)
    (status,) = record_of(paper).statuses
    assert (status.value, status.doubtful) == (StatusValue.DEAD, True)
    second = Paper("b", DAY)
    second.claim(ClaimKind.KILL, patient=second.person("Ida Moen"), when=DAY)
    assert on(record_of(paper, second), DAY) == [StatusValue.DEAD]


def test_nobody_is_dead_by_his_own_word() -> None:
    paper = Paper("a", DAY)
    ida = paper.person("Ida Moen")
    told = paper.says(ida, "Two of them were killed.", said=AFTER)
    paper.claim(ClaimKind.KILL, patient=ida, when=DAY, by=told)
    assert [s.doubtful for s in record_of(paper).statuses] == [True]


def test_captive_quoted_from_a_video_may_be_dead() -> None:
    paper = abducted()
    paper.claim(ClaimKind.KILL, patient=paper.person("Ida Moen"), when=DAY)
    paper.says(paper.person("Ida Moen"), "Do not forget me.")
    assert on(record_of(paper), DAY) == [StatusValue.DEAD]


def test_an_undated_plan_is_the_dated_one_again() -> None:
    dated, undated = (
        later(DAY, ClaimKind.RELEASE, Modality.PLANNED, SATURDAY),
        later(DAY + timedelta(days=1), ClaimKind.RELEASE, Modality.PLANNED),
    )
    assert on(record_of(dated, undated, as_of=AFTER), AFTER) == [StatusValue.UNKNOWN]


def test_a_plan_told_after_the_day_is_a_new_one() -> None:
    dated, anew = later(DAY, ClaimKind.RELEASE, Modality.PLANNED, SATURDAY), later(AFTER, ClaimKind.RELEASE, Modality.PLANNED)
    assert on(record_of(dated, anew, as_of=AFTER), AFTER) == [StatusValue.TO_BE_RELEASED]


def test_a_day_given_for_one_is_the_day_of_all_in_one_plan() -> None:
    paper = Paper("a", DAY)
    ida, per = paper.person("Ida Moen"), paper.person("Per Lund")
    paper.claim(ClaimKind.RELEASE, Modality.PLANNED, patient=(ida, per))
    paper.claim(ClaimKind.RELEASE, Modality.PLANNED, patient=ida, when=SATURDAY)
    assert on(record_of(paper, as_of=AFTER), AFTER) == [StatusValue.UNKNOWN, StatusValue.UNKNOWN]


def test_he_was_abducted_keeps_its_day_beside_a_plain_word() -> None:
    paper = Paper("a", DAY)
    ida = paper.person("Ida Moen", "she")
    paper.claim(ClaimKind.HOLD, Modality.ONGOING, patient=ida)
    assert [s.period.earliest for s in record_of(paper, abducted("b")).statuses] == [AUTUMN]


def unconfirmed(published: date, kind: ClaimKind, words: str, trigger: str, *, when: date | None = None) -> Paper:
    """Told of Ida Moen, and vouched for by nobody."""
    paper = Paper(f"unconfirmed-{published}-{kind}", published)
    ida = paper.person("Ida Moen")
    paper.claim(kind, Modality.UNKNOWN, patient=ida, when=when, words=words, trigger=trigger)
    return paper


def reportedly_freed(published: date = DAY) -> Paper:
    return unconfirmed(published, ClaimKind.RELEASE, "Ida Moen has reportedly been freed.", "freed")


def feared_dead(published: date = DAY) -> Paper:
    return unconfirmed(published, ClaimKind.DIE, "Ida Moen is feared dead.", "dead")


def test_reportedly_freed_is_released_unconfirmed() -> None:
    record = record_of(abducted(), reportedly_freed(SATURDAY))
    assert [(s.value, s.period.earliest, s.unconfirmed) for s in record.statuses] == [
        (StatusValue.HELD, AUTUMN, False),
        (StatusValue.RELEASED, SATURDAY, True),
    ]


def test_a_bare_act_of_which_it_is_open_whether_it_is_so_changes_nothing() -> None:
    attack = unconfirmed(SATURDAY, ClaimKind.KILL, "The attack on Ida Moen was planned.", "attack")
    charge = unconfirmed(SATURDAY, ClaimKind.RELEASE, "He was accused of releasing Ida Moen.", "releasing")
    assert values(record_of(abducted(), attack, charge)) == [("held", AUTUMN, None)]


def test_what_is_confirmed_later_is_sure() -> None:
    record = record_of(abducted(), reportedly_freed(DAY), later(SATURDAY, ClaimKind.RELEASE, when=DAY))
    assert [(s.value, s.contested) for s in record.statuses] == [(StatusValue.HELD, False), (StatusValue.RELEASED, False)]


def test_told_to_be_held_after_an_unconfirmed_release_is_held() -> None:
    record = record_of(abducted(), reportedly_freed(DAY), later(AFTER, ClaimKind.HOLD, Modality.ONGOING))
    assert on(record, SATURDAY) == [StatusValue.RELEASED]
    assert on(record, AFTER) == [StatusValue.HELD]


def test_an_unconfirmed_death_is_not_final() -> None:
    record = record_of(abducted(), feared_dead(DAY), later(SATURDAY, ClaimKind.RELEASE, when=SATURDAY))
    assert on(record, DAY) == [StatusValue.DEAD]
    assert on(record, SATURDAY) == [StatusValue.RELEASED]
    assert on(record_of(abducted(), feared_dead(DAY), later(AFTER, ClaimKind.HOLD, Modality.ONGOING)), AFTER) == [StatusValue.HELD]


def test_a_plan_told_after_an_unconfirmed_release_stands() -> None:
    record = record_of(abducted(), reportedly_freed(DAY), later(SATURDAY, ClaimKind.EXCHANGE, Modality.PLANNED, AFTER))
    assert on(record, SATURDAY) == [StatusValue.TO_BE_RELEASED]


def test_a_denied_rumour_leaves_who_is_held() -> None:
    record = record_of(abducted(), reportedly_freed(DAY), later(SATURDAY, ClaimKind.RELEASE, Modality.DENIED))
    assert values(record) == [("held", AUTUMN, None)]


def test_nothing_is_known_unconfirmed_before_it_was_told() -> None:
    later_news = later(AFTER, ClaimKind.PROOF_OF_LIFE)
    record = record_of(abducted(), reportedly_freed(SATURDAY), later_news, as_of=DAY)
    assert on(record, DAY) == [StatusValue.HELD]


@pytest.mark.parametrize(
    ("words", "trigger", "value"),
    [
        ("Norland is releasing Ida Moen.", "releasing", StatusValue.TO_BE_RELEASED),
        ("Ida Moen is being freed.", "freed", StatusValue.TO_BE_RELEASED),
    ],
)
def test_a_release_under_way_is_not_done(words: str, trigger: str, value: StatusValue) -> None:
    paper = Paper("a", DAY)
    paper.claim(ClaimKind.RELEASE, Modality.ONGOING, patient=paper.person("Ida Moen"), words=words, trigger=trigger)
    assert on(record_of(paper), DAY) == [value]


def test_dying_is_not_dead() -> None:
    paper = Paper("a", DAY)
    paper.claim(ClaimKind.DIE, Modality.ONGOING, patient=paper.person("Ida Moen"), words="Ida Moen is dying.", trigger="dying")
    assert record_of(paper).statuses == ()


@pytest.mark.parametrize(
    ("words", "trigger"),
    [
        ("Ida Moen was detained at the airport.", "detained"),
        ("Ida Moen has been held in Kasra.", "held"),
        ("Ida Moen was being held in Kasra, her lawyer said.", "held"),
    ],
)
def test_a_custody_without_a_day_holds_from_the_day_it_was_told(words: str, trigger: str) -> None:
    paper = Paper("a", DAY)
    paper.claim(ClaimKind.HOLD, patient=paper.person("Ida Moen"), words=words, trigger=trigger)
    assert values(record_of(paper)) == [("held", DAY, None)]


@pytest.mark.parametrize(
    ("words", "trigger"),
    [
        ("Ida Moen was held in Kasra.", "held"),
        ("Ida Moen was briefly detained.", "detained"),
        ("Ida Moen was detained for three days.", "detained"),
        ("Ida Moen, who had been detained in Kasra, spoke.", "detained"),
        ("Ida Moen was held until 2029.", "held"),
        ("Ida Moen was one of the women detained in Kasra.", "detained"),
        ("Ida Moen, who was once jailed in Kasra, leads the party.", "jailed"),
    ],
)
def test_a_custody_that_is_over_says_nothing_of_now(words: str, trigger: str) -> None:
    paper = Paper("a", DAY)
    paper.claim(ClaimKind.HOLD, patient=paper.person("Ida Moen"), words=words, trigger=trigger)
    assert record_of(paper).statuses == ()


def test_reportedly_detained_is_held_unconfirmed() -> None:
    record = record_of(unconfirmed(DAY, ClaimKind.HOLD, "Ida Moen was reportedly detained.", "detained"))
    assert [(s.value, s.unconfirmed, s.contested) for s in record.statuses] == [(StatusValue.HELD, True, False)]


def test_a_custody_of_hours_is_over_though_its_day_is_told() -> None:
    paper = Paper("a", DAY)
    words = "Ida Moen was detained for six hours."
    paper.claim(ClaimKind.HOLD, patient=paper.person("Ida Moen"), words=words, trigger="detained", when=DAY)
    assert record_of(paper).statuses == ()


def test_presumed_dead_gives_way_to_the_release_that_the_same_report_tells() -> None:
    paper = unconfirmed(DAY, ClaimKind.DIE, "Ida Moen was presumed dead for a year.", "dead")
    alone = record_of(paper)
    paper.claim(ClaimKind.RELEASE, patient=paper.person("Ida Moen"), when=DAY)
    assert (values(alone)[-1][0], [value for value, *_ in values(record_of(paper))]) == ("dead", ["held", "released"])


def test_feared_dead_years_after_a_release_is_told_of_now() -> None:
    paper = unconfirmed(DAY, ClaimKind.DIE, "Ida Moen is feared dead.", "dead")
    paper.claim(ClaimKind.RELEASE, patient=paper.person("Ida Moen"), when=AUTUMN)
    assert [value for value, *_ in values(record_of(paper))] == ["held", "released", "dead"]


def body_of(name: str, modality: Modality = Modality.HAPPENED, *, negative: bool = False) -> Record:
    paper = Paper("a", DAY)
    paper.claim(ClaimKind.ABDUCT, patient=paper.person("Ida Moen"), when=AUTUMN)
    paper.claim(ClaimKind.TRANSFER, modality, patient=f"the body of hostage {name}", negative=negative)
    return record_of(paper)


@pytest.mark.parametrize("modality", [Modality.HAPPENED, Modality.PLANNED])
def test_whose_body_is_told_of_is_dead(modality: Modality) -> None:
    assert [value for value, *_ in values(body_of("Ida Moen", modality))] == ["held", "dead"]


@pytest.mark.parametrize("record", [body_of("Per Lund"), body_of("Moen"), body_of("Ida Moen", negative=True)])
def test_the_body_of_another_or_none_leaves_who_is_held(record: Record) -> None:
    assert [value for value, *_ in values(record)] == ["held"]


@pytest.mark.parametrize(
    ("words", "captive", "is_told"),
    [
        ("Ida Moen took the girls and escaped.", False, False),  # from danger
        ("Ida Moen escaped from the camp.", False, True),
        ("Ida Moen took the girls and escaped.", True, True),
    ],
)
def test_who_is_no_captive_escapes_nothing(words: str, *, captive: bool, is_told: bool) -> None:
    paper = Paper("a", DAY)
    ida = paper.person("Ida Moen")
    if captive:
        paper.claim(ClaimKind.HOLD, Modality.ONGOING, patient=ida, when=AUTUMN)
    paper.claim(ClaimKind.ESCAPE, agent=ida, when=DAY, words=words, trigger="escaped")
    assert (StatusValue.ESCAPED in [s.value for s in record_of(paper).statuses]) is is_told


def doubted(*kinds: ClaimKind, known: ClaimKind | None = None, when: date = DAY) -> list[tuple[str, bool]]:
    """Told by a pronoun near Ida Moen, who holds an office."""
    paper = Paper("a", DAY)
    ida = paper.person("Ida Moen")
    paper.attribute(ida, Property.ROLE, "minister")
    for kind in kinds:
        paper.claim(kind, patient=ida, when=when)
        claim = paper.claims[-1]
        paper.claims[-1] = replace(claim, roles=tuple((r, tuple(replace(p, text="she") for p in ps)) for r, ps in claim.roles))
    if known is not None:
        paper.claim(known, patient=ida, when=DAY)
    return [(s.value.value, s.doubtful) for s in record_of(paper).statuses]


def test_a_doubtful_reading_is_told_once_each_and_apart() -> None:
    assert doubted(ClaimKind.RELEASE) == [("released", True)]
    assert doubted(ClaimKind.ABDUCT) == [("held", True)]
    assert doubted(ClaimKind.RELEASE, ClaimKind.RELEASE) == [("released", True)]
    assert doubted(ClaimKind.KILL, ClaimKind.DIE) == [("dead", True)]


def test_an_injury_is_no_fate() -> None:
    paper = Paper("a", DAY)
    paper.claim(ClaimKind.INJURE, patient=paper.person("Ida Moen"), when=DAY)
    assert record_of(paper).statuses == ()


def test_an_end_of_a_later_day_than_the_record_is_asked_for_is_not_told() -> None:
    record = record_of(abducted(), later(AFTER, ClaimKind.RELEASE, when=AFTER), as_of=SATURDAY)
    assert values(record) == [("held", AUTUMN, None)]


def test_abducted_and_freed_on_one_day_was_held_for_no_whole_day() -> None:
    record = record_of(later(DAY, ClaimKind.ABDUCT, when=DAY), later(DAY, ClaimKind.RELEASE, when=DAY))
    assert values(record) == [("released", DAY, None)]


def test_of_whom_something_stands_no_doubtful_custody_is_told() -> None:
    assert doubted(ClaimKind.ABDUCT, known=ClaimKind.RELEASE, when=AFTER)[-1] == ("released", False)
