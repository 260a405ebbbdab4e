"""What a miss is shown beside, and the figures over stories."""

from typing import Any

from evals.nearest import nearest
from evals.stories import totals

LINES: list[dict[str, Any]] = [
    {"type": "entity", "id": "e1", "kind": "person", "name": "Ida Moen"},
    {"type": "entity", "id": "e2", "kind": "person", "name": "Per Lund"},
    {"type": "status", "id": "s1", "person": "e1", "value": "held", "period": {"earliest": "2031-02-01", "latest": None}},
    {"type": "status", "id": "s2", "person": "e2", "value": "dead", "period": {"earliest": "2031-03-01", "latest": None}},
]


def test_the_nearest_line_names_whom_it_is_of() -> None:
    found = nearest("statuses", {"person": "Ida Moen", "day": "2031-03-05", "value": "released"}, LINES)
    assert found == {"value": "held", "period": "2031-02-01..None", "person": ["Ida Moen"]}


def test_nothing_is_near_to_a_stranger() -> None:
    assert nearest("statuses", {"person": "Ann Roe", "value": "released"}, LINES) is None


def test_figures_add_up_over_stories() -> None:
    one = {"persons": {"found": 3, "recall": 1.0, "precision": 0.9}, "statuses": {"found": 2, "stray": ["X: dead"]}}
    other = {"persons": {"found": 1, "recall": 0.5, "precision": 1.0}, "statuses": {"found": 4}}
    row = totals({"a": one, "b": other})
    assert (row["persons found"], row["statuses found"], row["stray broken"]) == (4, 6, 1)
    assert (row["persons recall"], row["persons precision"]) == (0.75, 0.95)
