"""Changes in order: what stands, from when; each rule on the day before, on the day and on the day after."""

from dataclasses import replace
from datetime import date

import pytest

from onrecord.ledger.change import Change
from onrecord.ledger.timeline import before_end, fits, order_changes
from onrecord.model.entity import Party
from onrecord.model.ids import ClaimId, EntityId, ReportId
from onrecord.model.status import StatusValue
from tests.fakes.ledger import day

LEAGUE, FRONT = EntityId("league"), EntityId("front")


def change(told: str) -> Change:
    """`released 5 dated until=9`: a value, the day of March (`-` for none), marks and counts."""
    value, on, *marks = told.split()
    made = Change(None if on == "-" else day(int(on)), StatusValue(value), (ClaimId(f"{value} {on}"),))
    for mark in marks:
        made = replace(made, **_field(mark))  # type: ignore[arg-type]
    return made


def _field(mark: str) -> dict[str, object]:
    name, _, given = mark.partition("=")
    if name == "until":
        return {"until": day(int(given))}
    if name == "origins":
        return {"origins": int(given)}
    if name == "in":
        return {"reports": frozenset(map(ReportId, given))}
    if name in ("by", "holder"):
        return {name: (EntityId(given),)}
    return {{"dated": "is_dated", "news": "is_news", "off": "is_cancelled", "rough": "is_rough"}.get(name, name): True}


def shown(changes: list[Change]) -> list[str]:
    """`released 5`, with `?` where reports differ and `~` where it is unconfirmed."""
    marks = {"?": "contested", "~": "unconfirmed"}
    return [
        f"{c.value} {'-' if c.day is None else c.day.day}" + "".join(m for m, name in marks.items() if getattr(c, name)) for c in changes
    ]


def ordered(*told: str, seen: tuple[str, ...] = ()) -> list[str]:
    return shown(order_changes([change(t) for t in told], [change(s) for s in seen]))


