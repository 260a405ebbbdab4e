"""Put a mutant in the place of what it mutates: the code of one function in a running process, or a module before it is imported."""

import importlib.abc
import importlib.machinery
import sys
from collections.abc import Sequence
from functools import cached_property
from types import CodeType, FunctionType, ModuleType
from typing import Any


def graft(module: ModuleType, function: str, mutated: CodeType) -> None:
    """Give a function (`Class.method`) of an imported module the code that it has in the mutated one."""
    live = _function(module, function)
    live.__code__ = _code(mutated, function, live.__code__.co_firstlineno)


def is_cached(module: ModuleType, function: str) -> bool:
    """Whether a test may see what an earlier test has made it keep."""
    return hasattr(_attribute(module, function), "cache_info")


def _attribute(module: ModuleType, function: str) -> Any:
    found: Any = module
    for part in function.split("."):
        found = vars(found)[part]
    return found


def _function(module: ModuleType, function: str) -> FunctionType:
    found = _attribute(module, function)
    if isinstance(found, staticmethod | classmethod):
        found = found.__func__
    elif isinstance(found, property):
        found = found.fget
    elif isinstance(found, cached_property):
        found = found.func
    while not isinstance(found, FunctionType):
        found = found.__wrapped__
    return found


def _code(code: CodeType, name: str, line: int) -> CodeType:
    inner = [c for c in code.co_consts if isinstance(c, CodeType)]
    for found in inner:
        if (found.co_qualname, found.co_firstlineno) == (name, line):
            return found
    return next(_code(c, name, line) for c in inner if name.startswith(f"{c.co_qualname}."))


class Mutated(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Finds one module, and gives it other code."""

    def __init__(self, module: str, code: CodeType) -> None:
        self.module = module
        self.code = code

    def install(self) -> None:
        sys.meta_path.insert(0, self)

    def find_spec(self, name: str, path: Sequence[str] | None, target: ModuleType | None = None) -> importlib.machinery.ModuleSpec | None:
        return importlib.machinery.ModuleSpec(name, self, origin=self.code.co_filename) if name == self.module else None

    def exec_module(self, module: ModuleType) -> None:
        module.__file__ = self.code.co_filename
        exec(self.code, module.__dict__)  # noqa: S102  # what an import does
