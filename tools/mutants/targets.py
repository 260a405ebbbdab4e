"""Which modules are mutated, and the tests that hold each."""

import enum
import importlib
import pkgutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
_LEDGER = ("tests/unit/ledger", "tests/property/test_record.py")
_TESTS: Mapping[str, tuple[str, ...]] = {
    "onrecord.ledger": _LEDGER,
    "onrecord.resolve.state": ("tests/unit/resolve/test_state.py", "tests/unit/resolve/test_events.py", *_LEDGER),
}
"""By module or package. Of the property tests those are run that are quick (see `baseline`)."""


@dataclass(frozen=True, slots=True)
class Target:
    """`name` is shown and kept in the file of survivors: `ledger/life`."""

    module: str
    path: Path
    tests: tuple[str, ...]

    @property
    def name(self) -> str:
        return "/".join(self.module.split(".")[1:])

    def source(self) -> str:
        return self.path.read_text(encoding="utf-8")


def all_targets(root: Path = ROOT) -> list[Target]:
    """In the order of their names."""
    found = []
    for name, tests in _TESTS.items():
        path = root / "src" / Path(*name.split("."))
        files = sorted(path.glob("*.py")) if path.is_dir() else [path.with_suffix(".py")]
        found += [_target(file, root, tests) for file in files if file.stem != "__init__"]
    return found


def _target(file: Path, root: Path, tests: tuple[str, ...]) -> Target:
    parts = file.relative_to(root / "src").with_suffix("").parts
    return Target(".".join(parts), file, tuple(test for test in tests if (root / test).exists()))


def choose(targets: Iterable[Target], names: Iterable[str]) -> list[Target]:
    """All where nothing is asked for; else those of the names `ledger/life`, `life`."""
    wanted = set(names)
    return [t for t in targets if not wanted or t.name in wanted or t.name.rpartition("/")[2] in wanted]


def all_enums(package: str = "onrecord.model") -> dict[str, tuple[str, ...]]:
    """The members of every enum of a package, by its name."""
    found: dict[str, tuple[str, ...]] = {}
    for module in pkgutil.iter_modules(importlib.import_module(package).__path__):
        for name, value in vars(importlib.import_module(f"{package}.{module.name}")).items():
            if isinstance(value, type) and issubclass(value, enum.Enum):
                found[name] = tuple(value.__members__)
    return {name: members for name, members in found.items() if len(members) > 1}