@pytest.mark.parametrize(
    ("told", "stands"),
    [
        # the same again is one
        (("held 3 dated", "held 5 dated"), ["held 3"]),
        (("missing 3", "missing 5"), ["missing 3"]),
        (("held 3 dated", "released 5 dated", "rescued 5 dated"), ["held 3", "rescued 5"]),
        (("held 3 dated", "released 5 dated", "exchanged 6 dated"), ["held 3", "exchanged 5"]),
        (("held 3 dated", "exchanged 5 dated", "released 6 dated"), ["held 3", "exchanged 5"]),
        (("held 3 dated", "escaped 5 dated", "escaped 6 dated"), ["held 3", "escaped 5"]),
        # freed twice in other ways stands only by its day
        (("held 3 dated", "released 5 dated", "escaped 6"), ["held 3", "released 5"]),
        (("held 3 dated", "released 5 dated", "escaped 6 dated"), ["held 3", "released 5", "escaped 6"]),
        (("held 3 dated", "escaped 5 dated", "released 6"), ["held 3", "escaped 5"]),
        (("held 3 dated", "escaped 5 dated", "released 6 dated"), ["held 3", "escaped 5", "released 6"]),
        # at liberty says nothing more of who is free
        (("held 3 dated", "released 5 dated", "at_liberty 6 dated"), ["held 3", "released 5"]),
        (("held 3 dated", "at_liberty 5 dated", "released 6 dated"), ["held 3", "at_liberty 5", "released 6"]),
        # the dead
        (("held 3 dated", "dead 5 dated", "released 5 dated"), ["held 3", "released 5", "dead 5?"]),
        (("held 3 dated", "dead 5 dated", "released 6"), ["held 3", "dead 5"]),
        (("held 3 dated", "dead 5 dated", "released 6 dated"), ["held 3", "dead 5", "body_returned 6"]),
        (("held 3 dated", "dead 5 dated", "exchanged 6 dated"), ["held 3", "dead 5", "body_returned 6"]),
        (("held 3 dated", "dead 5 dated", "escaped 6 dated"), ["held 3", "dead 5"]),
        (("held 3 dated", "dead 5 dated", "to_be_released 6"), ["held 3", "dead 5"]),
        (("held 3 dated", "dead 5 dated unconfirmed", "released 6 dated"), ["held 3", "dead 5~", "released 6"]),
        (("dead 5 dated", "body_returned 6 dated"), ["dead 5", "body_returned 6"]),
        (("dead 5 dated", "body_held 6 dated"), ["dead 5", "body_held 6"]),
        (("dead 5 dated", "body_held 6", "body_returned 7"), ["dead 5", "body_held 6", "body_returned 7"]),
        (("dead 5", "body_returned 5"), ["dead 5", "body_returned 5"]),
        (("body_returned 5", "dead 5"), ["dead 5", "body_returned 5"]),
        (("body_held 5", "body_returned 5"), ["body_held 5", "body_returned 5"]),
        (("body_returned 5 dated", "dead 6"), ["body_returned 5"]),
        (("body_returned 5 dated", "body_held 6"), ["body_returned 5"]),
        (("body_held 5 dated", "dead 6"), ["body_held 5"]),
        (("dead 5 dated", "body_returned 5 dated", "dead 6 dated"), ["dead 5", "body_returned 5"]),
        (("dead 5 dated", "held 6 dated"), ["dead 5"]),
        (("dead 5 dated unconfirmed", "held 6 dated"), ["dead 5~", "held 6"]),
        # freed and dead on one day
        (("released 5 dated", "dead 5 dated"), ["held -", "released 5", "dead 5?"]),
        (("released 5 dated", "dead 6 dated"), ["held -", "released 5", "dead 6"]),
        (("escaped 5 dated", "released 5 dated"), ["held -", "escaped 5", "released 5?"]),
        # a plan for who is free
        (("held 3 dated", "released 5 dated", "to_be_released 6"), ["held 3", "released 5"]),
        (("held 3 dated", "released 5 dated", "on_list 6"), ["held 3", "released 5"]),
        (("held 3 dated", "released 5 dated unconfirmed", "to_be_released 6"), ["held 3", "released 5~", "to_be_released 6"]),
        (
            ("held 3 dated", "released 5 dated unconfirmed", "to_be_released 6 until=6"),
            ["held 3", "released 5~", "to_be_released 6", "unknown 7"],
        ),
        (("held 3 dated", "released 5 dated unconfirmed", "to_be_released 6 until=5"), ["held 3", "released 5~"]),
        (("held 3 dated", "to_be_released 4", "released 5 dated"), ["held 3", "to_be_released 4", "released 5"]),
        (("held 3 dated", "to_be_released 4", "on_list 5"), ["held 3", "to_be_released 4"]),
        (("held 3 dated", "on_list 4", "to_be_released 5"), ["held 3", "on_list 4", "to_be_released 5"]),
        (("held 3 dated", "on_list 4"), ["held 3", "on_list 4"]),
        # missing
        (("held 3 dated", "missing 5 dated"), ["held 3"]),
        (("missing 3", "held 5 dated"), ["missing 3", "held 5"]),
        (("held 3 dated", "released 5 dated", "missing 6 dated"), ["held 3", "released 5", "missing 6"]),
        (("dead 3 dated", "missing 5 dated"), ["dead 3"]),
        (("held 3 dated", "to_be_released 4", "missing 5 dated"), ["held 3", "to_be_released 4"]),
        # on one day a plan is after the custody, a release after the plan, a death after that, and what is disputed last
        (("to_be_released 3", "held 3 dated"), ["held 3", "to_be_released 3"]),
        (("released 3 dated", "to_be_released 3", "held 2 dated"), ["held 2", "to_be_released 3", "released 3"]),
        (("unknown 3 contested", "dead 3 dated unconfirmed", "held 2 dated"), ["held 2", "dead 3~", "unknown 3?"]),
        (("released 5 dated", "held 5 dated"), ["held 5", "released 5"]),
        ((), []),
    ],
)  # fmt: skip
def test_what_stands(told: tuple[str, ...], stands: list[str]) -> None:
    assert ordered(*told) == stands
    assert ordered(*reversed(told)) == stands


