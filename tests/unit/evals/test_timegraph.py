"""Timelines as relations: what follows from them, what is redundant, and how two compare."""

from evals.scores import Tally
from evals.timegraph import Link, Row, count, links_of, reduce

A, B, C = "x-1-a", "x-1-b", "x-2-c"
GOLD = (Row(1, "2020", (A,)), Row(2, "2021", (B,)), Row(3, "2022", (C,)))


def scored(found: tuple[Row, ...], gold: tuple[Row, ...] = GOLD) -> dict[str, float]:
    tally = Tally()
    count(tally, found, gold)
    return tally.as_dict()


def test_events_are_linked_to_their_anchors_and_to_the_next() -> None:
    assert links_of(GOLD[:2]) == [Link(f"{A}#0", "on 2020"), Link(f"{B}#0", "on 2021"), Link(f"{A}#0", f"{B}#0", before=True)]


def test_an_event_without_a_place_is_left_out() -> None:
    assert links_of([Row(0, "XXXX-XX-XX", (A,)), Row(1, "2020", (B,))]) == [Link(f"{B}#0", "on 2020")]


def test_orders_are_numbers_not_text() -> None:
    assert links_of([Row(10, "2021", (B,)), Row(9, "2020", (A,))])[-1] == Link(f"{A}#0", f"{B}#0", before=True)


def test_what_earlier_links_entail_is_dropped() -> None:
    kept, graph = reduce(links_of([Row(1, "2020", (A, B))]))
    assert kept == [Link(f"{A}#0", "on 2020"), Link(f"{B}#0", "on 2020")]
    assert graph.follows(Link(f"{B}#0", f"{A}#0")) is True


def test_what_contradicts_them_is_kept_but_not_believed() -> None:
    links = links_of([Row(1, "2020", (A,)), Row(2, "2020", (B,))])
    kept, graph = reduce(links)
    assert kept == links
    assert graph.follows(links[-1]) is False


def test_before_reaches_over_what_is_simultaneous() -> None:
    _, graph = reduce([Link("a", "b", before=True), Link("c", "d", before=True), Link("b", "c")])
    assert graph.follows(Link("a", "d", before=True)) is True
    assert graph.follows(Link("d", "a", before=True)) is False
    assert graph.follows(Link("a", "e")) is None


def test_a_timeline_agrees_with_itself() -> None:
    twice = (*GOLD, Row(3, "2022", (C,)), Row(4, "2022", (A,)))
    assert scored(twice, twice) == {"p": 100.0, "r": 100.0, "f1": 100.0}


def test_nothing_found() -> None:
    assert scored(()) == {"p": 0.0, "r": 0.0, "f1": 0.0}


def test_order_without_anchors_is_worth_its_relations() -> None:
    """a before c follows from the gold order; neither anchor is right. Of the gold's five none follows from ours."""
    assert scored((Row(1, "1", (A,)), Row(2, "2", (C,)))) == {"p": 33.3, "r": 0.0, "f1": 0.0}


def test_part_of_a_timeline() -> None:
    assert scored(GOLD[:2]) == {"p": 100.0, "r": 60.0, "f1": 75.0}
