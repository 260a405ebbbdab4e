"""What came of the trials: kept in a file to go on from, and summed up for each module."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from tools.mutants.mutate import Key
from tools.mutants.trial import Outcome


def digest_of(files: Iterable[Path]) -> str:
    """Of the code and its tests: with either changed, an interrupted trial begins anew."""
    whole = hashlib.sha256()
    for file in sorted(files):
        whole.update(f"{file}\0".encode() + file.read_bytes())
    return whole.hexdigest()


@dataclass(frozen=True, slots=True)
class ResumeFile:
    """A line for the digest, then one for each outcome."""

    path: Path
    digest: str

    def read(self) -> dict[Key, Outcome]:
        lines = self.path.read_text(encoding="utf-8").splitlines() if self.path.exists() else []
        if not lines or json.loads(lines[0]) != self.digest:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self.path.write_text(json.dumps(self.digest) + "\n", encoding="utf-8")
            return {}
        rows = (json.loads(line) for line in lines[1:])
        return {(m, f, was, now, nth): Outcome(is_killed=killed, why=why) for (m, f, was, now, nth), killed, why in rows}

    def add(self, key: Key, outcome: Outcome) -> None:
        with self.path.open("a", encoding="utf-8") as file:
            file.write(json.dumps([key, outcome.is_killed, outcome.why], ensure_ascii=False) + "\n")


@dataclass(frozen=True, slots=True)
class Tally:
    """`explained`: survivors with a reason. They are not killed."""

    total: int
    killed: int
    explained: int

    @property
    def share(self) -> float:
        return self.killed / self.total if self.total else 1.0

    def __str__(self) -> str:
        return f"{self.killed:5} of {self.total:5} killed  {self.share:6.1%}  {self.explained:4} explained"


def tally(outcomes: Mapping[Key, Outcome], reasons: Mapping[Key, str]) -> Tally:
    explained = sum(1 for key, outcome in outcomes.items() if not outcome.is_killed and reasons.get(key))
    return Tally(len(outcomes), sum(outcome.is_killed for outcome in outcomes.values()), explained)


def summary(outcomes: Mapping[Key, Outcome], reasons: Mapping[Key, str]) -> list[str]:
    """A line for each module, and one for all."""
    by_module: dict[str, dict[Key, Outcome]] = {}
    for key, outcome in outcomes.items():
        by_module.setdefault(key[0], {})[key] = outcome
    rows = [f"{module:24} {tally(found, reasons)}" for module, found in sorted(by_module.items())]
    return [*rows, f"{'all':24} {tally(outcomes, reasons)}"]