@pytest.mark.parametrize("value", ["held", "missing"])
@pytest.mark.parametrize(
    ("told", "end", "since"),
    [
        (4, "released 5 dated", "4"),
        (5, "released 5 dated", "-"),
        (6, "released 5 dated", "-"),
        (4, "to_be_released 5", "4"),
        (6, "to_be_released 5", "-"),
        (6, "dead 5 dated", "-"),
        (6, "released -", None),
    ],
)
def test_a_custody_told_without_a_day_from_a_release_on_was_before(value: str, told: int, end: str, since: str | None) -> None:
    first = ordered(f"{value} {told}", end)[0]
    assert first == (f"{value} {told}?" if since is None else f"{value} {since}")


def test_a_custody_with_a_day_after_a_release_is_another() -> None:
    assert ordered("released 5 dated", "held 6 dated") == ["held -", "released 5", "held 6"]


@pytest.mark.parametrize(
    ("told", "stands"),
    [
        (("released -",), ["released -"]),
        (("released -", "dead -"), ["released -", "dead -"]),
        (("held 3 dated", "released -"), ["held 3?"]),
        (("missing 3", "dead -"), ["missing 3?"]),
        (("held - dated", "released -"), ["held -", "released -"]),
        (("to_be_released 4", "released -"), ["to_be_released 4"]),
        (("released 5 dated", "dead -"), ["held -", "released 5"]),
        (("held 3 dated", "held -"), ["held 3"]),
    ],
)
def test_an_end_on_no_known_day(told: tuple[str, ...], stands: list[str]) -> None:
    assert ordered(*told) == stands


def test_where_reports_differ_on_an_end_without_a_day_both_are_cited() -> None:
    (held,) = order_changes([change("held 3 dated"), change("released -"), change("escaped -")], [])
    assert held.claims == ("held 3", "released -", "escaped -")


@pytest.mark.parametrize(
    ("end", "seen", "stands"),
    [
        ("released 5 dated", ("held 4",), ["released 5"]),
        ("released 5 dated", ("held 5",), ["released 5"]),
        ("released 5 dated", ("held 6",), ["released 5", "released 6?"]),
        ("released 5 dated", ("held 8", "held 6"), ["released 5", "released 6?"]),
        ("dead 5 dated", ("held 6",), ["dead 5", "dead 6?"]),
        ("at_liberty 5 dated", ("held 6",), ["at_liberty 5", "at_liberty 6?"]),
        ("body_returned 5 dated", ("held 6",), ["body_returned 5", "body_returned 6?"]),
        ("missing 5", ("held 6",), ["missing 5"]),
        ("to_be_released 5", ("held 6",), ["to_be_released 5"]),
        ("unknown 5 contested", ("held 6",), ["unknown 5?"]),
        # only hedged, it gives way
        ("released 5 unconfirmed", ("held 6",), ["released 5~", "held 6"]),
        ("released 5 unconfirmed", ("held 5",), ["released 5~"]),
        ("released 5 unconfirmed origins=3", ("held 6",), ["released 5~", "held 6"]),
        ("released 5 unconfirmed contested", ("held 6",), ["released 5?~", "held 6"]),
        # more origins than sightings are not shaken
        ("released 5 dated origins=2", ("held 6",), ["released 5"]),
        ("released 5 dated origins=2", ("held 6", "held 7"), ["released 5", "released 6?"]),
        ("released 5 dated origins=3", ("held 6", "held 7"), ["released 5"]),
        ("released 5 dated origins=2", ("held 4", "held 6"), ["released 5"]),
        # already contested
        ("released 5 dated contested", ("held 6",), ["released 5?"]),
    ],
)
def test_told_to_be_held_after_an_end(end: str, seen: tuple[str, ...], stands: list[str]) -> None:
    assert [s for s in ordered("held 3 dated", end, seen=seen)[1:] if s != "held 3"] == (stands if not end.startswith("missing") else [])


def test_two_sightings_of_a_release_of_two_are_told_from_the_first_with_both_sides_cited() -> None:
    *_, last = order_changes([change("held 3 dated"), change("released 5 dated")], [change("held 7")])
    assert (last.claims, last.is_dated) == (("held 7", "released 5"), True)


