"""Code, and what one change makes of it."""

import ast
from textwrap import dedent

import pytest

from tools.mutants.mutate import find_mutants

ENUMS = {"Light": ("RED", "AMBER", "GREEN")}


def changes(source: str) -> list[str]:
    return [f"{m.was} → {m.now}" for m in find_mutants(dedent(source), "toy", ENUMS)]


@pytest.mark.parametrize(
    ("code", "now"),
    [
        ("x = a < b", ["a <= b"]),
        ("x = a >= b", ["a > b"]),
        ("x = a == b", ["a != b"]),
        ("x = a is not b", ["a is b"]),
        ("x = a in b", ["a not in b"]),
        ("x = a < b < c", ["a <= b < c", "a < b <= c"]),
        ("x = a and b", ["a or b", "b", "a"]),
        ("x = a or b or c", ["a and b and c", "b or c", "a or c", "a or b"]),
        ("x = a + b", ["a - b"]),
        ("x = a | b", ["a & b"]),
        ("x = min(a)", ["max(a)"]),
        ("x = any(a)", ["all(a)"]),
        ("x = a if b else c", ["a if True else c", "a if False else c"]),
        ("x = [a for a in b if c]", ["[a for a in b if True]"]),
        ("x = f(Light.GREEN)", ["f(Light.RED)"]),
        ("x = {Light.RED, Light.AMBER}", ["{Light.AMBER}", "{Light.RED}"]),
        ("x = a == 'red'", ["a != 'red'", "a == 'not red'"]),
        ("x = a.get('red')", ["a.get('not red')"]),
    ],
)
def test_each_node_is_changed_once(code: str, now: list[str]) -> None:
    shown = [change.partition(" → ")[2].removeprefix("x = ") for change in changes(code)]
    assert shown == now


@pytest.mark.parametrize(
    ("code", "now"),
    [("f(not a)", "f(a)"), ("f(7)", "f(8)"), ("f(7)", "f(6)"), ("f(True)", "f(False)"), ("f(-1)", "f(-2)"), ("a[0]", "a[1]")],
)
def test_small_parts_are_shown_with_what_stands_around_them(code: str, now: str) -> None:
    assert f"{code} → {now}" in changes(f"x = {code}")


@pytest.mark.parametrize(
    "code",
    [
        '"""A docstring."""',
        "def f(a: int | None) -> str | None: g(a)",
        "x = a | None",
        'x = f("some words")',
        "@keeps(maxsize=3)\ndef f(): pass",
        "x = Other.RED",
        "x = {Light.RED}",
        "def f() -> bool: return flag",
    ],
)
def test_what_is_left_alone(code: str) -> None:
    assert [change for change in changes(code) if "g(a)" not in change and "not" not in change and "Light" not in change] == []


@pytest.mark.parametrize(
    ("statement", "now"),
    [
        ("if a: b", ["True", "False"]),
        ("while a: b", ["False"]),
        ("seen.add(a)", ["pass"]),
        ("yield a", ["pass"]),
        ("found[a] = b", ["pass"]),
        ("days |= a", ["pass"]),
    ],
)
def test_statements(statement: str, now: list[str]) -> None:
    shown = [change.partition(" → ")[2] for change in changes(f"def f():\n    {statement}")]
    assert shown == now


@pytest.mark.parametrize(("returns", "now"), [("bool", ["not found"]), ("int | None", ["None"]), ("str", [])])
def test_what_a_function_returns(returns: str, now: list[str]) -> None:
    assert [change.partition(" → ")[2] for change in changes(f"def f() -> {returns}: return found")] == now


def test_a_mutant_is_known_by_its_place_and_what_was_and_is() -> None:
    source = "class Car:\n    def goes(self):\n        return self.speed > 0\n"
    assert [m.key for m in find_mutants(source, "toy", {})] == [
        ("toy", "Car.goes", "self.speed > 0", "self.speed >= 0", 1),
        ("toy", "Car.goes", "self.speed > 0", "self.speed > 1", 1),
        ("toy", "Car.goes", "self.speed > 0", "self.speed > -1", 1),
    ]


def test_alike_ones_are_numbered() -> None:
    source = "def f(a):\n    g(a < 1)\n    h(a < 1)\n"
    assert [m.nth for m in find_mutants(source, "toy", {}) if m.now == "a <= 1"] == [1, 2]


def test_lines_that_move_change_no_key() -> None:
    source = "def f(a):\n    return a < 1\n"
    assert [m.key for m in find_mutants(source, "toy", {})] == [m.key for m in find_mutants(f"import os\n\n\n{source}", "toy", {})]


def test_a_default_belongs_to_the_module() -> None:
    assert {m.function for m in find_mutants("def f(a=1):\n    pass\n", "toy", {})} == {""}


@pytest.mark.parametrize("name", ["f", "g", "C.h"])
def test_the_function_is_the_outermost(name: str) -> None:
    own, _, method = name.rpartition(".")
    body = f"def {method}(a):\n    k = lambda b: b < a\n    return k\n"
    source = f"class {own}:\n" + "".join(f"    {line}\n" for line in body.splitlines()) if own else body
    assert {m.function for m in find_mutants(source, "toy", {})} == {name}


def test_a_mutant_differs_from_the_code_in_that_one_place() -> None:
    source = "def f(a, b):\n    return a < b and b < 9\n"
    found = [ast.unparse(m.tree(source)).splitlines()[1].strip() for m in find_mutants(source, "toy", {})]
    assert found == [
        "return a < b or b < 9", "return b < 9", "return a < b",
        "return a <= b and b < 9", "return a < b and b <= 9", "return a < b and b < 10", "return a < b and b < 8",
    ]  # fmt: skip
