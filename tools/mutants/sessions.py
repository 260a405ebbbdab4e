"""Tests run inside pytest sessions of our own: what each of them calls, and whether one of them fails."""

import re
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from types import FrameType

import pytest
from hypothesis import Phase, settings

_QUIET = ("-p", "no:terminal", "-p", "no:cacheprovider", "-p", "_hypothesis_pytestplugin", "-o", "addopts=", "-s")
Function = tuple[str, str]
"""A module, and the name of a function in it."""


@dataclass(frozen=True, slots=True)
class Ran:
    """A test that passes: its seconds, and the functions that it calls."""

    seconds: float
    called: frozenset[Function]


@dataclass(eq=False)
class Plugin:
    """What all our sessions share. `failed`: the tests that did, and the files that cannot be collected."""

    failed: list[str] = field(default_factory=list)

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection(self) -> None:
        """After conftest, before the tests: the same examples each time, and a failure is not made small."""
        phases = (Phase.explicit, Phase.generate)
        settings.register_profile("mutants", deadline=None, derandomize=True, phases=phases, database=None)
        settings.load_profile("mutants")

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self.failed.append(f"{report.nodeid}: {report.longrepr}")

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self.failed.append(report.nodeid)

    def pytest_internalerror(self, excrepr: object) -> None:
        self.failed.append(f"pytest itself: {excrepr}")

    def passes(self, item: pytest.Item) -> bool:
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)
        return not self.failed

    def run(self, tests: Iterable[str]) -> list[str]:
        """The failed ones of a whole session."""
        status = pytest.main([*_QUIET, *tests], plugins=[self])
        return self.failed or ([] if status == pytest.ExitCode.OK else [f"pytest ended with {status}"])


@dataclass(eq=False)
class Baseline(Plugin):
    """All tests, with what they call in the files of `modules`. Those of more than `slowest` seconds are left out."""

    modules: Mapping[str, str] = field(default_factory=dict)
    slowest: float = 0.5
    ran: dict[str, Ran] = field(default_factory=dict)
    slow: list[str] = field(default_factory=list)

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        for item in session.items:
            start = time.process_time()
            self.passes(item)
            seconds = time.process_time() - start
            if seconds > self.slowest:
                self.slow.append(item.nodeid)
            else:
                self.ran[item.nodeid] = Ran(seconds, calls(partial(self.passes, item), self.modules))
        return True


@dataclass(eq=False)
class FirstFailure(Plugin):
    """The tests known to be quick, or not known, until one fails."""

    slow: frozenset[str] = frozenset()

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        return all(self.passes(item) for item in session.items if item.nodeid not in self.slow) or True


def calls(work: Callable[[], object], modules: Mapping[str, str]) -> frozenset[Function]:
    """The outermost functions of the modules (by their files) that run."""
    found = set[Function]()

    def note(frame: FrameType, event: str, _: object) -> None:
        module = modules.get(frame.f_code.co_filename) if event == "call" else None
        if module is not None:
            found.add((module, frame.f_code.co_qualname.partition(".<locals>")[0]))

    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(None)
    return frozenset(found)


def callers(function: Function, ran: Mapping[str, Ran]) -> list[str]:
    """The tests that call it, the quickest first; those of the module where it is none of a name."""
    module, name = function
    found = [test for test, r in ran.items() if (function in r.called if name else any(m == module for m, _ in r.called))]
    return sorted(found, key=lambda test: ran[test].seconds)


def readers(module: str, ran: Mapping[str, Ran]) -> list[str]:
    """The tests of files that import the module: a table of constants is read without a call."""
    package, _, name = module.rpartition(".")
    within = rf"from {re.escape(package)} import .*\b{name}\b"
    imports = re.compile(rf"^(?:from|import) {re.escape(module)}\b|^{within}", re.MULTILINE)
    files = {test.partition("::")[0] for test in ran}
    found = {file for file in files if imports.search(Path(file).read_text(encoding="utf-8"))}
    return [test for test in ran if test.partition("::")[0] in found]


def seconds_of(tests: Sequence[str], ran: Mapping[str, Ran]) -> float:
    return sum(ran[test].seconds for test in tests)