@pytest.mark.parametrize(("seen", "differ"), [("held 6", True), ("held 7", True), ("held 8", False), ("held 9", False)])
def test_a_sighting_shakes_only_what_stands_then(seen: str, differ: bool) -> None:
    found = ordered("held 3 dated", "released 5 dated", "held 8 dated", seen=(seen,))
    assert any(s.endswith("?") for s in found) is differ


@pytest.mark.parametrize(
    ("told", "stands"),
    [
        (("released 5 dated",), ["held -", "released 5"]),
        (("released 5 news",), ["held -", "released 5"]),
        (("released 5",), ["released 5"]),
        (("exchanged 5 dated",), ["held -", "exchanged 5"]),
        (("rescued 5 dated",), ["held -", "rescued 5"]),
        (("escaped 5 dated",), ["held -", "escaped 5"]),
        (("at_liberty 5 dated",), ["at_liberty 5"]),
        (("dead 5 dated",), ["dead 5"]),
        (("to_be_released 5",), ["to_be_released 5"]),
        (("missing 3", "released 5 dated"), ["missing 3", "released 5"]),
        (("to_be_released 3", "released 5 dated"), ["to_be_released 3", "released 5"]),
        (("held 3 dated", "released 5 dated"), ["held 3", "released 5"]),
    ],
)
def test_who_was_let_go_was_held_before(told: tuple[str, ...], stands: list[str]) -> None:
    assert ordered(*told) == stands


@pytest.mark.parametrize(
    ("told", "holder"),
    [
        (("released 5 dated by=league",), (LEAGUE,)),
        (("released 5 dated",), ()),
        (("held 3 dated", "released 5 dated by=league"), (LEAGUE,)),
        (("held 3 dated holder=front", "released 5 dated by=league"), (FRONT,)),
        (("held 3 dated", "dead 5 dated by=league"), ()),
        (("held 3 dated", "to_be_released 4", "released 5 dated by=league"), ()),
    ],
)
def test_who_lets_go_has_held(told: tuple[str, ...], holder: tuple[EntityId, ...]) -> None:
    assert order_changes([change(t) for t in told], [])[0].holder == holder


def test_the_custody_before_cites_the_release_and_has_no_place() -> None:
    held, _ = order_changes([replace(change("released 5 dated"), place=(Party("Eastport"),))], [])
    assert (held.day, held.place, held.is_dated, held.claims) == (None, (), False, ("released 5",))


@pytest.mark.parametrize(
    ("one", "other", "stands"),
    [
        ("held 3 dated", "held 5", "held 3"),
        ("held 3", "held 5 dated", "held 5"),  # a day that is named is better than the day of telling
        ("held 3", "held 5", "held 3"),
        ("held 3 dated contested", "held 5 dated", "held 5"),  # what is told plainly counts
        ("held 3 dated unconfirmed", "held 5 dated", "held 5"),
        ("held 3 dated", "held 5 dated contested", "held 3"),
        ("held 3 dated contested", "held 5 dated contested", "held 3?"),
        ("held 3 dated unconfirmed", "held 5 dated unconfirmed", "held 3~"),
        ("held 3 dated unconfirmed", "held 5 dated contested", "held 3"),
    ],
)
def test_one_change_of_two(one: str, other: str, stands: str) -> None:
    assert ordered(one, other) == [stands]


def test_what_two_tell_of_one_change_is_put_together() -> None:
    first = replace(change("held 3 dated holder=league"), by_name=False, place=(Party("Eastport"),), by=(LEAGUE,))
    second = replace(change("held 5 holder=front origins=3 news"), place=(Party("Varda"),), by=(FRONT,))
    (both,) = order_changes([first, second], [])
    assert both.holder == both.by == (LEAGUE, FRONT)
    assert [p.text for p in both.place] == ["Eastport", "Varda"]
    assert (both.by_name, both.is_news, both.origins, both.is_dated) == (True, True, 3, True)
    assert both.claims == ("held 3", "held 5")


def test_only_what_is_told_plainly_is_cited_where_it_is() -> None:
    (both,) = order_changes([change("held 3 dated unconfirmed"), change("held 5")], [])
    assert both.claims == ("held 5",)


