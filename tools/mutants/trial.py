"""The trial of mutants: the tests that call what is changed run until one of them fails.

A mutant of a function is put in place in a child of a session that has collected the tests; one
of anything else is imported by a session of its own.
"""

import importlib
import os
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from types import CodeType, ModuleType

import pytest

from tools.mutants.child import Died, in_child
from tools.mutants.graft import Mutated, graft, is_cached
from tools.mutants.mutate import Mutant
from tools.mutants.sessions import Baseline, FirstFailure, Plugin, Ran, callers, readers, seconds_of
from tools.mutants.targets import Target

_PATIENCE = 10
_ALONE = 10.0
"""Seconds for a session of its own to collect its tests."""
Tell = Callable[[Mutant, "Outcome"], None]


@dataclass(frozen=True, slots=True)
class Outcome:
    """`why`: the test that failed, or that it was stopped; of one that lives, whether any test calls it."""

    is_killed: bool
    why: str


class BaselineFails(Exception):
    """They have to pass before anything is changed."""


@dataclass(frozen=True)
class Court:
    """What the trials of some modules need."""

    targets: Mapping[str, Target]
    tests: tuple[str, ...]
    ran: Mapping[str, Ran]
    slow: frozenset[str]
    least: float

    @classmethod
    def of(cls, targets: Sequence[Target], slowest: float, least: float = 2.0) -> "Court":
        """Runs all tests, in a child, so that nothing is imported here. `least`: the seconds that a mutant has before it is stopped."""
        os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
        tests = tuple(dict.fromkeys(test for t in targets for test in t.tests))
        baseline = Baseline(modules={str(t.path): t.module for t in targets}, slowest=slowest)
        failed, ran, slow = in_child(lambda: (baseline.run(tests), baseline.ran, baseline.slow))
        if failed:
            raise BaselineFails("; ".join(failed))
        return cls({t.name: t for t in targets}, tests, ran, frozenset(slow), least)

    def hear(self, mutants: Sequence[Mutant], tell: Tell) -> None:
        """Those of no function first, as long as the modules are not imported here."""
        for mutant in (m for m in mutants if not m.function):
            tell(mutant, self._alone(mutant))
        inside = [m for m in mutants if m.function]
        if inside and (failed := Session(court=self, mutants=inside, tell=tell).run(self.tests)):
            raise BaselineFails("; ".join(failed))

    def code(self, mutant: Mutant) -> CodeType:
        target = self.targets[mutant.module]
        return compile(mutant.tree(target.source()), str(target.path), "exec")

    def _alone(self, mutant: Mutant) -> Outcome:
        """In a session of its own: by the tests that call the module, and those of files that import it for a constant."""
        module = self.targets[mutant.module].module
        names = list(dict.fromkeys((*callers((module, ""), self.ran), *readers(module, self.ran))))
        files = list(dict.fromkeys(name.partition("::")[0] for name in names))
        return _verdict(partial(self._fresh, mutant, files), _ALONE + _PATIENCE * seconds_of(names, self.ran)) if files else _UNCALLED

    def _fresh(self, mutant: Mutant, files: Sequence[str]) -> str | None:
        Mutated(self.targets[mutant.module].module, self.code(mutant)).install()
        return next(iter(FirstFailure(slow=self.slow).run(files)), None)


_UNCALLED = Outcome(is_killed=False, why="no test calls it")


def _verdict(work: Callable[[], str | None], seconds: float) -> Outcome:
    try:
        failed = in_child(work, seconds)
    except Died:
        return Outcome(is_killed=True, why="stopped")
    return Outcome(is_killed=True, why=failed) if failed is not None else Outcome(is_killed=False, why="all tests pass")


@dataclass(kw_only=True, eq=False)
class Session(Plugin):
    """Mutants of functions, one after another. A test that has killed goes first."""

    court: Court
    mutants: Sequence[Mutant]
    tell: Tell
    killers: Counter[str] = field(default_factory=Counter)

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        items = {item.nodeid: item for item in session.items}
        for mutant in self.mutants:
            module = self._module(mutant)
            name = "" if is_cached(module, mutant.function) else mutant.function
            tests = sorted(callers((module.__name__, name), self.court.ran), key=lambda test: -self.killers[test])
            outcome = self._try(mutant, [items[test] for test in tests]) if tests else _UNCALLED
            self.killers[outcome.why] += outcome.is_killed
            self.tell(mutant, outcome)
        return True

    def _try(self, mutant: Mutant, items: Sequence[pytest.Item]) -> Outcome:
        seconds = seconds_of([item.nodeid for item in items], self.court.ran)
        return _verdict(partial(self._inside, mutant, items), self.court.least + _PATIENCE * seconds)

    def _inside(self, mutant: Mutant, items: Sequence[pytest.Item]) -> str | None:
        graft(self._module(mutant), mutant.function, self.court.code(mutant))
        return next((item.nodeid for item in items if not self.passes(item)), None)

    def _module(self, mutant: Mutant) -> ModuleType:
        return importlib.import_module(self.court.targets[mutant.module].module)
