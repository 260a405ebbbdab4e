"""A mutant in the place of what it mutates."""

import sys
from functools import cache, cached_property
from types import CodeType, ModuleType

import pytest

from tools.mutants.graft import Mutated, graft, is_cached

SOURCE = """
def add(a, b):
    return a + b

def later(a):
    return lambda b: a + b

class Car:
    @property
    def speed(self):
        return 1 + 1

    @classmethod
    def made(cls):
        return 1 + 2

    @staticmethod
    def sold():
        return 1 + 3

    @cached_property
    def age(self):
        return 1 + 4

@cache
def kept():
    return 1 + 5
"""


def code(source: str) -> CodeType:
    return compile(source, "toy.py", "exec")


def toy() -> ModuleType:
    module = ModuleType("toy")
    module.__dict__.update(cache=cache, cached_property=cached_property)
    exec(code(SOURCE), module.__dict__)
    return module


@pytest.mark.parametrize(
    ("function", "call", "was", "now"),
    [
        ("add", "add(5, 3)", 8, 2),
        ("later", "later(5)(3)", 8, 2),
        ("Car.speed", "Car().speed", 2, 0),
        ("Car.made", "Car.made()", 3, -1),
        ("Car.sold", "Car.sold()", 4, -2),
        ("Car.age", "Car().age", 5, -3),
        ("kept", "kept()", 6, -4),
    ],
)
def test_one_function_has_other_code_in_all_hands(function: str, call: str, was: int, now: int) -> None:
    module, same = toy(), toy()
    held = dict(module.__dict__)  # `from toy import add`
    graft(module, function, code(SOURCE.replace("+", "-")))
    assert (eval(call, same.__dict__), eval(call, held)) == (was, now)
    others = "Car.sold()" if function != "Car.sold" else "add(1, 1)"
    assert eval(others, held) == eval(others, same.__dict__)


def test_what_keeps_its_answers_is_known() -> None:
    assert [is_cached(toy(), name) for name in ("kept", "add", "Car.made")] == [True, False, False]


def test_a_module_that_is_imported_later_has_other_code(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "meta_path", list(sys.meta_path))
    Mutated("colour_of_toys", code("COLOUR = 'red'")).install()
    try:
        assert __import__("colour_of_toys").COLOUR == "red"
    finally:
        del sys.modules["colour_of_toys"]