@pytest.mark.parametrize(
    ("one", "other", "until"),
    [
        ("to_be_released 3 until=6", "to_be_released 4", 6),
        ("to_be_released 3 until=6", "to_be_released 6", 6),  # on the day itself it is the same plan
        ("to_be_released 3 until=6", "to_be_released 7", None),  # told when that was over: a new one
        ("to_be_released 3 until=6", "to_be_released 4 until=8", 8),
        ("to_be_released 3 until=8", "to_be_released 4 until=6", 8),
        ("to_be_released 3 until=6", "to_be_released 7 until=9", 9),
        ("to_be_released 3", "to_be_released 4", None),
    ],
)
def test_until_when_a_plan_runs(one: str, other: str, until: int | None) -> None:
    found = order_changes([change(one), change(other)], [])
    assert found[0].until == (None if until is None else day(until))


@pytest.mark.parametrize(("one", "other", "is_off"), [("", "", False), ("off", "", False), ("", "off", False), ("off", "off", True)])
def test_a_plan_is_off_only_if_both_are(one: str, other: str, is_off: bool) -> None:
    found = order_changes([change(f"to_be_released 3 {one}"), change(f"to_be_released 4 {other}")], [])
    assert found[0].is_cancelled is is_off


PLAN = "to_be_released 4 until=6"


@pytest.mark.parametrize(
    ("more", "seen", "stands"),
    [
        ((), (), ["unknown 7"]),
        ((), ("held 6",), ["unknown 7"]),
        ((), ("held 7",), ["held 7"]),
        ((), ("held 9",), ["unknown 7", "held 9"]),
        ((), ("held 9", "held 8"), ["unknown 7", "held 8"]),
        (("released 6 dated",), (), ["released 6"]),
        (("released 7 dated",), (), ["released 7"]),
        (("released 8 dated",), (), ["unknown 7", "released 8"]),
        (("released 8 dated",), ("held 8",), ["unknown 7", "released 8"]),
    ],
)
def test_after_the_last_day_of_a_plan_nobody_knows(more: tuple[str, ...], seen: tuple[str, ...], stands: list[str]) -> None:
    assert ordered("held 3 dated", PLAN, *more, seen=seen)[2:] == stands


def test_after_a_plan_nobody_knows_by_its_claims() -> None:
    *_, unknown = order_changes([change(PLAN + " origins=2")], [])
    assert (unknown.claims, unknown.origins) == (("to_be_released 4",), 2)


@pytest.mark.parametrize(
    ("first", "stands"),
    [("held 3 dated", ["held 3", "to_be_released 4", "held 7"]), ("missing 3", ["missing 3", "to_be_released 4", "unknown 7"])],
)
def test_a_plan_that_is_off_leaves_who_is_held(first: str, stands: list[str]) -> None:
    assert ordered(first, PLAN + " off") == stands


def test_a_plan_told_after_its_day_ends_with_the_telling() -> None:
    assert ordered("to_be_released 8 until=6") == ["to_be_released 8", "unknown 9"]


@pytest.mark.parametrize(
    ("told", "by_name", "it_fits"),
    [
        ("released -", (), True),
        ("released -", ("held 3 dated",), False),
        ("released -", ("dead 5",), True),  # before
        ("dead -", ("dead 5",), False),
        ("held -", ("dead 5",), False),
        ("released -", ("held 3 dated", "dead 5"), False),
        ("released 5", (), True),
        ("released 5", ("held 3",), True),
        ("released 5", ("held 5",), True),
        ("released 5", ("held -",), True),
        ("released 5", ("held 6",), True),  # nothing stands before it
        ("held 5", ("released 6",), True),  # and a custody comes before
        ("missing 5", ("missing 6",), True),
        ("released 5", ("released 6",), False),  # the same, earlier, by name only
        ("dead 5", ("dead 6",), False),
        ("dead 5", ("released 6",), True),
        ("released 6", ("released 5",), True),
        ("dead 6", ("released 5",), False),
        ("dead 5", ("released 5",), False),
        ("held 6", ("released 5",), False),
        ("held 6", ("held 3", "released 5"), False),
        ("dead 4", ("held 3", "released 5"), True),
        ("dead 6", ("to_be_released 5",), True),
    ],
)
def test_what_only_a_pronoun_tells_stands_against_nothing(told: str, by_name: tuple[str, ...], it_fits: bool) -> None:
    assert fits(change(told), [change(c) for c in by_name]) is it_fits


def test_days_are_days_of_the_calendar() -> None:
    last = replace(change("to_be_released 4"), until=date(2031, 3, 31))
    assert order_changes([last], [])[-1].day == date(2031, 4, 1)


def test_a_custody_is_before_a_plan_of_its_day_however_they_are_called() -> None:
    held, plan = replace(change("held 3 dated"), claims=(ClaimId("z"),)), replace(change("on_list 3"), claims=(ClaimId("a"),))
    assert shown(order_changes([plan, held], [])) == ["held 3", "on_list 3"]


def test_the_first_of_several_ends_is_what_a_custody_was_before() -> None:
    assert ordered("held 6", "released 5 dated", "dead 8 dated") == ["held -", "released 5", "dead 8"]


def test_who_was_missing_was_held_by_nobody_known() -> None:
    assert order_changes([change("missing 3"), change("released 5 dated by=league")], [])[0].holder == ()


def test_of_two_ends_on_one_day_both_are_cited() -> None:
    *_, last = order_changes([change("held 3 dated"), change("released 5 dated"), change("dead 5 dated")], [])
    assert last.claims == ("released 5", "dead 5")


@pytest.mark.parametrize(
    ("told", "days"),
    [
        (("released 5 in=a", "dead 5 in=a"), ["released -", "dead 5"]),
        (("released 5 in=a", "dead 4 in=ab"), ["released -", "dead 4"]),
        (("released 5 in=ab", "dead 5 in=a", "dead 5 in=b"), ["released -", "dead 5", "dead 5"]),
        (("exchanged 5 in=a", "dead 5 in=a"), ["exchanged -", "dead 5"]),
        # told by somebody who does not know of the death
        (("released 5 in=b", "dead 5 in=a"), ["released 5", "dead 5"]),
        (("released 5 in=ab", "dead 5 in=a"), ["released 5", "dead 5"]),
        # with a day of its own, or beside days of a captivity
        (("released 5 dated in=a", "dead 5 in=a"), ["released 5", "dead 5"]),
        (("held 3 dated in=a", "released 5 in=a", "dead 5 in=a"), ["held 3", "released 5", "dead 5"]),
        # a death that is not told plainly, and what is no release
        (("released 5 in=a", "dead 5 in=a unconfirmed"), ["released 5", "dead 5"]),
        (("released 5 in=a", "dead 5 in=a contested"), ["released 5", "dead 5"]),
        (("escaped 5 in=a", "dead 5 in=a"), ["escaped 5", "dead 5"]),
        (("released 5", "dead 5 in=a"), ["released 5", "dead 5"]),
    ],
)
def test_a_release_without_a_day_was_before_the_death_that_its_reports_tell(told: tuple[str, ...], days: list[str]) -> None:
    found = before_end([change(t) for t in told])
    assert [f"{c.value} {'-' if c.day is None else c.day.day}" for c in found] == days


@pytest.mark.parametrize(
    ("told", "stands"),
    [
        (("released -", "dead 5"), ["released -", "dead 5"]),
        (("released -", "dead 5", "held 3 dated"), ["held 3?", "dead 5"]),
        (("dead -", "released 5 dated"), ["held -", "released 5"]),
    ],
)
def test_who_died_may_have_been_let_go_before(told: tuple[str, ...], stands: list[str]) -> None:
    assert ordered(*told) == stands


@pytest.mark.parametrize(
    ("told", "stands"),
    [
        (("held 5 dated rough", "released 5 dated"), ["held -", "released 5"]),
        (("missing 5 dated rough", "dead 5 dated"), ["missing -", "dead 5"]),
        (("held 5 dated", "released 5 dated"), ["held 5", "released 5"]),
        (("held 4 dated rough", "released 5 dated"), ["held 4", "released 5"]),
        (("released 5 dated rough", "held 5 dated"), ["held 5", "released 5"]),
        (("held 5 dated rough",), ["held 5"]),
    ],
)
def test_of_one_rough_time_the_custody_began_before_its_end(told: tuple[str, ...], stands: list[str]) -> None:
    assert ordered(*told) == stands
